import { localArea } from '../templates/store/local-area.ts';
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
