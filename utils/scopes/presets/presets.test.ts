import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { i18n } from '../../i18n/testing.ts';
import { catalogueFor } from '../catalogue/catalogue.ts';
import { accountOfPath, endpointKey } from '../endpoint.ts';
import { type KnownScope, matchPreset } from '../match.ts';
import type { AccountType, ScopePreset, ScopeRule, Selection } from '../types.ts';
import builtinFile from './builtin.json' with { type: 'json' };
import { presetsFor } from './presets.ts';

const accountTypes: readonly AccountType[] = ['agency', 'brand', 'partner'];
const english = (key: string) => i18n.t(key);
const everyPreset = accountTypes.flatMap((accountType) => presetsFor(accountType, english));

const filled = z.string().check(z.trim(), z.minLength(1));
const access = z.enum(['read', 'write', 'all']);
const Rule = z.union([
  z.strictObject({
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
    path: z.string().check(z.regex(/^\/(Agencies|Advertisers|Mediapartners)\/\{AccountSID\}(\/\S+)?$/)),
  }),
  z.strictObject({ category: filled, label: filled }),
  z.strictObject({ category: filled, access }),
  z.strictObject({ access }),
]);
const common = {
  accountType: z.enum(['agency', 'brand', 'partner']),
  note: z.string().check(z.regex(/^presets\./)),
  scopes: z.array(Rule).check(z.minLength(1)),
};
const Builtin = z.strictObject({
  ...common,
  id: z.string().check(z.regex(/^builtin:[a-z-]+$/)),
  name: z.string().check(z.regex(/^presets\./)),
});
/** A page that offers exactly the documented rows, each category switched on and nothing ticked. */
function pageOf(accountType: AccountType): Selection {
  const entries = catalogueFor(accountType);
  const names = [...new Set(entries.map(({ category }) => category))];
  return {
    accountType,
    categories: names.map((name) => ({ id: name, name, toggle: 'on', locked: false, listed: true })),
    rows: entries.map(({ category, method, path, labels }) => ({
      id: `${method} ${path}`,
      method,
      path,
      label: labels[0] ?? '',
      categoryId: category,
      ticked: false,
      locked: false,
    })),
  };
}

function resolve(preset: ScopePreset, accountType: AccountType) {
  return matchPreset(pageOf(accountType), preset, catalogueFor(accountType));
}

function named(accountType: AccountType, name: string): ScopePreset {
  const preset = presetsFor(accountType, english).find((candidate) => candidate.name === name);
  if (preset === undefined) throw new Error(`No preset "${name}" for ${accountType}`);
  return preset;
}

function wants(accountType: AccountType, name: string): string[] {
  return [...resolve(named(accountType, name), accountType).found.keys()].sort();
}

const ruleText = (rule: ScopeRule) =>
  'method' in rule ? `${rule.method} ${rule.path}` : JSON.stringify(rule);
const isRead = ({ method }: KnownScope) => method === 'GET';
const rowId = ({ method, path }: KnownScope) => `${method} ${path}`;

describe('the data files', () => {
  it('builtin.json has the documented form', () => {
    expect(z.array(Builtin).safeParse(builtinFile.presets).error).toBeUndefined();
  });

  it('no preset says the same rule twice', () => {
    const repeated = everyPreset.filter(({ scopes, accountType }) => {
      const keys = scopes.map((rule) =>
        'method' in rule && accountType !== 'any'
          ? endpointKey(rule.method, rule.path, accountType)
          : ruleText(rule),
      );
      return new Set(keys).size !== keys.length;
    });
    expect(repeated).toEqual([]);
  });
});

describe('presetsFor', () => {
  it.each<[AccountType, string[], number]>([
    ['agency', ['Read-only everything', 'Reporting', 'Account check'], 0],
    [
      'brand',
      ['Read-only everything', 'Reporting', 'Catalogues', 'Conversions', 'Link making', 'Account check'],
      17,
    ],
    [
      'partner',
      ['Read-only everything', 'Reporting', 'Catalogues', 'Conversions', 'Link making', 'Account check'],
      15,
    ],
  ])('%s: built-in ones first, then integrations by name', (accountType, builtin, integrations) => {
    const presets = presetsFor(accountType, english);
    expect(presets.slice(0, builtin.length).map(({ name }) => name)).toEqual(builtin);
    const rest = presets.slice(builtin.length);
    expect(rest).toHaveLength(integrations);
    expect(rest.every(({ source }) => source.kind === 'integration')).toBe(true);
    const names = rest.map(({ name }) => name.toLowerCase());
    expect(names).toEqual([...names].sort());
  });

  it('gives only presets of the account type, all in mode exact, each with a note', () => {
    for (const accountType of accountTypes) {
      for (const preset of presetsFor(accountType, english)) {
        expect(preset.accountType).toBe(accountType);
        expect(preset.mode).toBe('exact');
        expect(preset.note).toMatch(/\.$/);
      }
    }
  });

  it('has ids that are unique everywhere and names that are unique and short within an account type', () => {
    expect(new Set(everyPreset.map(({ id }) => id)).size).toBe(everyPreset.length);
    for (const accountType of accountTypes) {
      const names = presetsFor(accountType, english).map(({ name }) => name);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      expect(names.filter((name) => name.length > 45)).toEqual([]);
    }
  });

  it('gets names and notes of built-in presets from the texts, names of integrations from the data', () => {
    const asked: string[] = [];
    const presets = presetsFor('brand', (key) => {
      asked.push(key);
      return `<${key}>`;
    });
    expect(presets[0]?.name).toBe('<presets.readOnly.name>');
    expect(presets[0]?.note).toBe('<presets.readOnly.note>');
    const convbox = presets.find(({ id }) => id === 'integration:convbox');
    expect(convbox?.name).toBe('Convbox');
    expect(convbox?.note).toBe('<presets.notes.convbox>');
    expect(asked.every((key) => key.startsWith('presets.'))).toBe(true);
  });

  it('says where an integration was read, and admits where no address is public', () => {
    const integrations = everyPreset.filter(({ source }) => source.kind === 'integration');
    const withoutUrl = integrations.filter(
      ({ source }) => source.kind === 'integration' && source.url === null,
    );
    expect(withoutUrl.map(({ name }) => name).sort()).toEqual([
      'AppSumo asset importer',
      'Brand MCP server (TypeScript)',
      'Network-to-Impact bridge (Python)',
      'afftool (affiliate-networks-toolkit)',
    ]);
    expect(named('partner', 'Revshare').source).toEqual({
      kind: 'integration',
      url: 'https://www.revshare.so/docs/integrations/impact',
      read: '2026-11-21',
      certainty: 'guide',
      pitfalls: [{ kind: 'needs-jobs' }],
    });
    expect(named('partner', 'php-oara').source).toMatchObject({ certainty: 'source' });
  });
});

describe('rules against the catalogue', () => {
  /** Rules without a documented row. They stay, because the page is the truth; each has a reason. */
  const undocumented: Readonly<Record<string, string>> = {
    'GET /Agencies/{AccountSID}':
      'account home: tools probe it (integrations.md, pain 20), no document has it',
    'GET /Advertisers/{AccountSID}': 'account home: seen on screen by Convbox, no document has it',
    'GET /Mediapartners/{AccountSID}': 'account home: called by impactdotcom-mcp, no document has it',
    'GET /Advertisers/{AccountSID}/Company':
      'called by affiliate-networks-mcp; documented: CompanyInformation',
    'GET /Mediapartners/{AccountSID}/Clicks': 'called by affiliate-networks-mcp; documented: Clicks/{Id}',
    'POST /Mediapartners/{AccountSID}/TrackingValueRequests': 'called by affiliate-networks-mcp; brands only',
    'GET /Mediapartners/{AccountSID}/PromotionalAds': 'called by impact_radius_api; in no document',
  };

  it('find a documented row, or are on the list of known exceptions', () => {
    const missing = accountTypes.flatMap((accountType) =>
      presetsFor(accountType, english).flatMap((preset) =>
        resolve(preset, accountType).missing.map(({ rule, reason }) => ({ rule: ruleText(rule), reason })),
      ),
    );
    expect(missing.filter(({ reason }) => reason !== 'absent')).toEqual([]);
    expect([...new Set(missing.map(({ rule }) => rule))].sort()).toEqual(Object.keys(undocumented).sort());
  });

  it('never name the endpoint of another account type', () => {
    const foreign = everyPreset.flatMap(({ accountType, scopes }) =>
      scopes.filter((rule) => 'path' in rule && accountOfPath(rule.path) !== accountType),
    );
    expect(foreign).toEqual([]);
  });

  it.each(accountTypes)('%s: Read-only everything is every GET row and nothing else', (accountType) => {
    const reads = catalogueFor(accountType).filter(isRead).map(rowId).sort();
    expect(wants(accountType, 'Read-only everything')).toEqual(reads);
  });

  it('warns that read-only hands an agency the credentials of its brands, and only an agency', () => {
    expect(named('agency', 'Read-only everything').note).toMatch(/RestAccountURL.*Auth Token/);
    expect(named('brand', 'Read-only everything').note).not.toContain('RestAccountURL');
    expect(named('partner', 'Read-only everything').note).not.toContain('RestAccountURL');
  });

  it('Reporting reads reports, exports and their jobs, and never the brands of an agency', () => {
    const agency = '/Agencies/{AccountSID}';
    expect(wants('agency', 'Reporting')).toEqual([
      `GET ${agency}/Jobs/{JobId}`,
      `GET ${agency}/Jobs/{JobId}/Download`,
      `GET ${agency}/ReportExport/{ReportId}`,
      `GET ${agency}/Reports`,
      `GET ${agency}/Reports/{ReportId}`,
      `GET ${agency}/Reports/{ReportId}/MetaData`,
    ]);
    expect(wants('brand', 'Reporting')).toHaveLength(7);
    expect(wants('brand', 'Reporting')).toContain(
      'GET /Advertisers/{AccountSID}/Programs/{ProgramId}/ClickExport',
    );
    expect(wants('partner', 'Reporting')).toHaveLength(7);
    expect(wants('partner', 'Reporting')).toContain('GET /Mediapartners/{AccountSID}/ClickExport');
  });

  it('Catalogues reads catalogues and items, and finds rows of its category that no document has', () => {
    expect(wants('brand', 'Catalogues')).toEqual([
      'GET /Advertisers/{AccountSID}/Catalogs',
      'GET /Advertisers/{AccountSID}/Catalogs/{CatalogId}',
      'GET /Advertisers/{AccountSID}/Catalogs/{CatalogId}/Items',
      'GET /Advertisers/{AccountSID}/Catalogs/{CatalogId}/Items/{CatalogItemId}',
    ]);
    const page = pageOf('partner');
    const files = {
      id: 'files',
      method: 'GET',
      path: '/Mediapartners/<AccountSID>/Catalogs/<CatalogId>/Files',
      label: 'Retrieve catalog files',
      categoryId: 'Catalogs',
      ticked: false,
      locked: false,
    } as const;
    const match = matchPreset(
      { ...page, rows: [...page.rows, files] },
      named('partner', 'Catalogues'),
      catalogueFor('partner'),
    );
    expect(match.found.has('files')).toBe(true);
    expect(match.found.size).toBe(6);
  });

  it('Conversions, Link making and Account check want exactly their rows', () => {
    expect(wants('brand', 'Conversions')).toEqual(['POST /Advertisers/{AccountSID}/Conversions']);
    expect(wants('partner', 'Conversions')).toEqual(['POST /Mediapartners/{AccountSID}/PartnerConversions']);
    expect(wants('brand', 'Link making')).toEqual([
      'GET /Advertisers/{AccountSID}/Campaigns',
      'GET /Advertisers/{AccountSID}/Campaigns/{CampaignId}',
      'POST /Advertisers/{AccountSID}/Programs/{ProgramId}/TrackingLinks',
    ]);
    expect(wants('partner', 'Link making')).toEqual([
      'GET /Mediapartners/{AccountSID}/Campaigns',
      'GET /Mediapartners/{AccountSID}/Campaigns/{CampaignId}',
      'GET /Mediapartners/{AccountSID}/Campaigns/{CampaignId}/Logo',
      'POST /Mediapartners/{AccountSID}/Programs/{ProgramId}/TrackingLinks',
    ]);
    expect(wants('agency', 'Account check')).toEqual(['GET /Agencies/{AccountSID}/CompanyInformation']);
    expect(wants('brand', 'Account check')).toHaveLength(2);
    expect(wants('partner', 'Account check')).toHaveLength(2);
  });

  it('Content Egg and afftool take whole categories, under whichever name the page gives them', () => {
    expect(wants('partner', 'Content Egg')).toHaveLength(5);
    expect(wants('partner', 'afftool (affiliate-networks-toolkit)')).toEqual([
      'GET /Mediapartners/{AccountSID}/Campaigns',
      'GET /Mediapartners/{AccountSID}/Campaigns/{CampaignId}',
      'GET /Mediapartners/{AccountSID}/Campaigns/{CampaignId}/Logo',
      'POST /Mediapartners/{AccountSID}/Programs/{ProgramId}/TrackingLinks',
    ]);
  });
});
