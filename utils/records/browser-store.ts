import { localArea } from '../templates/store/local-area.ts';
import { createRecordStore } from './store.ts';
import type { RecordStore } from './types.ts';

/** The records in this browser, for extension pages and the background. */
export function openRecordStore(): RecordStore {
  return createRecordStore({
    area: localArea(),
    // The same name in every window and in the background.
    lock: async (work) => navigator.locks.request('token-presets:records', work),
    now: () => Date.now(),
  });
}
