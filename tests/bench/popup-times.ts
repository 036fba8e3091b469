import type { Page } from 'puppeteer-core';
import type { RunningBrowser } from '../browser/running.ts';
import { until } from '../browser/until.ts';
import { stored } from '../e2e/storage.ts';

/* How long the popup takes, as its own page notes it: for the bench, and for the test that holds its bounds. */

const RULES = Array.from({ length: 10 }, (_, at) => ({
  method: 'GET',
  path: `/Agencies/{AccountSID}/Campaigns/{CampaignId}/Reports/${at}`,
}));

/** So many templates of an agency, as they lie in storage; one of them is a favourite. */
export function manyTemplates(count: number): Readonly<Record<string, unknown>> {
  const templates = Array.from({ length: count }, (_, at) =>
    stored({
      id: `t${at}`,
      name: `Client ${at} ${at % 2 === 0 ? 'reporting' : 'catalogs'}`,
      accountType: 'agency',
      mode: 'exact',
      client: `Client ${at}`,
      tags: [`team ${at % 7}`, at % 2 === 0 ? 'weekly' : 'daily'],
      setup: { name: '{client} reporting', description: 'Reads what the weekly report of the team needs.' },
      scopes: RULES,
    }),
  );
  return Object.assign({}, ...templates, { 'mark:t7': { version: 1, favourite: true, usedAt: 1 } });
}

export interface Opening {
  /** Since the navigation began. */
  readonly firstPaint: number;
  /** When the list stood in the document, and when the frame with it was ready to be shown. */
  readonly listDrawn: number;
  readonly listPainted: number;
}

/** Opens the popup and has it note when its list was drawn. */
export async function openPopup(
  browser: RunningBrowser,
): Promise<{ readonly page: Page; readonly opening: Opening }> {
  const page = await browser.puppeteer.newPage();
  await page.evaluateOnNewDocument(noteList);
  await page.goto(browser.extensionUrl('popup.html'));
  const opening = await until('the list', () => page.evaluate(openingOf));
  return { page, opening };
}

/** Types into the search, and gives for each key how long everything took that it led to. */
export async function keyTimes(page: Page, text: string): Promise<readonly number[]> {
  await page.evaluate(noteInputs);
  await page.focus('input[type=search]');
  for (const [done, key] of [...text].entries()) {
    await page.keyboard.type(key);
    await until('the input', async () => (await page.evaluate(inputTimes)).length > done);
  }
  return await page.evaluate(inputTimes);
}

/** Runs in the page. */
function noteList(): void {
  new MutationObserver((_, observer) => {
    if (document.querySelector('.tp-rows > :nth-child(8)') === null) return;
    observer.disconnect();
    performance.mark('drawn');
    requestAnimationFrame(() => {
      document.body.getBoundingClientRect(); // what the frame still has to work out before it is shown
      performance.mark('painted');
    });
  }).observe(document, { childList: true, subtree: true });
}

/** Runs in the page. */
function openingOf(): Opening | undefined {
  const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime;
  const firstPaint = at('first-contentful-paint');
  const listDrawn = at('drawn');
  const listPainted = at('painted');
  if (firstPaint === undefined || listDrawn === undefined || listPainted === undefined) return undefined;
  return { firstPaint, listDrawn, listPainted };
}

/**
 * Runs in the page: notes for each input and choice how long everything took that it led to: search, drawing, style and
 * layout.
 */
export function noteInputs(): void {
  const times: number[] = [];
  Object.assign(globalThis, { inputTimes: times });
  const note = () => {
    const begun = performance.now();
    const { port1, port2 } = new MessageChannel();
    // A task of its own comes after everything that the event's handlers leave to microtasks.
    port1.onmessage = () => {
      document.body.getBoundingClientRect();
      times.push(performance.now() - begun);
    };
    port2.postMessage(null);
  };
  document.addEventListener('input', note, true);
}

/** Runs in the page: what was noted so far. */
export function inputTimes(): readonly number[] {
  return Reflect.get(globalThis, 'inputTimes') as readonly number[];
}
