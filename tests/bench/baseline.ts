import * as z from 'zod/mini';
import type { Machine } from './machine.ts';
import { isKept, type MeasuredPart, median, type Unit } from './measured.ts';

const UNITS = ['ms', 'times', 'bytes', 'MB', 'count'] as const satisfies readonly Unit[];

const keptRow = z.strictObject({
  unit: z.enum(UNITS, `expected one of ${UNITS.join(', ')}`),
  value: z.number('expected a number'),
});
const keptPart = z.strictObject({
  date: z.iso.date('expected a date such as 2026-01-31'),
  browser: z.nullable(z.string()),
  rounds: z.int('expected a whole number').check(z.minimum(1, 'expected 1 or more')),
  rows: z.record(z.string(), keptRow),
});
const schema = z.strictObject({
  format: z.literal('token-presets-bench-baseline'),
  version: z.literal(1, 'expected 1'),
  parts: z.record(z.string(), keptPart),
});

/** What later runs are held to: the kept rows of each part, from the run in which it was kept last. */
export type Baseline = z.infer<typeof schema>;

/** Reads the file's text. Throws, naming the place, on anything that is no baseline. */
export function readBaseline(text: string, file: string): Baseline {
  const result = z.safeParse(schema, parsed(text, file));
  if (result.success) return result.data;
  throw new Error(`${file} is no baseline of the bench: ${result.error.issues.map(faultOf).join('; ')}`);
}

function faultOf(issue: z.core.$ZodIssue): string {
  const place = issue.path.join(' › ') || 'the file';
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : undefined;
  return unknown === undefined ? `${place}: ${issue.message}` : `${place} has what nobody knows: ${unknown}`;
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is no JSON: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

/** The baseline with the parts that ran renewed. Those that did not run stay, unless the bench has them no more. */
export function renewed(
  baseline: Baseline,
  parts: readonly MeasuredPart[],
  known: readonly string[],
  { date, browser, rounds }: Pick<Machine, 'date' | 'browser'> & { readonly rounds: number },
): Baseline {
  const others = Object.entries(baseline.parts).filter(([name]) => known.includes(name));
  const fresh = parts.flatMap(({ part, rows }) => {
    const kept = rows.filter(isKept);
    if (kept.length === 0) return [];
    const values = kept.map(
      ({ id, unit, rounds: all }) => [id, { unit, value: rounded(median(all)) }] as const,
    );
    return [[part, { date: date.slice(0, 10), browser, rounds, rows: Object.fromEntries(values) }] as const];
  });
  const all = new Map([...others, ...fresh]);
  // A part that ran and keeps nothing any more has no place in it.
  for (const { part } of parts) if (!fresh.some(([name]) => name === part)) all.delete(part);
  const inOrder = known.flatMap((name) => {
    const one = all.get(name);
    return one === undefined ? [] : [[name, one] as const];
  });
  return { ...baseline, parts: Object.fromEntries(inOrder) };
}

/** To four digits: more would only say what the noise was. Sizes are whole numbers and stay. */
function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(4));
}
