import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { useHarness } from '../harness.ts';
import { stored, writeStorage } from '../storage.ts';

/* A library of 1,000 templates stays fluent: the numbers of the design, measured in the browser itself. */
const harness = useHarness();

const FIRST_PAINT_MS = 150;
const KEY_MS = 16;
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
  /** When the list stood in the document, and when a frame with it had been made. */
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
    if (document.querySelector('.tp-rows > :nth-child(12)') === null) return;
    observer.disconnect();
    performance.mark('drawn');
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => performance.mark('painted');
      port2.postMessage(null);
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
});

/** Notes for each input how long everything took that it led to: search, drawing, style and layout. */
function noteInputs(): void {
  const times: number[] = [];
  Object.assign(globalThis, { inputTimes: times });
  document.addEventListener(
    'input',
    () => {
      const begun = performance.now();
      const { port1, port2 } = new MessageChannel();
      // A task of its own comes after everything that the event's handlers leave to microtasks.
      port1.onmessage = () => {
        document.body.getBoundingClientRect();
        times.push(performance.now() - begun);
      };
      port2.postMessage(null);
    },
    true,
  );
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

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}
