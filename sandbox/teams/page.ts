import type { AccountType, Category } from '../data/types.ts';

/** What a team's server sends: the parts of the document that are there before any script runs. */
export interface TeamDocument {
  readonly title: string;
  readonly css: string;
  /** What is in `body`; the script of the screen is added after it. */
  body(categories: readonly Category[], accountType: AccountType): string;
}
