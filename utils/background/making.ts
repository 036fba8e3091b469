import { browser } from 'wxt/browser';
import type { Making } from '../records/making.ts';
import { parseMaking } from '../records/making-schema.ts';

/** What was seen of the token being made in a tab; it ends with the browser's session. */
const keyOf = (tabId: number) => `making:${tabId}`;

/** Null where nothing is kept, or nothing that can be read: no record comes of that. */
export async function getMaking(tabId: number): Promise<Making | null> {
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key);
  return parseMaking(stored[key]);
}

/** Keeps it in place of what was kept for the tab before. */
export async function setMaking(tabId: number, making: Making): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: making });
}
