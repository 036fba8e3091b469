import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createMemoryArea, createMemoryLock } from '../../testing/memory-area.ts';
import { sampleTemplate } from '../../testing/templates.ts';
import { readTemplateFile } from '../../transfer/transfer.ts';
import { unwrap } from '../envelope.ts';
import { LAST_CHANGE_KEY, readChange, unpackBefore } from '../last-change.ts';
import { SNAPSHOT_PREFIX, snapshotKey, wrapSnapshot } from '../snapshot.ts';
import { createTemplateStore } from '../store.ts';
import lastImport from './examples/last-change-1-import.json' with { type: 'json' };
import lastSave from './examples/last-change-1-save.json' with { type: 'json' };
import snapshot1 from './examples/snapshot-1.json' with { type: 'json' };
import template1 from './examples/template-1.json' with { type: 'json' };
import trash1 from './examples/trash-1.json' with { type: 'json' };
import trash2 from './examples/trash-2.json' with { type: 'json' };

/*
 * The examples are frozen: they are what versions of the extension have left in people's browsers. A new version of an
 * envelope gets a new file; no file is changed.
 */

const ACME = {
  id: 'acme-reporting',
  name: 'Acme reporting, read-only',
  accountType: 'agency',
  mode: 'exact',
  scopes: [{ access: 'read' }],
  colour: 'blue',
};

function open(...examples: readonly { readonly key: string; readonly value: unknown }[]) {
  const area = createMemoryArea();
  for (const { key, value } of examples) area.items.set(key, value);
  let ids = 0;
  const store = createTemplateStore({
    area,
    lock: createMemoryLock(),
    now: () => 1_780_000_000_000,
    newId: () => `new-${++ids}`,
  });
  return { area, store };
}

it('has an example of every version', () => {
  expect(readdirSync(`${import.meta.dirname}/examples`).sort()).toEqual([
    'last-change-1-import.json',
    'last-change-1-save.json',
    'snapshot-1.json',
    'template-1.json',
    'trash-1.json',
    'trash-2.json',
  ]);
});

describe('what each version meant', () => {
  it('template 1', () => {
    expect(unwrap(template1.key, template1.value)).toEqual({
      state: 'ok',
      key: 'template:acme-reporting',
      revision: 3,
      savedAt: 1_760_000_000_000,
      template: {
        ...ACME,
        setup: { name: '{client} reporting', apiVersion: 'latest', futureField: [1] },
        scopes: [{ method: 'GET', path: '/Agencies/{AccountSID}/Actions' }, { access: 'read' }],
      },
    });
  });

  it('trash 1: deleted, alone', () => {
    expect(unwrap(trash1.key, trash1.value)).toEqual({
      state: 'trashed',
      key: 'trash:acme-reporting',
      revision: 2,
      savedAt: 1_760_000_000_000,
      deletedAt: 1_760_000_500_000,
      why: 'deleted',
      batch: 'trash:acme-reporting',
      template: ACME,
    });
  });

  it('trash 2', () => {
    const { colour: _, ...known } = ACME;
    expect(unwrap(trash2.key, trash2.value)).toEqual({
      state: 'trashed',
      key: trash2.key,
      revision: 2,
      savedAt: 1_770_000_000_000,
      deletedAt: 1_770_000_500_000,
      why: 'replaced',
      batch: '0b8d3c52-6a0f-4b55-8f0e-2f4f7f1f6c11',
      template: { ...known, client: 'Acme', tags: ['weekly'] },
    });
  });

  it('last change 1, an import', () => {
    expect(lastImport.key).toBe(LAST_CHANGE_KEY);
    expect(readChange(lastImport.value)).toEqual({
      batch: '0b8d3c52-6a0f-4b55-8f0e-2f4f7f1f6c11',
      kind: 'imported',
      at: 1_770_000_000_000,
      count: 2,
      name: null,
      added: [
        { id: 'new-one', revision: 1 },
        { id: 'acme-reporting', revision: 3 },
      ],
      trash: ['trash:acme-reporting'],
      before: null,
    });
  });

  it('last change 1, a save, with what it wrote over', async () => {
    const change = readChange(lastSave.value);
    expect(change).toMatchObject({ kind: 'saved', name: 'Acme reporting', count: 1 });
    expect(await unpackBefore(change?.before ?? null)).toEqual([{ template: ACME, revision: 4 }]);
  });

  it('snapshot 1', async () => {
    const { store } = open(snapshot1);
    expect(await store.list()).toMatchObject({
      snapshots: [{ key: 'snapshot:1770000000000', reason: 'import', savedAt: 1_770_000_000_000, count: 1 }],
    });
    const file = await store.snapshotText(snapshot1.key);
    if (!file.ok) throw new Error('the snapshot does not read');
    expect(readTemplateFile(file.text, () => 'x')).toMatchObject({ ok: true, templates: [ACME] });
  });
});

describe('bringing older data to the present form', () => {
  it('rewrites it after a copy of the templates, once', async () => {
    const { store, area } = open(template1, trash1, trash2);
    const before = await store.list();
    expect(await store.migrate()).toEqual({ ok: true, migrated: 1 });
    expect(area.items.get(trash1.key)).toEqual({
      ...trash1.value,
      version: 2,
      why: 'deleted',
      batch: trash1.key,
    });
    const after = await store.list();
    expect(after).toEqual({
      ...before,
      snapshots: [
        {
          state: 'snapshot',
          key: 'snapshot:1780000000000',
          reason: 'migration',
          savedAt: 1_780_000_000_000,
          count: 1,
        },
      ],
    });
    const written = area.writes();
    expect(await store.migrate()).toEqual({ ok: true, migrated: 0 });
    expect(area.writes()).toBe(written);
  });

  it('leaves alone what is damaged or of a later version', async () => {
    const damaged = { key: 'trash:damaged', value: { ...trash1.value, revision: 'x' } };
    const newer = [
      { key: 'template:n', value: { ...template1.value, version: 2 } },
      { key: 'trash:n', value: { ...trash2.value, version: 3 } },
      { key: 'snapshot:1', value: { ...snapshot1.value, version: 2 } },
    ];
    const { store, area } = open(damaged, ...newer);
    const before = [...area.items];
    expect(await store.migrate()).toEqual({ ok: true, migrated: 0 });
    expect([...area.items]).toEqual(before);
    const library = await store.list();
    expect(library).toMatchObject({
      items: [
        { state: 'newer', key: 'template:n', version: 2 },
        { state: 'newer', key: 'snapshot:1', version: 2 },
        { state: 'damaged', key: 'trash:damaged' },
        { state: 'newer', key: 'trash:n', version: 3 },
      ].sort((a, b) => (a.key < b.key ? -1 : 1)) as unknown[],
    });
    for (const { key } of newer)
      expect(await store.discardDamaged(key)).toMatchObject({ ok: false, failure: { reason: 'read-only' } });
  });

  it('goes on without a copy where there is no room for one', async () => {
    const { store, area } = open(template1, trash1);
    area.failNext('set', new Error('QUOTA_BYTES quota exceeded'));
    expect(await store.migrate()).toEqual({ ok: true, migrated: 1 });
    expect([...area.items.keys()].filter((key) => key.startsWith(SNAPSHOT_PREFIX))).toEqual([]);
  });
});

it('a snapshot that is there twice in a millisecond gets a key of its own', async () => {
  const { store, area } = open(template1);
  area.items.set(
    snapshotKey(1_780_000_000_000),
    await wrapSnapshot([sampleTemplate()], 'sync', 1_780_000_000_000),
  );
  await store.importTemplates([{ action: 'add', template: sampleTemplate() }]);
  expect(await store.list()).toMatchObject({ snapshots: [{ reason: 'import' }, { reason: 'sync' }] });
});
