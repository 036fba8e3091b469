import type { Day } from '../days/day.ts';
import { RECORD_LIMITS } from './limits.ts';
import { withInterval } from './reminders.ts';
import type { TokenRecord } from './types.ts';

/** What the form of a record holds, as typed. */
export interface RecordForm {
  readonly name: string;
  readonly owner: string;
  readonly storedAt: string;
  /** Empty: no reminder. */
  readonly days: string;
}

export type RecordField = keyof RecordForm;

export type RecordFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'long' | 'days'; readonly max: number };

/** The form of a record as it is. */
export function formOf({ name, owner, storedAt, rotateBy, rotateAfterDays }: TokenRecord): RecordForm {
  return { name, owner, storedAt, days: rotateBy === null ? '' : String(rotateAfterDays ?? '') };
}

/** What is wrong with a box; null when nothing is. What is shaped like a credential never comes out of a box. */
export function faultOf(field: RecordField, text: string): RecordFault | null {
  const trimmed = text.trim();
  if (field === 'days')
    return trimmed === '' || isInterval(trimmed)
      ? null
      : { kind: 'days', max: RECORD_LIMITS.rotateAfterDays };
  if (field === 'name' && trimmed === '') return { kind: 'empty' };
  const max = RECORD_LIMITS[field];
  return trimmed.length > max ? { kind: 'long', max } : null;
}

function isInterval(text: string): boolean {
  return /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= RECORD_LIMITS.rotateAfterDays;
}

/** Whether the form can be saved. */
export function isFaultless(form: RecordForm): boolean {
  return FIELDS.every((field) => faultOf(field, form[field]) === null);
}

const FIELDS: readonly RecordField[] = ['name', 'owner', 'storedAt', 'days'];

/**
 * The record with what was changed in the form since it was opened on `from`, and nothing else: what another window
 * changed meanwhile stays. Call it only with a form without faults.
 */
export function withForm(record: TokenRecord, form: RecordForm, from: RecordForm): TokenRecord {
  const texts = { name: form.name.trim(), owner: form.owner.trim(), storedAt: form.storedAt.trim() };
  const isChanged = (field: RecordField) => form[field].trim() !== from[field].trim();
  const changed = {
    ...record,
    ...(isChanged('name') ? { name: texts.name } : {}),
    ...(isChanged('owner') ? { owner: texts.owner } : {}),
    ...(isChanged('storedAt') ? { storedAt: texts.storedAt } : {}),
  };
  return isChanged('days') ? withInterval(changed, daysOf(form)) : changed;
}

/** The day by which it is to be rotated if the form is saved; null without one, or while the box is wrong. */
export function rotateByOf(record: TokenRecord, form: RecordForm, from: RecordForm): Day | null {
  if (faultOf('days', form.days) !== null) return null;
  return withForm(record, { ...from, days: form.days }, from).rotateBy;
}

function daysOf({ days }: RecordForm): number | null {
  return days.trim() === '' ? null : Number(days.trim());
}
