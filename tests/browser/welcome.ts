import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { LaunchOptions } from './running.ts';
import { until } from './until.ts';

/** The page that the extension opens once, right after it was installed. */
export const WELCOME = 'welcome.html';

/**
 * Waits for it. Whoever starts a browser closes it, for it would stand before the tests' own pages. Pages are asked for
 * their address, which Puppeteer does not hear from Firefox.
 */
export async function welcomePage(browser: Browser, url: string): Promise<Page> {
  return await until(`${url} to open after installing`, async () => {
    for (const page of await browser.pages())
      if ((await page.evaluate(() => location.href)) === url) return page;
    return undefined;
  });
}

/** Whether the extension is going to open it: not on a profile that has its storage already. */
export function opensWelcome({ extensionDir, profileDir }: LaunchOptions, storage: string): boolean {
  const isUsed = profileDir !== undefined && existsSync(join(profileDir, storage));
  return existsSync(join(extensionDir, WELCOME)) && !isUsed;
}
