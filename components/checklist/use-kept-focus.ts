import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

function isInside(element: Element | null): boolean {
  if (element === null) return false;
  const { activeElement } = element.getRootNode() as Document | ShadowRoot;
  return activeElement !== null && element.contains(activeElement);
}

/**
 * Keeps the keyboard with an item when what it was at is taken away by being drawn anew.
 * @param next takes the focus then.
 */
export function useKeptFocus(item: RefObject<Element | null>, next: RefObject<HTMLElement | null>): void {
  const wasInside = isInside(item.current); // before it is drawn
  useLayoutEffect(() => {
    if (wasInside && !isInside(item.current) && next.current !== null) next.current.focus();
  });
}
