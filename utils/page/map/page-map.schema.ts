import * as z from 'zod/mini';
import { foldText } from '../../scopes/label.ts';

/**
 * The shape of the page map's data. Only tests use it: the map ships with the extension and is not read from
 * outside, so the product need not carry a schema for it.
 */

/** The languages of public documents that name the page's labels (facts: documentation.md §3). */
export const LANGUAGES = ['en', 'zh', 'ja', 'de', 'es', 'it', 'fr', 'pt'] as const;

/** The wizard's fields. */
const FIELDS = ['name', 'description', 'apiVersion', 'primaryContact', 'developerEmails'] as const;

const name = z.string().check(z.regex(/^[a-z][A-Za-z]*$/));

/** One wording as a page shows it: without blanks around it, and with letters that are left after folding. */
const wording = z.string().check(
  z.minLength(1),
  z.maxLength(60),
  z.refine((text) => text === text.trim() && !/\s{2}/.test(text), 'blanks around it or doubled'),
  z.refine((text) => foldText(text) !== '', 'nothing is left of it after folding'),
);

const wordings = z.array(wording).check(
  z.minLength(1),
  z.refine((list) => new Set(list).size === list.length, 'the same wording twice'),
);

/** English is what the app certainly has; every other language may be unknown. */
const label = z
  .partialRecord(z.enum(LANGUAGES), wordings)
  .check(z.refine((languages) => languages.en !== undefined, 'English is missing'));

const labels = z.record(name, label);

const pattern = z.string().check(z.minLength(1), z.refine(compiles, 'no regular expression'));

const testId = z.string().check(z.regex(/^[a-z]+(-[a-z]+)+$/));

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'i').source !== '';
  } catch {
    return false;
  }
}

/** `page-map.json`. */
export const pageMapSchema = z
  .strictObject({
    _about: z.string(),
    version: z.literal(1),
    labels,
    forbidden: z.array(name).check(z.minLength(1)),
    words: z.record(name, pattern),
    codeNames: z.record(z.enum(FIELDS), pattern),
    testIds: z.record(name, z.nullable(z.array(testId).check(z.minLength(1)))),
  })
  .check(z.refine(({ forbidden }) => new Set(forbidden).size === forbidden.length, 'forbidden twice'));

/** `entry-signs.json`. */
export const entrySignsSchema = z.strictObject({ _about: z.string(), labels });

const weight = z.int().check(z.minimum(1), z.maximum(99));

/** `field-signs.json`. */
export const fieldSignsSchema = z
  .strictObject({
    _about: z.string(),
    certain: weight,
    lead: weight,
    weights: z.record(name, weight),
  })
  .check(
    z.refine(
      ({ certain, weights }) => Object.values(weights).some((one) => one >= certain),
      'no sign alone makes certain',
    ),
  );

const certainty = { certain: weight, weights: z.record(name, weight) };

/** `card-signs.json`. A sign against a name weighs less than nothing; no sign alone makes a card. */
export const cardSignsSchema = z.strictObject({
  _about: z.string(),
  cards: z
    .strictObject(certainty)
    .check(
      z.refine(
        (cards) => Object.values(cards.weights).every((one) => one < cards.certain),
        'one sign alone makes certain',
      ),
    ),
  names: z.strictObject({
    ...certainty,
    lead: weight,
    weights: z.record(name, z.int().check(z.minimum(-99), z.maximum(99))),
  }),
});

const path = z.string().check(z.regex(/^\/[\w./-]+$/));

/** `addresses.json`. */
export const addressesSchema = z
  .strictObject({
    _about: z.string(),
    area: path,
    roles: z.record(z.string().check(z.regex(/^[a-z]+$/)), z.enum(['agency', 'brand', 'partner'])),
    tokensPage: path,
    tokens: pattern,
    candidate: pattern,
  })
  .check(
    z.refine(({ roles }) => new Set(Object.values(roles)).size === 3, 'an account type without a role'),
    z.refine(
      ({ tokens, tokensPage }) => new RegExp(tokens, 'i').test(tokensPage),
      'the tokens page is not one of them',
    ),
  );
