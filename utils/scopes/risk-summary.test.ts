import { describe, expect, it } from 'vitest';
import { knownScopes } from './catalogue/known.ts';
import { knownSelection } from './known-selection.ts';
import type { RiskSummary } from './risk.ts';
import { riskOfRows, riskOfRules } from './risk-summary.ts';
import { NO_RISK } from './testing/no-risk.ts';
import type { AccountType, ScopeRow, ScopeRule, Selection } from './types.ts';

const get = (path: string): ScopeRule => ({ method: 'GET', path });

describe('riskOfRules', () => {
  it.each<[string, readonly ScopeRule[], AccountType, Partial<RiskSummary>]>([
    ['nothing', [], 'brand', {}],
    ['everyday reads', [get('/Actions'), get('/Actions/{Id}')], 'brand', { reads: 2 }],
    [
      'one endpoint in two spellings',
      [get('/Actions'), get('/Mediapartners/<SID>/actions.json')],
      'partner',
      { reads: 1 },
    ],
    ['invoices', [get('/Invoices')], 'brand', { level: 'medium', reads: 1, moneyReads: 1 }],
    ['users', [get('/Users')], 'partner', { level: 'medium', reads: 1, peopleReads: 1 }],
    [
      'a conversion',
      [{ method: 'POST', path: '/Conversions' }],
      'brand',
      { level: 'medium', writes: 1, paid: 1 },
    ],
    [
      'money that is read beside what is written',
      [get('/Invoices'), { method: 'POST', path: '/Programs/{Id}/TrackingLinks' }],
      'brand',
      { level: 'medium', reads: 1, writes: 1, moneyReads: 1 },
    ],
    [
      'people that are read and written',
      [get('/Users'), { method: 'POST', path: '/Campaigns/{Id}/UnsubscribedContacts' }],
      'partner',
      { level: 'medium', reads: 1, writes: 1, peopleReads: 1, peopleWrites: 1 },
    ],
    ['a deletion', [{ method: 'DELETE', path: '/Deals/{Id}' }], 'brand', { level: 'high', deletes: 1 }],
    [
      'brands of an agency',
      [get('/Agencies/{AccountSID}/Advertisers')],
      'agency',
      { level: 'high', reads: 1, credentials: 1 },
    ],
    [
      'payouts',
      [{ method: 'PUT', path: '/WithdrawalSettings' }],
      'partner',
      { level: 'high', writes: 1, moneyWrites: 1, payouts: 1 },
    ],
    ['a category read', [{ category: 'Deals', access: 'read' }], 'brand', { reads: 2 }],
    [
      'a category with write access',
      [{ category: 'Ads', access: 'all' }],
      'brand',
      { level: 'medium', reads: 2, writes: 2, wholeCategories: ['Ads'] },
    ],
    [
      'a category of one scope',
      [{ category: 'Conversions', access: 'all' }],
      'brand',
      { level: 'medium', writes: 1, paid: 1 },
    ],
    // The page may list what no document knows.
    ['an unknown category, read', [{ category: 'Moons', access: 'read' }], 'brand', { reads: 1 }],
    [
      'an unknown category',
      [{ category: 'Moons', access: 'all' }],
      'brand',
      { level: 'medium', unknown: 1, wholeCategories: ['Moons'] },
    ],
    [
      'an unknown endpoint',
      [{ method: 'DELETE', path: '/Moons/{Id}' }],
      'brand',
      { level: 'high', deletes: 1 },
    ],
    [
      'unknown words',
      [{ category: 'Moons', label: 'Delete moon users' }],
      'brand',
      { level: 'high', deletes: 1, peopleWrites: 1 },
    ],
    [
      'words of no language known here',
      [{ category: '月', label: '月を見る' }],
      'brand',
      { level: 'medium', unknown: 1 },
    ],
    ['an endpoint of another account type', [get('/Mediapartners/{AccountSID}/Users')], 'brand', {}],
    // The passthrough of an agency to a brand.
    [
      'a brand behind an agency',
      [{ method: 'PUT', path: '/Agencies/{AccountSID}/Advertisers/{AdvertiserId}/Actions' }],
      'agency',
      { level: 'medium', writes: 1, paid: 1 },
    ],
  ])('%s', (_, rules, accountType, expected) => {
    expect(riskOfRules(rules, accountType, knownScopes)).toEqual({ ...NO_RISK, ...expected });
  });

  it('tells apart reading and changing everything', () => {
    const read = riskOfRules([{ access: 'read' }], 'brand', knownScopes);
    expect(read).toMatchObject({ level: 'medium', everything: 'read', writes: 0, wholeCategories: [] });
    expect(riskOfRules([{ access: 'read' }], 'agency', knownScopes)).toMatchObject({
      level: 'high',
      credentials: 2,
    });
    for (const access of ['write', 'all'] as const)
      expect(riskOfRules([{ access }], 'agency', knownScopes)).toMatchObject({
        level: 'high',
        everything: 'write',
      });
    const each = knownScopes('partner').map(({ method, path }) => ({ method, path }));
    expect(riskOfRules(each, 'partner', knownScopes)).toEqual(
      riskOfRules([{ access: 'all' }], 'partner', knownScopes),
    );
  });

  it('takes the worst account type for templates of any', () => {
    // Only a partner's users are people, only a brand can delete deals.
    expect(riskOfRules([get('/Users')], 'any', knownScopes)).toMatchObject({
      level: 'medium',
      peopleReads: 1,
    });
    expect(riskOfRules([{ category: 'Deals', access: 'write' }], 'any', knownScopes)).toMatchObject({
      level: 'high',
      deletes: 1,
    });
  });
});

describe('riskOfRows', () => {
  const row = (id: string, values: Partial<ScopeRow>): ScopeRow => ({
    id,
    method: null,
    path: null,
    label: '',
    categoryId: 'c',
    ticked: false,
    locked: false,
    ...values,
  });
  const page = (accountType: AccountType, name: string, rows: readonly ScopeRow[]): Selection => ({
    accountType,
    categories: [{ id: 'c', name, toggle: 'on', locked: false, listed: true }],
    rows,
  });

  it.each<[string, Partial<ScopeRow>, AccountType, string, Partial<RiskSummary>]>([
    ['words that read', { label: 'Retrieve actions' }, 'brand', 'Actions', { reads: 1 }],
    [
      'words that change',
      { label: 'Update withdrawal settings' },
      'partner',
      'X',
      { level: 'high', writes: 1, moneyWrites: 1, payouts: 1 },
    ],
    ['words that delete', { label: 'Remove deal' }, 'brand', 'Deals', { level: 'high', deletes: 1 }],
    [
      'a method beside words',
      { label: '削除', method: 'DELETE' },
      'brand',
      '取引',
      { level: 'high', deletes: 1 },
    ],
    [
      'tax documents',
      { label: 'Retrieve TaxDocuments' },
      'partner',
      'Tax',
      { level: 'medium', reads: 1, moneyReads: 1 },
    ],
    [
      'invoices by words that do not tell',
      { label: 'Invoices' },
      'brand',
      'X',
      { level: 'medium', unknown: 1, moneyReads: 1, moneyWrites: 1 },
    ],
    [
      'conversions by words',
      { label: 'Submit conversions' },
      'brand',
      'X',
      { level: 'medium', writes: 1, paid: 1 },
    ],
    ['words of no known language', { label: '取得' }, 'brand', 'X', { level: 'medium', unknown: 1 }],
    [
      'brands by words',
      { label: 'List all advertisers' },
      'agency',
      'Brands',
      { level: 'high', reads: 1, credentials: 1 },
    ],
    ['brands of a partner', { label: 'List all advertisers' }, 'partner', 'Brands', { reads: 1 }],
    [
      'an endpoint',
      { method: 'GET', path: '/Agencies/<SID>/Advertisers' },
      'agency',
      'X',
      { level: 'high', reads: 1, credentials: 1 },
    ],
  ])('%s', (_, values, accountType, category, expected) => {
    const one = row('1', values);
    const selection = page(accountType, category, [one, row('2', { label: 'Retrieve moons' })]);
    expect(riskOfRows([one], selection)).toEqual({ ...NO_RISK, ...expected });
  });

  it('judges the page by what it offers', () => {
    const selection = knownSelection(knownScopes('brand'), 'brand');
    const ads = selection.rows.filter(({ categoryId }) => categoryId === 'Ads');
    expect(riskOfRows(ads, selection).wholeCategories).toEqual(['Ads']);
    expect(riskOfRows(ads.slice(1), selection).wholeCategories).toEqual([]);
    expect(riskOfRows(selection.rows, selection).everything).toBe('write');
  });
});
