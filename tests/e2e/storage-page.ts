import type { Page } from 'puppeteer-core';
import type { RunningBrowser } from '../browser/running.ts';

/**
 * A file of the extension that runs no code of its own and still has the extension's rights: the quietest way to its
 * storage. One tab stays open at it, since opening one for each look would take longer than most tests.
 */
const FILE = 'manifest.json';

/** Whether a tab is the one that the tests look into storage with. */
export function isStoragePage(browser: RunningBrowser, page: Page): boolean {
  return page.url() === browser.extensionUrl(FILE);
}

/** The tab to look into storage with; opened anew where the extension was put in anew since. */
export async function storagePage(browser: RunningBrowser): Promise<Page> {
  for (const page of await browser.puppeteer.pages()) {
    if (!isStoragePage(browser, page)) continue;
    if (await hasRights(page)) return page;
    await page.close();
  }
  return await browser.openExtensionPage(FILE);
}

/** The copy of the extension that a tab belongs to may be gone. */
async function hasRights(page: Page): Promise<boolean> {
  try {
    return await page.evaluate(() => {
      const api: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      return (api as { runtime?: { id?: string } } | undefined)?.runtime?.id !== undefined;
    });
  } catch {
    return false;
  }
}
