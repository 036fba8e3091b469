import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { recordsCalendar } from './calendar.ts';
import { anyRecord, anyText, sampleRecord } from './testing/records.ts';
import type { TokenRecord } from './types.ts';

const NOW = new Date('2026-06-01T09:08:07.654Z');

/** What a calendar makes of it. */
function read(records: readonly TokenRecord[]) {
  const calendar = new ICAL.Component(ICAL.parse(recordsCalendar(records, NOW)));
  return {
    calendar,
    events: calendar.getAllSubcomponents('vevent').map((component) => ({
      component,
      event: new ICAL.Event(component),
      alarms: component.getAllSubcomponents('valarm'),
    })),
  };
}

const octets = (line: string) => new TextEncoder().encode(line).length;

it('has an event of a whole day for each record that has a day of rotation', () => {
  const { calendar, events } = read([
    sampleRecord(),
    sampleRecord({ id: 'never', rotateBy: null }),
    sampleRecord({
      id: 'b',
      name: 'Uploads',
      rotateBy: '2028-02-29',
      template: null,
      owner: '',
      storedAt: '',
    }),
  ]);
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getFirstPropertyValue('prodid')).toContain('Token Presets');
  expect(calendar.getFirstProperty('method')).toBeNull();
  expect(events).toHaveLength(2);
  const [first, second] = events;
  expect(first?.event.uid).toBe('sample@token-presets');
  expect(first?.event.summary).toBe('Rotate the token “Acme reporting”');
  expect(first?.event.description).toBe(
    'Owner: Dana Ito\nStored at: Vault of the data team\nTemplate: Reporting, read-only',
  );
  expect(first?.event.startDate.isDate).toBe(true);
  expect(first?.event.startDate.toString()).toBe('2026-08-30');
  expect(first?.event.endDate.toString()).toBe('2026-08-31');
  expect(String(first?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-06-01T09:08:07Z');
  expect(second?.event.startDate.toString()).toBe('2028-02-29');
  expect(second?.event.description).toBe('');
});

it('reminds a week before', () => {
  const [{ alarms = [] } = {}] = read([sampleRecord()]).events;
  expect(alarms).toHaveLength(1);
  expect(alarms[0]?.getFirstPropertyValue('action')).toBe('DISPLAY');
  expect(String(alarms[0]?.getFirstPropertyValue('trigger'))).toBe('-P7D');
  expect(alarms[0]?.getFirstPropertyValue('description')).toBe('Rotate the token “Acme reporting”');
});

it('names an event alike in every export, so that it is changed and not doubled', () => {
  const later = recordsCalendar([sampleRecord({ rotateBy: '2027-01-01' })], new Date('2026-09-01'));
  expect(later).toContain('\r\nUID:sample@token-presets\r\n');
});

it('without records is a calendar all the same', () => {
  expect(read([]).events).toEqual([]);
});

describe('lines', () => {
  it('end with CR and LF, and only there', () => {
    const text = recordsCalendar([sampleRecord({ name: 'a\nb\r\nc\rd' })], NOW);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(read([sampleRecord({ name: 'a\nb\r\nc\rd' })]).events[0]?.event.summary).toBe(
      'Rotate the token “a\nb\nc\nd”',
    );
  });

  it('take 75 octets at most, and no character is cut, wherever the border falls', () => {
    for (const character of ['x', 'é', '日', '👩', '👩‍👩‍👧'])
      for (let before = 0; before < 80; before++) {
        const name = `${'a'.repeat(before)}${character.repeat(40)}`;
        const text = recordsCalendar([sampleRecord({ name })], NOW);
        const lines = text.split('\r\n');
        for (const line of lines) expect(octets(line)).toBeLessThanOrEqual(75);
        expect(lines.every((line) => line.isWellFormed())).toBe(true);
        expect(lines.filter((line) => octets(line) > 71).length).toBeGreaterThan(0);
        expect(read([sampleRecord({ name })]).events[0]?.event.summary).toBe(`Rotate the token “${name}”`);
      }
  });

  it('nothing in a text becomes a line or a field of the calendar', () => {
    const name = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH:file:///x;,\\n';
    const { events } = read([sampleRecord({ name, owner: 'Kim;BEGIN:VALARM,\\' })]);
    expect(events).toHaveLength(1);
    expect(events[0]?.component.getFirstProperty('attach')).toBeNull();
    expect(events[0]?.alarms).toHaveLength(1);
    expect(events[0]?.event.description).toContain('Owner: Kim;BEGIN:VALARM,\\\n');
  });
});

it('whatever stands in records is read back', () => {
  const nasty = fc
    .array(fc.oneof(anyText, fc.constantFrom('\n', '\\n', '\\', ';', ',', ':', '"', '👩‍👩‍👧')), {
      maxLength: 8,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(anyRecord(), { maxLength: 3 }), nasty, (records, name) => {
      const all = [...records, sampleRecord({ name, owner: name })];
      const text = recordsCalendar(all, NOW);
      for (const line of text.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
      const { events } = read(all);
      const wanted = all.filter(({ rotateBy }) => rotateBy !== null);
      expect(events.map(({ event }) => event.uid)).toEqual(wanted.map(({ id }) => `${id}@token-presets`));
      expect(events.map(({ event }) => event.summary)).toEqual(
        wanted.map((one) => `Rotate the token “${one.name}”`),
      );
      expect(events.map(({ event }) => event.startDate.toString())).toEqual(
        wanted.map(({ rotateBy }) => rotateBy),
      );
      if (name !== '') expect(events.at(-1)?.event.description).toContain(`Owner: ${name}\n`);
    }),
  );
});
