import { tipsFor } from '../checklist/tips.ts';
import { fold } from '../checklist/token-name.ts';
import { countedFrom } from './reminders.ts';
import type { SavedRecord, TokenRecord } from './types.ts';

/** Records by their name, the latest first; names are the same where they read the same (`fold`). */
export function recordsByName(items: readonly SavedRecord[]): ReadonlyMap<string, readonly SavedRecord[]> {
  return Map.groupBy(latestFirst(items), ({ record }) => fold(record.name));
}

/** How far a person is with the steps after Create. What applies to some tokens only counts once it is ticked. */
export function stepsOf({ accountType, ticked }: TokenRecord): {
  readonly done: number;
  readonly total: number;
} {
  const steps = tipsFor(accountType).filter(({ group }) => group === 'after');
  const isDone = ({ id }: { readonly id: string }) => ticked.includes(id);
  return {
    done: steps.filter(isDone).length,
    total: steps.filter((step) => !step.onlyIf || isDone(step)).length,
  };
}

/** Whether a step after Create is left to do. */
export function isUnfinished(record: TokenRecord): boolean {
  const { done, total } = stepsOf(record);
  return done < total;
}

/**
 * Records of which steps are open, the latest first.
 * @param names those on the page's cards, which the rest is left out for; null where no cards are known.
 */
export function unfinishedRecords(
  items: readonly SavedRecord[],
  names: readonly string[] | null,
): readonly SavedRecord[] {
  const onPage = names === null ? null : new Set(names.map(fold));
  const open = items.filter(({ record }) => isUnfinished(record) && onPage?.has(fold(record.name)) !== false);
  return latestFirst(open);
}

/** By the day of the last credentials: when it was rotated last, else made. */
function latestFirst(items: readonly SavedRecord[]): readonly SavedRecord[] {
  const day = countedFrom;
  return [...items].sort((a, b) => day(b.record).localeCompare(day(a.record)) || b.savedAt - a.savedAt);
}
