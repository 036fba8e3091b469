import { browser } from 'wxt/browser';
import type { StorageArea } from '../templates/store-types.ts';
import { createHostStore, type HostStore } from './store.ts';

/** Held while the hosts are read and changed; the same name in every window. */
const LOCK_NAME = 'token-presets:hosts';

/** The added hosts in this browser, for extension pages and the background. */
export function openHostStore(): HostStore {
  return createHostStore({
    area: localArea(),
    lock: async (work) => navigator.locks.request(LOCK_NAME, work),
  });
}

function localArea(): StorageArea {
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
