import { addDays, type Day, dayOf } from '../../../utils/days/day.ts';
import type { TokenRecord } from '../../../utils/records/types.ts';

/** So many days from today. */
export function inDays(days: number): Day {
  return addDays(dayOf(new Date()), days);
}

/** A record as it lies in storage; its id follows from its name. */
export function storedRecord(
  name: string,
  change: Partial<TokenRecord> = {},
): Readonly<Record<string, unknown>> {
  const id = name.toLowerCase().replaceAll(/\W+/g, '-');
  const data: TokenRecord = {
    id,
    name,
    accountType: 'brand',
    template: null,
    scopes: 12,
    createdOn: inDays(-80),
    owner: '',
    storedAt: '',
    rotateAfterDays: 90,
    rotateBy: inDays(40),
    snoozedUntil: null,
    rotatedOn: [],
    ticked: [],
    reasons: [],
    ...change,
  };
  return { [`record:${id}`]: { version: 1, revision: 1, savedAt: 1_700_000_000_000, data } };
}
