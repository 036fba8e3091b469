import type { Answers, CreateRecord, RecordsAnswer, RemoveRecord, SaveRecord } from '../messages/messages.ts';
import { openRecordStore } from '../records/browser-store.ts';
import type { AccountType } from '../scopes/types.ts';

/** The readable records of an account type; those of others are none of its page's business. */
export async function recordsFor(accountType: AccountType): Promise<RecordsAnswer> {
  const result = await openRecordStore().list();
  if (!result.ok) return { records: [], failed: true };
  return {
    records: result.shelf.records.filter(({ record }) => record.accountType === accountType),
    failed: false,
  };
}

/** Keeps a record; what the store refuses is told by its field. */
export function createRecord({ record }: CreateRecord): Promise<Answers['create-record']> {
  return openRecordStore().create(record);
}

/** Replaces the revision of a record that the page knows. */
export function saveRecord({ record, revision }: SaveRecord): Promise<Answers['save-record']> {
  return openRecordStore().save(record, revision);
}

/** Puts a record aside. */
export function removeRecord({ id }: RemoveRecord): Promise<Answers['remove-record']> {
  return openRecordStore().remove(id);
}
