import { parentOf } from './tree.ts';

/*
 * Lists that draw only what is scrolled into view. Such a list is as high as all of its rows, and empty where they
 * are not drawn: that gap gives it away, whatever library drew it.
 */

/** A gap of more than this part of a row's height may hold one. */
const GAP = 0.8;
/** Rows are at least this high, in px. */
const LOWEST = 16;

/** Where an element that scrolls, or the page itself, stands and how far it goes, in its own px. */
interface Frame {
  readonly top: number;
  /** Its own px for each px of the screen: pages may be zoomed. */
  readonly scale: number;
}

function frameOf(scroller: Element): Frame {
  if (scroller === scroller.ownerDocument.scrollingElement) return { top: -scroller.scrollTop, scale: 1 };
  const { top, height } = scroller.getBoundingClientRect();
  const own = (scroller as HTMLElement).offsetHeight;
  const scale = height > 0 ? own / height : 1;
  return { top: top + scroller.clientTop / scale - scroller.scrollTop / scale, scale };
}

/** Upper and lower edge of an element in the scroller's content, in px. */
export function placeIn(
  scroller: Element,
  element: Element,
): { readonly top: number; readonly bottom: number } {
  const frame = frameOf(scroller);
  const { top, bottom } = element.getBoundingClientRect();
  return { top: (top - frame.top) * frame.scale, bottom: (bottom - frame.top) * frame.scale };
}

function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight + 1 || element.clientHeight === 0) return false;
  if (element === element.ownerDocument.scrollingElement) return true;
  const view = element.ownerDocument.defaultView;
  return view !== null && /auto|scroll|overlay/.test(view.getComputedStyle(element).overflowY);
}

/** The nearest text or control above and below a stretch of the content; its ends where there is none. */
function gapsAround(
  scroller: Element,
  from: number,
  to: number,
): { readonly above: number; readonly below: number } {
  let above = from;
  let below = scroller.scrollHeight - to;
  for (const element of scroller.querySelectorAll('*')) {
    if (element.childElementCount > 0 || (element.textContent ?? '').trim() === '') continue;
    const { top, bottom } = placeIn(scroller, element);
    if (bottom <= top) continue;
    if (bottom <= from) above = Math.min(above, from - bottom);
    if (top >= to) below = Math.min(below, top - to);
  }
  return { above, below };
}

/** The usual distance from one to the next, in px. */
function pitchOf(tops: readonly number[]): number {
  const sorted = [...tops].sort((one, other) => one - other);
  const steps = sorted.slice(1).map((top, at) => top - (sorted[at] ?? top));
  const real = steps.filter((step) => step > 1).sort((one, other) => one - other);
  return Math.max(LOWEST, real[Math.floor(real.length / 2)] ?? LOWEST);
}

function mayBePartlyDrawn(scroller: Element, units: readonly Element[]): boolean {
  const places = units.map((unit) => placeIn(scroller, unit)).filter(({ top }) => top >= 0);
  const tops = places.map(({ top }) => top);
  const from = Math.min(...tops);
  const to = Math.max(...places.map(({ bottom }) => bottom));
  const bound = GAP * pitchOf(tops);
  if (from <= bound && scroller.scrollHeight - to <= bound) return false;
  const { above, below } = gapsAround(scroller, from, to);
  return above > bound || below > bound;
}

/**
 * The lists around these elements that may draw only a part of what they hold, outermost first; white space at the
 * end of a list looks the same, so only scrolling tells for certain.
 * @param units the elements around the controls of scopes and toggles.
 */
export function partlyDrawn(units: readonly Element[]): readonly Element[] {
  const inside = new Map<Element, Element[]>();
  const seen = new Map<Element, readonly Element[]>();
  const scrollersOf = (element: Element | null): readonly Element[] => {
    if (element === null) return [];
    const known = seen.get(element);
    if (known !== undefined) return known;
    const outer = scrollersOf(parentOf(element));
    const found = scrolls(element) ? [...outer, element] : outer;
    seen.set(element, found);
    return found;
  };
  for (const unit of units) {
    for (const scroller of scrollersOf(parentOf(unit))) {
      const units = inside.get(scroller);
      if (units === undefined) inside.set(scroller, [unit]);
      else units.push(unit);
    }
  }
  return [...inside]
    .filter(([scroller, held]) => mayBePartlyDrawn(scroller, held))
    .map(([scroller]) => scroller);
}
