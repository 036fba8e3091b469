import { localArea } from '../templates/store/local-area.ts';
import { createRecordStore, purgeRecords, type RecordStoreOptions } from './store.ts';
import type { RecordStore } from './types.ts';

function options(): RecordStoreOptions {
  return {
    area: localArea(),
    // The same name in every window and in the background.
    lock: async (work) => navigator.locks.request('token-presets:records', work),
    now: () => Date.now(),
  };
}

/** The records in this browser, for extension pages and the background. */
export function openRecordStore(): RecordStore {
  return createRecordStore(options());
}

/** Removes for good what was deleted 30 days ago. */
export function purgeOldRecords(): Promise<void> {
  return purgeRecords(options());
}
