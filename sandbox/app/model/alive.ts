/** What of a long list is in the DOM: the items from `first` up to, without, `end`, and the space around them. */
export interface Alive {
  readonly first: number;
  readonly end: number;
  /** Pixels of the items before the first alive one. */
  readonly before: number;
  /** Pixels of the items after the last alive one. */
  readonly after: number;
}

/** The distance of each item from the top of the list, and at the end the height of the whole list. */
export function offsetsOf(heights: readonly number[]): number[] {
  const offsets = [0];
  for (const height of heights) offsets.push((offsets.at(-1) ?? 0) + height);
  return offsets;
}

/**
 * Which items of a list are alive: those that the window shows, and some more on both sides, as virtualised lists
 * keep them so that fast scrolling shows no gap.
 *
 * @param offsets of all items, as `offsetsOf` gives them
 * @param top how far the list is scrolled, in pixels; may lie outside of the list
 * @param height of the window, in pixels
 * @param more items kept on either side
 */
export function aliveIn(offsets: readonly number[], top: number, height: number, more: number): Alive {
  const count = offsets.length - 1;
  const total = offsets.at(-1) ?? 0;
  const startsAfter = (place: number) => {
    const index = offsets.findIndex((offset) => offset > place);
    return index < 0 ? count : index;
  };
  // The first item that ends below the upper edge, and the first that starts at or below the lower one.
  const firstSeen = Math.max(0, startsAfter(Math.max(0, top)) - 1);
  const endSeen = offsets.findIndex((offset) => offset >= Math.max(0, top + height));
  const first = Math.max(0, Math.min(firstSeen, count) - more);
  const end = Math.min(count, (endSeen < 0 ? count : endSeen) + more);
  return { first, end, before: offsets[first] ?? 0, after: total - (offsets[end] ?? total) };
}
