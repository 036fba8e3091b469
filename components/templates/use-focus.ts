import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * Puts the focus on a button by its `focusKey` once it is drawn: what had the focus is gone after a deletion or when
 * the form closes, and keyboard users must not be thrown back to the start. Whoever goes on meanwhile keeps the focus.
 */
export function useFocus(): {
  readonly root: { current: HTMLElement | null };
  readonly focusNext: (key: string) => void;
} {
  const root = useRef<HTMLElement>(null);
  const wanted = useRef<string | null>(null);
  const [, render] = useState({});

  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    const forget = () => {
      wanted.current = null;
    };
    const moves = ['keydown', 'pointerdown'] as const;
    for (const move of moves) element.addEventListener(move, forget, true);
    return () => {
      for (const move of moves) element.removeEventListener(move, forget, true);
    };
  }, []);

  // After every rendering and before anything else happens, since the button may be drawn only with the next state of the library.
  useLayoutEffect(() => {
    if (wanted.current === null || root.current === null) return;
    for (const element of root.current.querySelectorAll<HTMLElement>('[data-focus]')) {
      if (element.dataset['focus'] !== wanted.current) continue;
      wanted.current = null;
      element.focus();
      return;
    }
  });

  return {
    root,
    focusNext(key) {
      wanted.current = key;
      render({}); // what is wanted may be there already
    },
  };
}
