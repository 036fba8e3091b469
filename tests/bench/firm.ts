import type { Compared } from './compare.ts';
import type { Bound, Measured, MeasuredPart } from './measured.ts';

/** A bound is firm where the baseline needs at most this part of it. */
const ROOM = 0.6;

/**
 * The rows without the bounds that a busy machine may lose by itself: beside other work only those count that the
 * baseline reaches with room to spare, and sizes, which no work changes. The others are held to the baseline alone.
 */
export function withFirmBounds(
  parts: readonly MeasuredPart[],
  compared: readonly Compared[],
): readonly MeasuredPart[] {
  return parts.map(({ part, rows }) => ({
    part,
    rows: rows.map((row) => {
      const { bound, ...others } = row;
      const before = compared.find((one) => one.part === part && one.id === row.id)?.before;
      return bound === undefined || isFirm(row, bound, before) ? row : others;
    }),
  }));
}

function isFirm({ unit }: Measured, { limit }: Bound, before: number | undefined): boolean {
  return unit === 'bytes' || (before !== undefined && before <= ROOM * limit);
}
