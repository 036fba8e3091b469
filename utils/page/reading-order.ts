import { parentOf } from './tree.ts';

/*
 * Reading order is the order on the screen. Lists that reuse their elements put each of them wherever it is needed
 * next, so the order in the tree says nothing about what stands under which heading; and what they have no use for
 * at the moment they keep far above the list.
 */

/** Places of one column differ by no more than this, in px. */
const SAME = 1;

interface Placed<T> {
  readonly item: T;
  readonly element: Element;
  /** Upper, lower and left edge on the screen, in px. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

/** Whether these stand one below the other, each in a line of its own. */
function isColumn(placed: readonly Placed<unknown>[]): boolean {
  const [first] = placed;
  if (first === undefined) return false;
  return placed.every(({ top, bottom, left }) => bottom > top && Math.abs(left - first.left) <= SAME);
}

/** What sticks to an edge stands there while its list goes on behind it. */
function isSticky(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  return view !== null && view.getComputedStyle(element).position === 'sticky';
}

/** The upper edge of what an element holds, in px of the screen. */
function startOf(parent: Element): number {
  return parent.getBoundingClientRect().top - parent.scrollTop;
}

/**
 * The same items in the order in which they stand on the screen, without those that are kept above their list. Only
 * siblings that stand in one column change places.
 * @param elementOf the element of an item that is a sibling of the others' in its list.
 */
export function inReadingOrder<T>(items: readonly T[], elementOf: (item: T) => Element): readonly T[] {
  const lists = new Map<Element, Placed<T>[]>();
  for (const item of items) {
    const element = elementOf(item);
    const list = parentOf(element);
    if (list === null) continue;
    const { top, bottom, left } = element.getBoundingClientRect();
    const placed = lists.get(list);
    const one = { item, element, top, bottom, left };
    if (placed === undefined) lists.set(list, [one]);
    else placed.push(one);
  }
  const left = new Set<T>();
  const instead = new Map<T, T>();
  for (const [list, placed] of lists) {
    const start = startOf(list);
    const used = placed.filter(({ top, bottom }) => bottom === top || bottom > start - SAME);
    if (used.length < placed.length) for (const one of placed) if (!used.includes(one)) left.add(one.item);
    if (used.length < 2 || !isColumn(used)) continue;
    const sorted = [...used].sort((one, other) => one.top - other.top);
    const isInOrder = sorted.every((one, at) => one === used[at]);
    if (isInOrder || used.some(({ element }) => isSticky(element))) continue;
    for (const [at, one] of used.entries()) {
      const there = sorted[at];
      if (there !== undefined && there !== one) instead.set(one.item, there.item);
    }
  }
  if (left.size === 0 && instead.size === 0) return items;
  return items.filter((item) => !left.has(item)).map((item) => instead.get(item) ?? item);
}
