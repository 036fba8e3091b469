import type { ElementHandle, Page } from 'puppeteer-core';
import type { SandboxWindow } from '../../../sandbox/app/record/types.ts';
import type { RunningBrowser } from '../../browser/running.ts';
import { until } from '../../browser/until.ts';
import type { Lab } from '../lab.ts';
import { Hand } from './hand.ts';
import { heldBy } from './held.ts';
import type { Repeated } from './repeated.ts';

/** Rows are made anew after each change: who remembers elements has plenty to remember. */
const SWITCHES = { view: 'scopes', start: 'none', delay: 0, redraw: 'rows' };
const PRESET = 'Reporting';

/** The extension's panel in a page. */
export async function panelOf(browser: RunningBrowser, page: Page): Promise<Hand> {
  const root = await until('the panel', async () => (await browser.closedRoots(page))[0]);
  return new Hand(page, root as ElementHandle<Node>);
}

/** A preset is applied and undone again. */
export async function panelTicking(lab: Lab): Promise<Repeated> {
  const browser = await lab.browser();
  const page = await browser.openPage(lab.sandbox.url('agency', SWITCHES));
  const panel = await panelOf(browser, page);
  return {
    async round() {
      await page.bringToFront();
      await panel.press(`Apply ${PRESET}`);
      await panel.waitForStatus(/scopes set/);
      await panel.press('Undo');
      await panel.waitForStatus(/was undone/);
      await panel.waitFor(`Apply ${PRESET}`);
      await page.evaluate(forgetActivations);
    },
    held: await heldBy(page),
    close: () => page.close(),
  };
}

/** The same page without the extension, which a private window does not have; a loop ticks and clears some rows as often. */
export async function bareTicking(lab: Lab): Promise<Repeated> {
  const browser = await lab.browser();
  const window = await browser.puppeteer.createBrowserContext();
  const page = await window.newPage();
  await page.goto(lab.sandbox.url('agency', SWITCHES));
  await until('the rows', () => page.evaluate(hasToggles));
  return {
    async round() {
      await page.bringToFront();
      await page.evaluate(tickAndClear);
      await page.evaluate(forgetActivations);
    },
    held: await heldBy(page),
    close: () => window.close(),
  };
}

/** Runs in the page, whose own record would grow else. */
export function forgetActivations(): void {
  const { sandbox } = window as { readonly sandbox?: SandboxWindow };
  if (sandbox === undefined) throw new Error('the sandbox keeps no record on this page');
  sandbox.reset();
}

/** Runs in the page. */
function hasToggles(): boolean {
  return document.querySelector('uicl-checkbox') !== null;
}

/** Runs in the page: switches three categories on and ticks the first six rows, then leads back. */
async function tickAndClear(): Promise<void> {
  const boxes = (kind: 'toggle' | 'row') =>
    [...document.querySelectorAll('uicl-checkbox')]
      .map((one) => one.shadowRoot?.querySelector<HTMLInputElement>('input'))
      .filter((input) => input !== null && input !== undefined)
      .filter((input) => (input.closest('.toggle') !== null) === (kind === 'toggle'));
  const settled = async (count: number) => {
    while (boxes('row').length !== count) await new Promise(requestAnimationFrame);
  };
  const frame = () => new Promise(requestAnimationFrame);
  const none = boxes('row').length;
  for (let at = 0; at < 3; at++) {
    const before = boxes('row').length;
    boxes('toggle')[at]?.click();
    while (boxes('row').length === before) await frame();
  }
  for (let at = 0; at < 6; at++) {
    boxes('row')[at]?.click();
    await frame();
  }
  for (let at = 0; at < 6; at++) {
    boxes('row')[at]?.click();
    await frame();
  }
  for (let at = 2; at >= 0; at--) {
    boxes('toggle')[at]?.click();
    await frame();
  }
  await settled(none);
}
