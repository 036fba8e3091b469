import type { SavedToken } from '../../data/tokens.ts';

/** The filters above the cards; null: not chosen. */
export interface Filters {
  name: string;
  createdOn: string | null;
  state: string | null;
}

/** What Clear All of the list goes back to. */
export function noFilters(): Filters {
  return { name: '', createdOn: null, state: null };
}

const CREATED: Readonly<Record<string, (days: number) => boolean>> = {
  last7: (days) => days <= 7,
  last30: (days) => days <= 30,
  more30: (days) => days > 30,
};

/** Whether a card stays in the list. Throws for a choice that Created On does not offer. */
export function matches(token: SavedToken, { name, createdOn, state }: Filters): boolean {
  if (!token.name.toLowerCase().includes(name.trim().toLowerCase())) return false;
  if (state !== null && token.enabled !== (state === 'enabled')) return false;
  if (createdOn === null) return true;
  const inTime = CREATED[createdOn];
  if (inTime === undefined) throw new Error(`Unknown choice of Created On: ${createdOn}`);
  return inTime(token.createdDaysAgo);
}
