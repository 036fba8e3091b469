import { expect, test } from 'vitest';
import { loadBaseline } from './baseline-file.ts';
import { PARTS } from './parts.ts';

test('the checked-in baseline can be read, and is of parts that the bench has', async () => {
  const { parts } = await loadBaseline();
  const names = PARTS.map(({ name }) => name);
  expect(Object.keys(parts).filter((name) => !names.includes(name))).toEqual([]);
  expect(Object.values(parts).every(({ rows }) => Object.keys(rows).length > 0)).toBe(true);
});

test('every part has a name of its own', () => {
  expect(new Set(PARTS.map(({ name }) => name)).size).toBe(PARTS.length);
});
