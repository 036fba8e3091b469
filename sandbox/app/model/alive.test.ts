import { describe, expect, it } from 'vitest';
import { aliveIn, offsetsOf } from './alive.ts';

const offsets = offsetsOf([50, 40, 40, 40, 40, 50, 40, 40, 40, 40]);

describe('the alive part of a list', () => {
  it('is what the window shows, without more', () => {
    expect(aliveIn(offsets, 0, 100, 0)).toEqual({ first: 0, end: 3, before: 0, after: 290 });
    expect(aliveIn(offsets, 90, 80, 0)).toEqual({ first: 2, end: 4, before: 90, after: 250 });
  });

  it('has items half seen at both edges', () => {
    expect(aliveIn(offsets, 49, 42, 0)).toMatchObject({ first: 0, end: 3 });
  });

  it('has some more on both sides, as far as there are any', () => {
    expect(aliveIn(offsets, 90, 80, 1)).toMatchObject({ first: 1, end: 5 });
    expect(aliveIn(offsets, 0, 100, 2)).toMatchObject({ first: 0, end: 5 });
    expect(aliveIn(offsets, 340, 80, 2)).toMatchObject({ end: 10, after: 0 });
  });

  it('together with the space around it is always as high as the whole list', () => {
    for (let top = -60; top < 600; top += 7) {
      const { first, end, before, after } = aliveIn(offsets, top, 100, 1);
      const alive = (offsets[end] ?? 0) - (offsets[first] ?? 0);
      expect(before + alive + after, `scrolled to ${top}`).toBe(420);
    }
  });

  it('of an empty list is nothing', () => {
    expect(aliveIn(offsetsOf([]), 0, 100, 3)).toEqual({ first: 0, end: 0, before: 0, after: 0 });
  });
});
