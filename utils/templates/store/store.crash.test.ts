import { describe, expect, it } from 'vitest';
import { contentOf } from '../testing/ledger.ts';
import { createMemoryArea, createMemoryLock, type MemoryArea } from '../testing/memory-area.ts';
import { sampleTemplate } from '../testing/templates.ts';
import { killedAfter } from '../testing/troubled-area.ts';
import { createTemplateStore } from './store.ts';
import type { StorageArea, StoreResult, TemplateStore } from './store-types.ts';

/**
 * A browser that is killed between two calls of the storage: each call is whole (`StorageArea.set`), but those after it
 * never come. Whatever was in the library or its trash before is there when it is opened again, or Undo brings it.
 */

const A = sampleTemplate({ id: 'a', name: 'A' });
const B = sampleTemplate({ id: 'b', name: 'B' });
const C = sampleTemplate({ id: 'c', name: 'C' });
const D = sampleTemplate({ id: 'd', name: 'D' });

let clock = 1_000_000;
let ids = 0;
function open(area: StorageArea): TemplateStore {
  return createTemplateStore({
    area,
    lock: createMemoryLock(),
    now: () => ++clock,
    newId: () => `new-${++ids}`,
  });
}

/** A library of A and B with C in the trash. */
async function prepare(): Promise<MemoryArea> {
  const area = createMemoryArea();
  const store = open(area);
  done(await store.importTemplates([A, B, C].map((template) => ({ action: 'add', template }))));
  done(await store.remove('c'));
  return area;
}

function done<Done>(result: StoreResult<Done>): Done {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result;
}

/** What the library and its trash say, and nothing that does not read. */
async function contents(store: TemplateStore): Promise<Set<string>> {
  const { items, trash } = done(await store.list());
  const found = new Set(trash.map(({ template }) => contentOf(template)));
  for (const item of items) {
    if (item.state !== 'ok') throw new Error(`${item.key} does not read`);
    found.add(contentOf(item.template));
  }
  return found;
}

async function undo(store: TemplateStore): Promise<unknown> {
  const { lastChange } = done(await store.list());
  return lastChange === null ? null : store.undo(lastChange.batch);
}

const changes: [string, (store: TemplateStore) => Promise<unknown>][] = [
  ['a new template', (store) => store.create(D)],
  ['a save', (store) => store.save({ ...A, name: 'A2' }, 1)],
  [
    'a change of many',
    (store) => store.changeMany([A, B].map((one) => ({ template: { ...one, tags: ['x'] }, revision: 1 }))),
  ],
  ['a deletion', (store) => store.remove('a')],
  ['a deletion of many', (store) => store.removeMany(['a', 'b'])],
  ['a restoring', (store) => store.restore('trash:c')],
  ['a copy', (store) => store.duplicate('a', () => 'copy')],
  [
    'an import',
    (store) =>
      store.importTemplates([
        { action: 'replace', template: { ...A, name: 'A from file' }, revision: 1 },
        { action: 'keep-both', template: { ...B, name: 'B from file' } },
        { action: 'add', template: D },
      ]),
  ],
  ['the undo of a deletion', undo],
  [
    'the undo of an import',
    async (store) => {
      // Only the undo may be cut off here: where this fails, nothing was undone.
      await store.importTemplates([
        { action: 'replace', template: { ...A, name: 'A from file' }, revision: 1 },
        { action: 'add', template: D },
      ]);
      await undo(store);
    },
  ],
  [
    'the undo of a save',
    async (store) => {
      await store.save({ ...A, name: 'A2' }, 1);
      await undo(store);
    },
  ],
];

describe.each(changes)('%s', (_, change) => {
  it('loses nothing, wherever it is cut off', async () => {
    let cuts = 0;
    for (let calls = 0; ; calls++) {
      const area = await prepare();
      const before = await contents(open(area));
      const cut = killedAfter(area, calls);
      await change(open(cut));
      const isDead = cut.isDead();

      const reopened = open(area);
      const after = await contents(reopened);
      await undo(reopened);
      const found = new Set([...after, ...(await contents(reopened))]);
      for (const content of before) expect(found).toContain(content);
      if (!isDead) break;
      cuts++;
    }
    expect(cuts).toBeGreaterThan(0);
  });
});

it('an import is there as a whole or not at all, and a second one makes up for it', async () => {
  const file = [D, sampleTemplate({ id: 'e', name: 'E' })];
  const seen = new Set<number>();
  for (let calls = 0; calls < 4; calls++) {
    const area = await prepare();
    const add = file.map((template) => ({ action: 'add' as const, template }));
    await open(killedAfter(area, calls)).importTemplates(add);
    const store = open(area);
    const { items } = done(await store.list());
    const there = items.filter((item) => item.state === 'ok' && ['d', 'e'].includes(item.template.id)).length;
    seen.add(there);
    expect([0, 2]).toContain(there);
    if (there === 0) done(await store.importTemplates(add));
    for (const template of file) expect(await contents(store)).toContain(contentOf(template));
  }
  expect([...seen].sort()).toEqual([0, 2]);
});

it('a deletion that was cut off is not told of as done', async () => {
  const area = await prepare();
  await open(killedAfter(area, 1)).remove('a');
  const { items, trash, lastChange } = done(await open(area).list());
  expect(items.map(({ key }) => key)).toContain('template:a');
  expect(trash.map(({ template }) => template.id)).toContain('a');
  expect(lastChange).toBeNull();
});
