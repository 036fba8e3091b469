import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../days/day.ts';
import { anyDay } from '../days/testing/days.ts';
import {
  DUE_WITHIN_DAYS,
  dismissed,
  dueOn,
  dueRecords,
  rotated,
  snoozed,
  withInterval,
} from './reminders.ts';
import { readRecord } from './schema.ts';
import { anyRecord, sampleRecord } from './testing/records.ts';

/** To be rotated on 30 August 2026, every 90 days. */
const record = sampleRecord();

describe('how a record stands', () => {
  it.each([
    ['2026-06-01', 'later', 90],
    ['2026-08-22', 'later', 8],
    ['2026-08-23', 'due', 7],
    ['2026-08-29', 'due', 1],
    ['2026-08-30', 'due', 0],
    ['2026-08-31', 'overdue', -1],
    ['2027-08-30', 'overdue', -365],
  ])('on %s: %s', (today, kind, days) => {
    expect(dueOn(record, today)).toEqual({ kind, days });
  });

  it('without a day, nothing reminds of it, snoozed or not', () => {
    const none = { kind: 'none', days: null };
    expect(dueOn(sampleRecord({ rotateBy: null }), '2099-01-01')).toEqual(none);
    expect(dueOn(sampleRecord({ rotateBy: null, snoozedUntil: '2099-01-02' }), '2099-01-01')).toEqual(none);
  });

  it('over the end of a year, and over the 29th of February', () => {
    expect(dueOn(sampleRecord({ rotateBy: '2027-01-03' }), '2026-12-27')).toEqual({ kind: 'due', days: 7 });
    expect(dueOn(sampleRecord({ rotateBy: '2024-03-01' }), '2024-02-28')).toEqual({ kind: 'due', days: 2 });
    expect(dueOn(sampleRecord({ rotateBy: '2024-02-29' }), '2024-03-01')).toEqual({
      kind: 'overdue',
      days: -1,
    });
  });

  it('follows the clock, forward and back: nothing of it is remembered', () => {
    const stands = ['2026-08-01', '2026-09-30', '2026-08-01', '2026-08-28', '2020-01-01'].map(
      (today) => dueOn(record, today).kind,
    );
    expect(stands).toEqual(['later', 'overdue', 'later', 'due', 'later']);
  });
});

describe('snoozing', () => {
  it.each([
    ['2026-08-25', 'later'],
    ['2026-08-31', 'later'],
    // The day on which it ends it is there again, with the days that have passed.
    ['2026-09-01', 'overdue'],
    ['2026-09-02', 'overdue'],
  ])('for seven days on 25 August: on %s %s', (today, kind) => {
    const later = snoozed(record, '2026-08-25', 7);
    expect(later).toEqual({ ...record, snoozedUntil: '2026-09-01' });
    expect(dueOn(later, today).kind).toBe(kind);
  });

  it('keeps the day of rotation, and tells it', () => {
    expect(dueOn(snoozed(record, '2026-09-05', 3), '2026-09-06')).toEqual({ kind: 'later', days: -7 });
  });

  it('again counts from today', () => {
    expect(snoozed(snoozed(record, '2026-08-25', 7), '2026-08-26', 1).snoozedUntil).toBe('2026-08-27');
  });

  it('that ended before the week in which it is due changes nothing', () => {
    const before = snoozed(record, '2026-06-01', 7);
    for (const today of ['2026-06-02', '2026-07-01', '2026-08-30', '2026-09-01'])
      expect(dueOn(before, today)).toEqual(dueOn(record, today));
  });

  it('begun while the clock was ahead by years counts for nothing once it is right again', () => {
    const ahead = snoozed(record, '2030-01-01', 7);
    expect(dueOn(ahead, '2030-01-07').kind).toBe('later');
    expect(dueOn(ahead, '2026-09-01').kind).toBe('overdue');
  });

  it('is 90 days at most', () => {
    const long = snoozed(record, '2026-09-01', 1000);
    expect(dueOn(long, '2026-09-01').kind).toBe('later');
    expect(dueOn(long, '2026-11-29').kind).toBe('later');
    expect(dueOn(long, '2026-11-30').kind).toBe('overdue');
  });
});

describe('rotating', () => {
  const handOver = ['credentials-share', 'credentials-store'];

  it.each([
    ['early', '2026-08-01', '2026-10-30'],
    ['on the day', '2026-08-30', '2026-11-28'],
    ['late', '2026-12-31', '2027-03-31'],
  ])('%s counts from the day on which it was done', (_, today, next) => {
    expect(rotated(record, today, handOver)).toEqual({ ...record, rotatedOn: [today], rotateBy: next });
  });

  it('ends a snooze, and begins with the ticks about credentials anew', () => {
    const before = sampleRecord({
      snoozedUntil: '2026-10-01',
      ticked: ['name', 'credentials-store', 'docs'],
    });
    expect(rotated(before, '2026-09-01', handOver)).toMatchObject({
      snoozedUntil: null,
      ticked: ['name', 'docs'],
    });
  });

  it('without an interval is remembered, and nothing reminds of the next', () => {
    const before = sampleRecord({ rotateAfterDays: null, rotateBy: '2026-08-30' });
    expect(rotated(before, '2026-08-30', handOver)).toMatchObject({
      rotatedOn: ['2026-08-30'],
      rotateBy: null,
    });
  });

  it('again and again keeps them all, twice on one day as well', () => {
    const days = ['2026-08-30', '2026-11-28', '2026-11-28', '2027-02-26'];
    expect(days.reduce((one, day) => rotated(one, day, []), record).rotatedOn).toEqual(days);
  });

  it('after a thousand times can still be stored', () => {
    const often = sampleRecord({ rotatedOn: Array(1000).fill('2026-01-01') });
    const after = rotated(often, '2026-08-30', []);
    expect(after.rotatedOn).toHaveLength(1000);
    expect(after.rotatedOn.at(-1)).toBe('2026-08-30');
    expect(readRecord(after).ok).toBe(true);
  });

  it('leaves the record that it was given as it was', () => {
    const before = structuredClone(record);
    rotated(record, '2026-08-30', handOver);
    expect(record).toEqual(before);
  });
});

describe('dismissing', () => {
  const gone = dismissed(sampleRecord({ snoozedUntil: '2026-09-09' }));

  it('is for good: no day brings it back', () => {
    expect(gone).toMatchObject({ rotateBy: null, snoozedUntil: null });
    for (const today of ['2026-08-30', '2027-01-01', '2099-12-31'])
      expect(dueOn(gone, today).kind).toBe('none');
  });

  it('snoozing does not bring it back either', () => {
    expect(dueOn(snoozed(gone, '2026-08-30', 1), '2026-09-30').kind).toBe('none');
  });

  it('a new day does', () => {
    expect(dueOn(withInterval(gone, 30), '2026-07-01')).toEqual({ kind: 'due', days: 0 });
    expect(dueOn({ ...gone, rotateBy: '2026-09-01' }, '2026-09-01').kind).toBe('due');
    expect(rotated(gone, '2026-09-01', []).rotateBy).toBe('2026-11-30');
  });
});

describe('another interval', () => {
  it.each([
    ['from the day it was made', [], 30, '2026-07-01'],
    ['from the last rotation', ['2026-08-30', '2026-11-28'], 30, '2026-12-28'],
    ['one day', [], 1, '2026-06-02'],
    ['ten years', [], 3650, '2036-05-29'],
  ])('%s', (_, rotatedOn, days, rotateBy) => {
    const before = sampleRecord({ rotatedOn, snoozedUntil: '2027-01-01' });
    expect(withInterval(before, days)).toEqual({
      ...before,
      rotateAfterDays: days,
      rotateBy,
      snoozedUntil: null,
    });
  });

  it('none: no reminder', () => {
    expect(withInterval(record, null)).toEqual({ ...record, rotateAfterDays: null, rotateBy: null });
  });
});

describe('those that reminders are about', () => {
  const item = (id: string, rotateBy: string | null, snoozedUntil: string | null = null) => ({
    record: sampleRecord({ id, rotateBy, snoozedUntil }),
  });

  it('the most pressing first', () => {
    const items = [
      item('soon', '2026-09-05'),
      item('never', null),
      item('late', '2026-08-01'),
      item('snoozed', '2026-07-01', '2026-09-02'),
      item('later', '2026-09-09'),
      item('today', '2026-09-01'),
      item('woken', '2025-12-31', '2026-09-01'),
    ];
    const ids = dueRecords(items, '2026-09-01').map(({ record: { id } }) => id);
    expect(ids).toEqual(['woken', 'late', 'today', 'soon']);
  });
});

it('whatever is done to any record on any day can be stored, and means what it says', () => {
  fc.assert(
    fc.property(anyRecord(), anyDay, fc.integer({ min: 1, max: 3650 }), (one, today, days) => {
      const acts = [
        rotated(one, today, ['store']),
        snoozed(one, today, days),
        dismissed(one),
        withInterval(one, days),
      ];
      for (const after of acts) expect(readRecord(after).ok).toBe(true);
      const [done, asleep, gone, other] = acts as [typeof one, typeof one, typeof one, typeof one];
      expect(dueOn(done, today).days).toBe(one.rotateAfterDays);
      expect(dueOn(asleep, addDays(today, Math.min(days, 90) - 1)).kind).toMatch(/^(later|none)$/);
      expect(dueOn(gone, today).kind).toBe('none');
      expect(daysBetween(one.rotatedOn.at(-1) ?? one.createdOn, other.rotateBy ?? '')).toBe(days);
      const { kind, days: left } = dueOn(one, today);
      if (kind === 'overdue') expect(left).toBeLessThan(0);
      if (kind === 'due') expect(left).toBeLessThanOrEqual(DUE_WITHIN_DAYS);
    }),
  );
});
