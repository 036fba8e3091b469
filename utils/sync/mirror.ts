import '../templates/zod-config.ts';
import * as z from 'zod/mini';
import { isRecord, readTemplate } from '../templates/schema.ts';
import { pack, unpack } from '../templates/transfer/compress.ts';
import { templateFingerprint } from '../templates/transfer/transfer.ts';
import type { Template } from '../templates/types.ts';
import { markOf } from './mark.ts';
import type { MirrorVersion } from './reconcile.ts';

/**
 * How templates lie in `storage.sync`, the mirror: one item each, and one that says which mirror it is. Whatever is
 * read there may come from any version of the extension, or from anybody's hand.
 */

const PREFIX = 't:';
const MIRROR_KEY = 'mirror';
const VERSION = 1;
/** Of a template's text. A few hundred bytes may inflate to megabytes. */
export const MAX_TEXT_BYTES = 300_000;

export function mirrorKey(id: string): string {
  return `${PREFIX}${id}`;
}

/** The id that a key of `storage.sync` is for. */
export function mirrorId(key: string): string {
  return key.slice(PREFIX.length);
}

/** Whether a key of `storage.sync` belongs to the mirror. */
export function isMirrorKey(key: string): boolean {
  return key === MIRROR_KEY || key.startsWith(PREFIX);
}

/** Whether a key of `storage.sync` holds a template. */
export function isMirrorItem(key: string): boolean {
  return key.startsWith(PREFIX);
}

/** A template in the mirror. */
export interface MirrorTemplate {
  readonly state: 'ok';
  readonly template: Template;
  readonly version: MirrorVersion;
}

export type MirrorItem = MirrorTemplate | { readonly state: 'damaged' | 'newer' };

const mark = z.string().check(z.maxLength(64));
const envelope = z.object({
  version: z.literal(VERSION),
  before: z.array(mark).check(z.maxLength(64)),
  data: z.string().check(z.maxLength(10_000)),
});
const head = z.object({ version: z.literal(VERSION), id: z.nullable(mark) });

/** What to write for a template; null where its text is longer than anybody reads back. */
export async function mirrorItem(template: Template, before: readonly string[]): Promise<unknown> {
  const text = templateFingerprint(template);
  if (new TextEncoder().encode(text).length > MAX_TEXT_BYTES) return null;
  return { version: VERSION, before: [...before], data: await pack(text) } satisfies z.infer<typeof envelope>;
}

/** Judges what lies under a template's key in the mirror. */
export async function readMirrorItem(key: string, raw: unknown): Promise<MirrorItem> {
  if (isNewer(raw)) return { state: 'newer' };
  const outside = z.safeParse(envelope, raw);
  if (!outside.success) return { state: 'damaged' };
  const unpacked = await unpack(outside.data.data, MAX_TEXT_BYTES);
  const inside = unpacked.ok ? readTemplate(parse(unpacked.text)) : null;
  if (inside === null || !inside.ok || mirrorKey(inside.value.id) !== key) return { state: 'damaged' };
  const template = inside.value;
  return {
    state: 'ok',
    template,
    version: { mark: await markOf(template), before: outside.data.before },
  };
}

/** The templates in the mirror, by id. */
export async function readMirror(
  items: Readonly<Record<string, unknown>>,
): Promise<ReadonlyMap<string, MirrorItem>> {
  const read = Object.entries(items)
    .filter(([key]) => isMirrorItem(key))
    .map(async ([key, raw]) => [mirrorId(key), await readMirrorItem(key, raw)] as const);
  return new Map(await Promise.all(read));
}

/**
 * Which mirror it is. `removed`: the person took the templates out of it, and no browser is to bring them back by
 * itself. `none`: there is none yet, or nothing that reads.
 */
export type MirrorHead =
  | { readonly state: 'ok'; readonly id: string }
  | { readonly state: 'none' | 'removed' | 'newer' };

export function readMirrorHead(items: Readonly<Record<string, unknown>>): MirrorHead {
  const raw = items[MIRROR_KEY];
  if (isNewer(raw)) return { state: 'newer' };
  const read = z.safeParse(head, raw);
  if (!read.success) return { state: 'none' };
  return read.data.id === null ? { state: 'removed' } : { state: 'ok', id: read.data.id };
}

/** `id` null: the templates were taken out of the mirror. */
export function mirrorHead(id: string | null): Record<string, unknown> {
  return { [MIRROR_KEY]: { version: VERSION, id } satisfies z.infer<typeof head> };
}

export function isNewer(raw: unknown): boolean {
  const version = isRecord(raw) ? raw['version'] : undefined;
  return typeof version === 'number' && Number.isInteger(version) && version > VERSION;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
