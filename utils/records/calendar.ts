import { i18n } from '../i18n/index.ts';
import { DUE_WITHIN_DAYS } from './reminders.ts';
import type { TokenRecord } from './types.ts';

const LONGEST_LINE = 75;

/**
 * The days of rotation as a calendar (RFC 5545), an event of a whole day for each record that has one. Written by hand:
 * it is an escape and a fold, and a library for it weighs more than a tenth of the whole package. A test reads it back
 * with one.
 */
export function recordsCalendar(records: readonly TokenRecord[], now: Date): string {
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Token Presets//Token Presets for impact.com//EN',
    ...records.flatMap((record) => eventOf(record, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf(record: TokenRecord, stamp: string): readonly string[] {
  const { id, name, rotateBy } = record;
  if (rotateBy === null) return [];
  const summary = escaped(i18n.t('recordFiles.summary', { name }));
  return [
    'BEGIN:VEVENT',
    // The same in every export, so that a calendar changes the event that it has and adds no second one.
    `UID:${id}@token-presets`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${rotateBy.replaceAll('-', '')}`,
    `SUMMARY:${summary}`,
    `DESCRIPTION:${escaped(detailsOf(record))}`,
    // The day stays free for other things.
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-P${DUE_WITHIN_DAYS}D`,
    `DESCRIPTION:${summary}`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

/** What is known of it, a line for each. */
function detailsOf({ owner, storedAt, template }: TokenRecord): string {
  const details: readonly (readonly [string, string])[] = [
    [i18n.t('recordFiles.owner'), owner],
    [i18n.t('recordFiles.storedAt'), storedAt],
    [i18n.t('recordFiles.template'), template?.name ?? ''],
  ];
  return details
    .filter(([, value]) => value !== '')
    .map(([field, value]) => i18n.t('recordFiles.line', { field, value }))
    .join('\n');
}

function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n?|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');
}

/** In lines of 75 octets at most, none of which ends within a character. */
function folded(line: string): string {
  let text = '';
  let length = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (length + size > LONGEST_LINE) {
      text += '\r\n ';
      length = 1;
    }
    text += character;
    length += size;
  }
  return text;
}
