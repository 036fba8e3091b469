import { describe, expect, it } from 'vitest';
import { fakeCredentials } from '../../sandbox/data/credentials.ts';
import { rawItemText } from '../templates/store/raw-item.ts';
import { createMemoryArea, createMemoryLock } from '../templates/testing/memory-area.ts';
import { killedAfter } from '../templates/testing/troubled-area.ts';
import { RECORD_LIMITS } from './limits.ts';
import { createRecordStore, purgeRecords } from './store.ts';
import { sampleRecord } from './testing/records.ts';
import type { RecordStore } from './types.ts';

const DAY = 24 * 60 * 60 * 1000;
const KEY = 'record:sample';
const DELETED = 'record-deleted:sample';

/** A store with its storage, and a second window on the same storage. */
function open() {
  const area = createMemoryArea();
  const lock = createMemoryLock();
  let time = 1_780_000_000_000;
  const options = { area, lock, now: () => time };
  return {
    area,
    lock,
    options,
    store: createRecordStore(options),
    otherWindow: createRecordStore(options),
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

async function shelfOf(store: RecordStore) {
  const result = await store.list();
  if (!result.ok) throw new Error(`list failed: ${result.failure.reason}`);
  return result.shelf;
}

const failed = (failure: object) => ({ ok: false, failure });

describe('keeping records', () => {
  it('each lies under its own key, in an envelope', async () => {
    const { store, area } = open();
    const record = sampleRecord({ later: { kept: true } });
    const saved = { state: 'ok', key: KEY, record, revision: 1, savedAt: 1_780_000_000_000 };
    expect(await store.create(record)).toEqual({ ok: true, saved });
    expect(area.items.get(KEY)).toEqual({
      version: 1,
      revision: 1,
      savedAt: 1_780_000_000_000,
      data: record,
    });
    expect(await shelfOf(store)).toEqual({ records: [saved], deleted: [], unreadable: [] });
  });

  it('are there beside one that is as large as the storage lets it be', async () => {
    const { store, area } = open();
    await store.create(sampleRecord());
    const data = sampleRecord({ id: 'huge', owner: 'x'.repeat(10_000_000) });
    area.items.set('record:huge', { version: 1, revision: 1, savedAt: 1, data });
    const { records, unreadable } = await shelfOf(store);
    expect(records).toHaveLength(1);
    expect(unreadable).toMatchObject([{ key: 'record:huge', state: 'damaged' }]);
    expect(unreadable.map((one) => rawItemText(one).length > 10_000_000)).toEqual([true]);
  });

  it('a save replaces the revision that was read, and counts on', async () => {
    const { store, pass } = open();
    await store.create(sampleRecord());
    pass(5);
    expect(await store.save(sampleRecord({ owner: 'Kim' }), 1)).toMatchObject({
      ok: true,
      saved: { revision: 2, savedAt: 1_780_000_000_005, record: { owner: 'Kim' } },
    });
  });

  it('what the schema refuses is named and not written', async () => {
    const { store, area } = open();
    const { authToken } = fakeCredentials();
    expect(await store.create(sampleRecord({ storedAt: authToken }))).toEqual(
      failed({ reason: 'invalid', field: 'storedAt' }),
    );
    await store.create(sampleRecord());
    expect(await store.save(sampleRecord({ owner: authToken }), 1)).toEqual(
      failed({ reason: 'invalid', field: 'owner' }),
    );
    expect(JSON.stringify([...area.items])).not.toContain(authToken);
  });

  it('what is to be rotated first stands first, then by name', async () => {
    const { store } = open();
    const make = (id: string, name: string, rotateBy: string | null) =>
      store.create(sampleRecord({ id, name, rotateBy }));
    await make('1', 'B', null);
    await make('2', 'A', null);
    await make('3', 'D', '2026-09-01');
    await make('4', 'C', '2026-09-01');
    await make('5', 'Z', '2025-12-31');
    expect((await shelfOf(store)).records.map(({ record }) => record.name)).toEqual([
      'Z',
      'C',
      'D',
      'A',
      'B',
    ]);
  });

  it('there is an end to how many, which changes nothing for those that are there', async () => {
    const { store, area } = open();
    await store.create(sampleRecord({ id: 'gone' }));
    await store.remove('gone');
    await store.create(sampleRecord());
    for (let at = 1; at < RECORD_LIMITS.records; at++)
      area.items.set(`record:${at}`, {
        version: 1,
        revision: 1,
        savedAt: 1,
        data: sampleRecord({ id: String(at) }),
      });
    const tooMany = failed({ reason: 'too-many', max: 2000 });
    expect(await store.create(sampleRecord({ id: 'more' }))).toEqual(tooMany);
    expect(await store.restore('record-deleted:gone')).toEqual(tooMany);
    expect(await store.save(sampleRecord({ owner: 'Kim' }), 1)).toMatchObject({ ok: true });
    await store.remove('sample');
    expect(await store.restore('record-deleted:gone')).toMatchObject({ ok: true });
  });
});

describe('two windows', () => {
  it('do not overwrite each other', async () => {
    const { store, otherWindow } = open();
    await store.create(sampleRecord());
    const both = await Promise.all([
      store.save(sampleRecord({ owner: 'Mine' }), 1),
      otherWindow.save(sampleRecord({ owner: 'Theirs' }), 1),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
    expect(both[1]).toMatchObject(failed({ reason: 'conflict', current: { record: { owner: 'Mine' } } }));
  });

  it('neither creates over a record of the other', async () => {
    const { store, otherWindow } = open();
    await store.create(sampleRecord());
    expect(await otherWindow.create(sampleRecord({ name: 'Other' }))).toMatchObject(
      failed({ reason: 'conflict', current: { revision: 1 } }),
    );
  });

  it('a save of what the other deleted is a conflict, also after it came back', async () => {
    const { store, otherWindow } = open();
    await store.create(sampleRecord());
    await otherWindow.remove('sample');
    const gone = failed({ reason: 'conflict', current: null });
    expect(await store.save(sampleRecord({ owner: 'Kim' }), 1)).toEqual(gone);
    expect(await store.create(sampleRecord({ owner: 'Kim' }))).toEqual(gone);
    await otherWindow.restore(DELETED);
    expect(await store.save(sampleRecord({ owner: 'Kim' }), 1)).toMatchObject(
      failed({ reason: 'conflict', current: { revision: 2 } }),
    );
  });

  it('hear of changes of each other, and of nothing else', async () => {
    const { store, otherWindow, area } = open();
    let calls = 0;
    const stop = otherWindow.watch(() => calls++);
    await area.set({ 'template:a': 1 });
    expect(calls).toBe(0);
    await store.create(sampleRecord());
    expect(calls).toBe(1);
    await store.remove('sample');
    expect(calls).toBe(3); // put aside, then taken away
    stop();
    await store.restore(DELETED);
    expect(calls).toBe(3);
  });
});

describe('deleting', () => {
  it('puts aside for 30 days, from where it comes back', async () => {
    const { store, pass } = open();
    const record = sampleRecord({ later: 1 });
    await store.create(record);
    const deleted = { state: 'deleted', key: DELETED, record, deletedAt: 1_780_000_000_000 };
    expect(await store.remove('sample')).toEqual({ ok: true, deleted });
    expect(await shelfOf(store)).toEqual({ records: [], deleted: [deleted], unreadable: [] });
    pass(30 * DAY);
    expect((await shelfOf(store)).deleted).toEqual([deleted]);
    expect(await store.restore(DELETED)).toMatchObject({ ok: true, saved: { record, revision: 2 } });
    expect(await shelfOf(store)).toMatchObject({ records: [{ record }], deleted: [] });
  });

  it('what was deleted before that is no more, and goes with the next change', async () => {
    const { store, pass, area } = open();
    await store.create(sampleRecord());
    await store.remove('sample');
    pass(30 * DAY + 1);
    expect((await shelfOf(store)).deleted).toEqual([]);
    expect(area.items.has(DELETED)).toBe(true);
    await store.create(sampleRecord({ id: 'other' }));
    expect([...area.items.keys()]).toEqual(['record:other']);
  });

  it('goes without a change as well, when that is asked for', async () => {
    const { store, options, pass, area } = open();
    await store.create(sampleRecord());
    await store.remove('sample');
    pass(30 * DAY);
    await purgeRecords(options);
    expect(area.items.has(DELETED)).toBe(true);
    pass(1);
    area.items.set('record-deleted:damaged', 'text');
    await purgeRecords(options);
    expect([...area.items.keys()]).toEqual(['record-deleted:damaged']);
  });

  it('a change is done although what is old cannot be removed', async () => {
    const { store, pass, area } = open();
    await store.create(sampleRecord());
    await store.remove('sample');
    pass(31 * DAY);
    area.failNext('remove', new Error('disk'));
    expect(await store.create(sampleRecord({ id: 'other' }))).toMatchObject({ ok: true });
    expect(area.items.has(DELETED)).toBe(true);
  });

  it('what is not there is said', async () => {
    const { store } = open();
    const notFound = failed({ reason: 'not-found' });
    expect(await store.remove('sample')).toEqual(notFound);
    expect(await store.restore(DELETED)).toEqual(notFound);
    expect(await store.discard({ state: 'damaged', key: KEY, name: null, raw: 1 })).toEqual(notFound);
  });

  it('latest first', async () => {
    const { store, pass } = open();
    for (const id of ['a', 'b', 'c']) {
      await store.create(sampleRecord({ id }));
      await store.remove(id);
      if (id !== 'a') pass(1);
    }
    expect((await shelfOf(store)).deleted.map(({ record }) => record.id)).toEqual(['c', 'a', 'b']);
  });
});

describe('what does not read', () => {
  const envelope = { version: 1, revision: 1, savedAt: 1, data: sampleRecord() };
  const damaged: readonly [string, string, unknown, string | null][] = [
    ['no object', KEY, 'text', null],
    ['no envelope', KEY, sampleRecord(), null],
    ['an envelope without a revision', KEY, { ...envelope, revision: undefined }, 'Acme reporting'],
    ['a version of no number', KEY, { ...envelope, version: '2' }, 'Acme reporting'],
    [
      'a field that is refused',
      KEY,
      { ...envelope, data: sampleRecord({ createdOn: 'x' }) },
      'Acme reporting',
    ],
    ['a place that is not its own', 'record:other', envelope, 'Acme reporting'],
    ['a deleted one without a day', DELETED, envelope, 'Acme reporting'],
    ['a deleted one at another place', 'record-deleted:x', { ...envelope, deletedAt: 1 }, 'Acme reporting'],
  ];

  it.each(damaged)('%s: listed, left as it is, discarded on request only', async (_, key, raw, name) => {
    const { store, area } = open();
    area.items.set(key, raw);
    const [item] = (await shelfOf(store)).unreadable;
    if (item === undefined) throw new Error('nothing unreadable');
    expect(item).toEqual({ state: 'damaged', key, name, raw });
    const id = key.replace(/.*:/, '');
    if (key.startsWith('record:')) {
      const readOnly = failed({ reason: 'read-only' });
      expect(await store.create(sampleRecord({ id }))).toEqual(readOnly);
      expect(await store.save(sampleRecord({ id }), 1)).toEqual(readOnly);
      expect(await store.remove(id)).toEqual(readOnly);
    } else expect(await store.restore(key)).toEqual(failed({ reason: 'read-only' }));
    expect(area.items.get(key)).toEqual(raw);
    expect(JSON.parse(rawItemText(item))).toEqual({ [key]: JSON.parse(JSON.stringify(raw)) });
    expect(await store.discard({ ...item, raw: 'other' })).toEqual(failed({ reason: 'read-only' }));
    expect(await store.discard(item)).toEqual({ ok: true });
    expect(area.items.size).toBe(0);
  });

  it('of a later version: read-only for good', async () => {
    const { store, area } = open();
    const newer = { ...envelope, version: 2, data: { name: 'From later', shape: 'new' } };
    area.items.set(KEY, newer);
    area.items.set(DELETED, newer);
    const { unreadable } = await shelfOf(store);
    expect(unreadable).toEqual([
      { state: 'newer', key: DELETED, name: 'From later', raw: newer },
      { state: 'newer', key: KEY, name: 'From later', raw: newer },
    ]);
    for (const item of unreadable) expect(await store.discard(item)).toEqual(failed({ reason: 'read-only' }));
    expect(area.items.size).toBe(2);
  });

  it('is not written over by a deletion', async () => {
    const { store, area } = open();
    await store.create(sampleRecord());
    area.items.set(DELETED, 'text');
    expect(await store.remove('sample')).toEqual(failed({ reason: 'read-only' }));
    expect(area.items.get(DELETED)).toBe('text');
    expect((await shelfOf(store)).records).toHaveLength(1);
  });

  it('what reads again is not discarded', async () => {
    const { store, area } = open();
    area.items.set(KEY, 'text');
    const [item] = (await shelfOf(store)).unreadable;
    area.items.set(KEY, envelope);
    if (item === undefined) throw new Error('nothing unreadable');
    expect(await store.discard(item)).toMatchObject(
      failed({ reason: 'conflict', current: { record: sampleRecord() } }),
    );
    expect(area.items.get(KEY)).toEqual(envelope);
  });
});

describe('a storage that fails', () => {
  it.each([
    ['QUOTA_BYTES quota exceeded', true],
    ['disk', false],
  ])('%s: said, and nothing is changed', async (message, full) => {
    const { store, area } = open();
    await store.create(sampleRecord());
    await store.create(sampleRecord({ id: 'gone' }));
    await store.remove('gone');
    const before = [...area.items];
    const acts = [
      () => store.create(sampleRecord({ id: 'other' })),
      () => store.save(sampleRecord({ owner: 'Kim' }), 1),
      () => store.remove('sample'),
      () => store.restore('record-deleted:gone'),
    ];
    for (const call of ['set', 'get'] as const)
      for (const act of acts) {
        area.failNext(call, new Error(message));
        expect(await act()).toMatchObject(failed({ reason: 'storage', full }));
        expect([...area.items]).toEqual(before);
      }
    area.failNext('get', new Error(message));
    expect(await store.list()).toMatchObject(failed({ reason: 'storage', full }));
  });

  it('a fault of our own is not taken for one of the storage', async () => {
    const { options } = open();
    const now = () => {
      throw new TypeError('ours');
    };
    await expect(createRecordStore({ ...options, now }).create(sampleRecord())).rejects.toThrow('ours');
  });

  it('a deletion that was cut off leaves the record, and can be carried out later', async () => {
    const { store, area, lock } = open();
    await store.create(sampleRecord());
    const dying = createRecordStore({ area: killedAfter(area, 1), lock, now: () => 1_780_000_000_000 });
    expect(await dying.remove('sample')).toMatchObject({ ok: false });
    expect(await shelfOf(store)).toMatchObject({ records: [{ revision: 1 }], deleted: [] });
    await store.save(sampleRecord({ owner: 'Kim' }), 1);
    expect(await store.restore(DELETED)).toMatchObject(failed({ reason: 'conflict' }));
    expect(await store.remove('sample')).toMatchObject({ ok: true, deleted: { record: { owner: 'Kim' } } });
    expect(await shelfOf(store)).toMatchObject({ records: [], deleted: [{ record: { owner: 'Kim' } }] });
  });

  it('so does a restoring', async () => {
    const { store, area, lock } = open();
    await store.create(sampleRecord());
    await store.remove('sample');
    const dying = createRecordStore({ area: killedAfter(area, 1), lock, now: () => 1_780_000_000_000 });
    expect(await dying.restore(DELETED)).toMatchObject({ ok: false });
    expect(await shelfOf(store)).toMatchObject({ records: [{ revision: 2 }], deleted: [] });
  });
});
