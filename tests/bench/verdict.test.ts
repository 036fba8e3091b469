import { expect, test } from 'vitest';
import type { Bound, Measured, Unit } from './measured.ts';
import { failsByBound, verdictOn } from './verdict.ts';

const row = (value: number, bound?: Bound, unit: Unit = 'ms'): Measured => ({
  id: 'one',
  what: 'one',
  unit,
  rounds: [value],
  ...(bound === undefined ? {} : { bound }),
});
const BOUND: Bound = { limit: 100, from: 'design' };
const MISSED: Bound = { ...BOUND, missed: 'a reason' };

test.each([
  ['without a bound', row(7), 'none', false],
  ['at its bound', row(100, BOUND), 'reached', false],
  ['beyond its bound', row(100.1, BOUND), 'lost', true],
  ['beyond a bound that counts as missed', row(101, MISSED), 'missed', false],
  ['a time within a bound that counts as missed', row(99, MISSED), 'regained', false],
  ['a size within a bound that counts as missed', row(99, MISSED, 'bytes'), 'regained', true],
])('%s', (_, given, verdict, fails) => {
  expect(verdictOn(given)).toBe(verdict);
  expect(failsByBound(given)).toBe(fails);
});

test('the median counts', () => {
  expect(verdictOn({ ...row(0, BOUND), rounds: [90, 500, 95] })).toBe('reached');
});
