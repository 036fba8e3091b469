import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

const NAMES = ['loader', 'apply', 'package'];
const read = (...words: string[]) => readOptions(words, NAMES);

test('without a word everything is measured, five times, on a fresh build', () => {
  expect(read()).toEqual({ parts: NAMES, rounds: 5, keep: false, build: true });
});

test('parts are taken in the order of the bench, each once', () => {
  expect(read('--only=package', '--only', 'loader', '--only=package').parts).toEqual(['loader', 'package']);
});

test('what is asked for is done', () => {
  expect(read('--rounds=3', '--json', 'out.json', '--keep', '--no-build')).toEqual({
    parts: NAMES,
    rounds: 3,
    json: 'out.json',
    keep: true,
    build: false,
  });
});

test.each([
  [['--only=popup'], '--only: no part is called "popup". Parts: loader, apply, package'],
  [['--rounds=0'], '--rounds: expected a whole number from 1 to 100, not "0"'],
  [['--rounds=101'], 'not "101"'],
  [['--rounds=2.5'], 'not "2.5"'],
  [['--rounds=many'], 'not "many"'],
  [['--json='], '--json: expected the name of a file'],
  [['--round=3'], '--rounds=<n>'],
  [['--only'], '--only=<part>'],
  [['apply'], '--only=<part>'],
])('%j is an error that says what there is', (words, message) => {
  expect(() => read(...words)).toThrow(message);
});
