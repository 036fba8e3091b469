import type { Draft } from '../checklist/draft.ts';
import type { MigrationAnswer, MigrationChange } from '../migration/types.ts';
import type { LearnedPage } from '../page/learned/types.ts';
import type { Making } from '../records/making.ts';
import type { RecordResult, SavedRecord, TokenRecord } from '../records/types.ts';
import type { KnownScope } from '../scopes/match.ts';
import type { AccountType, ScopePreset, Selection } from '../scopes/types.ts';
import type { Template } from '../templates/types.ts';
import type { LastAnswers } from '../templates/use/last-answers.ts';

/** What the surfaces on the page say to the background, which holds the extension's rights and its storage. */

/** The loader is on the tokens page, for all that its address says. */
export interface OpenPanel {
  readonly kind: 'open-panel';
  /** Whose knowledge the panel is going to ask for; null where the address does not tell. */
  readonly accountType: AccountType | null;
}

/** The panel asks for all that it needs to know about an account type, once. */
export interface GetKnowledge {
  readonly kind: 'get-knowledge';
  readonly accountType: AccountType;
}

/** Everything here was parsed by the background. */
export interface Knowledge {
  readonly known: readonly KnownScope[];
  readonly presets: readonly ScopePreset[];
  readonly templates: readonly Template[];
  /** Templates that could not be read; they are kept, and the library tells more. */
  readonly unreadable: number;
  /** The library could not be read at all. */
  readonly libraryFailed: boolean;
  /** What was pointed out on this host for this account type; null where nothing was. */
  readonly learned: LearnedPage | null;
  /** What was answered lately to the variables of templates. */
  readonly answers: LastAnswers;
}

/** A template served for a token: remembers that, and what was answered to its variables. */
export interface TemplateUsed {
  readonly kind: 'template-used';
  readonly templateId: string;
  /** One answer for each name. */
  readonly answers: LastAnswers;
}

/** Keeps what was pointed out for the sender's host, in place of what was kept before. */
export interface SavePageMap {
  readonly kind: 'save-page-map';
  readonly page: LearnedPage;
}

/** Forgets what was pointed out on the sender's host. */
export interface RemovePageMap {
  readonly kind: 'remove-page-map';
  readonly accountType: AccountType;
}

/** Makes a template out of what is ticked. */
export interface SaveSelection {
  readonly kind: 'save-selection';
  readonly name: string;
  readonly selection: Selection;
}

/** Why a selection was not saved, in the words of `panel.save.why`. */
export type SaveFailure = 'name' | 'content' | 'full' | 'storage';

export type SaveAnswer =
  /** `left`: ticked rows that no rule can name, and that the template therefore lacks. */
  | { readonly kind: 'saved'; readonly id: string; readonly left: number }
  | { readonly kind: 'failed'; readonly why: SaveFailure };

/** Asks what was said in the checklist of the token being made in this tab; `begin` starts a new one. */
export interface GetDraft {
  readonly kind: 'get-draft';
  readonly begin: boolean;
}

export interface SetDraft {
  readonly kind: 'set-draft';
  readonly draft: Draft;
}

/** Asks what was seen of the token being made in this tab, also before a page load. */
export interface GetMaking {
  readonly kind: 'get-making';
}

export interface SetMaking {
  readonly kind: 'set-making';
  readonly making: Making;
}

/** Opens the template library in a tab; at the evidence or the records, when that is what the person wanted. */
export interface OpenLibrary {
  readonly kind: 'open-library';
  readonly at: 'evidence' | 'records' | null;
}

/** Asks for the records of an account type. */
export interface GetRecords {
  readonly kind: 'get-records';
  readonly accountType: AccountType;
}

export interface RecordsAnswer {
  /** Those that read, what is to be rotated first before the others. */
  readonly records: readonly SavedRecord[];
  /** They could not be read at all. */
  readonly failed: boolean;
}

/** Keeps a new record. The answer names the field that is refused, so the store is who parses it. */
export interface CreateRecord {
  readonly kind: 'create-record';
  readonly record: TokenRecord;
}

/** Replaces this revision of a record; parsed by the store, too. */
export interface SaveRecord {
  readonly kind: 'save-record';
  readonly record: TokenRecord;
  readonly revision: number;
}

/** Puts a record aside, where the records of the library bring it back from. */
export interface RemoveRecord {
  readonly kind: 'remove-record';
  readonly id: string;
}

type SavedAnswer = RecordResult<{ readonly saved: SavedRecord }>;

/** Which integrations leave the legacy tokens of an account type. */
export interface GetMigration {
  readonly kind: 'get-migration';
  readonly accountType: AccountType;
}

/** One act of the person, made to what is stored by then. */
export interface ChangeMigration {
  readonly kind: 'change-migration';
  readonly accountType: AccountType;
  readonly change: MigrationChange;
}

/** Removes a migration that is damaged, on the person's word. */
export interface DiscardMigration {
  readonly kind: 'discard-migration';
  readonly accountType: AccountType;
}

/** Message → answer. */
export interface Answers {
  'open-panel': null;
  'get-knowledge': Knowledge;
  'save-selection': SaveAnswer;
  'get-draft': Draft;
  'set-draft': null;
  'get-making': Making | null;
  'set-making': null;
  'open-library': null;
  'save-page-map': null;
  'remove-page-map': null;
  'get-migration': MigrationAnswer;
  'change-migration': MigrationAnswer;
  'discard-migration': MigrationAnswer;
  /** The last answers from now on. */
  'template-used': LastAnswers;
  'get-records': RecordsAnswer;
  'create-record': SavedAnswer;
  'save-record': SavedAnswer;
  'remove-record': RecordResult<object>;
}

export type Message =
  | OpenPanel
  | GetKnowledge
  | SaveSelection
  | GetDraft
  | SetDraft
  | GetMaking
  | SetMaking
  | OpenLibrary
  | SavePageMap
  | RemovePageMap
  | GetRecords
  | CreateRecord
  | SaveRecord
  | RemoveRecord
  | GetMigration
  | ChangeMigration
  | DiscardMigration
  | TemplateUsed;
