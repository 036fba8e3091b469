import { fail, reportingFailure, withTypedErrors } from '../templates/store/storage-errors.ts';
import type { StorageArea, StoreOptions } from '../templates/store/store-types.ts';
import {
  deletedKey,
  isRecordKey,
  recordKey,
  type StoredDeleted,
  unwrapRecord,
  wrapDeleted,
  wrapRecord,
} from './envelope.ts';
import { RECORD_LIMITS } from './limits.ts';
import { readRecord } from './schema.ts';
import type {
  DeletedRecord,
  RecordFailure,
  RecordResult,
  RecordShelf,
  RecordStore,
  SavedRecord,
  TokenRecord,
  UnreadableRecord,
} from './types.ts';

const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

export type RecordStoreOptions = Omit<StoreOptions, 'newId'>;

/** All records as they lie in storage at one moment, by key. */
interface Stored {
  readonly live: ReadonlyMap<string, SavedRecord | UnreadableRecord>;
  readonly deleted: ReadonlyMap<string, StoredDeleted | UnreadableRecord>;
}

/**
 * The records over a storage area. Every change reads what is stored first, inside the lock, so that no window builds
 * on what it remembers; what is new is written before anything is removed, so a browser that ends in between leaves
 * one copy too many, never one too few. Damaged and newer data is never written over.
 */
export function createRecordStore({ area: rawArea, lock, now }: RecordStoreOptions): RecordStore {
  const area = withTypedErrors(rawArea);
  const readAll = async () => readStored(await area.get(null));

  /** Runs a change inside the lock. What was deleted long ago goes after it. */
  function change<Done>(work: (stored: Stored) => Promise<RecordResult<Done>>): Promise<RecordResult<Done>> {
    return reportingFailure(() =>
      lock(async () => {
        const stored = await readAll();
        const result = await work(stored);
        // The change is done by now whatever comes of it, and the next one tries again.
        await removeExpired(area, stored, now()).catch(() => {});
        return result;
      }),
    );
  }

  async function put(record: TokenRecord, revision: number): Promise<SavedRecord> {
    const saved: SavedRecord = { state: 'ok', key: recordKey(record.id), record, revision, savedAt: now() };
    await area.set({ [saved.key]: wrapRecord(saved) });
    return saved;
  }

  return {
    list: () => reportingFailure(async () => ({ ok: true, shelf: toShelf(await readAll(), now()) })),

    create: (record) =>
      change(async ({ live, deleted }) => {
        const read = readRecord(record);
        if (!read.ok) return fail({ reason: 'invalid', field: read.field });
        const { id } = read.record;
        const there = live.get(recordKey(id));
        if (there !== undefined) return fail(inTheWay(there));
        // A deleted one under its id would have to go when this one is deleted.
        if (deleted.has(deletedKey(id))) return fail({ reason: 'conflict', current: null });
        if (live.size >= RECORD_LIMITS.records) return fail(TOO_MANY);
        return { ok: true, saved: await put(read.record, 1) };
      }),

    save: (record, revision) =>
      change(async ({ live }) => {
        const read = readRecord(record);
        if (!read.ok) return fail({ reason: 'invalid', field: read.field });
        const there = live.get(recordKey(read.record.id));
        if (there === undefined) return fail({ reason: 'conflict', current: null });
        if (there.state !== 'ok' || there.revision !== revision) return fail(inTheWay(there));
        return { ok: true, saved: await put(read.record, revision + 1) };
      }),

    remove: (id) =>
      change(async ({ live, deleted }) => {
        const there = live.get(recordKey(id));
        if (there === undefined) return fail({ reason: 'not-found' });
        if (there.state !== 'ok') return fail(inTheWay(there));
        const key = deletedKey(id);
        const before = deleted.get(key);
        // A readable one is this record as it was: a deletion or its undoing had been cut off.
        if (before !== undefined && before.state !== 'deleted') return fail({ reason: 'read-only' });
        const deletedAt = now();
        await area.set({ [key]: wrapDeleted(there, deletedAt) });
        await area.remove(there.key);
        return { ok: true, deleted: { state: 'deleted', key, record: there.record, deletedAt } };
      }),

    restore: (key) =>
      change(async ({ live, deleted }) => {
        const there = deleted.get(key);
        if (there === undefined) return fail({ reason: 'not-found' });
        if (there.state !== 'deleted') return fail({ reason: 'read-only' });
        const current = live.get(recordKey(there.record.id));
        if (current !== undefined) return fail(inTheWay(current));
        if (live.size >= RECORD_LIMITS.records) return fail(TOO_MANY);
        const saved = await put(there.record, there.revision + 1);
        await area.remove(key);
        return { ok: true, saved };
      }),

    discard: ({ key, raw }) =>
      change(async ({ live, deleted }) => {
        const there = live.get(key) ?? deleted.get(key);
        if (there === undefined) return fail({ reason: 'not-found' });
        if (there.state === 'ok') return fail(inTheWay(there));
        if (there.state !== 'damaged' || JSON.stringify(there.raw) !== JSON.stringify(raw))
          return fail({ reason: 'read-only' });
        await area.remove(key);
        return { ok: true };
      }),

    watch: (changed) =>
      area.watch((keys) => {
        if (keys.some(isRecordKey)) changed();
      }),
  };
}

/** Removes for good what was deleted 30 days ago; records are deleted rarely, and no other change may come for long. */
export function purgeRecords({ area, lock, now }: RecordStoreOptions): Promise<void> {
  return lock(async () => removeExpired(area, readStored(await area.get(null)), now()));
}

async function removeExpired(area: StorageArea, { deleted }: Stored, now: number): Promise<void> {
  const expired = [...deleted.values()].filter((one) => isExpired(one, now));
  if (expired.length > 0) await area.remove(expired.map(({ key }) => key));
}

const TOO_MANY = { reason: 'too-many', max: RECORD_LIMITS.records } as const;

function inTheWay(there: SavedRecord | UnreadableRecord): RecordFailure {
  return there.state === 'ok' ? { reason: 'conflict', current: there } : { reason: 'read-only' };
}

function readStored(all: Readonly<Record<string, unknown>>): Stored {
  const live = new Map<string, SavedRecord | UnreadableRecord>();
  const deleted = new Map<string, StoredDeleted | UnreadableRecord>();
  for (const [key, raw] of Object.entries(all)) {
    const item = unwrapRecord(key, raw);
    if (item === null) continue;
    if (item.state === 'deleted') deleted.set(key, item);
    else if (item.state === 'ok' || key.startsWith(recordKey(''))) live.set(key, item);
    else deleted.set(key, item);
  }
  return { live, deleted };
}

function isExpired(one: StoredDeleted | UnreadableRecord, now: number): boolean {
  return one.state === 'deleted' && one.deletedAt < now - KEPT_MS;
}

/** What the windows show. */
function toShelf({ live, deleted }: Stored, now: number): RecordShelf {
  const records: SavedRecord[] = [];
  const gone: DeletedRecord[] = [];
  const unreadable: UnreadableRecord[] = [];
  for (const one of live.values()) {
    if (one.state === 'ok') records.push(one);
    else unreadable.push(one);
  }
  for (const one of deleted.values()) {
    if (one.state !== 'deleted') unreadable.push(one);
    // One that is still there was not deleted to the end, or is back already.
    else if (!isExpired(one, now) && live.get(recordKey(one.record.id))?.state !== 'ok') {
      const { revision: _, ...shown } = one;
      gone.push(shown);
    }
  }
  // Behind every day stand those that are never to be rotated.
  const dayOf = ({ record }: SavedRecord) => record.rotateBy ?? '~';
  return {
    records: records.sort(
      (a, b) => compare(dayOf(a), dayOf(b)) || compare(a.record.name, b.record.name) || compare(a.key, b.key),
    ),
    deleted: gone.sort((a, b) => b.deletedAt - a.deletedAt || compare(a.key, b.key)),
    unreadable: unreadable.sort((a, b) => compare(a.key, b.key)),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
