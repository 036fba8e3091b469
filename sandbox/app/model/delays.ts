/**
 * How long things take, in milliseconds: short enough for tests, long enough that nothing is there at once.
 * (On the live app menus were seen to take 250 to 800 ms and forms up to 15 s; `?delay=` sets all of them.)
 */
const DELAYS = {
  /** The list, the wizard's data, the edit view. */
  data: 120,
  /** The rows of a category that was switched on. */
  rows: 35,
  /** The rows of a category with `arrive=late`, after it shows. */
  lateRows: 600,
  /** Each batch of a category's rows with `arrive=batches`. */
  batch: 150,
  /** How long the spinner covers the step after a change, with `cover=spinner`. */
  cover: 300,
  /** The browser's translator, from new text to its translation. */
  translation: 60,
  /** Opening a drop-down layer. */
  layer: 60,
  /** The options of an open layer with `select=slow`. */
  options: 800,
  /** The values of the credential fields, after their tab is shown. */
  credentials: 150,
  /** The page's second thoughts about a row with `locked=reverts`. */
  refusal: 40,
} as const;

export type Delay = keyof typeof DELAYS;

/** Resolves after the delay of this kind. @param fixed milliseconds for every kind, or null */
export function pause(kind: Delay, fixed: number | null): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, fixed ?? DELAYS[kind]);
  return promise;
}
