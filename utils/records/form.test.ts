import { describe, expect, it } from 'vitest';
import { faultOf, formOf, isFaultless, rotateByOf, withForm } from './form.ts';
import { sampleRecord } from './testing/records.ts';

const record = sampleRecord();
const form = formOf(record);

describe('the form of a record', () => {
  it('gives the record back when nothing is changed', () => {
    const snoozing = sampleRecord({ snoozedUntil: '2026-09-01', later: { kept: 1 } });
    expect(withForm(snoozing, formOf(snoozing), formOf(snoozing))).toEqual(snoozing);
  });

  it('holds no interval where nothing reminds', () => {
    expect(formOf(sampleRecord({ rotateBy: null })).days).toBe('');
    expect(formOf(sampleRecord({ rotateBy: null, rotateAfterDays: null })).days).toBe('');
  });

  it('changes only what was typed, without blanks around it', () => {
    const theirs = sampleRecord({ storedAt: 'Elsewhere', rotateBy: '2026-12-24' });
    const saved = withForm(theirs, { ...form, owner: '  Kim ', name: `${form.name} ` }, form);
    expect(saved).toEqual({ ...theirs, owner: 'Kim' });
  });

  it('counts another interval from the last rotation, and ends reminders without one', () => {
    const rotated = sampleRecord({ rotatedOn: ['2026-08-01'] });
    expect(withForm(rotated, { ...form, days: ' 10 ' }, form)).toMatchObject({
      rotateAfterDays: 10,
      rotateBy: '2026-08-11',
    });
    expect(withForm(rotated, { ...form, days: '' }, form)).toMatchObject({
      rotateAfterDays: null,
      rotateBy: null,
    });
  });

  it('tells the day that would come of it', () => {
    expect(rotateByOf(record, { ...form, days: '30' }, form)).toBe('2026-07-01');
    expect(rotateByOf(record, { ...form, name: '' }, form)).toBe(record.rotateBy);
    expect(rotateByOf(record, { ...form, days: 'soon' }, form)).toBeNull();
    expect(rotateByOf(record, { ...form, days: '' }, form)).toBeNull();
  });
});

describe('faults', () => {
  it('are none in an ordinary form', () => {
    expect(isFaultless(form)).toBe(true);
    expect(isFaultless({ ...form, owner: '', storedAt: '', days: '' })).toBe(true);
    expect(isFaultless({ ...form, name: ' ' })).toBe(false);
  });

  it('are found in each box', () => {
    expect(faultOf('name', '')).toEqual({ kind: 'empty' });
    expect(faultOf('name', 'x'.repeat(300))).toBeNull();
    expect(faultOf('name', 'x'.repeat(301))).toEqual({ kind: 'long', max: 300 });
    expect(faultOf('owner', 'x'.repeat(201))).toEqual({ kind: 'long', max: 200 });
    expect(faultOf('storedAt', 'x'.repeat(301))).toEqual({ kind: 'long', max: 300 });
    for (const days of ['0', '-1', '3651', '1.5', '1e3', 'ten', '٣'])
      expect(faultOf('days', days), days).toEqual({ kind: 'days', max: 3650 });
    for (const days of ['', '1', ' 90 ', '3650']) expect(faultOf('days', days), days).toBeNull();
  });
});
