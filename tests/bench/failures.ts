import { amount } from './amount.ts';
import { type Compared, isLoss } from './compare.ts';
import { type Measured, type MeasuredPart, median } from './measured.ts';
import { failsByBound, verdictOn } from './verdict.ts';

/** All by which the bench fails, each in one sentence with both numbers. */
export function failuresOf(parts: readonly MeasuredPart[], compared: readonly Compared[]): readonly string[] {
  const rows = parts.flatMap((part) => part.rows);
  return [
    ...rows.filter(failsByBound).map(boundFailure),
    ...compared.filter(isLoss).map((one) => `${one.id}: ${lossOf(one)}`),
  ];
}

/** What is worth knowing and fails nothing. */
export function notesOf(parts: readonly MeasuredPart[]): readonly string[] {
  return parts
    .flatMap((part) => part.rows)
    .filter((row) => verdictOn(row) === 'regained' && !failsByBound(row))
    .map((row) => `${row.id}: ${regained(row)}, if it stays so`);
}

function boundFailure(row: Measured): string {
  const { id, unit, bound, rounds } = row;
  if (bound === undefined) throw new Error(`${id} has no bound to fail by`);
  if (verdictOn(row) === 'regained') return `${id}: ${regained(row)}`;
  const how = bound.how === undefined ? '' : ` (${bound.how})`;
  return `${id}: ${amount(median(rounds), unit)} is beyond the bound of ${amount(bound.limit, unit)}${how}`;
}

function regained({ unit, rounds }: Measured): string {
  return `${amount(median(rounds), unit)} reaches a bound that counts as missed; take its reason away`;
}

function lossOf({ now, before, allowed, unit }: Compared): string {
  const said = (value: number | undefined) => (value === undefined ? 'nothing' : amount(value, unit));
  if (now === undefined) return `the baseline has ${said(before)}, and nothing like it was measured`;
  return `${said(now)}, and ${said(before)} in the baseline, which allows ${said(allowed)}`;
}
