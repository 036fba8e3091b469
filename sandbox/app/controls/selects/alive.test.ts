import { expect, it } from 'vitest';
import { ALIVE, aliveRange, ROW } from './alive.ts';

it.each([
  [0, 200, [0, 15]],
  [ROW * 50, 200, [47, 62]],
  [ROW * 200, 200, [185, 200]],
  [-10, 200, [0, 15]],
  [0, 4, [0, 4]],
] as const)('scrolled by %i px of %i options, %o are drawn', (scrollTop, count, range) => {
  expect(aliveRange(scrollTop, count)).toEqual(range);
});

it('always draws what shows', () => {
  for (let top = 0; top <= (200 - 8) * ROW; top += 7) {
    const [first, end] = aliveRange(top, 200);
    expect(first).toBeLessThanOrEqual(Math.floor(top / ROW));
    expect(end).toBeGreaterThan(Math.min(199, Math.floor(top / ROW) + 7));
    expect(end - first).toBeLessThanOrEqual(ALIVE);
  }
});
