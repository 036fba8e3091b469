import { browser } from 'wxt/browser';
import { noTicks, parseTicks, serialiseTicks, type Ticks } from '../checklist/ticks.ts';

/** The checklist's ticks of the token being made in a tab; they end with the browser's session. */
const keyOf = (tabId: number) => `ticks:${tabId}`;

/** `begin` starts a new token; otherwise what is stored goes on, and what cannot be read is begun anew. */
export async function getTicks(tabId: number, begin: boolean): Promise<Ticks> {
  const key = keyOf(tabId);
  if (!begin) {
    const stored = await browser.storage.session.get(key);
    const reading = parseTicks(stored[key]);
    if (reading.kind !== 'unreadable') return reading.ticks;
  }
  const fresh = noTicks(crypto.randomUUID());
  await browser.storage.session.set({ [key]: serialiseTicks(fresh) });
  return fresh;
}

/** Keeps ticks, unless another token was begun in the tab meanwhile. */
export async function setTicks(tabId: number, ticks: Ticks): Promise<void> {
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key);
  const reading = parseTicks(stored[key]);
  if (reading.kind !== 'unreadable' && reading.ticks.draftId !== ticks.draftId) return;
  await browser.storage.session.set({ [key]: serialiseTicks(ticks) });
}
