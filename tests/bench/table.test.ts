import { describe, expect, test } from 'vitest';
import { amount } from './amount.ts';
import type { Compared } from './compare.ts';
import { failuresOf, notesOf } from './failures.ts';
import type { MeasuredPart } from './measured.ts';
import { tableOf } from './table.ts';

const PARTS: readonly MeasuredPart[] = [
  {
    part: 'apply',
    rows: [
      {
        id: 'apply-117',
        what: 'Apply, 117 rows',
        unit: 'ms',
        rounds: [260, 200, 231],
        bound: { limit: 248, from: 'design', how: '1.5 × 132 ms + 50 ms' },
      },
      { id: 'apply-117-ratio', what: 'beside the bare loop', unit: 'times', rounds: [1.75], kept: true },
      { id: 'apply-3', what: 'Apply, 3 rows', unit: 'ms', rounds: [99], bound: { limit: 50, from: 'issue' } },
    ],
  },
  {
    part: 'package',
    rows: [
      {
        id: 'package-zipped',
        what: 'zipped',
        unit: 'bytes',
        rounds: [286_577],
        bound: { limit: 150_000, from: 'design', missed: 'it holds more' },
        kept: true,
      },
      {
        id: 'package-time',
        what: 'time',
        unit: 'ms',
        rounds: [3],
        bound: { limit: 5, from: 'issue', missed: 'slow once' },
      },
    ],
  },
];
const COMPARED: readonly Compared[] = [
  { part: 'apply', id: 'apply-117-ratio', unit: 'times', now: 1.75, before: 1, allowed: 1.5 },
  { part: 'apply', id: 'undo-117', unit: 'times', before: 1.2 },
  { part: 'package', id: 'package-zipped', unit: 'bytes', now: 286_577 },
];

describe('the table', () => {
  test('is laid out in columns, part by part', () => {
    expect(tableOf(PARTS, COMPARED)).toMatchInlineSnapshot(`
      [
        "",
        "apply",
        "                               median  lowest – highest            bound                                          baseline           now",
        "  Apply, 117 rows              231 ms   200 ms – 260 ms         ≤ 248 ms  reached (design: 1.5 × 132 ms + 50 ms)",
        "  beside the bare loop         1.75 ×                                                                               1.00 ×  LOST: × 1.75",
        "  Apply, 3 rows               99.0 ms                          ≤ 50.0 ms  NOT REACHED (issue)",
        "",
        "package",
        "                               median  lowest – highest            bound                                          baseline           now",
        "  zipped                286,577 bytes                    ≤ 150,000 bytes  not reached (design)                                       new",
        "    honestly missed: it holds more",
        "  time                        3.00 ms                          ≤ 5.00 ms  reached (issue)",
      ]
    `);
  });

  test('of nothing is empty', () => {
    expect(tableOf([], [])).toEqual([]);
  });
});

describe('at the end', () => {
  test('every failure is said with its numbers', () => {
    expect(failuresOf(PARTS, COMPARED)).toEqual([
      'apply-3: 99.0 ms is beyond the bound of 50.0 ms',
      'apply-117-ratio: 1.75 ×, and 1.00 × in the baseline, which allows 1.50 ×',
      'undo-117: the baseline has 1.20 ×, and nothing like it was measured',
    ]);
  });

  test('a bound that may be reached again is a note', () => {
    expect(notesOf(PARTS)).toEqual([
      'package-time: 3.00 ms reaches a bound that counts as missed; take its reason away, if it stays so',
    ]);
  });
});

test.each([
  [12.345, 'ms', '12.3 ms'],
  [0.456, 'ms', '0.46 ms'],
  [-0.004, 'ms', '0.00 ms'],
  [1234.5, 'ms', '1,235 ms'],
  [-0.25, 'MB', '-0.25 MB'],
  [1.005, 'times', '1.01 ×'],
  [286577, 'bytes', '286,577 bytes'],
  [12, 'count', '12'],
  [0.5, 'count', '0.5'],
] as const)('%d in %s is %s', (value, unit, text) => {
  expect(amount(value, unit)).toBe(text);
});
