import type { SavedRecord } from '../../utils/records/types.ts';
import { fold } from '../../utils/templates/list/search.ts';
import { accountTypeName } from '../templates/words.ts';

/** The records that hold every word of the query in what the list shows of them. */
export function findRecords(records: readonly SavedRecord[], query: string): readonly SavedRecord[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return records.filter(({ record: { name, owner, storedAt, template, accountType } }) => {
    const text = fold([name, owner, storedAt, template?.name ?? '', accountTypeName(accountType)].join('\n'));
    return words.every((word) => text.includes(word));
  });
}
