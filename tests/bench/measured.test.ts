import { expect, test } from 'vitest';
import { median, spread } from './measured.ts';

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

test.each([
  [[3], 0],
  [[1, 2], 1],
  [[5, 1, 3, 2, 4], 2],
  [[1, 2, 3, 4, 1000, -1000], 3],
])('the middle half of %j lies %d apart', (numbers, apart) => {
  expect(spread(numbers)).toBe(apart);
});
