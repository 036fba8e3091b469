import type { Ref, TargetedInputEvent } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import { type Refusal, refusalOf } from '../../utils/secrets/refusal.ts';
import { refusalText } from '../../utils/templates/secret-text.ts';

type TextBox = HTMLInputElement | HTMLTextAreaElement;

/** What every text box takes. */
export interface GuardedProps<Box extends TextBox> {
  readonly value: string;
  /** Never gets anything shaped like a credential, unless the box is `unguarded`. */
  readonly onInput: (value: string, event: TargetedInputEvent<Box>) => void;
  /** Not told while something is refused. */
  readonly onLeave?: (() => void) | undefined;
  /** Told when the box begins and ceases to refuse what stands in it. */
  readonly onRefused?: ((isRefused: boolean) => void) | undefined;
  readonly inputRef?: Ref<Box> | undefined;
  /** For boxes whose text is cleaned or judged by their caller; `tests/repo/text-boxes.test.ts` knows them all. */
  readonly unguarded?: boolean | undefined;
}

/** What a guarded box shows and does. */
export interface Guard<Box extends TextBox> {
  readonly ref: (box: Box | null) => void;
  readonly value: string;
  /** Why nothing is handed on; null when all is well. */
  readonly error: string | null;
  readonly onInput: (event: TargetedInputEvent<Box>) => void;
  readonly onBlur: () => void;
}

/** What the box holds back, and what the caller knew and knows instead. */
interface Held {
  readonly text: string;
  readonly refusal: Refusal;
  readonly known: readonly string[];
}

/**
 * Holds back what is shaped like a credential. It stays in the box, where the person can take it out, and nowhere else: the
 * caller gets what `handOn` makes of it, and the form around cannot be sent.
 */
export function useGuard<Box extends TextBox>(
  props: GuardedProps<Box>,
  handOn: (refusal: Refusal) => string,
): Guard<Box> {
  const { value, unguarded = false, inputRef, onRefused } = props;
  const box = useRef<Box | null>(null);
  const [held, hold] = useState<Held | null>(null);
  // A caller that puts in something else, such as another template, has done with what was held back.
  const isHeld = held?.known.includes(value) ?? false;
  const before = isHeld && held !== null ? held.refusal : null;
  const shown = isHeld && held !== null ? held.text : value;
  const refusal = useMemo(
    () => (unguarded ? null : (before ?? refusalOf(shown, null))),
    [unguarded, before, shown],
  );
  const isRefused = refusal !== null;

  const told = useRef(onRefused);
  told.current = onRefused;
  useLayoutEffect(() => {
    if (!isRefused) return;
    told.current?.(true);
    const root = box.current?.getRootNode(); // the form's own listeners come after those of what is around it
    const stop = (event: Event) => {
      if (box.current === null || event.target !== box.current.form) return;
      event.preventDefault();
      event.stopPropagation();
      box.current.focus();
    };
    root?.addEventListener('submit', stop, true);
    return () => {
      root?.removeEventListener('submit', stop, true);
      told.current?.(false);
    };
  }, [isRefused]);

  return {
    ref: useCallback(
      (element) => {
        box.current = element;
        if (typeof inputRef === 'function') inputRef(element);
        else if (inputRef) inputRef.current = element;
      },
      [inputRef],
    ),
    value: shown,
    error: refusal === null ? null : textOf(refusal, shown),
    onInput(event) {
      const text = event.currentTarget.value;
      const next = unguarded ? null : refusalOf(text, refusal);
      const handed = next === null ? text : handOn(next);
      hold(next === null ? null : { text, refusal: next, known: [value, handed] });
      props.onInput(handed, event);
    },
    onBlur() {
      if (!isRefused) props.onLeave?.();
    },
  };
}

/** In a box of several lines it says which. */
function textOf({ kind, start }: Refusal, text: string): string {
  const problem = refusalText(kind, text.charAt(start - 1) === '/');
  if (!text.includes('\n')) return problem;
  return i18n.t('templates.form.line', { line: text.slice(0, start).split('\n').length, problem });
}
