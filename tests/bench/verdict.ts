import { type Measured, median, type Unit } from './measured.ts';

/**
 * What became of a bound: `reached`; `lost`, which fails the bench; `missed`, known and told with its reason;
 * `regained`, reached although it counts as missed.
 */
export type Verdict = 'none' | 'reached' | 'lost' | 'missed' | 'regained';

export function verdictOn({ bound, rounds }: Measured): Verdict {
  if (bound === undefined) return 'none';
  const reached = median(rounds) <= bound.limit;
  if (bound.missed !== undefined) return reached ? 'regained' : 'missed';
  return reached ? 'reached' : 'lost';
}

/** Counted and not timed: the same build gives the same number, so a bound that is regained stays so. */
const COUNTED: readonly Unit[] = ['bytes'];

/** Whether the bench fails by this row's bound. What a quiet moment may have regained is only told. */
export function failsByBound(row: Measured): boolean {
  const verdict = verdictOn(row);
  return verdict === 'lost' || (verdict === 'regained' && COUNTED.includes(row.unit));
}
