import { browser } from 'wxt/browser';
import type { LibraryPorts } from '../../components/templates/ports.ts';
import { TOKENS_PAGES } from '../../utils/page/addresses.ts';
import { openDraftStore, openTemplateStore } from '../../utils/templates/browser-store.ts';

/** The host of the manifest's `host_permissions`; Firefox lets people withdraw it. */
const APP = { origins: ['https://app.impact.com/*'] };

/** What popup and options page need of the browser. */
export function browserPorts(): LibraryPorts {
  return {
    store: openTemplateStore(),
    drafts: openDraftStore(),
    newId: () => crypto.randomUUID(),
    now: () => Date.now(),
    download,
    openTokensPage: (accountType) => openTab(TOKENS_PAGES[accountType]),
    openLibrary: (at) => openTab(browser.runtime.getURL('/options.html') + (at === null ? '' : `#${at}`)),
    hasAccess: () => browser.permissions.contains(APP),
    requestAccess: () => browser.permissions.request(APP),
  };
}

/** Opens a tab; a popup closes, which Firefox does not do by itself. */
function openTab(url: string): void {
  void browser.tabs.create({ url }).then(async () => {
    if (!(await isTab())) window.close();
  });
}

/** Whether this page is a tab of its own, and no popup. */
export async function isTab(): Promise<boolean> {
  return (await browser.tabs.getCurrent()) !== undefined;
}

/** Through a link, since the `downloads` permission would be more than a file for the person needs. */
function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser holds on to the blob once the download has begun, which is not before this task ends.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
