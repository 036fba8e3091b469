import type { KeyInput, Page } from 'puppeteer-core';

/** Presses a key with Control held, as for pasting. */
export async function pressWithControl(page: Page, key: KeyInput): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}
