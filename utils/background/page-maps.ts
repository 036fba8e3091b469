import type { LearnedPage } from '../page/learned/types.ts';
import { openPageMapStore } from '../page-maps/browser-store.ts';
import { pageMapKey } from '../page-maps/store.ts';
import type { AccountType } from '../scopes/types.ts';

/** What was pointed out on a host. Without an answer of the storage the usual recognition goes on alone. */
export async function learnedFor(host: string, accountType: AccountType): Promise<LearnedPage | null> {
  try {
    return await openPageMapStore().get(host, accountType);
  } catch (error) {
    console.error('Token Presets:', error);
    return null;
  }
}

/** @param host where the message came from: a page may teach the extension about itself alone. */
export async function savePageMap(page: LearnedPage, host: string): Promise<void> {
  if (page.host !== host) throw new Error(`A learned page of ${page.host} came from ${host}`);
  await openPageMapStore().save(page);
}

export async function removePageMap(host: string, accountType: AccountType): Promise<void> {
  await openPageMapStore().remove(pageMapKey(host, accountType));
}
