import '../zod-config.ts';
import * as z from 'zod/mini';
import { readTemplate } from '../schema.ts';
import { pack, unpack } from '../transfer/compress.ts';
import type { Template } from '../types.ts';
import {
  CHANGE_KINDS,
  type ChangeKind,
  type LastChange,
  type SavedTemplate,
  type TrashedTemplate,
} from './store-types.ts';

/**
 * The last change of the library, as much of it as Undo needs. It is written in the same step as the change, so that
 * there is never one without the other. What does not read, or is of a later version, only means that there is
 * nothing to take back; the next change writes over it.
 */

export const LAST_CHANGE_KEY = 'last-change';
const VERSION = 1;
/** What saving wrote over may take this much; beyond, saving cannot be undone. A thousand templates take a tenth. */
const MAX_PACKED = 1_000_000;
const MAX_UNPACKED = 12_000_000;

const count = z.int().check(z.minimum(0));
const text = z.string().check(z.minLength(1), z.maxLength(200));
const envelope = z.object({
  version: z.literal(VERSION),
  batch: text,
  kind: z.enum(CHANGE_KINDS),
  at: count,
  count,
  name: z.nullable(text),
  /** What was written, with the revision it got. */
  added: z.array(z.object({ id: text, revision: count })),
  /** What went to the trash. */
  trash: z.array(text),
  /** What a save wrote over, packed; null where nothing was, or where it did not fit. */
  before: z.nullable(z.string()),
});

/** The stored form of a last change. */
export type StoredChange = Omit<z.infer<typeof envelope>, 'version'>;

/** What stood under an id before a save. */
export type Before = Pick<SavedTemplate, 'template' | 'revision'>;

/** What to store of a change besides what it wrote over. */
export function describeChange(change: {
  readonly kind: ChangeKind;
  readonly batch: string;
  readonly at: number;
  readonly saved: readonly SavedTemplate[];
  readonly trashed: readonly TrashedTemplate[];
}): Omit<StoredChange, 'before'> {
  const { kind, batch, at, saved, trashed } = change;
  const touched = saved.length > 0 ? saved : trashed;
  const [first] = touched;
  return {
    batch,
    kind,
    at,
    count: touched.length,
    name: first !== undefined && touched.length === 1 ? first.template.name : null,
    added: saved.map(({ template, revision }) => ({ id: template.id, revision })),
    trash: trashed.map(({ key }) => key),
  };
}

/** The item to store. */
export function wrapChange(change: StoredChange): Readonly<Record<string, unknown>> {
  return { [LAST_CHANGE_KEY]: { version: VERSION, ...change } };
}

/** Null for what does not read. */
export function readChange(raw: unknown): StoredChange | null {
  const result = z.safeParse(envelope, raw);
  if (!result.success) return null;
  const { version, ...change } = result.data;
  return change;
}

/** What people are told of it. */
export function changeInfo({ batch, kind, at, count: templates, name }: StoredChange): LastChange {
  return { batch, kind, at, count: templates, name };
}

/** Packs what a save writes over; null where there is nothing, or too much. */
export async function packBefore(before: readonly SavedTemplate[]): Promise<string | null> {
  if (before.length === 0) return null;
  const packed = await pack(JSON.stringify(before.map(({ template, revision }) => ({ template, revision }))));
  return packed.length > MAX_PACKED ? null : packed;
}

/** Null where it does not read as a whole. */
export async function unpackBefore(packed: string | null): Promise<readonly Before[] | null> {
  if (packed === null) return [];
  const unpacked = await unpack(packed, MAX_UNPACKED);
  if (!unpacked.ok) return null;
  const list = z.safeParse(beforeList, parse(unpacked.text));
  if (!list.success) return null;
  const before: { template: Template; revision: number }[] = [];
  for (const { template, revision } of list.data) {
    const read = readTemplate(template);
    if (!read.ok) return null;
    before.push({ template: read.value, revision });
  }
  return before;
}

const beforeList = z.array(z.object({ template: z.unknown(), revision: count }));

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
