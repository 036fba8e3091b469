import '../zod-config.ts';
import * as z from 'zod/mini';
import type { FieldProblem } from '../problems.ts';
import { isRecord, nameOf, readTemplate } from '../schema.ts';
import { migrateTrash, TRASH_VERSION } from './migrations/trash.ts';
import { readSnapshotInfo, SNAPSHOT_PREFIX, SNAPSHOT_VERSION } from './snapshot.ts';
import type {
  DamagedItem,
  NewerItem,
  SavedTemplate,
  SnapshotInfo,
  StoredItem,
  TrashedTemplate,
} from './store-types.ts';

/** How the library lies in storage: one key for each template, so that two windows touch different keys. */

const TEMPLATE_PREFIX = 'template:';
const TRASH_PREFIX = 'trash:';
const VERSION = 1;

export function templateKey(id: string): string {
  return `${TEMPLATE_PREFIX}${id}`;
}

export function trashKey(name: string): string {
  return `${TRASH_PREFIX}${name}`;
}

/** Which of the library's envelopes lies under a key, and its present version; null for keys of others. */
function kindOf(key: string): { readonly prefix: string; readonly version: number } | null {
  if (key.startsWith(TEMPLATE_PREFIX)) return { prefix: TEMPLATE_PREFIX, version: VERSION };
  if (key.startsWith(TRASH_PREFIX)) return { prefix: TRASH_PREFIX, version: TRASH_VERSION };
  if (key.startsWith(SNAPSHOT_PREFIX)) return { prefix: SNAPSHOT_PREFIX, version: SNAPSHOT_VERSION };
  return null;
}

const count = z.int().check(z.minimum(0));
const fields = { revision: count, savedAt: count, data: z.unknown() };
const envelope = z.object({ version: z.literal(VERSION), ...fields });
const trashEnvelope = z.object({
  version: z.literal(TRASH_VERSION),
  ...fields,
  deletedAt: count,
  why: z.enum(['deleted', 'replaced']),
  batch: z.string().check(z.minLength(1), z.maxLength(200)),
});

/** The value to store for a template. */
export function wrap(saved: Pick<SavedTemplate, 'template' | 'revision' | 'savedAt'>): unknown {
  return { version: VERSION, revision: saved.revision, savedAt: saved.savedAt, data: saved.template };
}

/** The value to store for a deleted template. */
export function wrapTrash(trashed: Omit<TrashedTemplate, 'state' | 'key'>): unknown {
  const { template, revision, savedAt, deletedAt, why, batch } = trashed;
  return { version: TRASH_VERSION, revision, savedAt, deletedAt, why, batch, data: template };
}

/** Whether a trash envelope is of an earlier version that still reads. */
export function isOutdated(key: string, raw: unknown): boolean {
  return key.startsWith(TRASH_PREFIX) && isRecord(raw) && migrateTrash(key, raw) !== raw;
}

/** Judges what lies under a key; null when it is none of the library's items. */
export function unwrap(key: string, raw: unknown): StoredItem | TrashedTemplate | SnapshotInfo | null {
  const kind = kindOf(key);
  if (kind === null) return null;
  const version = isRecord(raw) ? raw['version'] : undefined;
  if (typeof version === 'number' && Number.isInteger(version) && version > kind.version)
    return newer(key, raw, version);
  switch (kind.prefix) {
    case SNAPSHOT_PREFIX:
      return readSnapshotInfo(key, raw) ?? damaged(key, raw, [{ field: '', problem: { kind: 'envelope' } }]);
    case TRASH_PREFIX:
      return unwrapTrash(key, raw);
    default:
      return unwrapTemplate(key, raw);
  }
}

function unwrapTemplate(key: string, raw: unknown): StoredItem {
  const outside = z.safeParse(envelope, raw);
  if (!outside.success) return damaged(key, raw, [{ field: '', problem: { kind: 'envelope' } }]);
  const { revision, savedAt, data } = outside.data;
  const inside = readTemplate(data);
  if (!inside.ok) return damaged(key, raw, inside.problems);
  if (key !== templateKey(inside.value.id))
    return damaged(key, raw, [{ field: 'id', problem: { kind: 'foreign-id' } }]);
  return { state: 'ok', key, template: inside.value, revision, savedAt };
}

function unwrapTrash(key: string, raw: unknown): DamagedItem | TrashedTemplate {
  const outside = z.safeParse(trashEnvelope, isRecord(raw) ? migrateTrash(key, raw) : raw);
  if (!outside.success) return damaged(key, raw, [{ field: '', problem: { kind: 'envelope' } }]);
  const { revision, savedAt, deletedAt, why, batch, data } = outside.data;
  const inside = readTemplate(data);
  if (!inside.ok) return damaged(key, raw, inside.problems);
  return { state: 'trashed', key, template: inside.value, revision, savedAt, deletedAt, why, batch };
}

function damaged(key: string, raw: unknown, problems: readonly FieldProblem[]): DamagedItem {
  return { state: 'damaged', key, name: nameIn(raw), problems, raw };
}

function newer(key: string, raw: unknown, version: number): NewerItem {
  return { state: 'newer', key, name: nameIn(raw), version, raw };
}

function nameIn(raw: unknown): string | null {
  return nameOf(isRecord(raw) ? raw['data'] : undefined);
}
