import { browser } from 'wxt/browser';
import type { Knowledge } from '../messages/messages.ts';
import type { AccountType } from '../scopes/types.ts';
import { knowledgeFor } from './knowledge.ts';
import { learnedFor } from './page-maps.ts';

/**
 * What a panel is going to ask for, read while its script is on the way to the page. It serves once, and no longer once
 * something was stored: the panel then hears of changes itself.
 */
let ahead: { readonly of: string; readonly knowledge: Promise<Knowledge> } | null = null;

const nameOf = (host: string, accountType: AccountType) => `${accountType} ${host}`;

async function read(host: string, accountType: AccountType): Promise<Knowledge> {
  const [knowledge, learned] = await Promise.all([knowledgeFor(accountType), learnedFor(host, accountType)]);
  return { ...knowledge, learned };
}

/** Begins to read what a panel on this host is going to ask for. */
export function readAhead(host: string, accountType: AccountType): void {
  const knowledge = read(host, accountType);
  // Whoever asks is told; where nobody does, it is no news.
  knowledge.catch(() => {});
  ahead = { of: nameOf(host, accountType), knowledge };
}

/** What a panel on this host needs to know. */
export function knowledgeOn(host: string, accountType: AccountType): Promise<Knowledge> {
  const before = ahead;
  ahead = null;
  const isIt = before !== null && before.of === nameOf(host, accountType);
  return isIt ? before.knowledge : read(host, accountType);
}

/** Drops what was read before a change. */
export function keepAheadTrue(): void {
  browser.storage.onChanged.addListener(() => {
    ahead = null;
  });
}
