import { allTips } from '../../utils/checklist/tips.ts';
import type { Day } from '../../utils/days/day.ts';
import { formats } from '../../utils/i18n/formats.ts';
import { i18n } from '../../utils/i18n/index.ts';
import { sentences } from '../../utils/i18n/joined.ts';
import { type RecordFault, type RecordField, type RecordForm, rotateByOf } from '../../utils/records/form.ts';
import { countedFrom, dueOn } from '../../utils/records/reminders.ts';
import type { RecordFailure, TokenRecord } from '../../utils/records/types.ts';
import { textOf } from '../checklist/text.ts';
import type { BadgeProps } from '../parts/Badge.tsx';

/** A day as people of the browser's language write it. */
export function dayText(day: Day): string {
  return formats().day(new Date(`${day}T00:00:00Z`));
}

/** How a record stands to its day of rotation, in words; the tone only repeats them. */
export function standingOf(
  record: TokenRecord,
  today: Day,
): { readonly text: string; readonly tone: NonNullable<BadgeProps['tone']> } {
  const { kind, days } = dueOn(record, today);
  const { rotateBy, snoozedUntil } = record;
  if (days === null || rotateBy === null)
    return { text: i18n.t('recordList.standing.none'), tone: 'neutral' };
  if (kind === 'overdue') return { text: i18n.t('recordList.standing.overdue', -days), tone: 'danger' };
  if (kind === 'due')
    return {
      text: days === 0 ? i18n.t('recordList.standing.today') : i18n.t('recordList.standing.due', days),
      tone: 'warning',
    };
  return {
    text:
      snoozedUntil !== null && snoozedUntil > today
        ? i18n.t('recordList.standing.snoozed', { date: dayText(snoozedUntil) })
        : i18n.t('recordList.standing.later', { date: dayText(rotateBy) }),
    tone: 'neutral',
  };
}

/** Why an act on a record did not work. */
export function describeFailure(failure: RecordFailure, name: string): string {
  switch (failure.reason) {
    case 'storage':
      return failure.full ? i18n.t('templates.failure.storageFull') : i18n.t('templates.failure.storage');
    case 'conflict':
      return failure.current === null
        ? i18n.t('recordList.gone', { name })
        : i18n.t('recordList.conflict', { name });
    case 'not-found':
      return i18n.t('recordList.gone', { name });
    case 'read-only':
      return i18n.t('templates.failure.readOnly');
    case 'too-many':
      return i18n.t('recordList.failure.tooMany', { max: failure.max });
    case 'practice':
      return i18n.t('practice.noRecord', { name });
    case 'invalid':
      return i18n.t('recordList.failure.invalid', { field: fieldName(failure.field) });
  }
}

/** The name of a box; what the form does not have keeps the name it is stored under. */
function fieldName(field: string): string {
  switch (field) {
    case 'name':
    case 'owner':
    case 'storedAt':
      return boxName(field);
    case 'rotateAfterDays':
      return boxName('days');
    default:
      return field;
  }
}

export function boxName(field: RecordField): string {
  switch (field) {
    case 'name':
      return i18n.t('recordList.form.name');
    case 'owner':
      return i18n.t('recordList.form.owner');
    case 'storedAt':
      return i18n.t('recordList.form.storedAt');
    case 'days':
      return i18n.t('recordList.form.days');
  }
}

/** What the box of days says below it: the day that comes of it, and from when it counts. */
export function daysHint(record: TokenRecord, form: RecordForm, from: RecordForm): string {
  const hint = i18n.t('recordList.form.daysHint');
  const next = rotateByOf(record, form, from);
  if (next === null) return hint;
  const dates = { date: dayText(next), from: dayText(countedFrom(record)) };
  return sentences(i18n.t('recordList.form.next', dates), hint);
}

/** What is wrong with a box of the form. */
export function describeFault(fault: RecordFault | null): string | null {
  if (fault === null) return null;
  switch (fault.kind) {
    case 'empty':
      return i18n.t('recordList.form.needsName');
    case 'long':
      return i18n.t('recordList.form.tooLong', { max: fault.max });
    case 'days':
      return i18n.t('recordList.form.badDays', { max: fault.max });
  }
}

/** What a kind of finding is called: by its tip, as `name-taken` is about the tip `name`. */
export function findingName(kind: string): string {
  const [id = kind] = kind.split('-');
  const tip = allTips.find((one) => one.id === id);
  return tip === undefined ? kind : textOf(tip.text);
}
