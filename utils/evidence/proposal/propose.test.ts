import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endpointKey } from '../../scopes/endpoint.ts';
import { type Find, findRows } from '../../scopes/match.ts';
import type { AccountType, Selection } from '../../scopes/types.ts';
import { readTemplate } from '../../templates/schema.ts';
import { offersOf } from './offers.ts';
import { propose } from './propose.ts';
import { segmentsOf } from './segments.ts';
import { certainOf, KNOWN, seen } from './testing/seen.ts';
import type { ProposedScope, Reason } from './types.ts';

const ACCOUNTS: readonly AccountType[] = ['agency', 'brand', 'partner'];

/** Spellings of a catalogue path that say the same and leave no doubt. */
const SPELLINGS: readonly (readonly [string, (path: string) => string])[] = [
  ['as it is', (path) => path],
  ['lower case', (path) => path.toLowerCase()],
  ['upper case', (path) => path.toUpperCase()],
  ['.json', (path) => `${path}.json`],
  ['.xml', (path) => `${path}.xml`],
  ['query', (path) => `${path}?Page=2&PageSize=100`],
  ['slash at the end', (path) => `${path}/`],
  ['double slashes', (path) => path.replaceAll('/', '//')],
  ['no slash at the start', (path) => path.slice(1)],
  ['unnamed values', (path) => path.replaceAll(/\{[^}]*\}/g, '{}')],
  ['values in angle brackets', (path) => path.replaceAll(/\{([^}]*)\}/g, '<$1>')],
  ['values with a colon', (path) => path.replaceAll(/\{([^}]*)\}/g, ':$1')],
  ['values in double braces', (path) => path.replaceAll(/\{([^}]*)\}/g, '{{$1}}')],
  ['values of a template', (path) => path.replaceAll(/\{([^}]*)\}/g, '$' + '{$1}')],
  ['values of a shell', (path) => path.replaceAll(/\{([^}]*)\}/g, '$$$1')],
  ['values in percents', (path) => path.replaceAll(/\{([^}]*)\}/g, '%7B$1%7D')],
  ['numbers', (path) => path.replaceAll(/\{[^}]*\}/g, '12345')],
  ['numbers with points', (path) => path.replaceAll(/\{(?!Account)[^}]*\}/g, '1234.5678.901')],
  ['letters and digits', (path) => path.replaceAll(/\{(?!Account)[^}]*\}/g, 'SKU-00a1')],
  ['the account twice', (path) => path.replace(/^\/(\w+)\/(\{AccountSID\})/, '/$1/$2/$1/$2')],
  ['the id twice', (path) => path.replace('{AccountSID}', '{AccountSID}/{AccountSID}')],
];

describe.each(ACCOUNTS)('every scope of a catalogue: %s', (accountType) => {
  const scopes = KNOWN[accountType];

  it.each(SPELLINGS)('%s', (_, spell) => {
    for (const { method, path } of scopes) {
      const proposal = propose([seen(`${method} ${spell(path)}`)], accountType, KNOWN);
      expect(certainOf(proposal), path).toEqual([`${method} ${path}`]);
      expect(proposal.notMatched).toEqual([]);
    }
  });

  it('without the account', () => {
    for (const { method, path } of scopes) {
      const relative = path.replace(/^\/\w+\/\{AccountSID\}/, '');
      if (relative === '') continue;
      expect(certainOf(propose([seen(`${method} ${relative}`)], accountType, KNOWN)), path).toEqual([
        `${method} ${path}`,
      ]);
    }
  });

  it('all at once are all of them, none confused with another', () => {
    const all = scopes.map(({ method, path }) => seen(`${method} ${path}`));
    const proposal = propose(all, accountType, KNOWN);
    expect(proposal.scopes).toHaveLength(scopes.length);
    expect(certainOf(proposal)).toEqual(scopes.map(({ method, path }) => `${method} ${path}`));
  });

  it('of another account type is never certain', () => {
    for (const other of ACCOUNTS.filter((one) => one !== accountType)) {
      for (const { method, path } of KNOWN[other])
        expect(certainOf(propose([seen(`${method} ${path}`)], accountType, KNOWN)), path).toEqual([]);
    }
  });
});

describe('paths that no catalogue has', () => {
  const word = fc.stringMatching(/^[a-zA-Z]{1,12}$/);
  const words = new Set(
    ACCOUNTS.flatMap((account) => offersOf(account, KNOWN)).flatMap(({ segments }) => segments),
  );
  const segment = fc.oneof(
    word,
    fc.constantFrom(...words, '{}', '{AccountSID}', '12345', 'Mediapartners', 'Advertisers', 'Agencies'),
  );

  it('are never certain', () => {
    const paths = fc.array(segment, { maxLength: 7 });
    const property = fc.property(
      fc.constantFrom(...ACCOUNTS),
      fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
      paths,
      (accountType, method, path) => {
        const text = `${method} /${path.join('/')}`;
        const proposal = propose([seen(text)], accountType, KNOWN);
        for (const one of proposal.scopes.filter(({ certain }) => certain)) {
          // What is certain ends in the scope's own words, in their order.
          const known = segmentsOf(one.path).slice(2);
          const last =
            known.length === 0 ? [] : segmentsOf(text.slice(method.length + 1)).slice(-known.length);
          expect(one.method).toBe(method);
          for (const [at, name] of known.entries()) if (name !== '{}') expect(last[at]).toBe(name);
        }
        for (const { closest } of proposal.notMatched) expect(closest.length).toBeLessThan(4);
      },
    );
    fc.assert(property, { numRuns: 3000, seed: 5 });
  });
});

describe('propose', () => {
  const reasonsFor = (accountType: AccountType, text: string, ...doubts: Parameters<typeof seen>[1][]) => {
    const { scopes } = propose([seen(text, ...doubts)], accountType, KNOWN);
    return scopes
      .filter(({ reasons }) => reasons.every(({ kind }) => kind !== 'needed'))
      .map(({ method, path, certain, reasons }: ProposedScope) => ({
        scope: `${method} ${path}`,
        certain,
        reasons,
      }));
  };
  const doubt = (kind: 'path' | 'method' | 'host'): Reason => ({ kind: 'doubt', doubt: kind });

  it('takes a word for a value only with doubt', () => {
    expect(reasonsFor('brand', 'GET /Campaigns/summer/Contracts')).toEqual([
      {
        scope: 'GET /Advertisers/{AccountSID}/Campaigns/{CampaignId}/Contracts',
        certain: false,
        reasons: [doubt('path')],
      },
    ]);
  });

  it('takes a word for itself before it takes it for a value', () => {
    expect(reasonsFor('partner', 'GET /Catalogs/ItemSearch')).toMatchObject([
      { scope: 'GET /Mediapartners/{AccountSID}/Catalogs/ItemSearch', certain: true },
    ]);
  });

  it('takes a path that lacks the id of the account for one that has it only with doubt', () => {
    expect(reasonsFor('partner', 'GET /Mediapartners/Invoices/{Id}')).toEqual([
      { scope: 'GET /Mediapartners/{AccountSID}/Invoices/{Id}', certain: false, reasons: [doubt('path')] },
    ]);
  });

  it('knows handles of reports', () => {
    expect(reasonsFor('brand', 'GET /ReportExport/att_adv_performance')).toMatchObject([
      { scope: 'GET /Advertisers/{AccountSID}/ReportExport/{ReportId_or_Handle}', certain: true },
    ]);
  });

  it('offers what a value may stand for where that is little', () => {
    expect(reasonsFor('partner', 'GET /Actions/{id}/{what}')).toEqual([
      {
        scope: 'GET /Mediapartners/{AccountSID}/Actions/{id}/Items',
        certain: false,
        reasons: [doubt('path')],
      },
    ]);
    const several = reasonsFor('partner', 'GET /Ads/{id}/{what}');
    expect(several).toHaveLength(3);
    for (const { certain, reasons } of several) {
      expect(certain).toBe(false);
      expect(reasons).toContainEqual({ kind: 'one-of-several' });
    }
    expect(reasonsFor('partner', 'GET /Mediapartners/{AccountSID}/{what}')).toEqual([]);
  });

  it('offers the only method there is where none was named', () => {
    expect(reasonsFor('brand', 'GET /Conversions', 'method')).toEqual([
      { scope: 'POST /Advertisers/{AccountSID}/Conversions', certain: false, reasons: [doubt('method')] },
    ]);
    expect(reasonsFor('brand', 'GET /Conversions')).toEqual([]);
    expect(reasonsFor('brand', 'GET /Deals', 'method')).toEqual([
      { scope: 'GET /Advertisers/{AccountSID}/Deals', certain: false, reasons: [doubt('method')] },
    ]);
  });

  it('drops what stands at another host and is no endpoint', () => {
    const { scopes, notMatched } = propose([seen('GET /v1/users/me', 'host')], 'partner', KNOWN);
    expect({ scopes, notMatched }).toEqual({ scopes: [], notMatched: [] });
    expect(reasonsFor('brand', 'GET /Campaigns/summer/Contracts', 'host')).toEqual([]);
    expect(reasonsFor('brand', 'GET /Deals', 'host')).toMatchObject([
      { certain: false, reasons: [doubt('host')] },
    ]);
  });

  it('is certain when one of several calls is, and adds up their places', () => {
    const calls = [
      seen('GET /Deals', 'mention'),
      seen('GET /Advertisers/{AccountSID}/deals.json'),
      seen('GET /deals'),
    ];
    const [scope] = propose(calls, 'brand', KNOWN).scopes;
    expect(scope).toMatchObject({ certain: true, reasons: [{ kind: 'seen' }], count: 3 });
    expect(scope?.places).toEqual([{ source: 'calls.txt', line: 1, entry: null }]);
    expect(scope).toMatchObject({
      category: 'Deals',
      label: 'List All Deals',
      risk: { act: 'read', touches: [] },
    });
  });

  it('puts what is certain first, each part in the order of the catalogue', () => {
    const calls = ['GET /Tasks', 'GET /Actions', 'GET /Deals', 'GET /Actions/{id}'].map((text) => seen(text));
    const { scopes } = propose([seen('GET /Ads', 'mention'), ...calls], 'partner', KNOWN);
    const flags = scopes.map(({ certain }) => certain);
    expect(flags).toEqual(flags.toSorted((one, other) => Number(other) - Number(one)));
    expect(certainOf(propose(calls, 'partner', KNOWN))).toEqual([
      'GET /Mediapartners/{AccountSID}/Actions',
      'GET /Mediapartners/{AccountSID}/Actions/{id}',
      'GET /Mediapartners/{AccountSID}/Tasks',
    ]);
  });
});

describe('what is proposed', () => {
  it.each(ACCOUNTS)('%s: makes a template that the schema accepts as it is', (accountType) => {
    const all = offersOf(accountType, KNOWN).map(({ method, path }) => seen(`${method} ${path}`));
    const scopes = propose(all, accountType, KNOWN).scopes.map(({ method, path }) => ({ method, path }));
    const template = { id: 'made', name: 'From evidence', accountType, mode: 'exact', scopes };
    expect(readTemplate(template)).toEqual({ ok: true, value: template });
  });
});

describe('agency passthrough', () => {
  const BEHIND = '/Agencies/{AccountSID}/Advertisers/{AdvertiserId}';
  const only = (accountType: AccountType, text: string) =>
    propose([seen(text)], accountType, KNOWN).scopes.filter(({ count }) => count > 0);

  it('proposes every endpoint of a brand as the agency calls it, for certain', () => {
    for (const { method, path } of KNOWN.brand) {
      const behind = `${BEHIND}${path.replace('/Advertisers/{AccountSID}', '')}`;
      expect(certainOf(propose([seen(`${method} ${behind}`)], 'agency', KNOWN))).toEqual([
        `${method} ${behind}`,
      ]);
    }
  });

  it('translates it for a brand, and back, as an offer', () => {
    for (const { method, path } of KNOWN.brand) {
      const behind = `${BEHIND}${path.replace('/Advertisers/{AccountSID}', '')}`;
      if (behind === BEHIND) continue;
      expect(only('brand', `${method} ${behind}`)).toMatchObject([
        { method, path, certain: false, reasons: [{ kind: 'translated', from: behind }] },
      ]);
      expect(only('agency', `${method} ${path}`)).toMatchObject([
        { method, path: behind, certain: false, reasons: [{ kind: 'translated', from: path }] },
      ]);
    }
  });

  it("does not take a brand's account home for the agency's reading of a brand", () => {
    expect(only('agency', 'GET /Advertisers/{AccountSID}')).toMatchObject([
      { path: BEHIND, certain: false, reasons: [{ kind: 'doubt', doubt: 'path' }] },
    ]);
    expect(certainOf(propose([seen('GET /Advertisers/{AdvertiserId}')], 'agency', KNOWN))).toEqual([
      `GET ${BEHIND}`,
    ]);
    expect(only('brand', `GET ${BEHIND}`)).toEqual([]);
  });

  it.each([
    `${BEHIND}/Actions`,
    '/Advertisers/{AdvertiserId}/Actions',
    '/Advertisers/<AdvertiserId>/Actions',
  ])('finds the row of a page that writes it as %s', (written) => {
    const [scope] = only('agency', `GET ${BEHIND}/Actions`);
    if (scope === undefined) throw new Error('nothing is proposed');
    const row = {
      id: '1',
      method: 'GET',
      path: written,
      label: '',
      categoryId: 'c',
      ticked: false,
      locked: false,
    };
    const page = { accountType: 'agency', categories: [], rows: [row] } as Selection;
    const rule = { method: scope.method, path: scope.path };
    expect(findRows(page, [rule], KNOWN.agency)).toEqual<Find[]>([{ rule, rows: page.rows, by: 'endpoint' }]);
    expect(endpointKey('GET', written, 'agency')).toBe('GET /advertisers/{}/actions');
  });
});

describe('what is not matched', () => {
  const stray = (accountType: AccountType, text: string) => {
    const [one] = propose([seen(text)], accountType, KNOWN).notMatched;
    return one && { to: one.belongsTo, closest: one.closest.map(({ method, path }) => `${method} ${path}`) };
  };

  it.each<[AccountType, string, AccountType | null, readonly string[]]>([
    [
      'brand',
      'GET /Mediapartners/{AccountSID}/Actions',
      'partner',
      ['GET /Advertisers/{AccountSID}/Actions'],
    ],
    ['agency', 'GET /Actions', 'brand', ['GET /Agencies/{AccountSID}/Advertisers/{AdvertiserId}/Actions']],
    // A brand's is behind its programs.
    [
      'partner',
      'GET /Mediapartners/<SID>/Programs/<id>/ClickExport',
      null,
      ['GET /Mediapartners/{AccountSID}/ClickExport'],
    ],
    ['partner', 'GET /Whatever/<id>/Download', null, []],
    ['partner', 'GET /LegalEntities', 'brand', []],
    ['brand', 'GET /MediaProperties', 'partner', ['GET /Advertisers/{AccountSID}/MediaPartners']],
    ['partner', 'GET /Clicks', null, ['GET /Mediapartners/{AccountSID}/Clicks/{Id}']],
    [
      'brand',
      'GET /Advertisers/{AccountSID}/Company',
      null,
      ['GET /Advertisers/{AccountSID}/CompanyInformation'],
    ],
    ['brand', 'DELETE /Invoices/{Id}', null, ['GET /Advertisers/{AccountSID}/Invoices/{InvoiceId}']],
    ['brand', 'GET /Dealz', null, ['GET /Advertisers/{AccountSID}/Deals']],
    // What else deletes behind that way has nothing to do with promo codes.
    [
      'agency',
      'DELETE /Agencies/<SID>/Advertisers/<id>/Campaigns/<id>/PromoCodes/<id>',
      null,
      ['DELETE /Agencies/{AccountSID}/Advertisers/{AdvertiserId}/PromoCodes/{PromoCodeId}'],
    ],
    [
      'brand',
      'GET /Campaigns/<id>/Contract',
      null,
      ['GET /Advertisers/{AccountSID}/Campaigns/{CampaignId}/Contracts'],
    ],
    ['brand', 'GET /weather/tomorrow', null, []],
    ['brand', 'GET /', null, []],
    ['partner', 'GET /Mediapartners', null, []],
  ])('%s, %s: of %s, close to %j', (accountType, text, belongsTo, closest) => {
    const one = stray(accountType, text);
    expect(one?.to).toBe(belongsTo);
    expect(one?.closest.slice(0, 1)).toEqual(closest);
    expect(one?.closest.length).toBeLessThan(4);
  });
});
