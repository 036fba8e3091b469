import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_SEED } from '../templates/testing/seed.ts';
import {
  dockToKeep,
  edgeOf,
  OPEN_KEY,
  readPlacement,
  type Side,
  sideOf,
  USUAL,
  usualForPractice,
  widthIn,
  widthsIn,
} from './placement.ts';

const check = (property: fc.IProperty<[number, number]> | fc.IProperty<[unknown, unknown]>) =>
  fc.assert(property as fc.IProperty<unknown>, { numRuns: 500, seed: PROPERTY_SEED });
const sides: readonly Side[] = ['start', 'end'];

describe('the width', () => {
  it('is within its bounds in every window, and what fits is taken as it is', () => {
    check(
      fc.property(
        fc.nat({ max: 4000 }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (window, wanted) => {
          const { least, most } = widthsIn(window);
          const width = widthIn(window, wanted);
          expect(width).toBeGreaterThanOrEqual(least);
          expect(width).toBeLessThanOrEqual(most);
          expect(widthIn(window, width)).toBe(width);
          if (wanted >= least && wanted <= most) expect(Math.abs(width - wanted)).toBeLessThanOrEqual(0.5);
        },
      ),
    );
  });

  it('leaves a page beside it room to work, and of a page under it something to see', () => {
    for (const window of [1100, 1280, 1600, 2500])
      expect(window - widthsIn(window).most).toBeGreaterThanOrEqual(720);
    for (const window of [480, 640, 1024]) expect(window - widthsIn(window).most).toBeGreaterThanOrEqual(64);
    for (const window of [480, 1100, 1280]) expect(widthIn(window, USUAL.width)).toBe(USUAL.width);
  });
});

describe('what is kept', () => {
  it('is read as it was written', () => {
    for (const side of sides)
      for (const width of [300, 361, 560])
        expect(readPlacement({ ...dockToKeep(side, width), [OPEN_KEY]: false })).toEqual({
          placement: { open: false, side, width },
          damaged: [],
        });
  });

  it('by an earlier version says whether it is open; nothing kept is as usual', () => {
    expect(readPlacement({ 'panel:open': false })).toEqual({
      placement: { ...USUAL, open: false },
      damaged: [],
    });
    expect(readPlacement({})).toEqual({ placement: USUAL, damaged: [] });
  });

  it('is closed for practice where it would hide the guide, unless the person opened it', () => {
    const openAt = (window: number, stored = {}) =>
      readPlacement(stored, usualForPractice(window)).placement.open;
    expect([320, 479, 480, 1280].map((window) => openAt(window))).toEqual([false, false, true, true]);
    expect(openAt(320, { [OPEN_KEY]: true })).toBe(true);
    expect(openAt(1280, { [OPEN_KEY]: false })).toBe(false);
  });

  it.each([
    null,
    3,
    'left',
    [],
    {},
    { side: 'end' },
    { side: 'up', width: 400 },
    { side: 'end', width: '400' },
  ])('is not used and named where it is %j', (dock) => {
    const { placement, damaged } = readPlacement({ 'panel:open': { no: 'boolean' }, 'panel:dock': dock });
    expect(placement).toEqual(USUAL);
    expect(damaged).toEqual(['panel:open', 'panel:dock']);
  });

  it('can be anything: it is read to a place that fits, or named', () => {
    const dock = fc.oneof(
      fc.anything(),
      fc.record({ side: fc.constantFrom('start', 'end', 'x'), width: fc.oneof(fc.double(), fc.integer()) }),
    );
    check(
      fc.property(fc.anything(), dock, (open, kept) => {
        const { placement, damaged } = readPlacement({ 'panel:open': open, 'panel:dock': kept });
        expect(typeof placement.open).toBe('boolean');
        expect(sides).toContain(placement.side);
        expect(placement.width).toBeGreaterThanOrEqual(300);
        expect(placement.width).toBeLessThanOrEqual(560);
        if (damaged.includes('panel:dock')) expect(placement).toMatchObject({ side: 'end', width: 360 });
        else if (kept !== undefined)
          expect(dockToKeep(placement.side, placement.width)['panel:dock']).toMatchObject(kept as object);
      }),
    );
  });
});

it('sides are those of reading', () => {
  expect([edgeOf('end', false), edgeOf('start', false)]).toEqual(['right', 'left']);
  expect([edgeOf('end', true), edgeOf('start', true)]).toEqual(['left', 'right']);
  for (const side of sides)
    for (const isRightToLeft of [true, false])
      expect(sideOf(edgeOf(side, isRightToLeft), isRightToLeft)).toBe(side);
});
