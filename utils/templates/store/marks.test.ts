import { beforeEach, expect, it, vi } from 'vitest';
import { createMemoryArea, createMemoryLock } from '../testing/memory-area.ts';
import { createMarkStore } from './marks.ts';

let area: ReturnType<typeof createMemoryArea>;
let time = 5;
const open = () => createMarkStore({ area, lock, now: () => time });
let lock: ReturnType<typeof createMemoryLock>;
beforeEach(() => {
  area = createMemoryArea();
  lock = createMemoryLock();
  time = 5;
});

it('keeps favourite and time of use, one key each, and no key for nothing', async () => {
  const marks = open();
  expect(await marks.list()).toEqual(new Map());
  expect(await marks.setFavourite('a', true)).toBe(true);
  time = 9;
  expect(await marks.used('a')).toBe(true);
  expect(await marks.used('b')).toBe(true);
  expect(await open().list()).toEqual(
    new Map([
      ['a', { favourite: true, usedAt: 9 }],
      ['b', { favourite: false, usedAt: 9 }],
    ]),
  );
  expect(area.items.get('mark:a')).toEqual({ version: 1, favourite: true, usedAt: 9 });
  await marks.setFavourite('c', true);
  await marks.setFavourite('c', false);
  expect([...area.items.keys()]).toEqual(['mark:a', 'mark:b']);
});

it('loses nothing when two windows change one mark at once', async () => {
  await Promise.all([open().setFavourite('a', true), open().used('a')]);
  expect(await open().list()).toEqual(new Map([['a', { favourite: true, usedAt: 5 }]]));
});

it.each([
  null,
  'x',
  {},
  { version: 1, favourite: 1, usedAt: 1 },
  { version: 1, favourite: true, usedAt: -1 },
])('counts %j as no mark, and writes over it', async (raw) => {
  area.items.set('mark:a', raw);
  expect(await open().list()).toEqual(new Map([['a', { favourite: false, usedAt: null }]]));
  expect(await open().setFavourite('a', true)).toBe(true);
  expect(await open().list()).toEqual(new Map([['a', { favourite: true, usedAt: null }]]));
});

it('does not write over the mark of a later version', async () => {
  const newer = { version: 2, stars: 3 };
  area.items.set('mark:a', newer);
  expect(await open().used('a')).toBe(false);
  expect(area.items.get('mark:a')).toBe(newer);
});

it('forgets the marks of templates that are gone, and no others', async () => {
  const marks = open();
  for (const id of ['here', 'gone', 'other']) await marks.used(id);
  area.items.set('template:here', 'anything');
  await marks.forgetGone(['here', 'gone']);
  expect([...(await marks.list()).keys()]).toEqual(['here', 'other']);
});

it('is quiet where the storage does not answer', async () => {
  const marks = open();
  await marks.used('a');
  area.failNext('get', new Error('disk'));
  expect(await marks.list()).toEqual(new Map());
  area.failNext('set', new Error('QUOTA_BYTES'));
  expect(await marks.setFavourite('a', true)).toBe(false);
  area.failNext('remove', new Error('disk'));
  await marks.forgetGone(['a']);
  expect((await marks.list()).size).toBe(1);
});

it('tells of changes to marks only', async () => {
  const changed = vi.fn();
  const stop = open().watch(changed);
  await area.set({ 'template:a': 1 });
  expect(changed).not.toHaveBeenCalled();
  await open().used('a');
  expect(changed).toHaveBeenCalledTimes(1);
  stop();
  await open().used('a');
  expect(changed).toHaveBeenCalledTimes(1);
});
