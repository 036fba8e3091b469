import { describe, expect, it } from 'vitest';
import file from './integrations.json' with { type: 'json' };
import { lintIntegrations } from './testing/lint-integrations.ts';

it('nothing is wrong with the integrations', () => {
  expect(lintIntegrations(file.presets)).toEqual([]);
});

describe('what is wrong is told by entry and field', () => {
  const PATH = '/Advertisers/{AccountSID}/Campaigns';
  const good = {
    id: 'integration:acme',
    name: 'Acme',
    accountType: 'brand',
    note: 'presets.notes.convbox',
    url: 'https://example.com/guide',
    read: '2026-11-22',
    certainty: 'guide',
    scopes: [{ method: 'GET', path: PATH }],
  };
  const withPitfall = (pitfall: object) => ({ pitfalls: [{ kind: 'needs-jobs' }, pitfall] });

  it('and nothing is, where nothing is wrong', () => {
    expect(lintIntegrations([good, { ...good, id: 'integration:other', url: null }])).toEqual([]);
    const pitfall = { kind: 'verifies-with', method: 'GET', path: PATH };
    expect(lintIntegrations([{ ...good, ...withPitfall(pitfall) }])).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['no date', { read: undefined }, 'read'],
    ['a date of no calendar', { read: '2026-02-30' }, 'read'],
    ['an address without TLS', { url: 'http://example.com' }, 'url'],
    ['no address, and no word on it', { url: undefined }, 'url'],
    ['another certainty', { certainty: 'rumour' }, 'certainty'],
    ['an account type for any', { accountType: 'any' }, 'accountType'],
    ['a name of nothing', { name: ' ' }, 'name'],
    ['a note that is no key', { note: 'Reads everything.' }, 'note'],
    ['no scopes', { scopes: [] }, 'scopes'],
    ['a rule over everything', { scopes: [{ access: 'all' }] }, 'scopes[0]'],
    ['a path without an account', { scopes: [{ method: 'GET', path: '/Campaigns' }] }, 'scopes[0].path'],
    ['a path of another account', { accountType: 'partner' }, 'scopes[0].path'],
    ['the same scope twice', { scopes: [good.scopes[0], good.scopes[0]] }, 'scopes[1]'],
    ['a scope of no document', { scopes: [{ method: 'PUT', path: PATH }] }, 'scopes[0].path'],
    ['an unknown pitfall', withPitfall({ kind: 'is-slow' }), 'pitfalls[1].kind'],
    ['a version of no number', withPitfall({ kind: 'wants-version', version: '14' }), 'pitfalls[1].version'],
    ['the same pitfall twice', withPitfall({ kind: 'needs-jobs' }), 'pitfalls[1]'],
    [
      'a check by what it does not have',
      withPitfall({ kind: 'verifies-with', method: 'GET', path: `${PATH}/{CampaignId}` }),
      'pitfalls[1].path',
    ],
    [
      'a documented scope that is said to be none',
      withPitfall({ kind: 'not-documented', method: 'GET', path: PATH }),
      'pitfalls[1].path',
    ],
    ['an empty list of pitfalls', { pitfalls: [] }, 'pitfalls'],
  ])('%s', (_, part, field) => {
    const faults = lintIntegrations([{ ...good, ...part }]);
    expect(faults[0]).toMatch(/^integration:acme\./);
    expect(faults.map((fault) => fault.split(': ')[0])).toContain(`integration:acme.${field}`);
  });

  it('an id that two entries have, and an entry that has none', () => {
    expect(lintIntegrations([good, good])).toEqual(['integration:acme.id: another entry has it too']);
    expect(lintIntegrations([null, { name: 'x' }]).map((fault) => fault.split(/[.:]/)[0])).toContain(
      'entry 2',
    );
  });
});
