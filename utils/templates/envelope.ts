import './zod-config.ts';
import * as z from 'zod/mini';
import type { FieldProblem } from './problems.ts';
import { isRecord, nameOf, readTemplate } from './schema.ts';
import type { SavedTemplate, StoredItem, TrashedTemplate } from './store-types.ts';
import type { Template } from './types.ts';

/** How templates lie in storage: one key each, so that two windows touch different keys. */

const TEMPLATE_PREFIX = 'template:';
const TRASH_PREFIX = 'trash:';
const VERSION = 1;

export function templateKey(id: string): string {
  return `${TEMPLATE_PREFIX}${id}`;
}

export function trashKey(name: string): string {
  return `${TRASH_PREFIX}${name}`;
}

/** Whether the key belongs to the library at all. */
export function isLibraryKey(key: string): boolean {
  return key.startsWith(TEMPLATE_PREFIX) || key.startsWith(TRASH_PREFIX);
}

const count = z.int().check(z.minimum(0));
const envelope = z.object({
  version: z.literal(VERSION),
  revision: count,
  savedAt: count,
  data: z.unknown(),
});
const trashEnvelope = z.extend(envelope, { deletedAt: count });

/** The value to store for a template. */
export function wrap(saved: Pick<SavedTemplate, 'template' | 'revision' | 'savedAt'>): unknown {
  return { version: VERSION, revision: saved.revision, savedAt: saved.savedAt, data: saved.template };
}

/** The value to store for a deleted template. */
export function wrapTrash(trashed: Omit<TrashedTemplate, 'state' | 'key'>): unknown {
  return { ...z.parse(envelope, wrap(trashed)), deletedAt: trashed.deletedAt };
}

/** Judges what lies under a key of the library. */
export function unwrap(key: string, raw: unknown): StoredItem | TrashedTemplate {
  const isTrash = key.startsWith(TRASH_PREFIX);
  const data = isRecord(raw) ? raw['data'] : undefined;
  const version = isRecord(raw) ? raw['version'] : undefined;
  const damaged = (problems: readonly FieldProblem[]): StoredItem => ({
    state: 'damaged',
    key,
    name: nameOf(data),
    problems,
    raw,
  });
  if (typeof version === 'number' && Number.isInteger(version) && version > VERSION)
    return { state: 'newer', key, name: nameOf(data), version, raw };
  const outside = z.safeParse(isTrash ? trashEnvelope : envelope, raw);
  if (!outside.success) return damaged([{ field: '', problem: { kind: 'envelope' } }]);
  const inside = readTemplate(outside.data.data);
  if (!inside.ok) return damaged(inside.problems);
  const template: Template = inside.value;
  if (!isTrash && key !== templateKey(template.id))
    return damaged([{ field: 'id', problem: { kind: 'foreign-id' } }]);
  const { revision, savedAt } = outside.data;
  if ('deletedAt' in outside.data)
    return { state: 'trashed', key, template, revision, savedAt, deletedAt: Number(outside.data.deletedAt) };
  return { state: 'ok', key, template, revision, savedAt };
}
