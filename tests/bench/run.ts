import type { BenchPart } from './lab.ts';
import type { Measured, MeasuredPart } from './measured.ts';

/** What became of a run: the parts that were measured, and what broke. */
export interface Run {
  readonly parts: readonly MeasuredPart[];
  /** A sentence for each part that could not be measured. */
  readonly broken: readonly string[];
}

/** Measures the parts one after another. One that breaks stops none of the others. */
export async function runParts(
  parts: readonly BenchPart[],
  measure: (part: BenchPart) => Promise<readonly Measured[]>,
): Promise<Run> {
  const done: MeasuredPart[] = [];
  const broken: string[] = [];
  for (const part of parts) {
    try {
      const rows = await measure(part);
      check(rows, done);
      done.push({ part: part.name, rows });
    } catch (error) {
      broken.push(`${part.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { parts: done, broken };
}

/** Throws on rows that would make the table or the baseline say what was not measured. */
function check(rows: readonly Measured[], earlier: readonly MeasuredPart[]): void {
  if (rows.length === 0) throw new Error('gave no rows');
  const taken = new Set(earlier.flatMap((part) => part.rows.map(({ id }) => id)));
  for (const { id, rounds, bound } of rows) {
    if (taken.has(id)) throw new Error(`gave a second row "${id}"`);
    taken.add(id);
    if (rounds.length === 0) throw new Error(`gave "${id}" without a number`);
    const odd = [...rounds, bound?.limit ?? 0].find((number) => !Number.isFinite(number));
    if (odd !== undefined) throw new Error(`gave "${id}" with ${odd}`);
  }
}
