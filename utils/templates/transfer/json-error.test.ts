import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findJsonError, lineAndColumn } from './json-error.ts';

it.each([
  ['', 0],
  ['  ', 2],
  ['{"a": 1', 7],
  ['{"a": tru}', 6],
  ['{"a": 1,}', 8],
  ["{'a': 1}", 1],
  ['[1 2]', 3],
  ['"a\nb"', 2],
  ['"\\x"', 1],
  ['01', 1],
  ['-', 0],
  ['{} x', 3],
  ['[[[', 3],
])('%j goes wrong at %i', (text, at) => {
  expect(findJsonError(text)).toBe(at);
});

it('agrees with JSON.parse on what is JSON', () => {
  const damaged = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '\\', ' ', '0', '-', 'e', '\n', ':'))
    .map(([text, at, change]) => {
      const index = at % (text.length + 1);
      return text.slice(0, index) + change + text.slice(index + 1);
    });
  fc.assert(
    fc.property(fc.oneof(fc.json(), damaged), (text) => {
      expect(findJsonError(text) === null).toBe(isJson(text));
    }),
    { numRuns: 2000 },
  );
});

it('copes with nesting without end', () => {
  expect(findJsonError('['.repeat(1_000_000))).toBe(1_000_000);
});

it('counts lines and columns from 1', () => {
  expect(lineAndColumn('a', 0)).toEqual({ line: 1, column: 1 });
  expect(lineAndColumn('a\nbc', 3)).toEqual({ line: 2, column: 2 });
  expect(lineAndColumn('a\r\nbc', 3)).toEqual({ line: 2, column: 1 });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
