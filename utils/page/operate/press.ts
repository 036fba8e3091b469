/** Ways of pressing something, from the plainest to the most like a hand (facts: tokens-page-dom.md §4). */

type View = Window & typeof globalThis;

function viewOf(element: Element): View {
  const view = element.ownerDocument.defaultView;
  if (view === null) throw new Error('The element is in a document without a window');
  return view as View;
}

/** The element's own click: right for native controls in Vue, React and plain pages. */
export function click(element: Element): void {
  (element as HTMLElement).click();
}

/**
 * The whole sequence of a hand: some wrappers react to `mousedown` or to pointer events only. Coordinates are the
 * middle of the element, for handlers that look where they were hit.
 */
export function pressLikeHand(element: Element): void {
  const view = viewOf(element);
  const box = element.getBoundingClientRect();
  const init = {
    bubbles: true,
    cancelable: true,
    composed: true,
    view,
    button: 0,
    clientX: box.left + box.width / 2,
    clientY: box.top + box.height / 2,
  };
  const down = { ...init, buttons: 1 };
  element.dispatchEvent(new view.PointerEvent('pointerdown', { ...down, pointerId: 1, isPrimary: true }));
  element.dispatchEvent(new view.MouseEvent('mousedown', down));
  element.dispatchEvent(new view.PointerEvent('pointerup', { ...init, pointerId: 1, isPrimary: true }));
  element.dispatchEvent(new view.MouseEvent('mouseup', init));
  (element as HTMLElement).click();
}

/**
 * A key on an element, for controls that only a keyboard moves. It does not bubble: Enter and Escape mean
 * something to the forms and dialogs around.
 */
export function pressKey(element: Element, key: string): void {
  const view = viewOf(element);
  const init = { key, code: key === ' ' ? 'Space' : key, bubbles: false, cancelable: true };
  element.dispatchEvent(new view.KeyboardEvent('keydown', init));
  element.dispatchEvent(new view.KeyboardEvent('keyup', init));
}
