import type { FieldProblem } from '../problems.ts';
import type { Template } from '../types.ts';

/** What the store needs of `storage.local`; `browser-store.ts` and the tests' memory stand behind it. */
export interface StorageArea {
  readonly get: (keys: string | string[] | null) => Promise<Record<string, unknown>>;
  /** All or nothing. */
  readonly set: (items: Record<string, unknown>) => Promise<void>;
  readonly remove: (keys: string | string[]) => Promise<void>;
  /** Calls back with the keys that changed, in whatever window; returns the way to stop. */
  readonly watch: (changed: (keys: readonly string[]) => void) => () => void;
}

export interface StoreOptions {
  readonly area: StorageArea;
  /** Runs one work at a time over all windows of the extension. */
  readonly lock: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
}

/** A template as it is stored, with the revision that `save` wants back. */
export interface SavedTemplate {
  readonly state: 'ok';
  readonly key: string;
  readonly template: Template;
  readonly revision: number;
  readonly savedAt: number;
}

/** Something under a template's key that does not read as one. It stays untouched until discarded by hand. */
export interface DamagedItem {
  readonly state: 'damaged';
  readonly key: string;
  /** Its name, where that can still be read and shown. */
  readonly name: string | null;
  readonly problems: readonly FieldProblem[];
  readonly raw: unknown;
}

/** Saved by a later version of the extension. Read-only. */
export interface NewerItem {
  readonly state: 'newer';
  readonly key: string;
  readonly name: string | null;
  readonly version: number;
  readonly raw: unknown;
}

export type StoredItem = SavedTemplate | DamagedItem | NewerItem;

export interface TrashedTemplate {
  readonly state: 'trashed';
  readonly key: string;
  readonly template: Template;
  readonly revision: number;
  readonly savedAt: number;
  readonly deletedAt: number;
  /** `replaced`: its id lives on with what an import or an undo put there. */
  readonly why: 'deleted' | 'replaced';
  /** The same for all that one change put into the trash. */
  readonly batch: string;
}

export const CHANGE_KINDS = ['created', 'saved', 'deleted', 'imported', 'restored', 'changed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The last change of the library, as long as it can be taken back. */
export interface LastChange {
  readonly batch: string;
  readonly kind: ChangeKind;
  readonly at: number;
  /** How many templates it changed. */
  readonly count: number;
  /** The template's name, where it was only one. */
  readonly name: string | null;
}

export const SNAPSHOT_REASONS = ['import', 'migration', 'sync'] as const;
export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number];

/** An automatic copy of all templates; `snapshotText` gives its content. */
export interface SnapshotInfo {
  readonly state: 'snapshot';
  readonly key: string;
  /** Before what it was made. */
  readonly reason: SnapshotReason;
  readonly savedAt: number;
  /** How many templates it holds. */
  readonly count: number;
}

export interface StorageFailure {
  readonly reason: 'storage';
  /** No room left, as opposed to not reachable. */
  readonly full: boolean;
  /** The browser's own words, for reports. */
  readonly detail: string;
}

export type StoreFailure =
  | StorageFailure
  | { readonly reason: 'invalid'; readonly problems: readonly FieldProblem[] }
  /** Changed in another window since it was read; null when it is gone. Nothing was written. */
  | { readonly reason: 'conflict'; readonly current: SavedTemplate | null }
  /** Damaged or newer data stands there. */
  | { readonly reason: 'read-only'; readonly item: DamagedItem | NewerItem }
  /** The library would outgrow what one file can hold. */
  | { readonly reason: 'library-full'; readonly max: number; readonly unit: 'templates' | 'megabytes' }
  | { readonly reason: 'not-found' }
  /** Something else was changed since, so it is not the last change any more. */
  | { readonly reason: 'not-last' };

export type StoreResult<Done> =
  | ({ readonly ok: true } & Done)
  | { readonly ok: false; readonly failure: StoreFailure };

export interface Library {
  /** Sorted by name, then id. */
  readonly items: readonly StoredItem[];
  /** Latest deletion first. */
  readonly trash: readonly TrashedTemplate[];
  /** Null when there is none, or none that could be taken back. */
  readonly lastChange: LastChange | null;
  /** Latest first. */
  readonly snapshots: readonly SnapshotInfo[];
}

/** What the person decided about one template of a file. */
export type ImportDecision =
  /** Its id must be free, else it is a conflict. */
  | { readonly action: 'add'; readonly template: Template }
  /** The one that is there, at this revision, goes to the trash. */
  | { readonly action: 'replace'; readonly template: Template; readonly revision: number }
  /** Gets a new id. */
  | { readonly action: 'keep-both'; readonly template: Template };

export interface Imported {
  /** With the ids they have now. */
  readonly added: readonly SavedTemplate[];
  readonly replaced: readonly SavedTemplate[];
  /** No automatic copy was made before, since there was no room for one. */
  readonly withoutSnapshot: boolean;
}

export interface Undone {
  readonly undone: LastChange;
  /** What came back under its own id. */
  readonly restored: readonly SavedTemplate[];
  /** What came back under a new id, because its own holds something else by now. */
  readonly copies: readonly SavedTemplate[];
  /** What should have gone, but was changed since and so stays. */
  readonly kept: readonly SavedTemplate[];
}

/** A few templates that a window draws before the rest of a large library is read. */
export interface Glance {
  /** Which ones, by key, from everything as it lies in the storage: nothing of it is checked yet. */
  readonly choose: (all: Readonly<Record<string, unknown>>) => readonly string[];
  /** The rest is read after this. */
  readonly show: (templates: readonly SavedTemplate[]) => Promise<void>;
}

/** The library of templates. No method throws or rejects for anything that can happen to it. */
export interface TemplateStore {
  readonly list: (glance?: Glance) => Promise<StoreResult<Library>>;
  /** Saves a template whose id is not taken. */
  readonly create: (template: Template) => Promise<StoreResult<{ readonly saved: SavedTemplate }>>;
  /** Replaces the revision that was read; any other one stored by now is a conflict. */
  readonly save: (
    template: Template,
    revision: number,
  ) => Promise<StoreResult<{ readonly saved: SavedTemplate }>>;
  /** Copies under a new id; `name` gets the original's name and all names taken. */
  readonly duplicate: (
    id: string,
    name: (original: string, taken: ReadonlySet<string>) => string,
  ) => Promise<StoreResult<{ readonly saved: SavedTemplate }>>;
  /** Moves to the trash, where it stays for 30 days. */
  readonly remove: (id: string) => Promise<StoreResult<{ readonly trashed: TrashedTemplate }>>;
  /** The same for many at once, all or nothing; those that are gone already are passed over. */
  readonly removeMany: (
    ids: readonly string[],
  ) => Promise<StoreResult<{ readonly trashed: readonly TrashedTemplate[] }>>;
  /** Saves many at once, all or nothing: a conflict of one is a conflict of all. */
  readonly changeMany: (
    changes: readonly { readonly template: Template; readonly revision: number }[],
  ) => Promise<StoreResult<{ readonly saved: readonly SavedTemplate[] }>>;
  /** Takes back a deletion. Where the id is taken by other content meanwhile, it comes back under a new one. */
  readonly restore: (trashKey: string) => Promise<StoreResult<{ readonly saved: SavedTemplate }>>;
  /**
   * Removes from the trash for good what the person saw there and gave up. What came into it since stays, also under
   * the same key.
   */
  readonly emptyTrash: (
    seen: readonly Pick<TrashedTemplate, 'key' | 'batch'>[],
  ) => Promise<StoreResult<{ readonly count: number }>>;
  /**
   * Writes what the person decided on, all or nothing, after an automatic copy of what is there. `restored` is for
   * templates that were lost and are put back.
   */
  readonly importTemplates: (
    decisions: readonly ImportDecision[],
    kind?: 'imported' | 'restored',
  ) => Promise<StoreResult<Imported>>;
  /** Takes back the last change as a whole, if it still is the one with this batch. Loses nothing. */
  readonly undo: (batch: string) => Promise<StoreResult<Undone>>;
  /** An automatic copy as the text of a template file. */
  readonly snapshotText: (key: string) => Promise<StoreResult<{ readonly text: string }>>;
  /** Brings what earlier versions of the extension stored to the present form; does nothing the second time. */
  readonly migrate: () => Promise<StoreResult<{ readonly migrated: number }>>;
  /** Removes damaged data for good. Call it only on the person's word. */
  readonly discardDamaged: (key: string) => Promise<StoreResult<unknown>>;
  /** Calls back after any change of the library, also from other windows; returns the way to stop. */
  readonly watch: (changed: () => void) => () => void;
}
