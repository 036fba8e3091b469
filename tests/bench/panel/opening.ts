import type { Page } from 'puppeteer-core';
import { until } from '../../browser/until.ts';
import { forgetNoted, noted, noteWizard } from './notes.ts';

/** The step of the wizard that comes to be shown. */
export type Step = 'setup' | 'scopes';

/** A tab that notes when the wizard and the panel's offers come. */
export async function openNotedPage(newPage: () => Promise<Page>, url: string): Promise<Page> {
  const page = await newPage();
  await page.evaluateOnNewDocument(noteWizard);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return page;
}

/**
 * How long after the step the panel offered what belongs to it, in ms: 0 where it was there before the step was.
 * @param own how many templates there are; for the scopes each is a preset beside those that ship with the extension
 */
export async function untilUsable(page: Page, step: Step, own: number): Promise<number> {
  const offer = step === 'scopes' ? 'bench-presets-' : 'bench-templates-';
  const isWhole = (name: string) => {
    const count = Number(name.slice(offer.length));
    return step === 'scopes' ? count > own : count >= own;
  };
  return await until(`the panel to offer ${offer}`, async () => {
    const marks = await page.evaluate(noted);
    const shown = marks.find(({ name }) => name === `bench-${step}`);
    const usable = marks.find(({ name }) => name.startsWith(offer) && isWhole(name));
    if (shown === undefined || usable === undefined) return undefined;
    return Math.max(0, usable.at - shown.at);
  });
}

/** Does something in the page that leads to a step, and measures the same from there. */
export async function goTo(page: Page, step: Step, own: number, act: () => void): Promise<number> {
  await page.evaluate(forgetNoted);
  await page.evaluate(act);
  return await untilUsable(page, step, own);
}
