import { describe, expect, it } from 'vitest';
import { createMemoryArea, createMemoryLock } from '../testing/memory-area.ts';
import { sampleTemplate } from '../testing/templates.ts';
import type { Template } from '../types.ts';
import { createTemplateStore } from './store.ts';
import type { StoreResult, TemplateStore } from './store-types.ts';

/** A library in memory with these templates, as `restart` finds it again. */
async function open(...templates: Template[]) {
  const area = createMemoryArea();
  let time = 1_000_000;
  let ids = 0;
  const restart = () =>
    createTemplateStore({ area, lock: createMemoryLock(), now: () => ++time, newId: () => `new-${++ids}` });
  const store = restart();
  done(await store.importTemplates(templates.map((template) => ({ action: 'add', template }))));
  return { area, store, restart };
}

function done<Done>(result: StoreResult<Done>): Done {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result;
}

async function undo(store: TemplateStore) {
  const { lastChange } = done(await store.list());
  if (lastChange === null) throw new Error('nothing to undo');
  return done(await store.undo(lastChange.batch));
}

/** Contents of the list and of the trash, by name. */
async function contents(store: TemplateStore) {
  const { items, trash } = done(await store.list());
  return {
    list: items.map((item) => (item.state === 'ok' ? item.template : item.state)),
    trash: trash.map(({ template, why }) => `${template.name} ${why}`).sort(),
  };
}

const A = sampleTemplate({ id: 'a', name: 'A', unknown: [1] });
const B = sampleTemplate({ id: 'b', name: 'B' });
const C = sampleTemplate({ id: 'c', name: 'C' });

describe('undo, by another window or after a restart', () => {
  it('of a deletion', async () => {
    const { store, restart } = await open(A, B);
    await store.remove('a');
    const again = restart();
    expect(done(await again.list()).lastChange).toMatchObject({ kind: 'deleted', count: 1, name: 'A' });
    expect(await undo(again)).toMatchObject({ undone: { kind: 'deleted' }, copies: [], kept: [] });
    expect(await contents(again)).toEqual({ list: [A, B], trash: [] });
    expect(done(await again.list()).lastChange).toBeNull();
  });

  it('of many deletions, as a whole', async () => {
    const { store, restart } = await open(A, B);
    await store.removeMany(['a', 'b', 'gone']);
    const again = restart();
    expect(await contents(again)).toEqual({ list: [], trash: ['A deleted', 'B deleted'] });
    expect(done(await again.list()).lastChange).toMatchObject({ kind: 'deleted', count: 2, name: null });
    await undo(again);
    expect(await contents(again)).toEqual({ list: [A, B], trash: [] });
  });

  it('of a save: the newer text goes to the trash', async () => {
    const { store, restart } = await open(A);
    await store.save({ ...A, name: 'A2' }, 1);
    const again = restart();
    expect(done(await again.list()).lastChange).toMatchObject({ kind: 'saved', count: 1, name: 'A2' });
    await undo(again);
    expect(await contents(again)).toEqual({ list: [A], trash: ['A2 replaced'] });
  });

  it('of a change of many', async () => {
    const { store, restart } = await open(A, B);
    const changes = [A, B].map((template) => ({ template: { ...template, tags: ['x'] }, revision: 1 }));
    expect(done(await store.changeMany(changes)).saved).toMatchObject([{ revision: 2 }, { revision: 2 }]);
    expect((await contents(store)).list).toEqual([
      { ...A, tags: ['x'] },
      { ...B, tags: ['x'] },
    ]);
    await undo(restart());
    expect((await contents(store)).list).toEqual([A, B]);
  });

  it('of a new template', async () => {
    const { store, restart } = await open(A);
    await store.create(B);
    await undo(restart());
    expect(await contents(store)).toEqual({ list: [A], trash: ['B deleted'] });
  });

  it('of an import that added, replaced and kept both', async () => {
    const { store, restart } = await open(A, B);
    await store.importTemplates([
      { action: 'replace', template: { ...A, name: 'A from file' }, revision: 1 },
      { action: 'keep-both', template: { ...B, name: 'B from file' } },
      { action: 'add', template: sampleTemplate({ id: 'c', name: 'C' }) },
    ]);
    const again = restart();
    expect(done(await again.list()).lastChange).toMatchObject({ kind: 'imported', count: 3, name: null });
    expect((await contents(again)).list).toHaveLength(4);
    await undo(again);
    expect(await contents(again)).toEqual({
      list: [A, B],
      trash: ['A from file replaced', 'B from file deleted', 'C deleted'],
    });
  });

  it('of a restored template', async () => {
    const { store, restart } = await open(A);
    await store.remove('a');
    await store.restore('trash:a');
    expect(done(await store.list()).lastChange).toMatchObject({ kind: 'restored', name: 'A' });
    await undo(restart());
    expect(await contents(store)).toEqual({ list: [], trash: ['A deleted'] });
  });
});

describe('undo after something else came in between by another hand', () => {
  it('brings a copy where the id holds something else, and says so', async () => {
    const { store, area } = await open(A);
    await store.remove('a');
    const other = sampleTemplate({ id: 'a', name: 'By another hand' });
    await area.set({ 'template:a': { version: 1, revision: 9, savedAt: 1, data: other } });
    const { copies } = await undo(store);
    expect(copies).toMatchObject([{ template: { name: 'A' } }]);
    expect((await contents(store)).list).toEqual([{ ...A, id: copies[0]?.template.id }, other]);
  });

  it('leaves what was changed since, and says so', async () => {
    const { store, area } = await open();
    await store.create(A);
    const newer = { ...A, name: 'Newer' };
    await area.set({ 'template:a': { version: 1, revision: 2, savedAt: 1, data: newer } });
    // The change is still offered while anything of it can be taken back.
    await store.importTemplates([{ action: 'add', template: B }]);
    await area.set({
      'template:b': { version: 1, revision: 7, savedAt: 1, data: { ...B, name: 'Newer B' } },
    });
    expect(done(await store.list()).lastChange).toBeNull();
    expect((await contents(store)).list).toMatchObject([{ name: 'Newer' }, { name: 'Newer B' }]);
  });

  it('brings an earlier text as a copy where it was saved over once more', async () => {
    const { store, area } = await open(A);
    await store.save({ ...A, name: 'A2' }, 1);
    const third = { ...A, name: 'A3' };
    await area.set({ 'template:a': { version: 1, revision: 3, savedAt: 1, data: third } });
    const { copies } = await undo(store);
    expect(copies).toMatchObject([{ template: { name: 'A' } }]);
    expect((await contents(store)).list.map((one) => Reflect.get(Object(one), 'name'))).toEqual(['A', 'A3']);
  });

  it('writes over no damaged data', async () => {
    const { store, area } = await open(A);
    await store.remove('a');
    await area.set({ 'template:a': 'broken' });
    expect((await undo(store)).copies).toHaveLength(1);
    expect(area.items.get('template:a')).toBe('broken');
  });
});

it('takes back only the change that the person saw', async () => {
  const { store } = await open(A, B);
  await store.remove('a');
  const seen = done(await store.list()).lastChange;
  await store.remove('b');
  expect(await store.undo(seen?.batch ?? '')).toEqual({ ok: false, failure: { reason: 'not-last' } });
  expect(await contents(store)).toEqual({ list: [], trash: ['A deleted', 'B deleted'] });
});

it('is no longer offered once the trash was emptied', async () => {
  const { store } = await open(A);
  await store.remove('a');
  expect(await store.emptyTrash(done(await store.list()).trash)).toEqual({ ok: true, count: 1 });
  expect(done(await store.list())).toMatchObject({ items: [], trash: [], lastChange: null });
});

it('empties the trash of what was seen there, not of what another window deleted meanwhile', async () => {
  const { store } = await open(A, B, C);
  await store.remove('a');
  await store.remove('b');
  const seen = done(await store.list()).trash;
  await store.restore('trash:a');
  await store.removeMany(['a', 'c']);
  expect(await store.emptyTrash(seen)).toEqual({ ok: true, count: 1 });
  expect(await contents(store)).toEqual({ list: [], trash: ['A deleted', 'C deleted'] });
  await undo(store);
  expect((await contents(store)).list).toHaveLength(2);
});

it('of a save is offered all the same once the trash was emptied: it needs nothing from there', async () => {
  const { store } = await open(A, B);
  await store.remove('b');
  await store.save({ ...A, name: 'A2' }, 1);
  await store.emptyTrash(done(await store.list()).trash);
  await undo(store);
  expect((await contents(store)).list).toEqual([A]);
});

it.each([
  ['damaged', 'broken'],
  ['of a later version', { version: 2 }],
  ['with a text that does not inflate', { before: 'AAAA' }],
])('a last change that is %s offers nothing and is in nobody’s way', async (_, change) => {
  const { store, area } = await open(A);
  await store.save({ ...A, name: 'A2' }, 1);
  const stored = area.items.get('last-change');
  const isPart = typeof change === 'object' && 'before' in change;
  area.items.set('last-change', isPart ? { ...Object(stored), ...change } : change);
  const { lastChange } = done(await store.list());
  if (isPart) expect(await store.undo(lastChange?.batch ?? '')).toMatchObject({ ok: false });
  else expect(lastChange).toBeNull();
  expect((await contents(store)).list).toEqual([{ ...A, name: 'A2' }]);
  expect(await store.remove('a')).toMatchObject({ ok: true });
  await undo(store);
  expect((await contents(store)).list).toEqual([{ ...A, name: 'A2' }]);
});
