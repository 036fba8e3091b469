import type { Page } from 'puppeteer-core';
import { until } from '../../browser/until.ts';
import { forgetNoted, noted, noteWizard } from './notes.ts';

/** The step of the wizard that comes to be shown. */
export type Step = 'setup' | 'scopes';

/** Longer than any wait of the panel, in ms. */
const REST = 500;

/** A tab that notes when the wizard and the panel's offers come. */
export async function openNotedPage(newPage: () => Promise<Page>, url: string): Promise<Page> {
  const page = await newPage();
  await page.evaluateOnNewDocument(noteWizard);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return page;
}

/** In ms after the step was shown. */
export interface Usable {
  /** The panel offered what belongs to it: 0 where it was there before the step was. */
  readonly first: number;
  /** It offered all that there is. */
  readonly all: number;
}

/**
 * How long after the step the panel was usable.
 * @param own how many templates there are; for the scopes each is a preset beside those that ship with the extension
 */
export async function untilUsable(page: Page, step: Step, own: number): Promise<Usable> {
  const offer = step === 'scopes' ? 'bench-presets-' : 'bench-templates-';
  const countOf = (name: string) => Number(name.slice(offer.length));
  const isFirst = (name: string) => step === 'setup' || countOf(name) > 0;
  const isAll = (name: string) => (step === 'scopes' ? countOf(name) > own : countOf(name) >= own);
  return await until(`the panel to offer ${offer}`, async () => {
    const marks = await page.evaluate(noted);
    const offers = marks.filter(({ name }) => name.startsWith(offer));
    const shown = marks.find(({ name }) => name === `bench-${step}`);
    const first = offers.find(({ name }) => isFirst(name));
    const all = offers.find(({ name }) => isAll(name));
    if (shown === undefined || first === undefined || all === undefined) return undefined;
    return { first: Math.max(0, first.at - shown.at), all: Math.max(0, all.at - shown.at) };
  });
}

/** Does something in the page that leads to a step, and measures the same from there. */
export async function goTo(page: Page, step: Step, own: number, act: () => void): Promise<Usable> {
  await page.evaluate(forgetNoted);
  await page.evaluate(act);
  return await untilUsable(page, step, own);
}

/** Waits until the panel is there and has not changed for a while. */
export async function untilAtRest(page: Page): Promise<void> {
  await until('the panel to be at rest', async () => {
    const { marks, now } = await page.evaluate(() => ({
      marks: performance.getEntriesByName('bench-changed').map(({ startTime }) => startTime),
      now: performance.now(),
    }));
    return marks.some((at) => now - at > REST);
  });
}
