import type { FieldProblem } from './problems.ts';
import type { Template } from './types.ts';

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
  | { readonly reason: 'not-found' };

export type StoreResult<Done> =
  | ({ readonly ok: true } & Done)
  | { readonly ok: false; readonly failure: StoreFailure };

export interface Library {
  /** Sorted by name, then id. */
  readonly items: readonly StoredItem[];
  /** Latest deletion first. */
  readonly trash: readonly TrashedTemplate[];
}

export interface Imported {
  /** With the ids they have now. */
  readonly added: readonly SavedTemplate[];
  /** How many were there already, word for word. */
  readonly skipped: number;
}

/** The library of templates. No method throws or rejects for anything that can happen to it. */
export interface TemplateStore {
  readonly list: () => Promise<StoreResult<Library>>;
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
  /** Takes back a deletion. Where the id is taken by other content meanwhile, it comes back under a new one. */
  readonly restore: (trashKey: string) => Promise<StoreResult<{ readonly saved: SavedTemplate }>>;
  /** All or nothing, in one write; never replaces anything. */
  readonly importTemplates: (templates: readonly Template[]) => Promise<StoreResult<Imported>>;
  /** Removes damaged data for good. Call it only on the person's word. */
  readonly discardDamaged: (key: string) => Promise<StoreResult<unknown>>;
  /** Calls back after any change of the library, also from other windows; returns the way to stop. */
  readonly watch: (changed: () => void) => () => void;
}
