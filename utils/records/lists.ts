import { fold } from '../checklist/token-name.ts';
import type { SavedRecord, TokenRecord } from './types.ts';

/** Records by their name, the latest first; names are the same where they read the same (`fold`). */
export function recordsByName(items: readonly SavedRecord[]): ReadonlyMap<string, readonly SavedRecord[]> {
  return Map.groupBy(latestFirst(items), ({ record }) => fold(record.name));
}

/** How many of these steps are done. */
export function stepsDone({ ticked }: TokenRecord, steps: readonly string[]): number {
  return steps.filter((step) => ticked.includes(step)).length;
}

/**
 * Records of which steps are open, the latest first.
 * @param names those on the page's cards, which the rest is left out for; null where no cards are known.
 */
export function unfinishedRecords(
  items: readonly SavedRecord[],
  steps: readonly string[],
  names: readonly string[] | null,
): readonly SavedRecord[] {
  const onPage = names === null ? null : new Set(names.map(fold));
  const open = items.filter(
    ({ record }) => stepsDone(record, steps) < steps.length && onPage?.has(fold(record.name)) !== false,
  );
  return latestFirst(open);
}

/** By the day of the last credentials: when it was rotated last, else made. */
function latestFirst(items: readonly SavedRecord[]): readonly SavedRecord[] {
  const dayOf = ({ rotatedOn, createdOn }: TokenRecord) => rotatedOn.at(-1) ?? createdOn;
  return [...items].sort((a, b) => dayOf(b.record).localeCompare(dayOf(a.record)) || b.savedAt - a.savedAt);
}
