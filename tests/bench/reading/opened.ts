import type { ElementHandle, Page } from 'puppeteer-core';
import type { RunningBrowser } from '../../browser/running.ts';
import { until } from '../../browser/until.ts';

/** A page of the tokens UI with the panel in it. */
export interface Opened {
  readonly page: Page;
  /** The panel's closed shadow root. */
  readonly panel: ElementHandle<Node>;
}

/** How long a page with very many rows may take to be read on a busy machine, in ms. */
export const DEADLINE = 60_000;

/** Opens a page and waits until the panel says this. */
export async function openWith(browser: RunningBrowser, url: string, said: RegExp): Promise<Opened> {
  const page = await browser.openPage(url);
  const panel = await until(
    'the panel',
    async () => (await browser.closedRoots(page)).find(() => true),
    DEADLINE,
  );
  const opened = { page, panel };
  await says(opened, said, async () => {});
  return opened;
}

/**
 * Does something on the page and waits until the panel says this. The panel's own change wakes it, so that nothing but
 * the panel takes time.
 */
export async function says({ panel }: Opened, said: RegExp, act: () => Promise<unknown>): Promise<void> {
  const waiting = await panel.evaluateHandle((root, pattern) => {
    const wanted = new RegExp(pattern);
    const happened = new Promise<void>((resolve) => {
      const look = () => {
        if (!wanted.test(root.textContent ?? '')) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(root, { childList: true, subtree: true, characterData: true });
      look();
    });
    return { happened };
  }, said.source);
  await act();
  await waiting.evaluate(async ({ happened }) => {
    await happened;
    // What the panel still does once it has drawn itself.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });
  await waiting.dispose();
}
