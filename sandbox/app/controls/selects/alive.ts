/** Height of one option, in pixels, and how many are drawn at a time. */
export const ROW = 36;
export const ALIVE = 15;

/** Which options of a scrolled list are drawn: `[first, end)`, with some before the first that shows. */
export function aliveRange(scrollTop: number, count: number): readonly [first: number, end: number] {
  const last = Math.max(0, count - ALIVE);
  const first = Math.min(last, Math.max(0, Math.floor(scrollTop / ROW) - 3));
  return [first, Math.min(count, first + ALIVE)];
}
