import type { Page } from 'puppeteer-core';
import type { TeamRecord } from '../../../sandbox/teams/truth.ts';
import { until } from '../../browser/until.ts';

/** The screen's own record of what is true; waits until the screen is there. */
export async function teamRecord(page: Page): Promise<TeamRecord> {
  return await until("the screen's record", () => page.evaluate(() => window.teamPage?.record()));
}
