import { expect, it } from 'vitest';
import type { AccountType } from '../../scopes/types.ts';
import { accountTypeOf } from './account.ts';
import { KNOWN, seen } from './testing/seen.ts';

it.each<[readonly string[], AccountType | null]>([
  [[], null],
  [['GET /weather'], null],
  // All three have reports.
  [['GET /Reports', 'GET /ReportExport/{id}'], null],
  // Brands and partners have actions.
  [['GET /Actions'], null],
  [['GET /Mediapartners/{AccountSID}/Actions'], 'partner'],
  [['GET /MEDIAPARTNERS/{AccountSID}/Actions', 'GET /Actions'], 'partner'],
  [['GET /Actions', 'GET /MediaProperties'], 'partner'],
  [['GET /Actions', 'POST /Conversions'], 'brand'],
  [['GET /Agencies/{AccountSID}/Advertisers/{Id}/Actions'], 'agency'],
  [['GET /Advertisers/{AccountSID}/Actions', 'GET /Agencies/{AccountSID}/Reports'], 'agency'],
  [
    [
      'GET /Advertisers/{AccountSID}/A',
      'GET /Advertisers/{AccountSID}/B',
      'GET /Mediapartners/{AccountSID}/Ads',
    ],
    'brand',
  ],
])('%j are calls of %s', (texts, accountType) => {
  const endpoints = texts.map((text) => seen(text));
  expect(accountTypeOf(endpoints, KNOWN)).toBe(accountType);
});

it('knows the account type of every catalogue by its paths', () => {
  for (const accountType of ['agency', 'brand', 'partner'] as const) {
    const all = KNOWN[accountType].map(({ method, path }) => seen(`${method} ${path}`));
    expect(accountTypeOf(all, KNOWN)).toBe(accountType);
    const relative = all.map((one) => ({ ...one, path: one.path.replace(/^\/\w+\/\{AccountSID\}/, '') }));
    expect(accountTypeOf(relative, KNOWN)).toBe(accountType);
  }
});
