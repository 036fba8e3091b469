import { localArea } from '../templates/store/local-area.ts';
import { createMigrationStore, type MigrationStore } from './store.ts';

/** Held while a migration is read and changed; the same name in every window. */
const LOCK_NAME = 'token-presets:migration';

/** The migrations in this browser, for the background. */
export function openMigrationStore(): MigrationStore {
  return createMigrationStore({
    area: localArea(),
    lock: async (work) => navigator.locks.request(LOCK_NAME, work),
  });
}
