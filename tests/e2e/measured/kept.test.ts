import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadBaseline } from '../../bench/baseline-file.ts';
import { compare } from '../../bench/compare.ts';
import { failuresOf } from '../../bench/failures.ts';
import { withFirmBounds } from '../../bench/firm.ts';
import { openLab } from '../../bench/lab.ts';
import type { Measured } from '../../bench/measured.ts';
import { PARTS } from '../../bench/parts.ts';
import { tableOf } from '../../bench/table.ts';

/*
 * A short `npm run bench`: what it keeps is held to the checked-in baseline, so that a clear loss is seen by whoever
 * makes it. `npm run bench -- --keep` makes a new baseline; README.md of the tests says when.
 */

const ROUNDS = 3;
/** All parts together take a minute on a machine that has nothing else to do. */
const DEADLINE = 180_000;

let lab: Awaited<ReturnType<typeof openLab>>;

beforeAll(async () => {
  lab = await openLab(ROUNDS);
});
afterAll(() => lab.close());

const brief = PARTS.flatMap(({ name, measureBriefly }) =>
  measureBriefly === undefined ? [] : [{ name, measureBriefly }],
);

test('what the design has numbers for is measured', () => {
  expect(brief.map(({ name }) => name)).toEqual(['loader', 'panel', 'apply', 'reading', 'package']);
});

test.each(brief)('$name has lost nothing', { timeout: DEADLINE }, async ({ name, measureBriefly }) => {
  const baseline = await loadBaseline();
  /** What was measured beside the baseline's rows of the same names: the others are for `npm run bench`. */
  const judged = (rows: readonly Measured[]) => {
    const parts = [{ part: name, rows }];
    const compared = compare(parts, baseline).filter(({ now }) => now !== undefined);
    for (const line of tableOf(parts, compared)) console.log(line);
    return { compared, failures: failuresOf(withFirmBounds(parts, compared), compared) };
  };
  let { compared, failures } = judged(await measureBriefly(lab));
  // Once more, since a machine that does something else meanwhile measures that too.
  if (failures.length > 0) ({ compared, failures } = judged(await measureBriefly(lab)));
  expect(failures).toEqual([]);
  // What the baseline lacks would be measured for nothing.
  expect(compared.length).toBeGreaterThan(0);
  const lacking = compared.filter(({ before }) => before === undefined);
  expect(lacking, 'no baseline: npm run bench -- --keep').toEqual([]);
});
