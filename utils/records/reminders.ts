import { addDays, type Day, daysBetween } from '../days/day.ts';
import { RECORD_LIMITS } from './limits.ts';
import type { TokenRecord } from './types.ts';

/** How a record stands to its day of rotation. `due`: within the next week, or today. */
export type DueKind = 'none' | 'later' | 'due' | 'overdue';

export interface Due {
  readonly kind: DueKind;
  /** Days until it is to be rotated, negative once that is past; null for `none`. */
  readonly days: number | null;
}

/** From so many days before, a token counts as due. */
export const DUE_WITHIN_DAYS = 7;

/** No snooze is longer: one that would end later still was begun while the clock was ahead, and counts for nothing. */
export const LONGEST_SNOOZE_DAYS = 90;

/** How a record stands on a day. What is snoozed is `later`. */
export function dueOn(record: TokenRecord, today: Day): Due {
  const { rotateBy, snoozedUntil } = record;
  if (rotateBy === null) return { kind: 'none', days: null };
  const days = daysBetween(today, rotateBy);
  const asleep = snoozedUntil === null ? 0 : daysBetween(today, snoozedUntil);
  const isSnoozed = asleep > 0 && asleep <= LONGEST_SNOOZE_DAYS;
  if (isSnoozed || days > DUE_WITHIN_DAYS) return { kind: 'later', days };
  return { kind: days < 0 ? 'overdue' : 'due', days };
}

/** Those that reminders are about, the most pressing first. */
export function dueRecords<Item extends { readonly record: TokenRecord }>(
  items: readonly Item[],
  today: Day,
): readonly Item[] {
  return items
    .filter(({ record }) => ['due', 'overdue'].includes(dueOn(record, today).kind))
    .sort((a, b) => (a.record.rotateBy ?? '').localeCompare(b.record.rotateBy ?? ''));
}

/** Ticks that are about one handing over of credentials: a reset makes new ones, and all of it begins again. */
type HandOverTips = readonly string[];

/** It was reset today, and its integrations have the new credentials. */
export function rotated(record: TokenRecord, today: Day, handOver: HandOverTips): TokenRecord {
  const { rotateAfterDays } = record;
  return {
    ...record,
    rotatedOn: [...record.rotatedOn, today].slice(-RECORD_LIMITS.rotations),
    rotateBy: rotateAfterDays === null ? null : addDays(today, rotateAfterDays),
    snoozedUntil: null,
    ticked: record.ticked.filter((id) => !handOver.includes(id)),
  };
}

/** Nothing reminds of it for so many days, 90 at most. */
export function snoozed(record: TokenRecord, today: Day, days: number): TokenRecord {
  return { ...record, snoozedUntil: addDays(today, Math.min(days, LONGEST_SNOOZE_DAYS)) };
}

/** Nothing reminds of it any more, until the person gives it a day again. */
export function dismissed(record: TokenRecord): TokenRecord {
  return { ...record, rotateBy: null, snoozedUntil: null };
}

/** The day that an interval counts from: the last rotation, or where the record began; older credentials are unknown. */
export function countedFrom({ rotatedOn, createdOn }: TokenRecord): Day {
  return rotatedOn.at(-1) ?? createdOn;
}

/** With another interval, counted from the last rotation; null: no reminder. */
export function withInterval(record: TokenRecord, days: number | null): TokenRecord {
  return {
    ...record,
    rotateAfterDays: days,
    rotateBy: days === null ? null : addDays(countedFrom(record), days),
    snoozedUntil: null,
  };
}
