import { expect, test } from 'vitest';
import { median } from './measured.ts';

test.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[4, 1, 100, 2], 3],
  [[10, 9, -1], 9],
])('the median of %j', (numbers, middle) => {
  expect(median(numbers)).toBe(middle);
});

test('the median leaves its numbers as they are', () => {
  const numbers = [3, 1, 2];
  median(numbers);
  expect(numbers).toEqual([3, 1, 2]);
});

test('nothing has no median', () => {
  expect(() => median([])).toThrow('Nothing was measured');
});
