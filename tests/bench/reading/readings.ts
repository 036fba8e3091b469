import type { Page } from 'puppeteer-core';
import type { BareBrowser, RunningBrowser } from '../../browser/running.ts';
import { until } from '../../browser/until.ts';
import type { Lab } from '../lab.ts';
import { cardsPage } from './cards-page.ts';
import {
  bareCards,
  bareReading,
  changeInEachFrame,
  flipLastRow,
  type Restless,
  showList,
} from './in-page.ts';
import { type MainThread, whatItTakes } from './main-thread.ts';
import { DEADLINE, openWith, says } from './opened.ts';

/** What it takes to read a page again after one change of it, the panel's answer included. */
export interface Reading {
  /** When what is read has just appeared; null where that was not measured. */
  readonly first: MainThread | null;
  readonly again: MainThread;
  /** The least that it could take, in ms. */
  readonly bare: number;
}

/** A page that never rests, with the panel and without the extension. */
export interface Unrest {
  readonly with: MainThread;
  readonly without: MainThread;
}

/** A bare reading is so short that the fastest of some counts. */
const BARE_TIMES = 5;
/** How many frames a page that never rests is watched for. */
const FRAMES = 180;

async function fastest(page: Page, bare: () => number): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < BARE_TIMES; time += 1) times.push(await page.evaluate(bare));
  return Math.min(...times);
}

/** The scopes step appears with so many rows, all of them ticked; then one of them changes. */
export async function readingOfRows(lab: Lab, browser: RunningBrowser, rows: number): Promise<Reading> {
  const url = lab.sandbox.url('brand', { view: 'contact', start: 'all', rows });
  const opened = await openWith(browser, url, /Fill this step/);
  const { page } = opened;
  const ticked = (count: number) => new RegExp(`(?<!\\d)${count} scopes ticked`);
  const first = await whatItTakes(page, () =>
    says(opened, ticked(rows), () =>
      page.evaluate(() => {
        location.hash = 'step=scopes';
      }),
    ),
  );
  // What still followed from the step's appearance ends with this one.
  await says(opened, ticked(rows - 1), () => page.evaluate(flipLastRow));
  const again = await whatItTakes(page, () => says(opened, ticked(rows), () => page.evaluate(flipLastRow)));
  const bare = await fastest(page, bareReading);
  await page.close();
  return { first, again, bare };
}

/** The list of tokens appears with so many cards. */
export async function readingOfCards(lab: Lab, browser: RunningBrowser, cards: number): Promise<Reading> {
  const url = lab.sandbox.keepPage('brand', cardsPage(cards));
  const listed = /Recognised: the list/;
  const opened = await openWith(browser, url, listed);
  const { page } = opened;
  await says(opened, /^(?![\s\S]*Recognised: the list)/, () => page.evaluate(showList, false));
  const again = await whatItTakes(page, () => says(opened, listed, () => page.evaluate(showList, true)));
  const bare = await fastest(page, bareCards);
  await page.close();
  return { first: null, again, bare };
}

/** The scopes step with so many rows, while something on it changes in each frame. */
export async function unrestOf(
  lab: Lab,
  browsers: { readonly with: RunningBrowser; readonly without: BareBrowser },
  rows: number,
  what: Restless,
): Promise<Unrest> {
  const url = lab.sandbox.url('brand', { view: 'scopes', start: 'all', rows });
  const watch = (page: Page) => whatItTakes(page, () => page.evaluate(changeInEachFrame, what, FRAMES));
  const opened = await openWith(browsers.with, url, new RegExp(`(?<!\\d)${rows} scopes ticked`));
  const during = await watch(opened.page);
  await opened.page.close();
  const plain = await browsers.without.openPage(url);
  const drawn = () => plain.evaluate(() => document.querySelectorAll('.table-row').length);
  await until('the rows', async () => (await drawn()) >= rows, DEADLINE);
  const without = await watch(plain);
  await plain.close();
  return { with: during, without };
}
