import { beforeEach, expect, test } from 'vitest';
import {
  inputTimes,
  keyTimes,
  manyTemplates,
  noteInputs,
  type Opening,
  openPopup,
} from '../../bench/popup-times.ts';
import { until } from '../../browser/until.ts';
import { useHarness } from '../harness.ts';
import { writeStorage } from '../storage.ts';

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

beforeEach(() => writeStorage(harness, 'local', manyTemplates(1000)));

test('the popup is there within the bound', async () => {
  const openings: Opening[] = [];
  const best = (of: keyof Opening) => Math.min(...openings.map((one) => one[of]));
  do {
    const { page, opening } = await openPopup(harness.browser);
    openings.push(opening);
    await page.close();
  } while (openings.length < TRIES && best('listPainted') > FIRST_PAINT_MS);
  console.log(
    `popup with 1,000 templates: first paint ${ms(best('firstPaint'))}, list in the document ${ms(best('listDrawn'))}, painted ${ms(best('listPainted'))} (${openings.length} tries)`,
  );
  expect(best('firstPaint')).toBeLessThanOrEqual(FIRST_PAINT_MS);
  expect(best('listPainted')).toBeLessThanOrEqual(LIST_MS);
});

test('a key press in the search takes less than a frame', async () => {
  const rounds: (readonly number[])[] = [];
  const text = 'report 99 weekly';
  // Each key by itself: the first one may have to read more than the last.
  const best = () =>
    [...text].map((_, key) => Math.min(...rounds.map((round) => round[key] ?? Number.POSITIVE_INFINITY)));
  do {
    const { page } = await openPopup(harness.browser);
    rounds.push(await keyTimes(page, text));
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
