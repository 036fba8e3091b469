import { expect, it } from 'vitest';
import { ROOM, sizeOf, usedBy, withoutRoom } from './room.ts';

const filled = (count: number, size: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, 'x'.repeat(size)]));

it('reckons as browsers do: key and JSON in UTF-8, and as Firefox: within one object', () => {
  const items = { 'ключ"': { text: 'é\n' }, b: 'x' };
  const exact = new TextEncoder().encode(JSON.stringify(items)).length;
  expect(usedBy(items)).toBeGreaterThanOrEqual(exact);
  expect(usedBy(items)).toBeLessThan(exact + 20);
});

it('an item too large for itself stays out, also where all the room is free', () => {
  const fits = 'x'.repeat(ROOM.itemBytes - 'k'.length - 2);
  expect(withoutRoom({}, { k: fits })).toEqual(new Map());
  expect(withoutRoom({}, { k: `${fits}x` })).toEqual(new Map([['k', 'too-large']]));
});

it('the small ones get the room that is left', () => {
  const there = filled(13, 7_700);
  const free = ROOM.bytes - usedBy(there);
  expect(withoutRoom(there, { big: 'x'.repeat(free - 20), small: 'x'.repeat(50) })).toEqual(
    new Map([['big', 'full']]),
  );
});

it('what is there already may grow before anything new comes', () => {
  const there = { ...filled(13, 7_700), old: 'x' };
  const free = ROOM.bytes - usedBy(there);
  expect(withoutRoom(there, { old: 'x'.repeat(free - 10), new: 'x'.repeat(20) })).toEqual(
    new Map([['new', 'full']]),
  );
});

it('what shrinks makes room', () => {
  const there = { ...filled(12, 7_700), old: 'x'.repeat(8_000) };
  const free = ROOM.bytes - usedBy(there);
  const added = { new: 'x'.repeat(free + 3_000) };
  expect(withoutRoom(there, added).size).toBe(1);
  expect(withoutRoom(there, { ...added, old: 'x' }).size).toBe(0);
});

it('takes only so many items', () => {
  const there = filled(ROOM.items - 1, 1);
  expect(withoutRoom(there, { n1: 'x', n2: 'x', f0: 'y' })).toEqual(new Map([['n2', 'full']]));
  expect(sizeOf('n1', 'x')).toBeLessThan(20);
});
