import { LIMITS } from '../templates/schema.ts';
import { templateKey, unwrap, wrap, wrapTrash } from '../templates/store/envelope.ts';
import type { SavedTemplate } from '../templates/store/store-types.ts';
import { firstRevision, readStored } from '../templates/store/stored.ts';
import { createWriter } from '../templates/store/write.ts';
import { byteLength, MAX_FILE_BYTES, writeTemplateFile } from '../templates/transfer/transfer.ts';
import type { Template } from '../templates/types.ts';
import { markOf } from './mark.ts';
import type { SyncWorld } from './world.ts';

/** The library as sync sees and changes it, inside the templates' lock. */

export interface KeptTemplate {
  readonly saved: SavedTemplate;
  readonly mark: string;
}

/** What the library has under an id; `unreadable`: damaged, or of a later version of the extension. */
export type Kept = KeptTemplate | 'unreadable';

const TEMPLATE = templateKey('');

/** Whether a key of `storage.local` holds a template. */
export function isTemplateKey(key: string): boolean {
  return key.startsWith(TEMPLATE);
}

/** The templates among the items of `storage.local`, by id. */
export async function readKept(items: Readonly<Record<string, unknown>>): Promise<ReadonlyMap<string, Kept>> {
  const kept = new Map<string, Kept>();
  for (const [key, raw] of Object.entries(items)) {
    if (!isTemplateKey(key)) continue;
    const item = unwrap(key, raw);
    kept.set(
      key.slice(TEMPLATE.length),
      item?.state === 'ok' ? { saved: item, mark: await markOf(item.template) } : 'unreadable',
    );
  }
  return kept;
}

/** What the other browsers did, to be done in the library. */
export interface LibraryChange {
  readonly put: readonly Template[];
  readonly trash: readonly SavedTemplate[];
}

/** Writes what is new or replaced in one go; then what was deleted elsewhere goes to the trash. */
export async function changeLibrary(
  { local, now, newId }: Pick<SyncWorld, 'local' | 'now' | 'newId'>,
  items: Readonly<Record<string, unknown>>,
  kept: ReadonlyMap<string, Kept>,
  { put, trash }: LibraryChange,
): Promise<void> {
  if (put.length + trash.length === 0) return;
  const stored = readStored(items);
  const { stamp, toTrash } = createWriter(local, { now, newId });
  const saved = put.map((template) => {
    const there = kept.get(template.id);
    const revision =
      there === undefined || there === 'unreadable'
        ? firstRevision([...stored.trash.values()], template.id)
        : there.saved.revision + 1;
    return stamp(template, revision);
  });
  const trashed = toTrash(
    stored,
    `sync-${now()}`,
    trash.map((item) => ({ item, why: 'deleted' })),
  );
  // The copies in the trash first: when this ends in between there is one too many, never one too few.
  await local.set(
    Object.fromEntries([
      ...saved.map((item) => [item.key, wrap(item)]),
      ...trashed.map((item) => [item.key, wrapTrash(item)]),
    ]),
  );
  if (trash.length > 0) await local.remove(trash.map(({ key }) => key));
}

/** Templates that only go together: a version of the mirror, and the copy of what it takes the place of. */
export type Group = readonly Template[];

/** As many of these as the library has room for beside what it holds, in their order. */
export function withRoom<Kind extends { readonly put: Group }>(
  kept: ReadonlyMap<string, Kept>,
  groups: readonly Kind[],
): readonly Kind[] {
  if (groups.length === 0) return [];
  const there = new Map<string, number>();
  for (const [id, one] of kept) if (one !== 'unreadable') there.set(id, fileSize(one.saved.template));
  let bytes = [...there.values()].reduce((sum, size) => sum + size, 0);
  return groups.filter(({ put }) => {
    const sizes = new Map(put.map((template) => [template.id, fileSize(template)]));
    const grown = [...sizes].reduce((sum, [id, size]) => sum + size - (there.get(id) ?? 0), bytes);
    const count = new Set([...there.keys(), ...sizes.keys()]).size;
    if (count > LIMITS.templates && count > there.size) return false;
    if (grown > MAX_FILE_BYTES && grown > bytes) return false;
    bytes = grown;
    for (const [id, size] of sizes) there.set(id, size);
    return true;
  });
}

/** A little more than it takes in a file with others. */
function fileSize(template: Template): number {
  return byteLength(writeTemplateFile([template]));
}
