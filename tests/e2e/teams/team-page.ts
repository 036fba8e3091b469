import type { Page } from 'puppeteer-core';
import { offeredCategories } from '../../../sandbox/data/offered.ts';
import type { AccountType, Scope } from '../../../sandbox/data/types.ts';
import type { TeamRecord } from '../../../sandbox/teams/truth.ts';
import { until } from '../../browser/until.ts';

/** A row of a team's screen, with the name of its category. */
export interface OfferedRow extends Scope {
  readonly category: string;
}

/** All rows that any team's screen offers to this account type. */
export function offeredRows(accountType: AccountType): readonly OfferedRow[] {
  return offeredCategories(accountType, 'en').flatMap(({ name, scopes }) =>
    scopes.map((scope) => ({ ...scope, category: name })),
  );
}

/** The screen's own record of what is true; waits until the screen is there. */
export async function teamRecord(page: Page): Promise<TeamRecord> {
  return await until("the screen's record", () => page.evaluate(() => window.teamPage?.record()));
}

/** Whether the panel's words name a row: by its endpoint, its label, or the category that nothing is known of. */
export function isNamed(text: string, { method, path, shownPath, label, category }: OfferedRow): boolean {
  return [`${method} ${path}`, `${method} ${shownPath}`, label, category].some((name) => text.includes(name));
}
