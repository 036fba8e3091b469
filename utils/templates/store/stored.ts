import type { Template } from '../types.ts';
import { isOutdated, templateKey, unwrap } from './envelope.ts';
import { changeInfo, LAST_CHANGE_KEY, readChange, type StoredChange } from './last-change.ts';
import { SNAPSHOT_PREFIX } from './snapshot.ts';
import type { Library, SnapshotInfo, StoredItem, TrashedTemplate } from './store-types.ts';

/** Everything of the library as it lies in storage at one moment. */
export interface Stored {
  readonly items: ReadonlyMap<string, StoredItem>;
  readonly trash: ReadonlyMap<string, TrashedTemplate>;
  readonly snapshots: ReadonlyMap<string, SnapshotInfo>;
  readonly lastChange: StoredChange | null;
  /** Values of snapshots as they are stored, by key, oldest first. */
  readonly rawSnapshots: ReadonlyMap<string, unknown>;
  /** Keys of what an earlier version wrote, in a form that still reads. */
  readonly outdated: readonly string[];
}

/** Sorts all that is stored; keys of others are passed over. */
export function readStored(all: Readonly<Record<string, unknown>>): Stored {
  const items = new Map<string, StoredItem>();
  const trash = new Map<string, TrashedTemplate>();
  const snapshots = new Map<string, SnapshotInfo>();
  const outdated: string[] = [];
  for (const [key, raw] of Object.entries(all)) {
    const item = unwrap(key, raw);
    if (item === null) continue;
    if (item.state === 'trashed') {
      trash.set(key, item);
      if (isOutdated(key, raw)) outdated.push(key);
    } else if (item.state === 'snapshot') snapshots.set(key, item);
    else items.set(key, item);
  }
  const oldestFirst = [...snapshots.values()].sort((a, b) => a.savedAt - b.savedAt);
  const rawSnapshots = new Map(oldestFirst.map(({ key }) => [key, all[key]]));
  return { items, trash, snapshots, rawSnapshots, lastChange: readChange(all[LAST_CHANGE_KEY]), outdated };
}

/** Whether the key belongs to the library at all. */
export function isLibraryKey(key: string): boolean {
  return key === LAST_CHANGE_KEY || LIBRARY_KEY.test(key);
}
const LIBRARY_KEY = new RegExp(`^(?:template:|trash:|${SNAPSHOT_PREFIX})`);

/** What the windows show. */
export function toLibrary(stored: Stored): Library {
  const { items, trash, snapshots, lastChange } = stored;
  const nameOfItem = (item: StoredItem) => (item.state === 'ok' ? item.template.name : (item.name ?? ''));
  return {
    items: [...items.values()].sort((a, b) => compare(nameOfItem(a), nameOfItem(b)) || compare(a.key, b.key)),
    trash: [...trash.values()].sort((a, b) => b.deletedAt - a.deletedAt || compare(a.key, b.key)),
    lastChange: lastChange !== null && canBeUndone(stored, lastChange) ? changeInfo(lastChange) : null,
    snapshots: [...snapshots.values()].sort((a, b) => b.savedAt - a.savedAt || compare(a.key, b.key)),
  };
}

/**
 * The revision that a template begins with under an id: above those that lie in the trash, since a form that is still
 * open on one of them must not take the new one for it.
 */
export function firstRevision(trash: Iterable<TrashedTemplate>, id: string): number {
  let last = 0;
  for (const { template, revision } of trash) if (template.id === id) last = Math.max(last, revision);
  return last + 1;
}

/** The templates that read, by key. */
export function templatesOf(items: Iterable<StoredItem>): Map<string, Template> {
  const templates = new Map<string, Template>();
  for (const item of items) if (item.state === 'ok') templates.set(item.key, item.template);
  return templates;
}

/**
 * Whether Undo would do anything. After a browser was killed between the two steps of a deletion nothing is gone yet;
 * after the trash was emptied nothing can come back.
 */
function canBeUndone({ items, trash }: Stored, change: StoredChange): boolean {
  const liveRevision = (id: string) => {
    const there = items.get(templateKey(id));
    return there?.state === 'ok' ? there.revision : null;
  };
  switch (change.kind) {
    case 'saved':
    case 'changed':
      return change.before !== null;
    case 'deleted':
      return change.trash.some((key) => {
        const trashed = trash.get(key);
        return trashed !== undefined && liveRevision(trashed.template.id) !== trashed.revision;
      });
    default:
      return (
        change.added.some(({ id, revision }) => liveRevision(id) === revision) ||
        change.trash.some((key) => trash.has(key))
      );
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
