import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../../browser/until.ts';
import type { Lab } from '../lab.ts';
import type { Measured } from '../measured.ts';
import { Hand } from './hand.ts';
import { heldBy, observersIn } from './held.ts';
import { forgetActivations } from './panel.ts';

/** What is compiled and remembered once comes with the first visits. */
const WARM = 10;
const VISITS = 20;
const HOST = 'token-presets-panel';

/** Whether anything stays behind of panels whose page was left: from list to wizard, to another page and back, without a load. */
export async function visiting(lab: Lab): Promise<readonly Measured[]> {
  const browser = await lab.browser();
  const page = await browser.openPage(lab.sandbox.url('agency', { delay: 0 }));
  const said = async (text: string) => {
    const root = await until('the panel', async () => (await browser.closedRoots(page))[0]);
    const panel = new Hand(page, root as ElementHandle<Node>);
    await panel.waitForText(text);
    await panel.dispose();
  };
  const visit = async () => {
    await page.evaluate(goToWizard);
    await said('Recognised: 3 of 3 fields');
    await press(page, '.nav-item:not(.selected)');
    await until('no panel', async () => (await page.evaluate(hostsIn, HOST)) === 0);
    await press(page, '#open-tokens');
    await said('Recognised: the list of tokens');
    await page.evaluate(forgetActivations);
  };
  await said('Recognised: the list of tokens');
  const held = await heldBy(page);
  const observers = await observersIn(page, new URL(browser.extensionUrl('')).host);
  const now = async () => ({
    hosts: await page.evaluate(hostsIn, HOST),
    ...(await held()),
    observers: await observers(),
  });
  for (let done = 0; done < WARM; done++) await visit();
  const before = await now();
  for (let done = 0; done < VISITS; done++) await visit();
  const after = await now();
  await page.close();
  const row = (of: 'hosts' | 'observers' | 'nodes' | 'listeners', limit: number): Measured => ({
    id: `memory-visits-${of}`,
    what: `${VISITS} visits without a load: ${of} more than before`,
    unit: 'count',
    rounds: [after[of] - before[of]],
    bound: { limit, from: 'issue' },
    kept: true,
  });
  return [
    row('hosts', 0),
    row('observers', VISITS / 2),
    row('listeners', VISITS / 2),
    row('nodes', VISITS / 2),
    {
      id: 'memory-visits-growth',
      what: `${VISITS} visits without a load: objects`,
      unit: 'bytes',
      rounds: [after.bytes - before.bytes],
    },
  ];
}

/** The page's own link; nothing of it stays held by the look-up. */
async function press(page: Page, selector: string): Promise<void> {
  await until(selector, () => page.evaluate(click, selector));
}

/** Runs in the page. */
function click(selector: string): boolean {
  const link = document.querySelector<HTMLElement>(selector);
  if (link !== null) link.click();
  return link !== null;
}

/** Runs in the page. */
function goToWizard(): void {
  location.hash = 'step=setup';
}

/** Runs in the page. */
function hostsIn(tag: string): number {
  return document.querySelectorAll(tag).length;
}
