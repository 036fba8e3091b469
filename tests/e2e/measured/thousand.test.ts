import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { useHarness } from '../harness.ts';
import { stored, writeStorage } from '../storage.ts';

/* A library of 1,000 templates stays fluent: the numbers of the design, measured in the browser itself. */
const harness = useHarness();

const FIRST_PAINT_MS = 150;
const KEY_MS = 16;
/** Half of it is the browser's own reading of the storage, which is slower the more runs beside it. */
const LIST_MS = 2 * FIRST_PAINT_MS;
/** What is done with a click may take as long as it still feels immediate. */
const CLICK_MS = 100;
/** A machine that has other things to do spoils some tries, so the best counts, and none is made for nothing. */
const TRIES = 15;

const RULES = Array.from({ length: 10 }, (_, at) => ({
  method: 'GET',
  path: `/Agencies/{AccountSID}/Campaigns/{CampaignId}/Reports/${at}`,
}));

beforeEach(async () => {
  const templates = Array.from({ length: 1000 }, (_, at) =>
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
  const marks = { 'mark:t7': { version: 1, favourite: true, usedAt: 1 } };
  await writeStorage(harness, 'local', Object.assign({}, ...templates, marks));
});

interface Opening {
  /** Since the navigation began. */
  readonly firstPaint: number;
  /** When the list stood in the document, and when the frame with it was ready to be shown. */
  readonly listDrawn: number;
  readonly listPainted: number;
}

/** Opens the popup and has it note when its list was drawn. */
async function open(): Promise<{ readonly page: Page; readonly opening: Opening }> {
  const page = await harness.browser.puppeteer.newPage();
  await page.evaluateOnNewDocument(noteList);
  await page.goto(harness.browser.extensionUrl('popup.html'));
  const opening = await until('the list', () => page.evaluate(openingOf));
  return { page, opening };
}

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

function openingOf(): Opening | undefined {
  const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime;
  const firstPaint = at('first-contentful-paint');
  const listDrawn = at('drawn');
  const listPainted = at('painted');
  if (firstPaint === undefined || listDrawn === undefined || listPainted === undefined) return undefined;
  return { firstPaint, listDrawn, listPainted };
}

test('the popup is there within the bound', async () => {
  const openings: Opening[] = [];
  const best = (of: keyof Opening) => Math.min(...openings.map((one) => one[of]));
  do {
    const { page, opening } = await open();
    openings.push(opening);
    await page.close();
  } while (openings.length < TRIES && best('listPainted') > FIRST_PAINT_MS);
  console.log(
    `popup with 1,000 templates: first paint ${ms(best('firstPaint'))}, list in the document ${ms(best('listDrawn'))}, painted ${ms(best('listPainted'))} (${openings.length} tries)`,
  );
  expect(best('firstPaint')).toBeLessThanOrEqual(FIRST_PAINT_MS);
  expect(best('listPainted')).toBeLessThanOrEqual(LIST_MS);
});

/** Notes for each input and choice how long everything took that it led to: search, drawing, style and layout. */
function noteInputs(): void {
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

function inputTimes(): readonly number[] {
  return Reflect.get(globalThis, 'inputTimes') as readonly number[];
}

test('a key press in the search takes less than a frame', async () => {
  const rounds: (readonly number[])[] = [];
  const text = 'report 99 weekly';
  // Each key by itself: the first one may have to read more than the last.
  const best = () =>
    [...text].map((_, key) => Math.min(...rounds.map((round) => round[key] ?? Number.POSITIVE_INFINITY)));
  do {
    const { page } = await open();
    await page.evaluate(noteInputs);
    await page.focus('input[type=search]');
    for (const [done, key] of [...text].entries()) {
      await page.keyboard.type(key);
      await until('the input', async () => (await page.evaluate(inputTimes)).length > done);
    }
    rounds.push(await page.evaluate(inputTimes));
    await page.close();
  } while (rounds.length < TRIES && Math.max(...best()) > KEY_MS);
  console.log(
    `a key press in the search of 1,000 templates: ${best().map(ms).join(', ')} (${rounds.length} tries)`,
  );
  for (const one of best()) expect(one).toBeLessThanOrEqual(KEY_MS);
});

test('selecting and sorting are immediate, with many rows drawn', async () => {
  const rounds: { readonly all: number; readonly one: number; readonly sort: number }[] = [];
  const best = (of: 'all' | 'one' | 'sort') => Math.min(...rounds.map((round) => round[of]));
  const surface = await harness.openOptions();
  const { page } = surface;
  await surface.waitFor('button', 'Edit Client 7 catalogs');
  await page.evaluate(noteInputs);
  /** The time of the act, once it is noted. */
  const timeOf = async (act: () => Promise<unknown>): Promise<number> => {
    const before = (await page.evaluate(inputTimes)).length;
    await act();
    return await until('the input', async () => (await page.evaluate(inputTimes))[before]);
  };
  const orders = ['Last changed', 'Name'];
  do {
    // Sorting begins at the top again.
    await until('many rows', () => page.evaluate(hasManyRows));
    const all = await timeOf(() => page.click('.tp-bulk input'));
    const one = await timeOf(() => page.click('[data-row] input'));
    const sort = await timeOf(() => surface.combobox('Sort by').choose(orders[rounds.length % 2] ?? ''));
    rounds.push({ all, one, sort });
  } while (rounds.length < TRIES && Math.max(best('all'), best('one'), best('sort')) > CLICK_MS);
  console.log(
    `with 400 rows of 1,000 drawn: one selected ${ms(best('one'))}, all ${ms(best('all'))}, sorted ${ms(best('sort'))} (${rounds.length} tries)`,
  );
  expect(best('one')).toBeLessThanOrEqual(CLICK_MS);
  expect(best('all')).toBeLessThanOrEqual(CLICK_MS);
  expect(best('sort')).toBeLessThanOrEqual(CLICK_MS);
});

/** Runs in the page: presses the button below the rows until many rows are drawn. */
function hasManyRows(): boolean {
  if (document.querySelectorAll('[data-row]').length > 400) return true;
  const more = document.querySelector<HTMLElement>('.tp-rows-more button');
  if (more !== null) more.click();
  return false;
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}
