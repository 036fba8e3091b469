import { browser } from 'wxt/browser';
import { createHeadStore, type HeadStore } from '../list/head.ts';
import { headItems } from '../list/head-items.ts';
import { createViewStore, type ViewStore } from '../list/view.ts';
import { createDraftStore, type DraftStore } from './drafts.ts';
import { localArea } from './local-area.ts';
import { createMarkStore, type MarkStore } from './marks.ts';
import { createTemplateStore } from './store.ts';
import type { TemplateStore } from './store-types.ts';

/** Held while the library is read and changed; the same name in every window and in the background. */
const LOCK_NAME = 'token-presets:templates';

/** Runs one work on the library at a time, over all windows and the background. */
export async function withTemplatesLock<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(LOCK_NAME, work);
}

/** The library in this browser, for extension pages and the background. */
export function openTemplateStore(): TemplateStore {
  return createTemplateStore({
    area: localArea(),
    lock: withTemplatesLock,
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
  });
}

/** Favourites and times of use in this browser. */
export function openMarkStore(): MarkStore {
  return createMarkStore({
    area: localArea(),
    lock: async (work) => navigator.locks.request(`${LOCK_NAME}:marks`, work),
    now: () => Date.now(),
  });
}

/** How the library is shown in this browser. */
export function openViewStore(): ViewStore {
  return createViewStore(localArea());
}

/** What the list begins with, until the browser is closed. */
export function openHeadStore(): HeadStore {
  const { local, session } = browser.storage;
  return createHeadStore({ items: () => headItems({ local, session }), session });
}

/** Unsaved changes in this browser, until it is closed. */
export function openDraftStore(): DraftStore {
  const area = browser.storage.session;
  return createDraftStore({
    get: (keys) => area.get(keys),
    set: (items) => area.set(items),
    remove: (keys) => area.remove(keys),
  });
}
