import type { Browser, Page } from 'puppeteer-core';

/** A new tab at an address of the web, its document parsed: the same for every browser. */
export async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return page;
}
