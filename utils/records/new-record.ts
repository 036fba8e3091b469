import type { Said } from '../checklist/draft.ts';
import { addDays, type Day } from '../days/day.ts';
import type { AccountType } from '../scopes/types.ts';
import type { Making } from './making.ts';
import { ROTATE_AFTER_DAYS, type TokenRecord } from './types.ts';

/** What a new record is made of. */
export interface NewRecord extends Pick<Making, 'id' | 'scopes' | 'template'>, Said {
  readonly name: string;
  readonly accountType: AccountType;
  readonly today: Day;
  /** As its template has it; null where that says nothing. */
  readonly rotateAfterDays: number | null;
}

/** The record of a token that was made today. */
export function newRecord({ today, rotateAfterDays, ...known }: NewRecord): TokenRecord {
  const days = rotateAfterDays ?? ROTATE_AFTER_DAYS;
  const { id, name, accountType, template, scopes, ticked, reasons } = known;
  return {
    id,
    name,
    accountType,
    template,
    scopes,
    createdOn: today,
    owner: '',
    storedAt: '',
    rotateAfterDays: days,
    rotateBy: addDays(today, days),
    snoozedUntil: null,
    rotatedOn: [],
    ticked,
    reasons,
  };
}

/** What the person changed in the checklist, put into a record that may have been changed elsewhere meanwhile. */
export function withSaid(record: TokenRecord, before: Said, after: Said): TokenRecord {
  const wasTicked = new Set(before.ticked);
  const isTicked = new Set(after.ticked);
  const kept = record.ticked.filter((id) => isTicked.has(id) || !wasTicked.has(id));
  const ticked = [...new Set([...kept, ...after.ticked.filter((id) => !wasTicked.has(id))])];
  const given = after.reasons.filter((reason) => !before.reasons.includes(reason));
  const kinds = new Set(after.reasons.map(({ finding }) => finding));
  const gone = before.reasons.filter(({ finding }) => !kinds.has(finding));
  const replaced = new Set([...given, ...gone].map(({ finding }) => finding));
  const reasons = [...record.reasons.filter(({ finding }) => !replaced.has(finding)), ...given];
  return { ...record, ticked, reasons };
}
