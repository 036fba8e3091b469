import { expect, it } from 'vitest';
import { wrap } from '../store/envelope.ts';
import type { SavedTemplate } from '../store/store-types.ts';
import { createMemoryArea } from '../testing/memory-area.ts';
import { sampleTemplate } from '../testing/templates.ts';
import { createHeadStore, FIRST_ROWS } from './head.ts';
import { beginHead, headItems, readHeadItems } from './head-items.ts';
import { ORGANISATION } from './listed.ts';

const saved = (id: string, name: string): SavedTemplate => ({
  state: 'ok',
  key: `template:${id}`,
  template: sampleTemplate({ id, name }),
  revision: 1,
  savedAt: 5,
});

async function setUp(...templates: readonly SavedTemplate[]) {
  const local = createMemoryArea();
  const session = createMemoryArea();
  await local.set(Object.fromEntries(templates.map((one) => [one.key, wrap(one)])));
  const open = () => createHeadStore({ items: () => readHeadItems({ local, session }), session });
  return { local, session, open };
}

const many = Array.from({ length: 20 }, (_, at) => saved(`t${at}`, `Name ${at}`));

it('has what the list began with the last time, as it is stored now, with marks and order', async () => {
  const { local, open } = await setUp(...many);
  const organisation = { state: 'organisation', key: `${ORGANISATION}a`, template: many[0]?.template };
  open().note([organisation as never, ...many]);
  await local.set({
    'library-view': { version: 1, order: 'changed' },
    'mark:t1': { version: 1, favourite: true, usedAt: null },
    'mark:t19': { version: 1, favourite: true, usedAt: null }, // of a row further down
    'template:t2': wrap(saved('t2', 'Renamed')),
  });
  await local.remove('template:t3');
  const head = await open().read();
  expect(head?.first.map(({ template }) => template.name)).toEqual([
    'Name 1',
    'Name 0',
    'Name 4',
    'Name 5',
    'Name 6',
    'Name 7',
    'Renamed',
  ]);
  expect(head?.order).toBe('changed');
  expect([...(head?.marks.keys() ?? [])]).toEqual(['t1']);
});

it('leaves out what does not read', async () => {
  const { local, open } = await setUp(...many);
  open().note(many);
  await local.set({ 'template:t0': { version: 1, data: 'damaged' }, 'template:t1': { version: 99 } });
  const head = await open().read();
  expect(head?.first.map(({ key }) => key)).toEqual(many.slice(2, FIRST_ROWS).map(({ key }) => key));
});

it('is none where nothing was noted, nothing is left, or the storage does not answer', async () => {
  const { local, session, open } = await setUp(...many);
  expect(await open().read()).toBeNull();
  await session.set({ 'library-head': [7, 'template:t1'] });
  expect(await open().read()).toBeNull();
  open().note(many.slice(0, 1));
  local.failNext('get', new Error('no answer'));
  expect(await open().read()).toBeNull();
  expect(await open().read()).not.toBeNull();
  await local.remove('template:t0');
  expect(await open().read()).toBeNull();
});

it('is written only when the list begins otherwise', async () => {
  const { session, open } = await setUp(...many);
  const head = open();
  head.note(many);
  const noted = (await session.get('library-head'))['library-head'];
  await session.remove('library-head');
  head.note(many.slice(0, FIRST_ROWS + 1));
  expect(await session.get('library-head')).toEqual({});
  head.note(many.slice(1));
  expect((await session.get('library-head'))['library-head']).not.toEqual(noted);
});

it('that was read as the page began serves once: a list that is shown later has nothing that was deleted since', async () => {
  const { local, session, open } = await setUp(...many);
  open().note(many);
  beginHead({ local, session });
  const store = createHeadStore({ items: () => headItems({ local, session }), session });
  expect((await store.read())?.first[0]?.key).toBe('template:t0');
  await local.remove('template:t0');
  expect((await store.read())?.first[0]?.key).toBe('template:t1');
});
