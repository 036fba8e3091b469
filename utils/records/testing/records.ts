import fc from 'fast-check';
import { anyDay } from '../../days/testing/days.ts';
import { isVisible, withoutControls } from '../../templates/characters.ts';
import type { TokenRecord } from '../types.ts';

/** A record for tests that are about something else: made on 1 June 2026, to be rotated on 30 August. */
export function sampleRecord(
  change: Partial<TokenRecord> & Readonly<Record<string, unknown>> = {},
): TokenRecord {
  return {
    id: 'sample',
    name: 'Acme reporting',
    accountType: 'agency',
    template: { id: 'reporting', name: 'Reporting, read-only' },
    scopes: 12,
    createdOn: '2026-06-01',
    owner: 'Dana Ito',
    storedAt: 'Vault of the data team',
    rotateAfterDays: 90,
    rotateBy: '2026-08-30',
    snoozedUntil: null,
    rotatedOn: [],
    ticked: [],
    reasons: [],
    ...change,
  };
}

/** Texts with what makes trouble in files: quotes, marks of formats, emoji of several units, other scripts. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        ',',
        ';',
        '\\',
        "'",
        '=',
        '+',
        '-',
        '@',
        ':',
        '👩‍👩‍👧',
        'é',
        'שלום',
        '日本',
        ' ',
        'n',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => withoutControls(parts.join('')).slice(0, 150))
  .map((text) => (text.isWellFormed() ? text : 'x'));

/** Any record that the schema takes, with an unknown field. */
export function anyRecord(id: fc.Arbitrary<string> = fc.uuid()): fc.Arbitrary<TokenRecord> {
  const name = anyText.map((text) => (isVisible(text) ? text.trim() : 'Acme'));
  return fc.record({
    id,
    name,
    accountType: fc.constantFrom('agency' as const, 'brand', 'partner'),
    template: fc.option(fc.record({ id: fc.constantFrom('t', 'organisation:t'), name })),
    scopes: fc.option(fc.nat({ max: 300 })),
    createdOn: anyDay,
    owner: anyText,
    storedAt: anyText,
    rotateAfterDays: fc.option(fc.integer({ min: 1, max: 3650 })),
    rotateBy: fc.option(anyDay),
    snoozedUntil: fc.option(anyDay),
    rotatedOn: fc.array(anyDay, { maxLength: 3 }),
    ticked: fc.array(fc.constantFrom('name', 'store'), { maxLength: 3 }),
    reasons: fc.array(
      fc.record({
        finding: fc.constant('scopes-write'),
        text: name,
        covers: fc.array(name, { maxLength: 2 }),
        on: anyDay,
      }),
      { maxLength: 2 },
    ),
    'x-later': fc.constantFrom(1, 'text', null),
  });
}
