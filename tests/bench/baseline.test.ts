import { describe, expect, test } from 'vitest';
import { type Baseline, readBaseline, renewed } from './baseline.ts';
import type { Measured } from './measured.ts';

const kept = (id: string, value: number, unit: Measured['unit'] = 'times'): Measured => ({
  id,
  what: id,
  unit,
  rounds: [value],
  kept: true,
});

const OLD: Baseline = {
  format: 'token-presets-bench-baseline',
  version: 1,
  parts: {
    loader: {
      date: '2026-01-31',
      browser: 'Chrome/140',
      rounds: 5,
      rows: { 'loader-gzip': { unit: 'bytes', value: 1_600 } },
    },
    apply: { date: '2026-01-31', browser: null, rounds: 5, rows: { old: { unit: 'times', value: 2 } } },
  },
};
const NOW = { date: '2026-03-02T10:11:12.000Z', browser: 'Chrome/142', rounds: 7 };
const KNOWN = ['apply', 'popup', 'loader'];

describe('renewing', () => {
  test('renews the parts that ran and leaves the others, in the order of the bench', () => {
    const next = renewed(OLD, [{ part: 'apply', rows: [kept('new', 1.234567)] }], KNOWN, NOW);
    expect(Object.keys(next.parts)).toEqual(['apply', 'loader']);
    expect(next.parts['loader']).toEqual(OLD.parts['loader']);
    expect(next.parts['apply']).toEqual({
      date: '2026-03-02',
      browser: 'Chrome/142',
      rounds: 7,
      rows: { new: { unit: 'times', value: 1.235 } },
    });
  });

  test('keeps sizes to the byte', () => {
    const next = renewed(OLD, [{ part: 'popup', rows: [kept('size', 286_577, 'bytes')] }], KNOWN, NOW);
    expect(next.parts['popup']?.rows['size']?.value).toBe(286_577);
  });

  test('forgets a part that the bench has no more, and one that keeps nothing any more', () => {
    const { kept: _, ...told } = kept('told', 3);
    expect(renewed(OLD, [{ part: 'apply', rows: [told] }], ['apply'], NOW).parts).toEqual({});
  });

  test('gives what can be read again', () => {
    const next = renewed(OLD, [{ part: 'apply', rows: [kept('new', 0.5)] }], KNOWN, NOW);
    expect(readBaseline(JSON.stringify(next), 'b.json')).toEqual(next);
  });
});

describe('reading', () => {
  test.each([
    ['{', 'b.json is no JSON'],
    ['[]', 'b.json is no baseline of the bench: the file'],
    [JSON.stringify({ ...OLD, version: 2 }), 'version: expected 1'],
    [JSON.stringify({ ...OLD, more: 1 }), 'the file has what nobody knows: more'],
    [
      JSON.stringify(OLD).replace('1600', '"1600"'),
      'parts › loader › rows › loader-gzip › value: expected a number',
    ],
    [
      JSON.stringify(OLD).replace('"bytes"', '"kB"'),
      'parts › loader › rows › loader-gzip › unit: expected one of ms, times',
    ],
    [JSON.stringify(OLD).replace('2026-01-31', 'last week'), 'parts › loader › date'],
  ])('is refused: %#', (text, message) => {
    expect(() => readBaseline(text, 'b.json')).toThrow(message);
  });
});
