import { commonParent, holds, parentOf } from './tree.ts';

/*
 * Lists that draw only what is scrolled into view. Such a list is as high as all of its rows, and empty where they
 * are not drawn: that gap gives it away, whatever library drew it.
 */

/** A gap of more than this part of a row's height may hold one. */
const GAP = 0.8;
/** Rows are at least this high, in px. */
const LOWEST = 16;
/** Padding at the end of a list that is no place for rows, in px. Only where the list is scrolled to that end. */
const PADDING = 48;
/** Around the list pages leave room for bars and footers; more than this part of what is visible is no such room. */
const WIDE_GAP = 0.5;

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

/** How far down an element's document stands in another one around it, in px of the screen. */
function frameTop(element: Element, around: Document): number {
  let top = 0;
  for (let at = element; at.ownerDocument !== around; ) {
    const view = at.ownerDocument.defaultView;
    const frame = view === null ? null : view.frameElement;
    if (frame === null) break;
    top += frame.getBoundingClientRect().top + frame.clientTop;
    at = frame;
  }
  return top;
}

/** Upper and lower edge of an element in the scroller's content, in px. */
export function placeIn(
  scroller: Element,
  element: Element,
): { readonly top: number; readonly bottom: number } {
  const frame = frameOf(scroller);
  const { top, bottom } = element.getBoundingClientRect();
  const start = frame.top - frameTop(element, scroller.ownerDocument);
  return { top: (top - start) * frame.scale, bottom: (bottom - start) * frame.scale };
}

function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight + 1 || element.clientHeight === 0) return false;
  if (element === element.ownerDocument.scrollingElement) return true;
  const view = element.ownerDocument.defaultView;
  return view !== null && /auto|scroll|overlay/.test(view.getComputedStyle(element).overflowY);
}

interface Stretch {
  /** Upper and lower edge, in px of the scroller's content. */
  readonly top: number;
  readonly bottom: number;
}

/** Whether there is something to see in an element that stands beside rows. */
function hasContent(element: Element): boolean {
  const drawn = 'img, svg, canvas, video, input, button, hr, iframe';
  return (
    (element.textContent ?? '').trim() !== '' ||
    element.matches(drawn) ||
    element.querySelector(drawn) !== null
  );
}

/** Whether an element stays where it is while the page is scrolled, as the panel does: it keeps no place for rows. */
function isFixed(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  return view !== null && view.getComputedStyle(element).position === 'fixed';
}

/** The widest stretch without anything to see, between these ends and the children of these elements, in px. */
function widestGap(parents: readonly Element[], scroller: Element, rows: Stretch, ends: Stretch): number {
  const shown = parents
    .flatMap((parent) => [...parent.children])
    .filter(hasContent)
    .map((child): Stretch => placeIn(scroller, child))
    .filter(({ top, bottom }) => bottom > top);
  let widest = 0;
  let to = ends.top;
  for (const { top, bottom } of [...shown, rows].sort((one, other) => one.top - other.top)) {
    widest = Math.max(widest, Math.min(top, ends.bottom) - to);
    to = Math.max(to, bottom);
  }
  return Math.max(widest, ends.bottom - to);
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
  const rows: Stretch = { top: Math.min(...tops), bottom: Math.max(...places.map(({ bottom }) => bottom)) };
  const bound = GAP * pitchOf(tops);
  const all: Stretch = { top: 0, bottom: scroller.scrollHeight };
  if (rows.top <= bound && all.bottom - rows.bottom <= bound) return false;
  const around = commonParent(units);
  const list = around !== null && holds(scroller, around) ? around : scroller;
  const own = list === scroller ? all : placeIn(scroller, list);
  const { scrollTop, clientHeight } = scroller;
  const atStart = scrollTop < LOWEST;
  const atEnd = scrollTop + clientHeight > all.bottom - LOWEST;
  const bare = {
    top: own.top + (atStart ? PADDING : 0),
    bottom: own.bottom - (atEnd ? PADDING : 0),
  };
  if (widestGap([list], scroller, rows, bare) > bound) return true;
  const outside: Element[] = [];
  for (let at: Element | null = list; at !== null && at !== scroller; at = parentOf(at)) {
    const outer = parentOf(at);
    if (outer !== null) outside.push(outer);
    // What has a height and nothing in it keeps the place of rows.
    const besides = [at.previousElementSibling, at.nextElementSibling].filter((one) => one !== null);
    const isSpacer = (one: Element) => {
      const { top, bottom } = placeIn(scroller, one);
      return bottom - top > bound && !hasContent(one) && !isFixed(one);
    };
    if (besides.some(isSpacer)) return true;
  }
  return widestGap(outside, scroller, rows, all) > WIDE_GAP * scroller.clientHeight;
}

/**
 * The lists around these elements that may draw only a part of what they hold, outermost first; white space at the
 * end of a list looks the same, so only scrolling tells for certain.
 * @param units the elements around the controls of scopes and toggles.
 */
export function partlyDrawn(units: readonly Element[]): readonly Element[] {
  const inside = new Map<Element, Set<Element>>();
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
    const around = scrollersOf(parentOf(unit));
    for (const [at, scroller] of around.entries()) {
      const held = inside.get(scroller) ?? new Set();
      // Of what is in an inner list an outer one moves only that list as a whole.
      inside.set(scroller, held.add(around[at + 1] ?? unit));
    }
  }
  const holdsOneList = (held: ReadonlySet<Element>) =>
    held.size === 1 && [...held].some((one) => inside.has(one));
  return [...inside]
    .filter(([scroller, held]) => !holdsOneList(held) && mayBePartlyDrawn(scroller, [...held]))
    .map(([scroller]) => scroller);
}
