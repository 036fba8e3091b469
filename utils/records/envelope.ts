import '../templates/zod-config.ts';
import * as z from 'zod/mini';
import { isRecord, nameOf } from '../templates/schema.ts';
import { readRecord } from './schema.ts';
import type { DeletedRecord, SavedRecord, UnreadableRecord } from './types.ts';

/** How records lie in storage: one key for each, so that two windows touch different keys. */

const PREFIX = 'record:';
const DELETED_PREFIX = 'record-deleted:';
const VERSION = 1;

export function recordKey(id: string): string {
  return PREFIX + id;
}

export function deletedKey(id: string): string {
  return DELETED_PREFIX + id;
}

/** Whether the key belongs to the records at all. */
export function isRecordKey(key: string): boolean {
  return key.startsWith(PREFIX) || key.startsWith(DELETED_PREFIX);
}

const count = z.int().check(z.minimum(0));
const fields = { version: z.literal(VERSION), revision: count, savedAt: count, data: z.unknown() };
const envelope = z.object(fields);
const deletedEnvelope = z.object({ ...fields, deletedAt: count });

/** The value to store for a record. */
export function wrapRecord({ record, revision, savedAt }: Omit<SavedRecord, 'state' | 'key'>): unknown {
  return { version: VERSION, revision, savedAt, data: record };
}

/** The value to store for a deleted record. */
export function wrapDeleted(saved: SavedRecord, deletedAt: number): unknown {
  return {
    version: VERSION,
    revision: saved.revision,
    savedAt: saved.savedAt,
    deletedAt,
    data: saved.record,
  };
}

/** A deleted record with the revision that it had. */
export interface StoredDeleted extends DeletedRecord {
  readonly revision: number;
}

/** Judges what lies under a key; null when it is none of the records. */
export function unwrapRecord(
  key: string,
  raw: unknown,
): SavedRecord | StoredDeleted | UnreadableRecord | null {
  const isDeleted = key.startsWith(DELETED_PREFIX);
  if (!isDeleted && !key.startsWith(PREFIX)) return null;
  const fields = isRecord(raw) ? raw : {};
  const unreadable = (state: UnreadableRecord['state']) =>
    ({ state, key, name: nameOf(fields['data']), raw }) as const;
  const { version } = fields;
  if (typeof version === 'number' && Number.isInteger(version) && version > VERSION)
    return unreadable('newer');
  if (isDeleted) {
    const outside = z.safeParse(deletedEnvelope, raw);
    const record = outside.success ? recordOf(outside.data.data, deletedKey, key) : null;
    if (!outside.success || record === null) return unreadable('damaged');
    const { revision, deletedAt } = outside.data;
    return { state: 'deleted', key, record, revision, deletedAt };
  }
  const outside = z.safeParse(envelope, raw);
  const record = outside.success ? recordOf(outside.data.data, recordKey, key) : null;
  if (!outside.success || record === null) return unreadable('damaged');
  const { revision, savedAt } = outside.data;
  return { state: 'ok', key, record, revision, savedAt };
}

/** The record, where it reads and lies under its own id. */
function recordOf(data: unknown, keyOf: (id: string) => string, key: string) {
  const read = readRecord(data);
  return read.ok && keyOf(read.record.id) === key ? read.record : null;
}
