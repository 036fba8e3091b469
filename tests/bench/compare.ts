import type { Baseline } from './baseline.ts';
import { isKept, type Margin, type MeasuredPart, median, type Unit } from './measured.ts';

/**
 * Wide enough for a machine that does other things at the same time. With ten processes for each core the medians of most
 * ratios of three rounds stayed within twice what they were, and sizes do not move at all.
 */
export const MARGINS: Readonly<Record<Unit, Margin>> = {
  bytes: { share: 0.01, plus: 0 },
  times: { share: 1, plus: 0.5 },
  ms: { share: 2, plus: 50 },
  MB: { share: 0.5, plus: 1 },
  count: { share: 0.25, plus: 20 },
};

/** A kept row beside the baseline's. */
export interface Compared {
  readonly part: string;
  readonly id: string;
  readonly unit: Unit;
  /** Absent where the run lacks the row. */
  readonly now?: number;
  /** Absent where the baseline lacks it. */
  readonly before?: number;
  /** The most that counts as no loss; absent where there is nothing to compare with. */
  readonly allowed?: number;
}

/** Compares the kept rows of the parts that ran; rows that only the baseline has come last. */
export function compare(parts: readonly MeasuredPart[], baseline: Baseline): readonly Compared[] {
  return parts.flatMap(({ part, rows }) => {
    const before = Object.entries(baseline.parts[part]?.rows ?? {});
    const kept = rows.filter(isKept);
    // In another unit it is another row, so that the old one is lacking.
    const measured = kept.map(({ id, unit, rounds, kept: margin }): Compared => {
      const now = median(rounds);
      const value = before.find(([other, row]) => other === id && row.unit === unit)?.[1].value;
      if (value === undefined) return { part, id, unit, now };
      return {
        part,
        id,
        unit,
        now,
        before: value,
        allowed: allowedFrom(value, typeof margin === 'object' ? margin : MARGINS[unit]),
      };
    });
    const lacking = before.filter(([id, row]) => !kept.some((one) => one.id === id && one.unit === row.unit));
    return [...measured, ...lacking.map(([id, { unit, value }]) => ({ part, id, unit, before: value }))];
  });
}

function allowedFrom(before: number, { share, plus }: Margin): number {
  return before + Math.abs(before) * share + plus;
}

/** Whether the bench fails by this row. A row that the baseline lacks does not: it is kept from the next baseline on. */
export function isLoss({ now, allowed }: Compared): boolean {
  return now === undefined || (allowed !== undefined && now > allowed);
}
