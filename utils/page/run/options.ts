import type { KnownScope } from '../../scopes/match.ts';
import type { AccountType } from '../../scopes/types.ts';
import type { PageChanges } from '../changes.ts';
import type { LearnedPage } from '../learned/types.ts';

/** What reading a page's scopes takes. */
export interface ReadOptions {
  readonly document: Document;
  readonly accountType: AccountType;
  readonly known: readonly KnownScope[];
  /** What the person pointed out on this host; null for nothing. */
  readonly learned?: LearnedPage | null;
  readonly signal: AbortSignal;
  /** What follows the page's changes while this goes on, so that what has not changed is not read again. */
  readonly changes?: PageChanges;
}

/** What changing them takes. */
export interface ApplyOptions extends ReadOptions {
  readonly onProgress: (done: number, total: number) => void;
}
