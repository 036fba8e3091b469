import { expect, it } from 'vitest';
import { copyName } from './copy-name.ts';

const format = (original: string, copy: number) =>
  copy === 1 ? `${original} copy` : `${original} copy ${copy}`;

it('takes the first name that is free', () => {
  expect(copyName('A', new Set(['A']), format)).toBe('A copy');
  expect(copyName('A', new Set(['A', 'A copy', 'A copy 2']), format)).toBe('A copy 3');
});

it('shortens the original, not the words around it', () => {
  const name = copyName('x'.repeat(120), new Set(), format);
  expect(name).toBe(`${'x'.repeat(114)}… copy`);
  expect(name).toHaveLength(120);
});

it('does not cut letters in two', () => {
  expect(copyName('😀'.repeat(60), new Set(), format)).toMatch(/^😀+… copy$/u);
});
