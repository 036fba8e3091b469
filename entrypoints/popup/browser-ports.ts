import { browser } from 'wxt/browser';
import type { LibraryPorts } from '../../components/templates/ports.ts';
import { hasAccess, requestAccess } from '../../utils/hosts/access.ts';
import { openHostStore } from '../../utils/hosts/browser-store.ts';
import { APP_HOST } from '../../utils/hosts/patterns.ts';
import { tokensPageOn } from '../../utils/page/addresses.ts';
import { currentPolicy, watchPolicy } from '../../utils/policy/browser-policy.ts';
import {
  openDraftStore,
  openHeadStore,
  openMarkStore,
  openTemplateStore,
  openViewStore,
} from '../../utils/templates/store/browser-store.ts';

/** What popup and options page need of the browser. */
export function browserPorts(): LibraryPorts {
  const hosts = openHostStore();
  return {
    store: openTemplateStore(),
    drafts: openDraftStore(),
    marks: openMarkStore(),
    loadCatalogue: async () => (await import('../../utils/scopes/catalogue/known.ts')).knownScopes,
    view: openViewStore(),
    head: openHeadStore(),
    organisation: { read: currentPolicy, watch: watchPolicy },
    newId: () => crypto.randomUUID(),
    now: () => Date.now(),
    download,
    copy: (text) => navigator.clipboard.writeText(text),
    openTokensPage: (accountType, host) => openTab(tokensPageOn(host, accountType)),
    addedHosts: async () => (await hosts.read()).hosts,
    watchHosts: hosts.watch,
    openLibrary: (at) => openTab(browser.runtime.getURL('/options.html') + (at === null ? '' : `#${at}`)),
    // Firefox lets people withdraw what the manifest asks for.
    hasAccess: () => hasAccess(APP_HOST),
    requestAccess: () => requestAccess(APP_HOST),
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

/** Offers a text as a file: through a link, since the `downloads` permission would be more than a file for the person needs. */
export function download(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser holds on to the blob once the download has begun, which is not before this task ends.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
