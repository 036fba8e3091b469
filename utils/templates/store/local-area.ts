import { browser } from 'wxt/browser';
import type { StorageArea } from './store-types.ts';

/** What was asked for in this turn of the event loop. */
let everything: Promise<Record<string, unknown>> | null = null;

/**
 * The browser's `storage.local` as the stores want it. Reading all of a large library takes long, so stores that do
 * so in the same turn share the answer; nothing can have been written in between.
 */
export function localArea(): StorageArea {
  const area = browser.storage.local;
  return {
    get(keys) {
      if (keys !== null) return area.get(keys);
      if (everything === null) {
        everything = area.get(null);
        queueMicrotask(() => {
          everything = null;
        });
      }
      return everything;
    },
    set: (items) => area.set(items),
    remove: (keys) => area.remove(keys),
    watch(changed) {
      const listener = (changes: Record<string, unknown>, areaName: string) => {
        if (areaName === 'local') changed(Object.keys(changes));
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}
