import { describe, expect, it } from 'vitest';
import type { AccountType, Method, ScopeCategory, ScopeRow, Selection } from '../scopes/types.ts';
import { nothingSeen, type PageFacts, type WantedScopes } from './facts.ts';
import type { Finding } from './finding.ts';
import { checkTips } from './findings.ts';

const category = (name: string, changes: Partial<ScopeCategory> = {}): ScopeCategory => ({
  id: name,
  name,
  toggle: 'on',
  locked: false,
  listed: true,
  ...changes,
});

const row = (text: string, categoryId: string, label: string, changes: Partial<ScopeRow> = {}): ScopeRow => {
  const [method, path] = text.split(' ');
  return {
    id: `${categoryId}/${text}/${label}`,
    method: (method ?? null) as Method | null,
    path: path ?? null,
    label,
    categoryId,
    ticked: true,
    locked: false,
    ...changes,
  };
};

const unticked = { ticked: false };
const hidden = { method: null, path: null };

function selection(
  categories: readonly ScopeCategory[],
  rows: readonly ScopeRow[],
  accountType: AccountType = 'brand',
): Selection {
  return { accountType, categories, rows };
}

const readActions = row('GET /Advertisers/{AccountSID}/Actions', 'Actions', 'Retrieve actions');
const readAction = row('GET /Advertisers/{AccountSID}/Actions/{ActionId}', 'Actions', 'Retrieve action');
const changeAction = row('PUT /Advertisers/{AccountSID}/Actions', 'Actions', 'Update action');
const reverseAction = row('DELETE /Advertisers/{AccountSID}/Actions', 'Actions', 'Reverse action');
const createDeal = row('POST /Advertisers/{AccountSID}/Deals', 'Deals', 'Create deal');
const off = (scope: ScopeRow): ScopeRow => ({ ...scope, ...unticked });

function findingOf(tip: string, facts: Partial<PageFacts>): Finding {
  const found = checkTips({ ...nothingSeen, ...facts }).get(tip)?.[0];
  if (found === undefined) throw new Error(`No finding for ${tip}`);
  return found;
}

function short(tip: string, facts: Partial<PageFacts>): string {
  const { state, textKey } = findingOf(tip, facts);
  return `${state} ${textKey.replace('checklist.finding.', '')}`;
}

describe('writes', () => {
  const writes = (categories: readonly ScopeCategory[], rows: readonly ScopeRow[]) =>
    short('writes', { selection: selection(categories, rows) });

  it('says nothing of what it has not seen', () => {
    expect(short('writes', {})).toBe('unknown notSeen.scopes');
    expect(writes([], [])).toBe('unknown notSeen.scopes');
  });

  it('is fine with reading only', () => {
    expect(writes([category('Actions')], [readActions, readAction, off(changeAction)])).toBe(
      'ok writes.none',
    );
  });

  it('counts and names the scopes that change data, and asks', () => {
    const rows = [readActions, changeAction, createDeal];
    const facts = { selection: selection([category('Actions'), category('Deals')], rows) };
    expect(short('writes', facts)).toBe('ask writes.some');
    expect(findingOf('writes', facts).params).toEqual({ count: 2, names: 'Update action, Create deal' });
  });

  it('warns of deleting, with both counts', () => {
    const rows = [readActions, changeAction, reverseAction];
    const facts = { selection: selection([category('Actions')], rows) };
    expect(short('writes', facts)).toBe('warn writes.deleting');
    expect(findingOf('writes', facts).params).toEqual({ count: 1, names: 'Reverse action', writing: 2 });
  });

  it('does not count what a switched-off category holds', () => {
    expect(writes([category('Actions', { toggle: 'off' })], [changeAction, reverseAction])).toBe(
      'ok writes.none',
    );
  });

  it('goes by the verb where the page shows no method, and admits where there is none', () => {
    const words = (label: string) => writes([category('Deals')], [row('', 'Deals', label, hidden)]);
    expect(words('Retrieve deals')).toBe('ok writes.none');
    expect(words('Create deal')).toBe('ask writes.some');
    expect(words('Delete deal')).toBe('warn writes.deleting');
    expect(words('创建优惠')).toBe('unknown writes.undecided');
  });

  it('claims no "none" while a category does not list its rows, but does not wait to warn', () => {
    const closed = category('Notes', { toggle: 'mixed', listed: false });
    expect(writes([category('Actions'), closed], [readActions])).toBe('unknown partlySeen');
    expect(writes([category('Actions'), closed], [readActions, reverseAction])).toBe('warn writes.deleting');
    const shut = category('Notes', { toggle: 'off', listed: false });
    expect(writes([category('Actions'), shut], [readActions])).toBe('ok writes.none');
  });

  it('names a few of many, and the endpoint of a row without words', () => {
    const many = Array.from({ length: 6 }, (_, index) =>
      row(`POST /Thing${index}`, 'Deals', `Create ${index}`),
    );
    const facts = { selection: selection([category('Deals')], many) };
    expect(findingOf('writes', facts).params).toEqual({
      count: 6,
      names: 'Create 0, Create 1, Create 2, Create 3, …',
    });
    const wordless = selection([category('Deals')], [row('POST /Deals', 'Deals', ' ')]);
    expect(findingOf('writes', { selection: wordless }).params['names']).toBe('POST /Deals');
    const long = selection([category('Deals')], [row('POST /Deals', 'Deals', 'x'.repeat(500))]);
    expect(String(findingOf('writes', { selection: long }).params['names']).length).toBeLessThanOrEqual(60);
  });
});

describe('needed', () => {
  const actions = category('Actions');
  const deals = category('Deals');
  const preset: WantedScopes = { name: 'Reporting', wanted: 2, extra: [], missing: [] };
  const some = selection([actions], [readActions, off(readAction)]);
  const needed = (facts: Partial<PageFacts>) => short('needed', facts);

  it('says nothing of what it has not seen', () => {
    expect(needed({})).toBe('unknown notSeen.scopes');
    expect(needed({ wantedScopes: preset })).toBe('unknown notSeen.scopes');
  });

  it('asks what is needed while nothing is ticked', () => {
    expect(needed({ selection: selection([actions], [off(readActions)]) })).toBe('ask needed.none');
  });

  it('warns when everything is ticked, and stops once one scope is not', () => {
    const rows = [readActions, readAction, createDeal];
    const all = selection([actions, deals], rows);
    expect(needed({ selection: all })).toBe('warn needed.everything');
    expect(findingOf('needed', { selection: all }).params).toEqual({ total: 3 });
    expect(needed({ selection: all, wantedScopes: preset })).toBe('warn needed.everything');
    const fewer = selection([actions, deals], [readActions, off(readAction), createDeal]);
    expect(needed({ selection: fewer })).toBe('ask needed.some');
    const oneOff = selection([actions, category('Notes', { toggle: 'off', listed: false })], rows);
    expect(needed({ selection: oneOff })).not.toBe('warn needed.everything');
  });

  it('names whole categories', () => {
    const whole = selection([actions, deals], [readActions, readAction, off(createDeal)]);
    expect(needed({ selection: whole })).toBe('ask needed.whole');
    expect(findingOf('needed', { selection: whole }).params).toEqual({ count: 1, names: 'Actions' });
  });

  it('does not call a category of one scope whole', () => {
    expect(needed({ selection: selection([actions, deals], [off(readActions), createDeal]) })).toBe(
      'ask needed.some',
    );
  });

  it('compares with the preset that was applied', () => {
    expect(needed({ selection: some, wantedScopes: preset })).toBe('ok needed.asPreset');
    const extra = { ...preset, extra: [createDeal] };
    expect(needed({ selection: some, wantedScopes: extra })).toBe('warn needed.extra');
    expect(findingOf('needed', { selection: some, wantedScopes: extra }).params).toEqual({
      count: 1,
      preset: 'Reporting',
      names: 'Create deal',
    });
    const missing = { ...preset, missing: [off(readAction)] };
    expect(needed({ selection: some, wantedScopes: missing })).toBe('ask needed.missing');
    expect(needed({ selection: some, wantedScopes: { ...preset, wanted: 0 } })).toBe('ask needed.some');
  });

  it('takes a whole category for granted when the preset wants exactly it', () => {
    const whole = selection([actions, deals], [readActions, readAction, off(createDeal)]);
    expect(needed({ selection: whole, wantedScopes: preset })).toBe('ok needed.asPreset');
  });

  it('claims no agreement while a category does not list its rows', () => {
    const closed = category('Notes', { toggle: 'on', listed: false });
    const partly = selection([actions, closed], [readActions, off(readAction)]);
    expect(needed({ selection: partly, wantedScopes: preset })).toBe('unknown partlySeen');
    expect(needed({ selection: partly })).toBe('unknown partlySeen');
    const nothing = selection([actions, closed], [off(readActions)]);
    expect(needed({ selection: nothing })).toBe('unknown partlySeen');
  });
});

describe('advertisers', () => {
  const list = row('GET /Agencies/<AccountSID>/Advertisers', 'Advertiser', 'Retrieve advertisers');
  const one = row('GET /Advertisers/{AdvertiserId}', 'Advertiser', 'Retrieve advertiser');
  const jobs = row('GET /Agencies/{AccountSID}/Jobs', 'Jobs Management', 'Retrieve jobs');
  const passThrough = row(
    'GET /Agencies/{AccountSID}/Advertisers/{AdvertiserId}/Campaigns',
    'Campaigns',
    'Retrieve campaigns',
  );
  const categories = ['Advertiser', 'Jobs Management', 'Campaigns'].map((name) => category(name));
  const advertisers = (rows: readonly ScopeRow[], cats: readonly ScopeCategory[] = categories) =>
    short('advertisers', { accountType: 'agency', selection: selection(cats, rows, 'agency') });

  it('concerns agencies only', () => {
    const others: Partial<PageFacts>[] = [
      {},
      { accountType: 'brand' },
      { accountType: 'partner', selection: selection(categories, [list], 'partner') },
    ];
    for (const facts of others) {
      expect(checkTips({ ...nothingSeen, ...facts }).has('advertisers')).toBe(false);
    }
    expect(short('advertisers', { accountType: 'agency' })).toBe('unknown notSeen.scopes');
  });

  it('warns while one of the rows is ticked, in any spelling, and stops when none is', () => {
    expect(advertisers([list, jobs])).toBe('warn advertisers.ticked');
    expect(advertisers([off(list), one, jobs])).toBe('warn advertisers.ticked');
    expect(advertisers([off(list), off(one), jobs])).toBe('ok advertisers.clear');
    const facts = { selection: selection(categories, [list, one, jobs], 'agency') };
    expect(findingOf('advertisers', facts).params).toEqual({
      count: 2,
      names: 'Retrieve advertisers, Retrieve advertiser',
    });
  });

  it('does not warn of the brand endpoints that an agency passes through', () => {
    expect(advertisers([passThrough])).toBe('ok advertisers.clear');
  });

  it('does not count a switched-off category', () => {
    const shut = categories.map((entry) => ({ ...entry, toggle: 'off' as const }));
    expect(advertisers([list, one], shut)).toBe('ok advertisers.clear');
  });

  it('goes by category and words where no path shows, and claims nothing when they say nothing', () => {
    const words = (categoryName: string, label: string) =>
      advertisers([row('', categoryName, label, hidden)], [category(categoryName)]);
    expect(words('Advertisers', 'Retrieve all')).toBe('warn advertisers.ticked');
    expect(words('Other', 'Retrieve advertisers')).toBe('warn advertisers.ticked');
    expect(words('品牌', '检索')).toBe('unknown advertisers.pathless');
  });

  it('claims no "none" while a category does not list its rows', () => {
    const closed = category('Advertiser', { listed: false });
    expect(advertisers([jobs], [closed, category('Jobs Management')])).toBe('unknown partlySeen');
  });
});
