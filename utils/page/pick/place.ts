import { holds } from '../tree.ts';

/** Where things are on the screen of the top window, across same-origin frames. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Smaller than this in px is a box that something else stands for: visually hidden inputs. */
const TOO_SMALL = 5;

function frameOf(element: Element): Element | null {
  return element.ownerDocument.defaultView?.frameElement ?? null; // a top document has no frame
}

function rectOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

/** The element's place in the top window; null where it is not rendered. */
export function placeOf(element: Element): Box | null {
  let box = rectOf(element);
  if (box.width < TOO_SMALL || box.height < TOO_SMALL) {
    const around = element.parentElement;
    if (around === null) return null;
    box = rectOf(around);
  }
  if (box.width === 0 || box.height === 0) return null;
  for (let frame = frameOf(element); frame !== null; frame = frameOf(frame)) {
    const { left, top } = frame.getBoundingClientRect();
    box = { ...box, left: box.left + left + frame.clientLeft, top: box.top + top + frame.clientTop };
  }
  return box;
}

/** Whether the middle of an element is there to be seen, and not under a bar that stays while the page scrolls. */
export function isUncovered(element: Element): boolean {
  const { left, top, width, height } = rectOf(element);
  const hit = element.ownerDocument.elementFromPoint(left + width / 2, top + height / 2);
  const around = element.parentElement ?? element;
  // Nothing is hit outside of the window; a hidden input is covered by what stands for it beside it.
  return hit === null || holds(hit, element) || holds(around, hit);
}

/** Whether any of a box is in a window of this size. */
export function isInView(
  { left, top, width, height }: Box,
  view: { innerWidth: number; innerHeight: number },
) {
  return left + width > 0 && top + height > 0 && left < view.innerWidth && top < view.innerHeight;
}
