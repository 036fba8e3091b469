import { BLANK, CONTROLS, whatIsAt } from '../page/at-point.ts';
import type { Edge } from './placement.ts';

/** Closer together than two sides of any target (24 px by WCAG 2.5.8), in px. */
const STEP = 16;
/** Where the tab stands first, in px: below what most pages have at their top. */
const FIRST = 96;

/**
 * Finds where the tab of the closed panel covers nothing that can be pressed and, where there is such a place, no words.
 * @returns where it asks to be put, from the window's upper edge in px; null where it may stay.
 */
export function createTabPlace(
  document: Document,
  view: Window,
  host: Element,
  mount: Element,
  signal: AbortSignal,
): (edge: Edge) => number | null {
  const page = document.documentElement;
  let standsFor = '';
  let scrolls = false;
  const scroll = () => {
    scrolls = true;
  };
  view.addEventListener('scroll', scroll, { capture: true, passive: true, signal });
  return (edge) => {
    const tab = mount.firstElementChild;
    if (tab === null) return null;
    const { innerWidth, innerHeight } = view;
    const stoodFor = standsFor;
    standsFor = `${edge} ${innerWidth} ${innerHeight}`;
    const isNew = standsFor !== stoodFor;
    const hasScrolled = scrolls;
    scrolls = false;
    // What scrolls under it scrolls away again: a tab that runs from it would be worse.
    if (!isNew && hasScrolled) return null;
    const { width, height, top } = tab.getBoundingClientRect();
    // Not from the tab's own sides: it may be sliding in.
    const across = edge === 'left' ? [1, width - 1] : [1, width - 1].map((x) => page.clientWidth - x);
    const seen: number[] = [];
    for (let y = 0; y < innerHeight; y += STEP)
      seen.push(Math.max(...across.map((x) => whatIsAt(document, x, y, host))));
    /** The worst that a tab so far down would cover. */
    const covers = (from: number) =>
      Math.max(...seen.slice(Math.floor(from / STEP), Math.ceil((from + height) / STEP) + 1));
    const now = top + height > innerHeight ? Number.POSITIVE_INFINITY : covers(top);
    if (now === BLANK || (!isNew && now < CONTROLS)) return null;
    const [best] = seen
      .map((_, at) => at * STEP)
      .filter((at) => at + height < innerHeight)
      .sort((a, b) => covers(a) - covers(b) || Math.abs(a - FIRST) - Math.abs(b - FIRST));
    return best === undefined || covers(best) >= now ? null : best;
  };
}
