import { browser } from 'wxt/browser';
import type { StorageArea } from './store-types.ts';

/** The browser's `storage.local` as the stores want it. */
export function localArea(): StorageArea {
  const area = browser.storage.local;
  return {
    get: (keys) => area.get(keys),
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
