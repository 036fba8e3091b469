import { describe, expect, it } from 'vitest';
import type { AccountType, EndpointRule, ScopeRule } from '../../scopes/types.ts';
import { compareRules } from './compare.ts';
import { propose } from './propose.ts';
import { KNOWN, seen } from './testing/seen.ts';

function compare(accountType: AccountType, calls: readonly string[], rules: readonly ScopeRule[]) {
  const { scopes } = propose(
    calls.map((call) => seen(call)),
    accountType,
    KNOWN,
  );
  const ticked = scopes.filter(({ certain }) => certain);
  const offered = scopes.filter(({ certain }) => !certain);
  const { missing, extra, perhaps, equal, unknown } = compareRules(
    { ticked, offered },
    rules,
    accountType,
    KNOWN[accountType],
  );
  const text = (all: readonly EndpointRule[]) => all.map(({ method, path }) => `${method} ${path}`);
  return { missing: text(missing), extra: text(extra), perhaps: text(perhaps), equal: text(equal), unknown };
}

describe('compareRules', () => {
  const ACTIONS = 'GET /Mediapartners/{AccountSID}/Actions';
  const ADS = 'GET /Mediapartners/{AccountSID}/Ads';

  it('compares endpoints in any spelling', () => {
    const rules: ScopeRule[] = [
      { method: 'GET', path: 'https://api.impact.com/MediaPartners/<SID>/actions.json' },
      { method: 'GET', path: '/Ads' },
    ];
    expect(compare('partner', ['GET /Actions', 'GET /Tasks'], rules)).toEqual({
      missing: ['GET /Mediapartners/{AccountSID}/Tasks'],
      perhaps: [],
      extra: [ADS],
      equal: [ACTIONS],
      unknown: [],
    });
  });

  it('tells what the evidence may need from what it does not', () => {
    const job = { method: 'GET', path: '/Mediapartners/{AccountSID}/Jobs/{JobId}' } as const;
    expect(compare('partner', ['GET /ClickExport'], [job, { method: 'GET', path: '/Ads' }])).toMatchObject({
      perhaps: [`GET ${job.path}`],
      extra: [ADS],
    });
  });

  it('takes rules over categories, words and everything for what they stand for', () => {
    expect(compare('brand', ['GET /Deals'], [{ category: 'Deals', access: 'read' }])).toEqual({
      missing: [],
      perhaps: [],
      extra: ['GET /Advertisers/{AccountSID}/Deals/{DealId}'],
      equal: ['GET /Advertisers/{AccountSID}/Deals'],
      unknown: [],
    });
    expect(
      compare('partner', ['GET /Actions'], [{ category: 'Actions', label: 'Retrieve actions' }]),
    ).toEqual({
      missing: [],
      perhaps: [],
      extra: [],
      equal: [ACTIONS],
      unknown: [],
    });
    const { extra, perhaps, equal } = compare('partner', ['GET /Actions'], [{ access: 'all' }]);
    expect([extra.length + perhaps.length, equal]).toEqual([KNOWN.partner.length - 1, [ACTIONS]]);
  });

  it('names rules that only a page can tell of', () => {
    const rules: ScopeRule[] = [
      { category: 'Moons', access: 'read' },
      { method: 'GET', path: '/Advertisers/{AccountSID}/Actions' },
    ];
    expect(compare('partner', ['GET /Actions'], rules)).toEqual({
      missing: [ACTIONS],
      perhaps: [],
      extra: [],
      equal: [],
      unknown: rules,
    });
  });

  it('knows endpoints that no catalogue has by themselves', () => {
    const behind = '/Agencies/{AccountSID}/Advertisers/{AdvertiserId}/Actions';
    const rules: ScopeRule[] = [
      { method: 'GET', path: '/Agencies/<SID>/advertisers/<id>/actions' },
      { method: 'GET', path: '/Moons' },
    ];
    expect(compare('agency', [`GET ${behind}`], rules)).toEqual({
      missing: [],
      perhaps: [],
      extra: ['GET /Moons'],
      equal: [`GET ${behind}`],
      unknown: [],
    });
  });
});
