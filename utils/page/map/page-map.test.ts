import { describe, expect, it } from 'vitest';
import { foldText } from '../../scopes/label.ts';
import { FIELD_LABELS } from '../field.ts';
import addresses from './addresses.json' with { type: 'json' };
import cardSigns from './card-signs.json' with { type: 'json' };
import signs from './entry-signs.json' with { type: 'json' };
import fieldSigns from './field-signs.json' with { type: 'json' };
import map from './page-map.json' with { type: 'json' };
import {
  addressesSchema,
  cardSignsSchema,
  entrySignsSchema,
  fieldSignsSchema,
  pageMapSchema,
} from './page-map.schema.ts';
import { CODE_NAMES, forbiddenName, isLabel, type LabelName, TOGGLE_WORDS, wordings } from './page-map.ts';

type Languages = Readonly<Partial<Record<string, readonly string[]>>>;

const labels = new Map<string, Languages>([...Object.entries(signs.labels), ...Object.entries(map.labels)]);
const names = [...labels.keys()] as LabelName[];
const fields: readonly LabelName[] = Object.values(FIELD_LABELS);

/** Every wording with its label and language. */
const all = [...labels].flatMap(([name, languages]) =>
  Object.entries(languages).flatMap(([language, texts]) =>
    (texts ?? []).map((text) => ({ name: name as LabelName, language, text })),
  ),
);

describe('the data', () => {
  it('has the shape that its schema says', () => {
    expect(pageMapSchema.safeParse(map).error?.issues).toBeUndefined();
    expect(entrySignsSchema.safeParse(signs).error?.issues).toBeUndefined();
    expect(fieldSignsSchema.safeParse(fieldSigns).error?.issues).toBeUndefined();
    expect(cardSignsSchema.safeParse(cardSigns).error?.issues).toBeUndefined();
    expect(addressesSchema.safeParse(addresses).error?.issues).toBeUndefined();
  });

  it('names no label in both files', () => {
    expect(Object.keys(signs.labels).filter((name) => name in map.labels)).toEqual([]);
  });

  it('forbids only labels that there are', () => {
    expect(map.forbidden.filter((name) => !labels.has(name))).toEqual([]);
  });

  it('forbids every label of a control that rule 1 of the design names', () => {
    const rule =
      'create createAccessToken update reset duplicate upgradeVersion disable enable delete enableLegacyTokens ' +
      'clearAll next';
    expect([...map.forbidden].sort()).toEqual(rule.split(' ').sort());
  });

  it('gives no field the wording of a forbidden control', () => {
    const collisions = fields.flatMap((field) =>
      [...wordings(field)].filter((text) => forbiddenName(text) !== null).map((text) => `${field}: ${text}`),
    );
    expect(collisions).toEqual([]);
  });

  it('gives no two fields one wording', () => {
    const seen = fields.flatMap((field) => [...wordings(field)]);
    expect(seen.filter((text, at) => seen.indexOf(text) !== at)).toEqual([]);
  });
});

describe('code names', () => {
  it.each([
    ['name', 'tokenName'],
    ['description', 'description'],
    ['apiVersion', 'api_version'],
    ['primaryContact', 'primaryContactId'],
    ['developerEmails', 'developerEmails'],
  ] as const)('know the field %s by %s, and no other', (field, code) => {
    const known = Object.entries(CODE_NAMES).filter(([, pattern]) => pattern.test(foldText(code)));
    expect(known.map(([name]) => name)).toEqual([field]);
  });
});

describe('the schema', () => {
  const change = (part: object) => pageMapSchema.safeParse({ ...map, ...part }).success;
  const label = (languages: object) => change({ labels: { ...map.labels, next: languages } });

  it.each([
    ['a label without English', () => label({ de: ['Weiter'] })],
    ['a language that no document has', () => label({ en: ['Next'], xx: ['Xet'] })],
    ['a wording twice', () => label({ en: ['Next', 'Next'] })],
    ['an empty wording', () => label({ en: ['Next', ''] })],
    ['no wording at all', () => label({ en: [] })],
    ['a wording with blanks around it', () => label({ en: [' Next'] })],
    ['a wording of marks alone', () => label({ en: ['--'] })],
    ['words that are no regular expression', () => change({ words: { ...map.words, toggle: '(' } })],
    ['a name forbidden twice', () => change({ forbidden: ['next', 'next'] })],
    ['an unknown part', () => change({ extra: 1 })],
    ['another version', () => change({ version: 2 })],
    ['a test id with blanks', () => change({ testIds: { ...map.testIds, tagText: ['uicl input'] } })],
    [
      'an empty list of test ids, which would not tell absent from unknown',
      () => change({ testIds: { ...map.testIds, tagText: [] } }),
    ],
    [
      'a code name that is no regular expression',
      () => change({ codeNames: { ...map.codeNames, name: '(' } }),
    ],
    ['a field without a code name', () => change({ codeNames: { name: '^name$' } })],
    [
      'weights of which none makes certain',
      () => fieldSignsSchema.safeParse({ ...fieldSigns, certain: 99, weights: { label: 8 } }).success,
    ],
    [
      'a sign that alone makes a card',
      () => cardSignsSchema.safeParse({ ...cardSigns, cards: { certain: 3, weights: { state: 3 } } }).success,
    ],
    [
      'an account type without an address',
      () => addressesSchema.safeParse({ ...addresses, roles: { agency: 'agency' } }).success,
    ],
    [
      'a tokens page that its own pattern does not know',
      () => addressesSchema.safeParse({ ...addresses, tokens: 'x$' }).success,
    ],
  ])('refuses %s', (_, accepted) => {
    expect(accepted()).toBe(false);
  });

  it('accepts what the refused ones were made of', () => {
    expect(change({})).toBe(true);
    expect(change({ testIds: { ...map.testIds, tagText: null } })).toBe(true);
    expect(label({ en: ['Next'], de: ['Weiter'] })).toBe(true);
  });
});

describe('matching', () => {
  it.each(all)('knows “$text” ($language) as $name', ({ name, text }) => {
    expect(isLabel(text, name)).toBe(true);
    expect(isLabel(`  ${text.toUpperCase()} `, name)).toBe(true);
  });

  it.each([
    'Token Name *',
    'Token Name:',
    '* Token Name',
    'token  name (required)',
    '令牌名称：',
    '令牌名称（必填）',
  ])('sees through the marks of “%s”', (text) => {
    expect(isLabel(text, 'tokenName')).toBe(true);
  });

  it.each(['Token', 'Token Name of the client', 'My Token Name', '', '*'])('leaves “%s” alone', (text) => {
    expect(isLabel(text, 'tokenName')).toBe(false);
  });

  it('compares whole texts, so that a scope that creates something is not the button Create', () => {
    for (const text of ['Create tracking link', 'Delete promo code', 'Update action', 'Next page of actions'])
      expect(forbiddenName(text), text).toBeNull();
  });

  it('tells which forbidden label a text is', () => {
    for (const name of map.forbidden) {
      const english = labels.get(name)?.['en'] ?? [];
      for (const text of english) expect(names.filter((label) => isLabel(text, label))).toContain(name);
      for (const text of english) expect(forbiddenName(text)).not.toBeNull();
    }
  });

  it('has words for switches that occur in class names', () => {
    for (const text of ['iui-toggle-display', 'ui-Switch']) expect(TOGGLE_WORDS.test(text)).toBe(true);
    for (const text of ['iui-checkbox', 'row']) expect(TOGGLE_WORDS.test(text)).toBe(false);
  });
});
