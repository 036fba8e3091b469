import { describe, expect, it } from 'vitest';
import { createMemoryArea, createMemoryLock } from '../testing/memory-area.ts';
import { sampleTemplate } from '../testing/templates.ts';
import { readTemplateFile } from '../transfer/transfer.ts';
import { createTemplateStore } from './store.ts';
import type { ImportDecision, StoreResult } from './store-types.ts';

const FULL = new Error('QUOTA_BYTES quota exceeded');

/** A library of one template; `max` bounds all that is stored, in characters. */
async function open(max = Infinity) {
  const area = createMemoryArea();
  const sizeWith = (items: Readonly<Record<string, unknown>>) =>
    JSON.stringify({ ...Object.fromEntries(area.items), ...items }).length;
  let time = 1_000_000;
  let ids = 0;
  const room = { max, refused: '' };
  const store = createTemplateStore({
    area: {
      ...area,
      set: async (items) => {
        if (sizeWith(items) > room.max) throw FULL;
        if (room.refused in items) throw new Error('the disk is away');
        await area.set(items);
      },
    },
    lock: createMemoryLock(),
    now: () => ++time,
    newId: () => `new-${++ids}`,
  });
  done(await store.create(sampleTemplate()));
  return { area, store, room, size: () => sizeWith({}) };
}

function done<Done>(result: StoreResult<Done>): Done {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result;
}

/** Text that no packing makes shorter by much. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (state % 26));
  }).join('');
}

const add = (id: string, change = {}): ImportDecision[] => [
  { action: 'add', template: sampleTemplate({ id, name: id, ...change }) },
];

describe('automatic copies', () => {
  it('hold all templates as they were before the import', async () => {
    const { store } = await open();
    done(await store.importTemplates(add('b')));
    done(await store.importTemplates(add('c')));
    const { snapshots } = done(await store.list());
    expect(snapshots).toMatchObject([
      { reason: 'import', count: 2 },
      { reason: 'import', count: 1 },
    ]);
    const names = [];
    for (const { key } of snapshots) {
      const file = readTemplateFile(done(await store.snapshotText(key)).text, () => 'x');
      names.push(file.ok ? file.templates.map(({ id }) => id).sort() : file.error);
    }
    expect(names).toEqual([['b', 'sample'], ['sample']]);
  });

  it('are made neither of nothing nor before nothing', async () => {
    const { store } = await open();
    done(await store.importTemplates([]));
    expect(done(await store.list()).snapshots).toEqual([]);
    done(await store.remove('sample'));
    done(await store.importTemplates(add('b')));
    expect(done(await store.list()).snapshots).toEqual([]);
  });

  it('are not made before an import that is refused', async () => {
    const { store } = await open();
    expect(await store.importTemplates(add('sample'))).toMatchObject({ ok: false });
    expect(done(await store.list()).snapshots).toEqual([]);
  });

  it('stay five', async () => {
    const { store } = await open();
    for (let number = 0; number < 8; number++) done(await store.importTemplates(add(`t${number}`)));
    const { snapshots } = done(await store.list());
    expect(snapshots.map(({ count }) => count)).toEqual([8, 7, 6, 5, 4]);
  });

  it('stay as they are under an import that fails, however often it is tried', async () => {
    const { store, room } = await open();
    for (let number = 0; number < 6; number++) done(await store.importTemplates(add(`t${number}`)));
    const before = done(await store.list()).snapshots.map(({ key }) => key);
    room.refused = 'template:x';
    for (let times = 0; times < 5; times++)
      expect(await store.importTemplates(add('x'))).toMatchObject({ ok: false });
    const after = done(await store.list()).snapshots.map(({ key }) => key);
    expect(after).toHaveLength(6);
    expect(after.slice(1)).toEqual(before);
  });

  it('stay fewer where they are large, but the newest always', async () => {
    const { store, area } = await open();
    const large = (text: string) => ({ version: 1, reason: 'import', savedAt: Number(text), count: 1 });
    for (const key of ['1', '2', '3'])
      area.items.set(`snapshot:${key}`, { ...large(key), text: 'A'.repeat(900_000) });
    done(await store.importTemplates(add('b')));
    const keys = done(await store.list()).snapshots.map(({ key }) => key);
    expect(keys.slice(1)).toEqual(['snapshot:3', 'snapshot:2']);
    area.items.set('snapshot:3', { ...large('3'), text: 'A'.repeat(2_000_001) });
    done(await store.importTemplates(add('c')));
    expect(done(await store.list()).snapshots.map(({ count }) => count)).toEqual([2, 1]);
  });

  it('that are damaged are shown as such and can be removed by hand', async () => {
    const { store, area } = await open();
    area.items.set('snapshot:5', { version: 1, reason: 'import', savedAt: 5, count: 1 });
    expect(done(await store.list())).toMatchObject({ items: [{ state: 'damaged', key: 'snapshot:5' }, {}] });
    expect(await store.discardDamaged('snapshot:5')).toMatchObject({ ok: true });
    area.items.set('snapshot:6', { version: 1, reason: 'import', savedAt: 6, count: 1, text: 'AAAA' });
    expect(await store.snapshotText('snapshot:6')).toMatchObject({ ok: false });
    expect(await store.snapshotText('snapshot:7')).toMatchObject({ ok: false });
  });
});

describe('where there is no room', () => {
  it('the oldest copies go first', async () => {
    const { store, room, size } = await open();
    for (let number = 0; number < 3; number++) done(await store.importTemplates(add(`t${number}`)));
    const before = done(await store.list()).snapshots.map(({ key }) => key);
    room.max = size() + 300;
    expect(done(await store.importTemplates(add('last', { note: noise(200) })))).toMatchObject({
      withoutSnapshot: false,
    });
    const after = done(await store.list()).snapshots.map(({ key }) => key);
    expect(after.length).toBeLessThan(4);
    // Of those before the latest are left, and the one of this import is there.
    expect(before).not.toContain(after[0]);
    expect(before.slice(0, after.length - 1)).toEqual(after.slice(1));
  });

  it('an import goes on without a copy, and says so', async () => {
    const { store, room, size } = await open();
    done(await store.create(sampleTemplate({ id: 'large', note: noise(5000) })));
    room.max = size() + 1000;
    expect(await store.importTemplates(add('b'))).toMatchObject({ ok: true, withoutSnapshot: true });
    expect(done(await store.list())).toMatchObject({ items: [{}, {}, {}], snapshots: [] });
  });

  it('a copy that has to go again to make room for its import counts as none', async () => {
    const file = add('b', { note: noise(500) });
    const twin = await open();
    done(await twin.store.importTemplates(file));
    const [copy] = done(await twin.store.list()).snapshots;
    const copySize = JSON.stringify(twin.area.items.get(copy?.key ?? '')).length;

    const { store, room } = await open();
    room.max = twin.size() - copySize;
    expect(await store.importTemplates(file)).toMatchObject({
      ok: true,
      withoutSnapshot: true,
    });
    expect(done(await store.list()).snapshots).toEqual([]);
  });

  it('an import that does not fit at all changes nothing, and no copy goes for it', async () => {
    const { store, area, room, size } = await open();
    for (let number = 0; number < 3; number++) done(await store.importTemplates(add(`t${number}`)));
    const before = done(await store.list());
    room.max = size() + 2000;
    expect(await store.importTemplates(add('huge', { note: noise(9000) }))).toMatchObject({
      ok: false,
      failure: { reason: 'storage', full: true },
    });
    const after = done(await store.list());
    expect(after.items).toEqual(before.items);
    expect(after.lastChange).toEqual(before.lastChange);
    for (const { key } of before.snapshots) expect(area.items.has(key)).toBe(true);
  });

  it('a save is better without Undo than none at all', async () => {
    const { store, room, size } = await open();
    done(await store.save(sampleTemplate({ note: noise(3000) }), 1));
    room.max = size() + 100;
    expect(await store.save(sampleTemplate({ note: noise(3000) }), 2)).toMatchObject({ ok: true });
    expect(done(await store.list()).lastChange).toBeNull();
  });

  it('a deletion says so, and an emptied trash makes room for it', async () => {
    const { store, room, size } = await open();
    done(await store.create(sampleTemplate({ id: 'b', note: noise(3000) })));
    done(await store.create(sampleTemplate({ id: 'c', note: noise(3000) })));
    done(await store.remove('b'));
    room.max = size() + 10;
    expect(await store.remove('c')).toMatchObject({ ok: false, failure: { reason: 'storage', full: true } });
    expect(done(await store.list()).items).toHaveLength(2);
    done(await store.emptyTrash(done(await store.list()).trash));
    expect(await store.remove('c')).toMatchObject({ ok: true });
    expect(done(await store.list())).toMatchObject({ items: [{}], trash: [{ template: { id: 'c' } }] });
  });
});
