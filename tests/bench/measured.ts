/**
 * What the bench says: a row of its table, and of its JSON. All numbers of one row come from the same run on the same
 * machine.
 */
export interface Measured {
  /** Never changes its meaning: the baseline knows the row by it. E.g. `apply-117-ratio`. */
  readonly id: string;
  /** In words, for the table. */
  readonly what: string;
  readonly unit: Unit;
  /** One number for each round; the median counts. */
  readonly rounds: readonly number[];
  /** What it has to stay within, and who says so; absent for what is only told. */
  readonly bound?: Bound;
  /**
   * Whether a later run is held to the baseline: only what a noisy machine does not change much, such as ratios and sizes.
   * With a margin of its own where that of its unit would hide a loss or see one in noise.
   */
  readonly kept?: boolean | Margin;
}

/** How far a row may lie above the baseline before that is called a loss. */
export interface Margin {
  /** The share of the number itself. */
  readonly share: number;
  /** Besides, in the row's unit: what a machine's noise makes of a small number. */
  readonly plus: number;
}

/** A row that a later run is held to. */
export function isKept({ kept }: Measured): boolean {
  return kept !== undefined && kept !== false;
}

export type Unit = 'ms' | 'times' | 'bytes' | 'MB' | 'count';

export interface Bound {
  readonly limit: number;
  /** `design`: the numbers that the design asks for; `issue`: what was asked for besides. */
  readonly from: 'design' | 'issue';
  /** How the limit came to be where it is no plain number, e.g. `1.5 × 132 ms + 50 ms`. */
  readonly how?: string;
  /** Why it is known not to be reached: a fact that is told and fails nothing. Absent: it has to be reached. */
  readonly missed?: string;
}

/** What a part of the bench gave, in the order of the table. */
export interface MeasuredPart {
  readonly part: string;
  readonly rows: readonly Measured[];
}

/** The middle of the numbers; of an even count the mean of the middle two. Throws without any. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new Error('Nothing was measured');
  return (low + high) / 2;
}

/** How far the middle half of the numbers lies apart, which a few that are far off do not change. Throws without any. */
export function spread(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.ceil(sorted.length / 2);
  return median(sorted.slice(-half)) - median(sorted.slice(0, half));
}
