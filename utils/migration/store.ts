import * as z from 'zod/mini';
import type { AccountType } from '../scopes/types.ts';
import { replaceSecrets } from '../secrets/secrets.ts';
import { reportingFailure, withTypedErrors } from '../templates/store/storage-errors.ts';
import type { StorageArea } from '../templates/store/store-types.ts';
import { withChange } from './change.ts';
import { migrationSchema } from './schema.ts';
import type { Migration, MigrationAnswer, MigrationChange } from './types.ts';

/** Migrations in `storage.local`, one key for each account type. */

const VERSION = 1;

const MIGRATION_PREFIX = 'migration:';

export function migrationKey(accountType: AccountType): string {
  return `${MIGRATION_PREFIX}${accountType}`;
}

export interface MigrationStoreOptions {
  readonly area: StorageArea;
  /** Runs one work at a time over all windows of the extension. */
  readonly lock: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** No method throws or rejects for anything that can happen to the storage, or for what lies there. */
export interface MigrationStore {
  readonly get: (accountType: AccountType) => Promise<MigrationAnswer>;
  /** Makes one change to what is stored now. Nothing is written over what does not read. */
  readonly change: (accountType: AccountType, change: MigrationChange) => Promise<MigrationAnswer>;
  /** Removes what is damaged for good; what reads by now, or is of a later version, stays. */
  readonly discardDamaged: (accountType: AccountType) => Promise<MigrationAnswer>;
}

// Loose: what a later edition of this version may add to the envelope survives as well.
const envelope = z.looseObject({ version: z.literal(VERSION), data: migrationSchema });
const newer = z.object({ version: z.int().check(z.minimum(VERSION + 1)) });

interface Stored {
  readonly answer: Exclude<MigrationAnswer, { readonly state: 'failed' }>;
  /** What else stands in the envelope. */
  readonly around: object;
}

function judge(accountType: AccountType, raw: unknown): Stored {
  const unreadable = (state: 'damaged' | 'newer') => ({
    answer: { state, stored: shown({ [migrationKey(accountType)]: raw }) },
    around: {},
  });
  if (raw === undefined) return { answer: ok({ accountType, integrations: [] }), around: {} };
  const read = z.safeParse(envelope, raw);
  // One of another account type would be changed under a key that is not its own.
  if (read.success && read.data.data.accountType === accountType)
    return { answer: ok(read.data.data), around: read.data };
  return unreadable(z.safeParse(newer, raw).success ? 'newer' : 'damaged');
}

/** For the person to look at and to copy: the panel stands in the page, so nothing secret may get there. */
function shown(stored: object): string {
  return replaceSecrets(JSON.stringify(stored, null, 2), () => '•••');
}

function ok(migration: Migration): Extract<MigrationAnswer, { readonly state: 'ok' }> {
  return { state: 'ok', migration, refused: null };
}

/** The migrations over a storage area. Every change reads what is stored first, inside the lock. */
export function createMigrationStore({ area: bare, lock }: MigrationStoreOptions): MigrationStore {
  const area = withTypedErrors(bare);

  async function read(accountType: AccountType): Promise<Stored> {
    const key = migrationKey(accountType);
    return judge(accountType, (await area.get(key))[key]);
  }

  async function guarded(work: () => Promise<MigrationAnswer>): Promise<MigrationAnswer> {
    const result = await reportingFailure(async () => ({ ok: true as const, answer: await work() }));
    if (result.ok) return result.answer;
    return { state: 'failed', full: result.failure.full };
  }

  return {
    get: (accountType) => guarded(async () => (await read(accountType)).answer),
    change: (accountType, change) =>
      guarded(() =>
        lock(async () => {
          const { answer, around } = await read(accountType);
          if (answer.state !== 'ok') return answer;
          const changed = withChange(answer.migration.integrations, change);
          if (!changed.ok) return { ...answer, refused: changed.refused };
          const migration = { ...answer.migration, integrations: changed.integrations };
          // Parsed before it is written: nothing may ever lie there that does not read.
          const value = z.parse(envelope, { ...around, version: VERSION, data: migration });
          await area.set({ [migrationKey(accountType)]: value });
          return ok(migration);
        }),
      ),
    discardDamaged: (accountType) =>
      guarded(() =>
        lock(async () => {
          const { answer } = await read(accountType);
          if (answer.state !== 'damaged') return answer;
          await area.remove(migrationKey(accountType));
          return ok({ accountType, integrations: [] });
        }),
      ),
  };
}
