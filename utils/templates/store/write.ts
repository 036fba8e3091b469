import { LIMITS } from '../schema.ts';
import { byteLength, MAX_FILE_BYTES, writeTemplateFile } from '../transfer/transfer.ts';
import type { Template } from '../types.ts';
import { templateKey, trashKey, wrap, wrapTrash } from './envelope.ts';
import { describeChange, LAST_CHANGE_KEY, packBefore, wrapChange } from './last-change.ts';
import { setMakingRoom } from './room.ts';
import { saysTheSame, snapshotKey, surplusOf, wrapSnapshot } from './snapshot.ts';
import { isFull } from './storage-errors.ts';
import type {
  ChangeKind,
  SavedTemplate,
  SnapshotReason,
  StorageArea,
  StoreFailure,
  StoreOptions,
  TrashedTemplate,
} from './store-types.ts';
import { type Stored, templatesOf } from './stored.ts';

/** The one way in which the library is written: changes as a whole, and automatic copies. */

const TRASH_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** Everything that one change does to the library. */
export interface Change {
  /** Null for an undo, which itself is not undone. */
  readonly kind: ChangeKind | null;
  readonly batch: string;
  readonly saved?: readonly SavedTemplate[];
  readonly trashed?: readonly TrashedTemplate[];
  /** Keys to remove afterwards. */
  readonly removed?: readonly string[];
  /** What `saved` writes over without the trash. */
  readonly before?: readonly SavedTemplate[];
  /** Why an automatic copy is made first; without it none is. */
  readonly copyFor?: SnapshotReason;
}

/** What an automatic copy came to. */
export interface Copied {
  /** All copies as they are stored by then, by key, oldest first. */
  readonly rawSnapshots: Stored['rawSnapshots'];
  /** Its key; null without templates, without room, and where the newest copy says the same already. */
  readonly made: string | null;
  /** Keys of older copies that are one too many, to be removed once what it was made for is done. */
  readonly surplus: readonly string[];
  readonly room: boolean;
}

export interface Writer {
  /** Draws ids that are neither taken nor drawn before. */
  readonly idsBeside: (isTaken: (id: string) => boolean) => () => string;
  /** A template as it is about to be saved. */
  readonly stamp: (template: Template, revision: number) => SavedTemplate;
  /** What goes to the trash. The same id may lie there from before, with other content: that one stays. */
  readonly toTrash: (
    stored: Stored,
    batch: string,
    going: readonly { readonly item: SavedTemplate; readonly why: TrashedTemplate['why'] }[],
  ) => readonly TrashedTemplate[];
  /** Writes a change. */
  readonly commit: (
    stored: Stored,
    change: Change,
  ) => Promise<
    StoreFailure | { /** There was no room for the automatic copy. */ readonly withoutSnapshot: boolean }
  >;
  /** Copies all templates as they are. */
  readonly makeSnapshot: (stored: Stored, reason: SnapshotReason) => Promise<Copied>;
}

export function createWriter(area: StorageArea, { now, newId }: Pick<StoreOptions, 'now' | 'newId'>): Writer {
  function idsBeside(isTaken: (id: string) => boolean): () => string {
    const drawn = new Set<string>();
    return () => {
      for (;;) {
        const id = newId();
        if (isTaken(id) || drawn.has(id)) continue;
        drawn.add(id);
        return id;
      }
    };
  }

  function stamp(template: Template, revision: number): SavedTemplate {
    return { state: 'ok', key: templateKey(template.id), template, revision, savedAt: now() };
  }

  function toTrash(
    { trash, items }: Stored,
    batch: string,
    going: readonly { readonly item: SavedTemplate; readonly why: TrashedTemplate['why'] }[],
  ): TrashedTemplate[] {
    const isTaken = (id: string) => trash.has(trashKey(id)) || items.has(trashKey(id));
    const own = new Set(going.map(({ item }) => item.template.id));
    const fresh = idsBeside((id) => isTaken(id) || own.has(id));
    return going.map(({ item: { template, revision, savedAt }, why }) => ({
      state: 'trashed',
      key: trashKey(isTaken(template.id) ? fresh() : template.id),
      template,
      revision,
      savedAt,
      deletedAt: now(),
      why,
      batch,
    }));
  }

  /**
   * Writes a change. All that is new goes into the storage in one step together with what Undo needs, and only then
   * something is removed: whatever ends the browser in between leaves one copy too many, never one too few.
   */
  async function commit(
    stored: Stored,
    { kind, batch, saved = [], trashed = [], removed = [], before = [], copyFor }: Change,
  ): Promise<StoreFailure | { readonly withoutSnapshot: boolean }> {
    const failure = tooMuch(stored, saved);
    if (failure !== null) return failure;
    const copy = copyFor === undefined ? noCopyOf(stored) : await makeSnapshot(stored, copyFor);
    const items = Object.fromEntries([
      ...saved.map((item) => [item.key, wrap(item)]),
      ...trashed.map((item) => [item.key, wrapTrash(item)]),
    ]);
    const write = (more: Readonly<Record<string, unknown>>) =>
      setMakingRoom(area, { ...items, ...more }, copy.rawSnapshots);
    let dropped: readonly string[] = [];
    if (kind !== null) {
      const done = describeChange({ kind, batch, at: now(), saved, trashed });
      const packed = await packBefore(before);
      dropped = await write(wrapChange({ ...done, before: packed })).catch((error) => {
        // Better saved without Undo than not saved.
        if (packed === null || !isFull(error)) throw error;
        return write(wrapChange({ ...done, before: null }));
      });
    } else if (saved.length + trashed.length > 0) dropped = await write({});
    const gone = [
      ...removed,
      ...copy.surplus,
      ...(trashed.length > 0 ? expired(stored) : []),
      ...(kind === null ? [LAST_CHANGE_KEY] : []),
    ];
    if (gone.length > 0) await area.remove(gone);
    return { withoutSnapshot: !copy.room || (copy.made !== null && dropped.includes(copy.made)) };
  }

  /** Old deletions go when a new one comes. */
  function expired({ trash }: Stored): string[] {
    const oldest = now() - TRASH_DAYS * DAY;
    return [...trash.values()].filter(({ deletedAt }) => deletedAt < oldest).map(({ key }) => key);
  }

  async function makeSnapshot(stored: Stored, reason: SnapshotReason): Promise<Copied> {
    const templates = [...templatesOf(stored.items.values()).values()];
    const none = noCopyOf(stored);
    if (templates.length === 0) return none;
    let savedAt = now();
    const isTaken = (key: string) => stored.rawSnapshots.has(key) || stored.items.has(key);
    while (isTaken(snapshotKey(savedAt))) savedAt++;
    const made = snapshotKey(savedAt);
    const raw = await wrapSnapshot(templates, reason, savedAt);
    // What failed is tried again, and would in the end leave nothing but copies of the same.
    const newest = [...stored.rawSnapshots.values()].at(-1);
    if (newest !== undefined && saysTheSame(newest, raw)) return none;
    const left = new Map(stored.rawSnapshots);
    try {
      for (const gone of await setMakingRoom(area, { [made]: raw }, left)) left.delete(gone);
    } catch (error) {
      if (isFull(error)) return { ...none, room: false };
      throw error;
    }
    const surplus = surplusOf(left, raw);
    return { rawSnapshots: left.set(made, raw), made, surplus, room: true };
  }

  return { idsBeside, stamp, toTrash, commit, makeSnapshot };
}

function noCopyOf({ rawSnapshots }: Stored): Copied {
  return { rawSnapshots, made: null, surplus: [], room: true };
}

/** Why the library may not grow by this; one that is too large already may still be changed. */
function tooMuch({ items }: Stored, saved: readonly SavedTemplate[]): StoreFailure | null {
  if (saved.length === 0) return null;
  const before = templatesOf(items.values());
  const after = new Map([...before, ...templatesOf(saved)]);
  if (after.size > LIMITS.templates && after.size > before.size)
    return { reason: 'library-full', max: LIMITS.templates, unit: 'templates' };
  const bytes = fileSize(after);
  if (bytes > MAX_FILE_BYTES && bytes > fileSize(before))
    return { reason: 'library-full', max: MAX_FILE_BYTES / 1_000_000, unit: 'megabytes' };
  return null;
}

function fileSize(templates: ReadonlyMap<string, Template>): number {
  return byteLength(writeTemplateFile([...templates.values()]));
}
