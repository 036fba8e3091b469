import type { Reason } from '../checklist/reasons.ts';
import type { Day } from '../days/day.ts';
import type { AccountType } from '../scopes/types.ts';

/**
 * What is kept of a token that was made with the extension: no identifier of the token, the account or the page, and
 * no credential. Unknown fields of stored records survive.
 */
export interface TokenRecord {
  /** The extension's own, random. */
  readonly id: string;
  /** The token's name as the page shows it. Names need not be unique, and the person may change them. */
  readonly name: string;
  readonly accountType: AccountType;
  /** The template it was made from; null where it was made without. It may be gone by now. */
  readonly template: { readonly id: string; readonly name: string } | null;
  /** How many scopes it had when it was made; null where that was not seen. */
  readonly scopes: number | null;
  /** The day the record was begun: for a token made with the extension, the day it was made. */
  readonly createdOn: Day;
  /** Who answers for it; empty where nobody said. */
  readonly owner: string;
  /** Where the credentials are to be stored, in words; empty where nobody said. */
  readonly storedAt: string;
  /** Null: no reminder. */
  readonly rotateAfterDays: number | null;
  /** Null: no reminder. */
  readonly rotateBy: Day | null;
  /** Until the day before, nothing reminds of it. */
  readonly snoozedUntil: Day | null;
  /** When it was rotated, the latest last. */
  readonly rotatedOn: readonly Day[];
  /** Ids of the tips that the person ticked. */
  readonly ticked: readonly string[];
  readonly reasons: readonly Reason[];
}

/** Days after which a token is to be rotated where its template says nothing. */
export const ROTATE_AFTER_DAYS = 90;

/** A record as it is stored, with the revision that `save` wants back. */
export interface SavedRecord {
  readonly state: 'ok';
  readonly key: string;
  readonly record: TokenRecord;
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** Deleted, and kept for 30 days. */
export interface DeletedRecord {
  readonly state: 'deleted';
  readonly key: string;
  readonly record: TokenRecord;
  readonly deletedAt: number;
}

/** Under a record's key and not readable: damaged, or (`newer`) of a later version. It stays as it is. */
export interface UnreadableRecord {
  readonly state: 'damaged' | 'newer';
  readonly key: string;
  /** Its name, where that can still be read and shown. */
  readonly name: string | null;
  readonly raw: unknown;
}

export interface RecordShelf {
  /** What is to be rotated first stands first; then by name. */
  readonly records: readonly SavedRecord[];
  /** Latest first. */
  readonly deleted: readonly DeletedRecord[];
  readonly unreadable: readonly UnreadableRecord[];
}

export type RecordFailure =
  | { readonly reason: 'storage'; readonly full: boolean; readonly detail: string }
  /** `field` as in `TokenRecord`. */
  | { readonly reason: 'invalid'; readonly field: string }
  /** Changed in another window since it was read; null when it is gone. Nothing was written. */
  | { readonly reason: 'conflict'; readonly current: SavedRecord | null }
  | { readonly reason: 'not-found' }
  /** Something unreadable stands there. */
  | { readonly reason: 'read-only' }
  | { readonly reason: 'too-many'; readonly max: number }
  /** The token is a pretend one of the practice page. */
  | { readonly reason: 'practice' };

export type RecordResult<Done> =
  | ({ readonly ok: true } & Done)
  | { readonly ok: false; readonly failure: RecordFailure };

/** All records of this browser. No method throws or rejects for anything that can happen to it. */
export interface RecordStore {
  readonly list: () => Promise<RecordResult<{ readonly shelf: RecordShelf }>>;
  /** Keeps a record whose id is not taken. */
  readonly create: (record: TokenRecord) => Promise<RecordResult<{ readonly saved: SavedRecord }>>;
  /** Replaces the revision that was read; any other one stored by now is a conflict. */
  readonly save: (
    record: TokenRecord,
    revision: number,
  ) => Promise<RecordResult<{ readonly saved: SavedRecord }>>;
  /** Puts it aside, where it stays for 30 days. */
  readonly remove: (id: string) => Promise<RecordResult<{ readonly deleted: DeletedRecord }>>;
  /** Takes back a deletion. */
  readonly restore: (key: string) => Promise<RecordResult<{ readonly saved: SavedRecord }>>;
  /** Removes something unreadable for good, if it still is what the person saw. */
  readonly discard: (item: UnreadableRecord) => Promise<RecordResult<object>>;
  /** Calls back when records changed, in whatever window; returns the way to stop. */
  readonly watch: (changed: () => void) => () => void;
}
