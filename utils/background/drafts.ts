import { browser } from 'wxt/browser';
import { type Draft, newDraft, parseDraft, serialiseDraft } from '../checklist/draft.ts';

/**
 * What was said in the checklist of the token being made in a tab; it ends with the browser's session. The key is
 * called after what alone was kept there at first.
 */
const keyOf = (tabId: number) => `ticks:${tabId}`;

/** `begin` starts a new token; otherwise what is stored goes on, and what cannot be read is begun anew. */
export async function getDraft(tabId: number, begin: boolean): Promise<Draft> {
  const key = keyOf(tabId);
  if (!begin) {
    const stored = await browser.storage.session.get(key);
    const reading = parseDraft(stored[key]);
    if (reading.kind !== 'unreadable') return reading.draft;
  }
  const fresh = newDraft(crypto.randomUUID());
  await browser.storage.session.set({ [key]: serialiseDraft(fresh) });
  return fresh;
}

/** Keeps a draft, unless another token was begun in the tab meanwhile. */
export async function setDraft(tabId: number, draft: Draft): Promise<void> {
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key);
  const reading = parseDraft(stored[key]);
  if (reading.kind !== 'unreadable' && reading.draft.draftId !== draft.draftId) return;
  await browser.storage.session.set({ [key]: serialiseDraft(draft) });
}
