import { expect, test } from 'vitest';
import type { BenchPart } from './lab.ts';
import type { Measured } from './measured.ts';
import { runParts } from './run.ts';

const row = (id: string, ...rounds: readonly number[]): Measured => ({ id, what: id, unit: 'ms', rounds });
const part = (name: string, measure: () => readonly Measured[]): BenchPart => ({
  name,
  measure: async () => measure(),
});
const run = (...parts: readonly BenchPart[]) =>
  runParts(parts, (one) => one.measure({} as Parameters<BenchPart['measure']>[0]));

test('parts are measured in their order', async () => {
  const done = await run(
    part('a', () => [row('a-1', 1)]),
    part('b', () => [row('b-1', 2)]),
  );
  expect(done).toEqual({
    parts: [
      { part: 'a', rows: [row('a-1', 1)] },
      { part: 'b', rows: [row('b-1', 2)] },
    ],
    broken: [],
  });
});

test('one that breaks is named, and stops none of the others', async () => {
  const { parts, broken } = await run(
    part('a', () => {
      throw new Error('the page did not come');
    }),
    part('b', () => [row('b-1', 2)]),
  );
  expect(parts.map((one) => one.part)).toEqual(['b']);
  expect(broken).toEqual(['a: the page did not come']);
});

test.each([
  ['no rows', [], 'gave no rows'],
  ['a row twice', [row('x', 1), row('x', 2)], 'gave a second row "x"'],
  ["another part's row", [row('a-1', 1)], 'gave a second row "a-1"'],
  ['a row without a number', [row('x')], 'gave "x" without a number'],
  ['what is no number', [row('x', 1, Number.NaN)], 'gave "x" with NaN'],
  [
    'a bound that is no number',
    [{ ...row('x', 1), bound: { limit: Number.POSITIVE_INFINITY, from: 'design' as const } }],
    'gave "x" with Infinity',
  ],
])('%s break a part', async (_, rows, message) => {
  const { broken } = await run(
    part('a', () => [row('a-1', 1)]),
    part('b', () => rows),
  );
  expect(broken).toEqual([`b: ${message}`]);
});
