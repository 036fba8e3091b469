import type { ChangeMigration } from '../messages/messages.ts';
import { openMigrationStore } from '../migration/browser-store.ts';
import type { MigrationAnswer } from '../migration/types.ts';
import type { AccountType } from '../scopes/types.ts';

/** Which integrations of an account type leave its legacy tokens, and how far each is. */
export function getMigration(accountType: AccountType): Promise<MigrationAnswer> {
  return openMigrationStore().get(accountType);
}

/** Makes one change to what is stored by now, and tells all of it. */
export function changeMigration({ accountType, change }: ChangeMigration): Promise<MigrationAnswer> {
  return openMigrationStore().change(accountType, change);
}

/** Begins anew where what is stored is damaged. Only on the person's word. */
export function discardMigration(accountType: AccountType): Promise<MigrationAnswer> {
  return openMigrationStore().discardDamaged(accountType);
}
