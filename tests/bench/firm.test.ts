import { expect, test } from 'vitest';
import type { Compared } from './compare.ts';
import { failuresOf } from './failures.ts';
import { withFirmBounds } from './firm.ts';
import type { Measured, Unit } from './measured.ts';

const row = (unit: Unit, now: number): Measured => ({
  id: 'one',
  what: 'one',
  unit,
  rounds: [now],
  bound: { limit: 100, from: 'design' },
});
const before = (unit: Unit, value: number): Compared => ({
  part: 'a',
  id: 'one',
  unit,
  now: 101,
  before: value,
  allowed: 1000,
});

test.each<[string, Measured, readonly Compared[], boolean]>([
  ['that the baseline reaches with room is lost', row('times', 101), [before('times', 60)], true],
  ['that the baseline reaches with room is reached', row('times', 99), [before('times', 60)], false],
  ['at the edge is left to the baseline', row('times', 101), [before('times', 61)], false],
  ['of a row that the baseline lacks is left alone', row('ms', 101), [], false],
  ['of a size always counts', row('bytes', 101), [], true],
  ['of another part says nothing', row('ms', 101), [{ ...before('ms', 1), part: 'b' }], false],
])('a bound %s', (_, measured, compared, isLost) => {
  const parts = withFirmBounds([{ part: 'a', rows: [measured] }], compared);
  expect(failuresOf(parts, [])).toHaveLength(isLost ? 1 : 0);
});
