import type { Day } from '../days/day.ts';
import type { RecordForm } from '../records/form.ts';
import type { RecordFailure, TokenRecord } from '../records/types.ts';

/** What the panel shows of the records of an account type. */
export interface RecordsView {
  readonly today: Day;
  /** The storage did not answer: how many there are is not known. */
  readonly failed: boolean;
  /** Whose steps the checklist has now; null where it is about no token with a record. */
  readonly current: CurrentRecord | null;
  /** A token of which a record can be kept; null where there is none. */
  readonly offer: RecordOffer | null;
  /** To be rotated now, the most pressing first. Only on the list. */
  readonly due: readonly DueRecord[];
  /** Steps after Create are open; the latest first. Only on the list. */
  readonly unfinished: readonly UnfinishedRecord[];
  /** What became of the last act. */
  readonly told: RecordNews | null;
  /** Whether it can be taken back. */
  readonly canUndo: boolean;
}

export interface CurrentRecord {
  readonly record: TokenRecord;
  /** How many records have this name; of several the latest is shown. */
  readonly ofName: number;
  /** What its token is called now, as far as that shows; null where the record has its name. */
  readonly renamedTo: string | null;
}

export interface RecordOffer {
  readonly name: string;
  /** `ask`: the page does not tell whether it was made. */
  readonly kind: 'ask' | 'quiet';
}

export interface DueRecord {
  readonly record: TokenRecord;
  /** Whether a card of its name is on the page; null where no cards were recognised. */
  readonly onPage: boolean | null;
}

export interface UnfinishedRecord {
  readonly id: string;
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

export type RecordNews =
  | {
      readonly kind: 'kept' | 'declined' | 'deleted' | 'saved' | 'dismissed' | 'undone';
      readonly name: string;
    }
  /** `until`: nothing reminds of it before. */
  | { readonly kind: 'rotated' | 'snoozed'; readonly name: string; readonly until: Day | null }
  | { readonly kind: 'failed'; readonly name: string; readonly failure: RecordFailure };

/** What the person can ask for; a record is named by its id. */
export interface RecordIntents {
  /** Keeps a record of the token that is offered. */
  keepRecord(): void;
  /** No token was made, or none is to be kept. */
  declineRecord(): void;
  /** `from`: what the form held before it was changed. */
  saveRecord(id: string, form: RecordForm, from: RecordForm): void;
  /** Gives the current record the name that its token has now. */
  renameRecord(): void;
  removeRecord(id: string): void;
  rotateRecord(id: string): void;
  /** For a week. */
  snoozeRecord(id: string): void;
  dismissRecord(id: string): void;
  /** Takes back the last act, as far as `canUndo` says so. */
  undoRecord(): void;
  /** Gives the checklist its steps. */
  goOnWithRecord(id: string): void;
  /** Opens all records. */
  openRecords(): void;
}

/** Before the background has answered. */
export const NO_RECORDS: RecordsView = {
  today: '',
  failed: false,
  current: null,
  offer: null,
  due: [],
  unfinished: [],
  told: null,
  canUndo: false,
};
