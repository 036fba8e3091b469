import fc from 'fast-check';
import { isVisible, withoutControls } from '../characters.ts';
import { ACCESSES, ACCOUNT_TYPES, METHODS, MODES } from '../schema.ts';
import type { Template } from '../types.ts';

/** A template for tests that are about something else. */
export function sampleTemplate(change: Partial<Template> & Readonly<Record<string, unknown>> = {}): Template {
  return {
    id: 'sample',
    name: 'Reporting, read-only',
    accountType: 'agency',
    mode: 'exact',
    scopes: [{ method: 'GET', path: '/Agencies/{AccountSID}/Actions' }, { access: 'read' }],
    ...change,
  };
}

/** Something shaped like an Account SID that nobody owns. */
export const FAKE_SID = `IR${'a1B2c3D4e5'}1234567${'f6G7h8J9k1L2m3'}1`;
/** Something shaped like an Auth Token that nobody owns. */
export const FAKE_TOKEN = `x7Kq.2Zt9~Wm4Rv${'-'}Jd8Lp3Bc6Yh1Ns5G`;

const text = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .map(withoutControls)
    .filter((value) => isVisible(value) && value.length <= maxLength);
const path = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .map((value) => `/${withoutControls(value).replaceAll(/\s/g, '')}`);
const unknownFields = fc.dictionary(
  fc
    .string({ unit: fc.constantFrom(...'abcXYZ019 "-'), minLength: 1, maxLength: 8 })
    .map((key) => `x-${key}`),
  fc.jsonValue({ maxDepth: 3 }).map(throughJson),
  { maxKeys: 2 },
);

const rule = fc
  .tuple(
    fc.oneof(
      fc.record({ method: fc.constantFrom(...METHODS), path }),
      fc.record({ category: text(20), label: text(20) }),
      fc.record({ category: text(20), access: fc.constantFrom(...ACCESSES) }),
      fc.record({ access: fc.constantFrom(...ACCESSES) }),
    ),
    unknownFields,
  )
  .map(([known, unknown]) => ({ ...unknown, ...known }));

const setup = fc
  .tuple(
    fc.record(
      {
        name: text(40),
        description: text(60),
        apiVersion: fc.constantFrom('latest', '3', '16'),
        primaryContact: text(20),
        developerEmails: fc.array(fc.constantFrom('a@example.com', 'b.c@d.example'), { maxLength: 3 }),
      },
      { requiredKeys: [] },
    ),
    unknownFields,
  )
  .map(([known, unknown]) => ({ ...unknown, ...known }));

const variable = fc
  .tuple(
    fc.record(
      {
        name: fc.constantFrom('client', 'date', 'team-name', 'Größe', 'x_1'),
        default: text(20),
        choices: fc.array(text(20), { maxLength: 3 }),
      },
      { requiredKeys: ['name'] },
    ),
    unknownFields,
  )
  .map(([known, unknown]) => ({ ...unknown, ...known }));

const tags = fc.uniqueArray(text(20), { selector: (tag) => tag.toLowerCase(), maxLength: 4 });
const variables = fc.uniqueArray(variable, { selector: ({ name }) => name, maxLength: 3 });

/** Any template that the schema takes, with unknown fields at every level. */
export function anyTemplate(id: fc.Arbitrary<string> = fc.uuid()): fc.Arbitrary<Template> {
  return fc
    .tuple(
      fc.record(
        {
          id,
          name: text(40),
          accountType: fc.constantFrom(...ACCOUNT_TYPES),
          mode: fc.constantFrom(...MODES),
          scopes: fc.array(rule, { maxLength: 6 }),
          setup,
          tags,
          client: text(20),
          rotateAfterDays: fc.integer({ min: 1, max: 3650 }),
          variables,
        },
        { requiredKeys: ['id', 'name', 'accountType', 'mode', 'scopes'] },
      ),
      unknownFields,
    )
    .map(([known, unknown]) => ({ ...unknown, ...known }));
}

/** As JSON gives it back: without `-0`, and without the prototype tricks that fast-check knows. */
function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll(/__proto__|constructor|prototype/g, 'plain'));
}
