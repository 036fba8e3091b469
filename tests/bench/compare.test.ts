import { describe, expect, test } from 'vitest';
import type { Baseline } from './baseline.ts';
import { compare, isLoss, MARGINS } from './compare.ts';
import type { Measured, MeasuredPart, Unit } from './measured.ts';

const row = (id: string, unit: Unit, ...rounds: readonly number[]): Measured => ({
  id,
  what: id,
  unit,
  rounds,
  kept: true,
});
const part = (name: string, ...rows: readonly Measured[]): MeasuredPart => ({ part: name, rows });

function baselineOf(rows: Readonly<Record<string, readonly [Unit, number]>>, name = 'apply'): Baseline {
  const kept = Object.entries(rows).map(([id, [unit, value]]) => [id, { unit, value }] as const);
  const run = { date: '2026-01-31', browser: null, rounds: 5, rows: Object.fromEntries(kept) };
  return { format: 'token-presets-bench-baseline', version: 1, parts: { [name]: run } };
}

const losses = (parts: readonly MeasuredPart[], baseline: Baseline) =>
  compare(parts, baseline)
    .filter(isLoss)
    .map(({ id }) => id);

describe('a kept row beside the baseline', () => {
  test('has now, before and what is allowed', () => {
    const found = compare(
      [part('apply', row('ratio', 'times', 1, 9, 2))],
      baselineOf({ ratio: ['times', 1.5] }),
    );
    const allowed = 1.5 + 1.5 * MARGINS.times.share + MARGINS.times.plus;
    expect(found).toEqual([{ part: 'apply', id: 'ratio', unit: 'times', now: 2, before: 1.5, allowed }]);
  });

  test.each<[Unit, number, number, boolean]>([
    ['bytes', 10_000, 10_100, false],
    ['bytes', 10_000, 10_101, true],
    ['bytes', 10_000, 5_000, false],
    ['times', 1.5, 3.4, false],
    ['times', 1.5, 3.6, true],
    ['ms', 10, 75, false],
    ['ms', 10, 100, true],
    ['count', 0, 10, false],
    ['count', 0, 100, true],
    ['MB', -0.5, 0.7, false],
    ['MB', -0.5, 2, true],
  ])('in %s, %d before and %d now', (unit, before, now, lost) => {
    expect(losses([part('apply', row('one', unit, now))], baselineOf({ one: [unit, before] }))).toEqual(
      lost ? ['one'] : [],
    );
  });

  test('may have a margin of its own', () => {
    const one = { ...row('share', 'times', 0.2), kept: { share: 0.5, plus: 0.01 } };
    expect(compare([part('apply', one)], baselineOf({ share: ['times', 0.1] }))[0]?.allowed).toBeCloseTo(
      0.16,
    );
    expect(losses([part('apply', one)], baselineOf({ share: ['times', 0.1] }))).toEqual(['share']);
    expect(losses([part('apply', one)], baselineOf({ share: ['times', 0.13] }))).toEqual([]);
  });

  test('that the baseline lacks is no loss', () => {
    const [found] = compare([part('apply', row('new', 'times', 7))], baselineOf({}));
    expect(found).toEqual({ part: 'apply', id: 'new', unit: 'times', now: 7 });
    expect(losses([part('apply', row('new', 'times', 7))], baselineOf({}))).toEqual([]);
  });
});

describe('a row that the run lacks', () => {
  const baseline = baselineOf({ gone: ['times', 2] });

  test('is a loss where its part ran', () => {
    expect(losses([part('apply', row('other', 'times', 1))], baseline)).toEqual(['gone']);
  });

  test('is none where its part did not run', () => {
    expect(losses([part('popup', row('other', 'times', 1))], baseline)).toEqual([]);
  });

  test('lacks where it is kept no more, or in another unit', () => {
    const { kept: _, ...told } = row('gone', 'times', 2);
    expect(losses([part('apply', told)], baseline)).toEqual(['gone']);
    expect(losses([part('apply', row('gone', 'ms', 2))], baseline)).toEqual(['gone']);
  });
});

test('what is only told is not compared', () => {
  const { kept: _, ...told } = row('told', 'ms', 900);
  expect(compare([part('apply', told)], baselineOf({}))).toEqual([]);
});
