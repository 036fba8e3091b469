import { amount } from './amount.ts';
import { type Compared, isLoss } from './compare.ts';
import { type Measured, type MeasuredPart, median } from './measured.ts';
import { verdictOn } from './verdict.ts';

const HEADS = ['', 'median', 'lowest – highest', 'bound', '', 'baseline', 'now'] as const;
/** Words stand to the left, numbers to the right. */
const NUMBERS: ReadonlySet<number> = new Set([1, 2, 3, 5, 6]);

/** The table, a line of text each: the parts with their rows, in the order in which they were measured. */
export function tableOf(parts: readonly MeasuredPart[], compared: readonly Compared[]): readonly string[] {
  const cellsOf = (part: string) => (row: Measured) => {
    const comparison = compared.find(
      (one) => one.part === part && one.id === row.id && one.now !== undefined,
    );
    return cells(row, comparison);
  };
  const all = parts.flatMap(({ part, rows }) => rows.map(cellsOf(part)));
  const widths = HEADS.map((head, at) =>
    Math.max(...[head, ...all.map((one) => one[at] ?? '')].map((text) => text.length)),
  );
  const line = (texts: readonly string[]) =>
    texts
      .map((text, at) => padded(text, widths[at] ?? 0, NUMBERS.has(at)))
      .join('  ')
      .trimEnd();
  return parts.flatMap(({ part, rows }) => [
    '',
    part,
    line(HEADS),
    ...rows.flatMap((row) => [line(cellsOf(part)(row)), ...reasonOf(row)]),
  ]);
}

function cells(row: Measured, comparison: Compared | undefined): readonly string[] {
  const { what, unit, rounds, bound } = row;
  return [
    `  ${what}`,
    amount(median(rounds), unit),
    new Set(rounds).size === 1
      ? ''
      : `${amount(Math.min(...rounds), unit)} – ${amount(Math.max(...rounds), unit)}`,
    bound === undefined ? '' : `≤ ${amount(bound.limit, unit)}`,
    verdictText(row),
    ...(comparison === undefined ? ['', ''] : comparisonTexts(comparison)),
  ];
}

function verdictText(row: Measured): string {
  const { bound } = row;
  if (bound === undefined) return '';
  const from = [bound.from, ...(bound.how === undefined ? [] : [bound.how])].join(': ');
  const reached = {
    none: '',
    reached: 'reached',
    lost: 'NOT REACHED',
    missed: 'not reached',
    regained: 'reached',
  };
  return `${reached[verdictOn(row)]} (${from})`;
}

function reasonOf(row: Measured): readonly string[] {
  const { bound } = row;
  return bound?.missed === undefined || verdictOn(row) !== 'missed'
    ? []
    : [`    honestly missed: ${bound.missed}`];
}

function comparisonTexts(comparison: Compared): readonly [before: string, change: string] {
  const { now, before, unit } = comparison;
  if (now === undefined || before === undefined) return ['', 'new'];
  // Of nothing there is no share, and of less than nothing neither.
  const change = before > 0 && now >= 0 ? `× ${(now / before).toFixed(2)}` : amount(now, unit);
  return [amount(before, unit), isLoss(comparison) ? `LOST: ${change}` : change];
}

function padded(text: string, width: number, toTheRight: boolean): string {
  return toTheRight ? text.padStart(width) : text.padEnd(width);
}
