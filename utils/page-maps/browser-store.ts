import { browser } from 'wxt/browser';
import { createPageMapStore, PAGE_MAP_PREFIX, type PageMapStore } from './store.ts';

/** The learned pages in this browser, for extension pages and the background. */
export function openPageMapStore(): PageMapStore {
  const area = browser.storage.local;
  return createPageMapStore({
    get: (keys) => area.get(keys),
    set: (items) => area.set(items),
    remove: (key) => area.remove(key),
  });
}

/** Calls back after a learned page was saved or removed, in whatever window. */
export function watchPageMaps(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith(PAGE_MAP_PREFIX))) onChange();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
