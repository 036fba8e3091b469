import { allRoots } from '../tree.ts';

/** Calls back after each press of a person on the page, also in same-origin frames; the page gets the press. */
export function watchPresses(
  document: Document,
  isOwn: (event: Event) => boolean,
  signal: AbortSignal,
  onPress: () => void,
): void {
  const listener = (event: Event) => {
    if (event.isTrusted && !isOwn(event)) onPress();
  };
  for (const root of allRoots(document)) {
    // Frames have windows of their own; what happens in shadow roots comes through their window.
    const view = 'defaultView' in root ? root.defaultView : null;
    view?.addEventListener('click', listener, { capture: true, signal });
  }
}
