import { browser } from 'wxt/browser';
import { i18n } from '../i18n/index.ts';
import { withTemplatesLock } from '../templates/store/browser-store.ts';
import { localArea } from '../templates/store/local-area.ts';
import { isMirrorKey } from './mirror.ts';
import { STATE_KEY } from './state.ts';
import type { SyncWorld } from './world.ts';

/** Library and mirror of this browser, for extension pages and the background. */
export function openSync(): SyncWorld {
  const remote = browser.storage.sync;
  return {
    local: localArea(),
    remote: {
      get: (keys) => remote.get(keys),
      set: (items) => remote.set(items),
      remove: (keys) => remote.remove(keys),
    },
    lock: withTemplatesLock,
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    nameCopy: (name) => i18n.t('sync.copyName', { name }),
  };
}

/** Calls back after a change of the mirror, or of what this browser remembers of it; returns the way to stop. */
export function watchSync(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    const isOurs = area === 'sync' ? isMirrorKey : (key: string) => area === 'local' && key === STATE_KEY;
    if (Object.keys(changes).some(isOurs)) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
