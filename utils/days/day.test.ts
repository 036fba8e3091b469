import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, isDay } from './day.ts';
import { anyDay } from './testing/days.ts';

describe('what is a day', () => {
  it.each(['2026-06-01', '2024-02-29', '2000-02-29', '1999-12-31', '9999-12-31', '0001-01-01'])(
    '%s',
    (text) => {
      expect(isDay(text)).toBe(true);
    },
  );

  it.each([
    '',
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '2026-06-01T00:00:00Z',
    ' 2026-06-01',
    '2026-06-01\n',
    '+012026-06-01',
    '2026/06/01',
    '٢٠٢٦-٠٦-٠١',
  ])('not %j', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('counting', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-28', 2, '2024-03-01'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-29', 365, '2025-02-28'],
    ['2024-02-29', 366, '2025-03-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-06-01', 90, '2026-08-30'],
    ['2026-06-01', 0, '2026-06-01'],
    ['2026-06-01', 3650, '2036-05-29'],
    // Clocks are changed in between, in Europe and America.
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-03-07', 2, '2026-03-09'],
    // A clock that is far off must not make what is no day.
    ['9999-12-30', 90, '9999-12-31'],
    ['0000-01-02', -90, '0000-01-01'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
  });

  it('how many days are between is how many have to be added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        const other = addDays(day, days);
        expect(isDay(other)).toBe(true);
        expect(daysBetween(day, other)).toBe(days);
        expect(daysBetween(other, day)).toBe(-days || 0);
        // As texts they are in the order of time.
        expect(Math.sign(days)).toBe(other === day ? 0 : other > day ? 1 : -1);
      }),
    );
  });

  it('what is no day is said', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow('"2026-02-30" is no day');
    expect(() => daysBetween('2026-06-01', 'soon')).toThrow('"soon" is no day');
  });
});

describe('the day where the person is', () => {
  const own = process.env['TZ'];
  afterEach(() => {
    if (own === undefined) delete process.env['TZ'];
    else process.env['TZ'] = own;
  });

  it.each([
    ['Pacific/Auckland', '2026-06-01T11:59:59Z', '2026-06-01'],
    ['Pacific/Auckland', '2026-06-01T12:00:00Z', '2026-06-02'],
    ['America/Los_Angeles', '2026-06-01T06:59:59Z', '2026-05-31'],
    ['America/Los_Angeles', '2026-01-01T07:59:59Z', '2025-12-31'],
    ['Europe/Berlin', '2024-02-28T23:30:00Z', '2024-02-29'],
    // The nights in which the clock is changed.
    ['Europe/Berlin', '2026-03-28T23:30:00Z', '2026-03-29'],
    ['Europe/Berlin', '2026-03-29T21:59:59Z', '2026-03-29'],
    ['Europe/Berlin', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['Europe/Berlin', '2026-10-25T22:59:59Z', '2026-10-25'],
    ['Europe/Berlin', '2026-10-25T23:00:00Z', '2026-10-26'],
    // There is no midnight on this day.
    ['America/Santiago', '2026-09-06T04:30:00Z', '2026-09-06'],
  ])('%s, %s: %s', (zone, moment, day) => {
    process.env['TZ'] = zone;
    expect(dayOf(new Date(moment))).toBe(day);
  });

  it('a clock that is far off gives a day all the same', () => {
    process.env['TZ'] = 'UTC';
    expect(dayOf(new Date('0099-03-04T12:00:00Z'))).toBe('0099-03-04');
    expect(isDay(dayOf(new Date(8.64e15)))).toBe(true);
    expect(isDay(dayOf(new Date(-8.64e15)))).toBe(true);
  });
});
