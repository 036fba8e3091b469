import { describe, expect, it } from 'vitest';
import { createMemoryArea, createMemoryLock, type MemoryArea } from '../testing/memory-area.ts';
import { FAKE_SID, sampleTemplate } from '../testing/templates.ts';
import type { Template } from '../types.ts';
import { createTemplateStore } from './store.ts';
import type { ImportDecision } from './store-types.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A store with its storage, and a second window on the same storage. */
function open() {
  const area = createMemoryArea();
  const lock = createMemoryLock();
  let time = 1_000_000;
  let ids = 0;
  const options = { area, lock, now: () => time, newId: () => `new-${++ids}` };
  return {
    area,
    store: createTemplateStore(options),
    otherWindow: createTemplateStore(options),
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

async function listOf(store: ReturnType<typeof createTemplateStore>) {
  const library = await store.list();
  if (!library.ok) throw new Error(`list failed: ${library.failure.reason}`);
  return library;
}

/** Keys of templates, in the list and in the trash. */
const keysOf = (area: MemoryArea) =>
  [...area.items.keys()].filter((key) => /^(?:template|trash):/.test(key)).sort();

const add = (...templates: Template[]): ImportDecision[] =>
  templates.map((template) => ({ action: 'add', template }));

const namesOf = async (store: ReturnType<typeof createTemplateStore>) =>
  (await listOf(store)).items.map((item) => (item.state === 'ok' ? item.template.name : item.state));

describe('saving', () => {
  it('stores each template under its own key, in an envelope', async () => {
    const { store, area } = open();
    const template = sampleTemplate({ unknown: { kept: true } });
    const saved = { state: 'ok', key: 'template:sample', template, revision: 1, savedAt: 1_000_000 };
    expect(await store.create(template)).toEqual({ ok: true, saved });
    expect(area.items.get('template:sample')).toEqual({
      version: 1,
      revision: 1,
      savedAt: 1_000_000,
      data: template,
    });
    expect((await listOf(store)).items).toEqual([saved]);
  });

  it('does not take a template for the one that was read, when it was deleted and came back as another', async () => {
    const { store, otherWindow } = open();
    await store.create(sampleTemplate());
    await otherWindow.remove('sample');
    const theirs = sampleTemplate({ name: 'Theirs' });
    await otherWindow.importTemplates(add(theirs));
    expect(await store.save(sampleTemplate({ name: 'Mine' }), 1)).toMatchObject({
      ok: false,
      failure: { reason: 'conflict', current: { template: theirs } },
    });
  });

  it('replaces the revision that was read, and counts on', async () => {
    const { store, pass } = open();
    await store.create(sampleTemplate());
    pass(5);
    expect(await store.save(sampleTemplate({ name: 'Renamed' }), 1)).toMatchObject({
      ok: true,
      saved: { revision: 2, savedAt: 1_000_005 },
    });
    expect(await namesOf(store)).toEqual(['Renamed']);
  });

  it('refuses what the schema refuses, and writes nothing', async () => {
    const { store, area } = open();
    expect(await store.create(sampleTemplate({ name: `for ${FAKE_SID}` }))).toEqual({
      ok: false,
      failure: {
        reason: 'invalid',
        problems: [{ field: 'name', problem: { kind: 'secret', secret: 'account-sid' } }],
      },
    });
    expect(area.items.size).toBe(0);
  });

  it('does not create over a template that is there', async () => {
    const { store } = open();
    await store.create(sampleTemplate());
    expect(await store.create(sampleTemplate({ name: 'Other' }))).toMatchObject({
      ok: false,
      failure: { reason: 'conflict', current: { template: { name: 'Reporting, read-only' } } },
    });
    expect(await namesOf(store)).toEqual(['Reporting, read-only']);
  });

  it('sorts by name', async () => {
    const { store } = open();
    for (const name of ['C', 'A', 'B']) await store.create(sampleTemplate({ id: `id-${name}`, name }));
    expect(await namesOf(store)).toEqual(['A', 'B', 'C']);
  });
});

describe('two windows', () => {
  it('do not overwrite each other', async () => {
    const { store, otherWindow } = open();
    await store.create(sampleTemplate());
    await otherWindow.save(sampleTemplate({ name: 'Theirs' }), 1);
    expect(await store.save(sampleTemplate({ name: 'Mine' }), 1)).toMatchObject({
      ok: false,
      failure: { reason: 'conflict', current: { revision: 2, template: { name: 'Theirs' } } },
    });
    expect(await namesOf(store)).toEqual(['Theirs']);
  });

  it('do not overwrite each other at the same moment', async () => {
    const { store, otherWindow } = open();
    await store.create(sampleTemplate());
    const results = await Promise.all([
      store.save(sampleTemplate({ name: 'Mine' }), 1),
      otherWindow.save(sampleTemplate({ name: 'Theirs' }), 1),
    ]);
    expect(results.map(({ ok }) => ok)).toEqual([true, false]);
    expect(await namesOf(store)).toEqual(['Mine']);
  });

  it('say so when the other one deleted', async () => {
    const { store, otherWindow } = open();
    await store.create(sampleTemplate());
    await otherWindow.remove('sample');
    expect(await store.save(sampleTemplate({ name: 'Mine' }), 1)).toEqual({
      ok: false,
      failure: { reason: 'conflict', current: null },
    });
    expect(await namesOf(store)).toEqual([]);
  });

  it('hear of each other', async () => {
    const { store, otherWindow, area } = open();
    let heard = 0;
    const stop = store.watch(() => heard++);
    await otherWindow.create(sampleTemplate());
    expect(heard).toBe(1);
    await area.set({ 'checklist:1': true });
    expect(heard).toBe(1);
    stop();
    await otherWindow.remove('sample');
    expect(heard).toBe(1);
  });
});

describe('deleting', () => {
  it('moves to the trash and back', async () => {
    const { store, area, pass } = open();
    const template = sampleTemplate({ unknown: 1 });
    await store.create(template);
    const removed = await store.remove('sample');
    expect(keysOf(area)).toEqual(['trash:sample']);
    expect(removed).toMatchObject({
      ok: true,
      trashed: { key: 'trash:sample', template, deletedAt: 1_000_000 },
    });
    pass(10 * DAY);
    expect((await listOf(store)).trash).toMatchObject([{ key: 'trash:sample' }]);
    expect(await store.restore('trash:sample')).toMatchObject({ ok: true, saved: { template, revision: 2 } });
    expect(keysOf(area)).toEqual(['template:sample']);
  });

  it('keeps two deletions of the same id apart', async () => {
    const { store } = open();
    await store.create(sampleTemplate({ name: 'First' }));
    await store.remove('sample');
    await store.create(sampleTemplate({ name: 'Second' }));
    await store.remove('sample');
    const { trash } = await listOf(store);
    expect(trash.map(({ template }) => template.name).sort()).toEqual(['First', 'Second']);
    for (const { key } of trash) await store.restore(key);
    expect(await namesOf(store)).toEqual(['First', 'Second']);
  });

  it('forgets after 30 days, when the next one is deleted', async () => {
    const { store, pass } = open();
    await store.create(sampleTemplate({ id: 'a' }));
    await store.create(sampleTemplate({ id: 'b' }));
    await store.create(sampleTemplate({ id: 'c' }));
    await store.remove('a');
    pass(30 * DAY);
    await store.remove('b');
    expect((await listOf(store)).trash.map(({ template }) => template.id)).toEqual(['b', 'a']);
    pass(1);
    await store.remove('c');
    expect((await listOf(store)).trash.map(({ template }) => template.id)).toEqual(['c', 'b']);
  });

  it('leaves one copy too many, never one too few, when the storage fails half-way', async () => {
    const { store, area } = open();
    await store.create(sampleTemplate());
    area.failNext('remove', new Error('gone'));
    expect(await store.remove('sample')).toMatchObject({
      ok: false,
      failure: { reason: 'storage', full: false },
    });
    expect(await namesOf(store)).toEqual(['Reporting, read-only']);
    // The copy in the trash is the same: restoring it changes nothing and clears it away.
    expect(await store.restore('trash:sample')).toMatchObject({ ok: true, saved: { revision: 1 } });
    expect(keysOf(area)).toEqual(['template:sample']);
  });

  it('knows nothing of what is not there', async () => {
    const { store } = open();
    const missing = { ok: false, failure: { reason: 'not-found' } };
    expect(await store.remove('x')).toEqual(missing);
    expect(await store.restore('trash:x')).toEqual(missing);
    expect(await store.duplicate('x', (name) => name)).toEqual(missing);
    expect(await store.discardDamaged('template:x')).toEqual(missing);
  });
});

it('duplicates under a new id and name', async () => {
  const { store } = open();
  const template = sampleTemplate({ unknown: [1] });
  await store.create(template);
  const result = await store.duplicate('sample', (name, taken) => `${name} ${taken.size}`);
  expect(result).toMatchObject({
    ok: true,
    saved: { revision: 1, template: { ...template, id: 'new-2', name: 'Reporting, read-only 1' } },
  });
});

describe('importing', () => {
  it('adds all in one write', async () => {
    const { store, area } = open();
    const result = await store.importTemplates(add(sampleTemplate({ id: 'a' }), sampleTemplate({ id: 'b' })));
    expect(result).toMatchObject({
      ok: true,
      added: [{ key: 'template:a' }, { key: 'template:b' }],
      replaced: [],
      withoutSnapshot: false,
    });
    expect(area.writes()).toBe(1);
  });

  it('adds nothing under an id that is taken, by what is there or by the file itself', async () => {
    const { store, area } = open();
    await store.create(sampleTemplate());
    const before = [...area.items];
    const conflict = { ok: false, failure: { reason: 'conflict' } };
    const fine = sampleTemplate({ id: 'fine' });
    expect(await store.importTemplates(add(fine, sampleTemplate({ name: 'x' })))).toMatchObject(conflict);
    expect(await store.importTemplates(add(fine, fine))).toMatchObject(conflict);
    expect([...area.items]).toEqual(before);
  });

  it('replaces what the person saw, and keeps it in the trash', async () => {
    const { store } = open();
    await store.create(sampleTemplate({ name: 'Mine' }));
    const theirs = sampleTemplate({ name: 'Theirs' });
    const stale: ImportDecision = { action: 'replace', template: theirs, revision: 2 };
    expect(await store.importTemplates([stale])).toMatchObject({
      ok: false,
      failure: { reason: 'conflict', current: { revision: 1 } },
    });
    expect(await store.importTemplates([{ ...stale, revision: 1 }])).toMatchObject({
      ok: true,
      added: [],
      replaced: [{ template: theirs, revision: 2 }],
    });
    const library = await listOf(store);
    expect(library.items).toMatchObject([{ template: theirs }]);
    expect(library.trash).toMatchObject([{ template: { name: 'Mine' }, why: 'replaced' }]);
  });

  it('replaces nothing that is gone, or twice', async () => {
    const { store } = open();
    await store.create(sampleTemplate());
    const replace = (id: string): ImportDecision => ({
      action: 'replace',
      template: sampleTemplate({ id }),
      revision: 1,
    });
    expect(await store.importTemplates([replace('sample'), replace('gone')])).toEqual({
      ok: false,
      failure: { reason: 'conflict', current: null },
    });
    expect(await store.importTemplates([replace('sample'), replace('sample')])).toMatchObject({
      ok: false,
      failure: { reason: 'conflict' },
    });
    expect((await listOf(store)).trash).toEqual([]);
  });

  it('keeps both under an id that nobody has, not even another template of the file', async () => {
    const { store } = open();
    await store.create(sampleTemplate());
    const taken = sampleTemplate({ id: 'new-2', name: 'A' });
    const result = await store.importTemplates([
      { action: 'keep-both', template: sampleTemplate({ name: 'B' }) },
      ...add(taken),
    ]);
    expect(result).toMatchObject({ ok: true, added: [{ template: { name: 'B' } }, { template: taken }] });
    expect(await namesOf(store)).toEqual(['A', 'B', 'Reporting, read-only']);
  });

  it('writes nothing when anything fails', async () => {
    const { store, area } = open();
    area.failNext('set', new Error('QUOTA_BYTES quota exceeded'));
    const file = add(sampleTemplate({ id: 'a' }), sampleTemplate({ id: 'b' }));
    expect(await store.importTemplates(file)).toMatchObject({
      ok: false,
      failure: { reason: 'storage', full: true },
    });
    expect(await store.importTemplates([...file, ...add(sampleTemplate({ id: '/' }))])).toMatchObject({
      ok: false,
      failure: { reason: 'invalid' },
    });
    expect(area.items.size).toBe(0);
  });

  it('does not outgrow what can be exported', async () => {
    const { store, area } = open();
    const many = Array.from({ length: 2000 }, (_, at) => sampleTemplate({ id: `t${at}` }));
    expect(await store.importTemplates(add(...many))).toMatchObject({ ok: true });
    expect(await store.create(sampleTemplate())).toEqual({
      ok: false,
      failure: { reason: 'library-full', max: 2000, unit: 'templates' },
    });
    expect(await store.save(sampleTemplate({ id: 't7', name: 'Edited' }), 1)).toMatchObject({ ok: true });
    expect([...area.items.keys()].filter((key) => key.startsWith('template:'))).toHaveLength(2000);
    const large = sampleTemplate({ id: 't8', extra: 'x '.repeat(2_400_000) });
    expect(await store.save(large, 1)).toEqual({
      ok: false,
      failure: { reason: 'library-full', max: 5, unit: 'megabytes' },
    });
  });
});

describe('data that does not read', () => {
  const good = { version: 1, revision: 1, savedAt: 0, data: sampleTemplate() };
  const damaged: [string, unknown][] = [
    ['no envelope', 'text'],
    ['null', null],
    ['another version', { ...good, version: 0 }],
    ['a revision that is text', { ...good, revision: '1' }],
    ['no data', { version: 1, revision: 1, savedAt: 0 }],
    ['a template that is wrong', { ...good, data: { ...sampleTemplate(), mode: 'x' } }],
    ['a template from another place', { ...good, data: sampleTemplate({ id: 'other' }) }],
    ['a secret in it', { ...good, data: sampleTemplate({ note: FAKE_SID }) }],
  ];

  it.each(damaged)('%s: listed, kept untouched, removed only by hand', async (_, raw) => {
    const { store, area } = open();
    area.items.set('template:sample', raw);
    area.items.set('checklist', 'not ours');
    expect((await listOf(store)).items).toMatchObject([{ state: 'damaged', key: 'template:sample', raw }]);

    const readOnly = { ok: false, failure: { reason: 'read-only', item: { state: 'damaged' } } };
    expect(await store.create(sampleTemplate())).toMatchObject(readOnly);
    expect(await store.save(sampleTemplate(), 1)).toMatchObject(readOnly);
    expect(await store.remove('sample')).toMatchObject(readOnly);
    expect(await store.duplicate('sample', (name) => name)).toMatchObject(readOnly);
    expect(await store.importTemplates(add(sampleTemplate()))).toMatchObject(readOnly);
    const copy: ImportDecision = { action: 'keep-both', template: sampleTemplate() };
    expect(await store.importTemplates([copy])).toMatchObject({
      ok: true,
      added: [{ key: 'template:new-1' }],
    });
    expect(area.items.get('template:sample')).toEqual(raw);

    expect(await store.discardDamaged('template:sample')).toEqual({ ok: true });
    expect(keysOf(area)).toEqual(['template:new-1']);
    expect(area.items.get('checklist')).toBe('not ours');
  });

  it('of a later version is read-only and stays', async () => {
    const { store, area } = open();
    const raw = { version: 2, anything: true, data: { name: 'From the future' } };
    area.items.set('template:sample', raw);
    expect((await listOf(store)).items).toEqual([
      { state: 'newer', key: 'template:sample', name: 'From the future', version: 2, raw },
    ]);
    const readOnly = { ok: false, failure: { reason: 'read-only', item: { state: 'newer' } } };
    expect(await store.save(sampleTemplate(), 1)).toMatchObject(readOnly);
    expect(await store.remove('sample')).toMatchObject(readOnly);
    expect(await store.discardDamaged('template:sample')).toMatchObject(readOnly);
    expect(area.items.get('template:sample')).toEqual(raw);
  });

  it('in the trash is listed too, and never written over', async () => {
    const { store, area } = open();
    area.items.set('trash:sample', 'broken');
    await store.create(sampleTemplate());
    expect(await store.remove('sample')).toMatchObject({ ok: true, trashed: { key: 'trash:new-3' } });
    expect(area.items.get('trash:sample')).toBe('broken');
    expect((await listOf(store)).items).toMatchObject([{ state: 'damaged', key: 'trash:sample' }]);
  });
});

it('says so when the storage cannot be read', async () => {
  const { store, area } = open();
  area.failNext('get', new Error('IO error'));
  expect(await store.list()).toEqual({
    ok: false,
    failure: { reason: 'storage', full: false, detail: 'Error: IO error' },
  });
  area.failNext('get', new Error('IO error'));
  expect(await store.create(sampleTemplate())).toMatchObject({ ok: false, failure: { reason: 'storage' } });
  expect(area.items.size).toBe(0);
});
