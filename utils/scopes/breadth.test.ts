import { describe, expect, it } from 'vitest';
import { type BreadthFinding, breadthOf } from './breadth.ts';
import { knownScopes } from './catalogue/known.ts';
import { presetsFor } from './presets/presets.ts';
import type { AccountType, ScopeRule } from './types.ts';

const ACCOUNTS = ['agency', 'brand', 'partner'] as const;
const integrations = ACCOUNTS.flatMap((account) => presetsFor(account, (key) => key)).filter(
  ({ source }) => source.kind === 'integration',
);

function findings(
  accountType: AccountType | 'any',
  scopes: readonly ScopeRule[],
  name = 'Sync',
): readonly BreadthFinding[] {
  return breadthOf({ name, accountType, scopes }, knownScopes, integrations);
}

const get = (path: string): ScopeRule => ({ method: 'GET', path });
const kinds = (found: readonly BreadthFinding[]) => found.map(({ kind }) => kind);

describe('breadthOf', () => {
  it('finds nothing where each scope is named and only reads', () => {
    expect(
      findings('brand', [get('/Actions'), get('/Invoices'), { category: 'Deals', access: 'read' }]),
    ).toEqual([]);
    expect(findings('brand', [{ category: 'Promo Codes', label: 'Retrieve promo codes' }])).toEqual([]);
    expect(findings('agency', [])).toEqual([]);
  });

  it('finds rules over everything and what nobody named in them', () => {
    const found = findings('agency', [{ access: 'read' }]);
    expect(found).toEqual([
      { kind: 'everything', access: 'read' },
      {
        kind: 'sensitive',
        touches: 'credentials',
        scopes: [
          { method: 'GET', path: '/Agencies/{AccountSID}/Advertisers' },
          { method: 'GET', path: '/Agencies/{AccountSID}/Advertisers/{AdvertiserId}' },
        ],
      },
    ]);
    const named = [get('/Agencies/{AccountSID}/Advertisers'), get('/Agencies/{AccountSID}/Advertisers/{Id}')];
    expect(kinds(findings('agency', named))).toEqual([]);
    expect(kinds(findings('partner', [{ access: 'read' }]))).toEqual([
      'everything',
      'sensitive',
      'sensitive',
    ]);
  });

  it('finds whole categories with write access, but none of one scope or of nothing to write', () => {
    expect(findings('brand', [{ category: 'Ads', access: 'all' }])).toEqual([
      {
        kind: 'category',
        category: 'Ads',
        scopes: [
          { method: 'POST', path: '/Advertisers/{AccountSID}/Ads' },
          { method: 'PUT', path: '/Advertisers/{AccountSID}/Ads/{AdId}' },
        ],
      },
    ]);
    expect(kinds(findings('brand', [{ category: 'Conversions', access: 'all' }]))).toEqual(['sensitive']);
    expect(findings('partner', [{ category: 'Catalogs', access: 'all' }])).toEqual([]);
  });

  it('finds deletions', () => {
    const rule: ScopeRule = { method: 'DELETE', path: '/Deals/{DealId}' };
    expect(findings('brand', [rule])).toEqual([
      { kind: 'deletes', scopes: [{ method: 'DELETE', path: '/Advertisers/{AccountSID}/Deals/{DealId}' }] },
    ]);
  });

  it.each<[string, readonly string[]]>([
    ['{client} reporting', ['changes']],
    ['Read-only', ['changes']],
    ['ReadOnly sync', ['changes']],
    ['Dashboards', ['changes']],
    ['Conversions', []],
    ['Thread bot', []],
    ['Spread', []],
  ])('a template called %s that changes something: %j', (name, expected) => {
    const rules: ScopeRule[] = [get('/Reports'), { method: 'PUT', path: '/Jobs/{JobId}/Replay' }];
    expect(kinds(findings('brand', rules, name))).toEqual(expected);
  });

  it('finds rules that others cover', () => {
    const rules: ScopeRule[] = [
      { category: 'Deals', access: 'read' },
      get('/Deals'),
      get('/Actions'),
      get('https://api.impact.com/Advertisers/<SID>/actions.json'),
      { category: 'deal', access: 'read' },
      { category: 'Deals', access: 'write' },
    ];
    const found = findings('brand', rules).filter(({ kind }) => kind === 'covered');
    expect(found).toEqual([
      { kind: 'covered', rule: rules[1], by: rules[0] },
      { kind: 'covered', rule: rules[3], by: rules[2] },
      { kind: 'covered', rule: rules[4], by: rules[0] },
    ]);
  });

  it('takes two equal rules over everything for one too many, not for two', () => {
    const rules: ScopeRule[] = [
      { access: 'read' },
      { access: 'read' },
      { category: 'Moons', access: 'read' },
    ];
    const found = findings('partner', rules).filter(({ kind }) => kind === 'covered');
    expect(found).toEqual([
      { kind: 'covered', rule: rules[1], by: rules[0] },
      { kind: 'covered', rule: rules[2], by: rules[0] },
    ]);
  });

  it('compares a template that is named after an integration with its preset', () => {
    const found = findings('partner', [get('/Actions'), get('/Ads')], 'Acme: revshare (live)');
    expect(found).toEqual([
      {
        kind: 'integration',
        name: 'Revshare',
        scopes: [{ method: 'GET', path: '/Mediapartners/{AccountSID}/Ads' }],
      },
    ]);
    expect(findings('partner', [get('/Actions')], 'Revshare')).toEqual([]);
    expect(findings('brand', [get('/Ads')], 'Revshare')).toEqual([]);
    expect(findings('partner', [get('/Ads')], 'Revshared')).toEqual([]);
  });

  it('finds nothing in any preset of an integration but what its guide asks for', () => {
    for (const { name, accountType, scopes } of integrations) {
      const found = breadthOf({ name, accountType, scopes }, knownScopes, integrations);
      expect(
        found.filter(({ kind }) => kind === 'integration'),
        name,
      ).toEqual([]);
    }
  });

  it('takes the largest finding for templates of any account type', () => {
    const found = findings('any', [{ category: 'Deals', access: 'all' }, get('/Deals')]);
    expect(found.filter(({ kind }) => kind !== 'covered')).toEqual([
      expect.objectContaining({ kind: 'category', category: 'Deals' }),
      expect.objectContaining({ kind: 'deletes' }),
    ]);
    // A brand's contracts stand below campaigns, a partner's by themselves.
    expect(kinds(findings('any', [{ category: 'Contracts', access: 'read' }, get('/Contracts')]))).toEqual([
      'covered',
    ]);
  });
});
