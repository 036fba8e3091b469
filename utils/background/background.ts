import { browser } from 'wxt/browser';
import type { Message, OpenLibrary } from '../messages/messages.ts';
import { parseMessage } from '../messages/schema.ts';
import { keepCommands } from './commands.ts';
import { getDraft, setDraft } from './drafts.ts';
import { isOwnPage, keepHostsRegistered } from './hosts.ts';
import { keepWelcoming } from './install.ts';
import { keepAheadTrue, knowledgeOn, readAhead } from './knowledge-ahead.ts';
import { keepLibraryMigrated } from './library.ts';
import { getMaking, setMaking } from './making.ts';
import { changeMigration, discardMigration, getMigration } from './migration.ts';
import { removePageMap, savePageMap } from './page-maps.ts';
import { injectPanel } from './panel.ts';
import { answerPractice, isPracticePage, isReal } from './practice.ts';
import { createRecord, recordsFor, removeRecord, saveRecord } from './records.ts';
import { keepReminders } from './reminders.ts';
import { saveSelection } from './save-selection.ts';
import { keepSynced } from './sync.ts';
import { templateUsed } from './template-used.ts';

type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

async function answer(message: Message, host: string, sender: Sender): Promise<unknown> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) throw new Error(`${message.kind} came from no tab`);
  switch (message.kind) {
    case 'open-panel':
      if (message.accountType !== null) readAhead(host, message.accountType);
      await injectPanel(tabId);
      return null;
    case 'get-knowledge':
      return knowledgeOn(host, message.accountType);
    case 'save-selection':
      return saveSelection(message);
    case 'get-draft':
      return getDraft(tabId, message.begin);
    case 'set-draft':
      await setDraft(tabId, message.draft);
      return null;
    case 'get-making':
      return getMaking(tabId);
    case 'set-making':
      await setMaking(tabId, message.making);
      return null;
    case 'open-library':
      await openLibrary(message.at);
      return null;
    case 'save-page-map':
      await savePageMap(message.page, host);
      return null;
    case 'template-used':
      return templateUsed(message);
    case 'get-migration':
      return getMigration(message.accountType);
    case 'change-migration':
      return changeMigration(message);
    case 'discard-migration':
      return discardMigration(message.accountType);
    case 'remove-page-map':
      await removePageMap(host, message.accountType);
      return null;
    case 'get-records':
      return recordsFor(message.accountType);
    case 'create-record':
      return createRecord(message);
    case 'save-record':
      return saveRecord(message);
    case 'remove-record':
      return removeRecord(message);
  }
}

/** The browser's own way finds a library that is open already, and knows of no place in it. */
async function openLibrary(at: OpenLibrary['at']): Promise<void> {
  if (at === null) await browser.runtime.openOptionsPage();
  else await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#${at}` });
}

/** Answers a message of a page on which the extension has business; any other gets nothing, and nothing is done. */
async function answerOwnPage(message: Message, url: string, sender: Sender): Promise<unknown> {
  if (isPracticePage(url) && !isReal(message)) return answerPractice(message);
  return isPracticePage(url) || (await isOwnPage(url))
    ? answer(message, new URL(url).host, sender)
    : undefined;
}

/** What the background keeps true or up to date, each with listeners of its own. */
const KEEPERS = [
  keepCommands,
  keepAheadTrue,
  keepHostsRegistered,
  keepLibraryMigrated,
  keepSynced,
  keepReminders,
  keepWelcoming,
];

/** Starts to answer the surfaces on the page. Anything that is not one of our messages from our page is ignored. */
export function startBackground(): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender) => {
    const message = parseMessage(raw);
    if (message === null || sender.id !== browser.runtime.id || sender.url === undefined) return undefined;
    return answerOwnPage(message, sender.url, sender);
  });
  // Each by itself: what fails at its start must not take the others along.
  for (const keep of KEEPERS) {
    try {
      keep();
    } catch (error) {
      console.error('Token Presets:', error);
    }
  }
}
