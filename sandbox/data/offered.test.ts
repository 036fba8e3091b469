import { describe, expect, it } from 'vitest';
import { catalogueOf } from './catalogue.ts';
import { DIFFERENCES } from './differences.ts';
import { offeredCategories } from './offered.ts';
import type { AccountType, Language } from './types.ts';

const ACCOUNT_TYPES: readonly AccountType[] = ['agency', 'brand', 'partner'];
const LANGUAGES: readonly Language[] = ['en', 'zh'];

const scopesOf = (accountType: AccountType, language: Language = 'en', rows = 0) =>
  offeredCategories(accountType, language, rows).flatMap((category) =>
    category.scopes.map((scope) => ({ ...scope, category: category.name })),
  );

describe.each(ACCOUNT_TYPES)('what the %s page offers', (accountType) => {
  it('has every row once', () => {
    const ids = scopesOf(accountType).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('differs from the catalogue in both directions, exactly as written down', () => {
    const offered = new Set(scopesOf(accountType).map(({ id }) => id));
    const catalogued = new Set(
      catalogueOf(accountType).categories.flatMap(({ scopes }) =>
        scopes.map(([method, path]) => `${method} ${path}`),
      ),
    );
    const { added, missing } = DIFFERENCES[accountType];
    const addedIds = added.map(({ row: [method, path] }) => `${method} ${path}`);
    expect([...offered].filter((id) => !catalogued.has(id)).sort()).toEqual(addedIds.sort());
    expect([...catalogued].filter((id) => !offered.has(id)).sort()).toEqual([...missing].sort());
  });

  it.each(LANGUAGES)('tells every row of a category apart by its label (%s)', (language) => {
    for (const { scopes } of offeredCategories(accountType, language)) {
      expect(new Set(scopes.map(({ label }) => label)).size).toBe(scopes.length);
    }
  });

  it('is wholly translated, but for methods and paths', () => {
    const chinese = offeredCategories(accountType, 'zh', 300);
    expect(chinese.flatMap(({ name, scopes }) => [name, ...scopes.map(({ label }) => label)])).toSatisfy(
      (texts: string[]) => texts.every((text) => /\p{Script=Han}/u.test(text) && !/[a-z]/.test(text)),
    );
    const endpoints = (language: Language) =>
      scopesOf(accountType, language).map(({ shownPath }) => shownPath);
    expect(endpoints('zh')).toEqual(endpoints('en'));
  });

  it('mixes the spellings of placeholders', () => {
    const paths = scopesOf(accountType).map(({ shownPath }) => shownPath);
    expect(paths.some((path) => path.includes('<AccountSID>'))).toBe(true);
    expect(paths.some((path) => path.includes('{AccountSID}'))).toBe(true);
  });

  it('grows to the wanted number of rows, and never shrinks', () => {
    const known = scopesOf(accountType).length;
    expect(scopesOf(accountType, 'en', 2000)).toHaveLength(2000);
    expect(scopesOf(accountType, 'en', known - 1)).toHaveLength(known);
    const ids = scopesOf(accountType, 'en', 2000).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2000);
  });
});

describe('rows that public guides name', () => {
  it('has the ten of the Convbox guide, in its words', () => {
    const words = scopesOf('brand').map(({ category, label }) => `${category}: ${label}`);
    expect(words).toEqual(
      expect.arrayContaining([
        'Account: Retrieve account home',
        'Account: Retrieve company information',
        'Actions: Retrieve actions',
        'Actions: Retrieve action',
        'Campaigns: Retrieve campaigns',
        'Campaigns: Retrieve campaign',
        'Partners: Retrieve media partners',
        'Partners: Retrieve media partner',
        'Promo Codes: Retrieve promo codes',
        'Promo Codes: Retrieve promo code',
      ]),
    );
  });

  it('has the three of the Revshare guide', () => {
    const rows = scopesOf('partner').map(({ category, label, id }) => `${category}: ${label}: ${id}`);
    expect(rows).toEqual(
      expect.arrayContaining([
        'Actions: Retrieve actions: GET /Mediapartners/{AccountSID}/Actions',
        'Clicks: Export clicks: GET /Mediapartners/{AccountSID}/ClickExport',
        'Jobs Management: Download export jobs: GET /Mediapartners/{AccountSID}/Jobs/{JobId}/Download',
      ]),
    );
  });

  it('writes the root of partner paths in three ways', () => {
    const first = new Set(
      scopesOf('partner').map(({ shownPath }) => shownPath.split('/').slice(0, 3).join('/')),
    );
    expect(first).toEqual(
      new Set(['/Mediapartners/<AccountSID>', '/MediaPartners/<AccountSID>', '/Mediapartners/{AccountSID}']),
    );
  });
});
