import { describe, expect, it } from 'vitest';
import type { AccountType, Method, ScopeCategory, ScopeRow, Selection } from '../scopes/types.ts';
import { nothingSeen, type PageFacts, REST_OF_LIST, type WantedScopes } from './facts.ts';
import type { Finding } from './finding.ts';
import { checkTips } from './findings.ts';
import { reasonFor, withReason } from './reasons.ts';

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

function findingsOf(tip: string, facts: Partial<PageFacts>): readonly Finding[] {
  return checkTips({ ...nothingSeen, ...facts }).get(tip) ?? [];
}

function findingOf(kind: string, facts: Partial<PageFacts>): Finding {
  const all = [...checkTips({ ...nothingSeen, ...facts }).values()].flat();
  const [found, ...others] = all.filter((one) => one.kind === kind);
  if (found === undefined || others.length > 0) throw new Error(`${others.length} more findings ${kind}`);
  return found;
}

/** All findings of a tip by state and end of the text key. */
function short(tip: string, facts: Partial<PageFacts>): string {
  const named = findingsOf(tip, facts).map(
    ({ state, textKey }) => `${state} ${textKey.replace('checklist.finding.', '')}`,
  );
  return named.join(', ');
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
    expect(findingOf('writes-some', facts)).toMatchObject({
      params: { count: 2, names: 'Update action, Create deal' },
      subjects: ['PUT /Advertisers/{AccountSID}/Actions', 'POST /Advertisers/{AccountSID}/Deals'],
      rows: ['Update action', 'Create deal'],
    });
  });

  it('warns of deleting, and lists no row twice', () => {
    const rows = [readActions, changeAction, reverseAction];
    const facts = { selection: selection([category('Actions')], rows) };
    expect(short('writes', facts)).toBe('warn writes.deleting, ask writes.some');
    expect(findingOf('writes-deleting', facts).rows).toEqual(['Reverse action']);
    expect(findingOf('writes-some', facts).rows).toEqual(['Update action']);
  });

  it('lists all rows, and names one without an endpoint by its category', () => {
    const many = Array.from({ length: 9 }, (_, index) => row('', 'Deals', `Create ${index}`, hidden));
    const found = findingOf('writes-some', { selection: selection([category('Deals')], many) });
    expect(found.rows).toEqual(many.map(({ label }) => label));
    expect(found.subjects).toEqual(many.map(({ label }) => `Deals › ${label}`));
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
    // Its numbers are of what is listed, so it does not stand alone.
    expect(writes([category('Actions'), closed], [readActions, reverseAction])).toBe(
      'warn writes.deleting, unknown partlySeen',
    );
    const unsure = row('', 'Actions', 'Sync actions', hidden);
    expect(writes([category('Actions')], [reverseAction, unsure])).toBe(
      'warn writes.deleting, unknown writes.undecided',
    );
    const shut = category('Notes', { toggle: 'off', listed: false });
    expect(writes([category('Actions'), shut], [readActions])).toBe('ok writes.none');
  });

  it('names a few of many, and the endpoint of a row without words', () => {
    const many = Array.from({ length: 6 }, (_, index) =>
      row(`POST /Thing${index}`, 'Deals', `Create ${index}`),
    );
    const facts = { selection: selection([category('Deals')], many) };
    expect(findingOf('writes-some', facts).params).toEqual({
      count: 6,
      names: 'Create 0, Create 1, Create 2, Create 3, …',
    });
    const wordless = selection([category('Deals')], [row('POST /Deals', 'Deals', ' ')]);
    expect(findingOf('writes-some', { selection: wordless }).params['names']).toBe('POST /Deals');
    const long = selection([category('Deals')], [row('POST /Deals', 'Deals', 'x'.repeat(500))]);
    expect(String(findingOf('writes-some', { selection: long }).params['names']).length).toBeLessThanOrEqual(
      60,
    );
  });
});

describe('needed', () => {
  const actions = category('Actions');
  const deals = category('Deals');
  const some = selection([actions], [readActions, off(readAction)]);
  const preset: WantedScopes = { name: 'Reporting', wanted: 1, allSeen: true, extra: [], missing: [] };
  const needed = (facts: Partial<PageFacts>) => short('needed', facts);

  it('says nothing of what it has not seen', () => {
    expect(needed({})).toBe('unknown notSeen.scopes');
    expect(needed({ wantedScopes: preset })).toBe('unknown notSeen.scopes');
  });

  it('only counts where nothing says what is needed', () => {
    expect(needed({ selection: selection([actions], [off(readActions)]) })).toBe('note needed.none');
    expect(needed({ selection: some })).toBe('note needed.some');
    const unknown = { ...preset, wanted: 0, extra: [readActions] };
    expect(needed({ selection: some, wantedScopes: unknown })).toBe('note needed.some');
  });

  it('warns when everything is ticked, and stops once one scope is not', () => {
    const rows = [readActions, readAction, createDeal];
    const all = selection([actions, deals], rows);
    expect(needed({ selection: all })).toBe('warn needed.everything');
    expect(findingOf('needed-everything', { selection: all })).toMatchObject({
      params: { total: 3 },
      rows: ['Retrieve actions', 'Retrieve action', 'Create deal'],
    });
    const fewer = selection([actions, deals], [readActions, off(readAction), createDeal]);
    expect(needed({ selection: fewer })).toBe('note needed.some');
    const oneOff = selection([actions, category('Notes', { toggle: 'off', listed: false })], rows);
    expect(needed({ selection: oneOff })).not.toContain('needed.everything');
  });

  it('names whole categories, unless everything is ticked', () => {
    const whole = selection([actions, deals], [readActions, readAction, off(createDeal)]);
    expect(needed({ selection: whole })).toBe('ask needed.whole');
    expect(findingOf('needed-whole', { selection: whole })).toMatchObject({
      params: { count: 1, names: 'Actions' },
      subjects: ['Actions'],
      rows: ['Retrieve actions', 'Retrieve action'],
    });
  });

  it('does not call a category of one scope whole', () => {
    expect(needed({ selection: selection([actions, deals], [off(readActions), createDeal]) })).toBe(
      'note needed.some',
    );
  });

  it('compares with the preset that was applied', () => {
    expect(needed({ selection: some, wantedScopes: preset })).toBe('ok needed.asPreset');
    const more = selection([actions, deals], [readActions, off(readAction), createDeal]);
    const extra = { ...preset, extra: [createDeal] };
    expect(needed({ selection: more, wantedScopes: extra })).toBe('warn needed.extra');
    expect(findingOf('needed-extra', { selection: more, wantedScopes: extra })).toMatchObject({
      params: { count: 1, preset: 'Reporting', names: 'Create deal' },
      subjects: ['POST /Advertisers/{AccountSID}/Deals'],
      rows: ['Create deal'],
    });
    const missing = { ...preset, wanted: 2, missing: [off(readAction)] };
    expect(needed({ selection: some, wantedScopes: missing })).toBe('ask needed.missing');
    const both = { ...missing, extra: [createDeal] };
    expect(needed({ selection: more, wantedScopes: both })).toBe('warn needed.extra, ask needed.missing');
  });

  it('says what is beyond the preset instead of everything and of whole categories', () => {
    const rows = [readActions, readAction, createDeal];
    const facts = { wantedScopes: { ...preset, extra: [readAction, createDeal] } };
    expect(needed({ selection: selection([actions, deals], rows), ...facts })).toBe('warn needed.extra');
  });

  it('takes a whole category for granted when the preset wants exactly it', () => {
    const whole = selection([actions, deals], [readActions, readAction, off(createDeal)]);
    expect(needed({ selection: whole, wantedScopes: { ...preset, wanted: 2 } })).toBe('ok needed.asPreset');
  });

  it('does not say "exactly" beside a preset that only adds', () => {
    const more = selection([actions, deals], [readActions, off(readAction), createDeal]);
    expect(needed({ selection: more, wantedScopes: preset })).toBe('note needed.withPreset');
    const whole = selection([actions, deals], [readActions, readAction, off(createDeal)]);
    expect(needed({ selection: whole, wantedScopes: preset })).toBe('ask needed.whole');
  });

  it('claims no agreement while a category that is off may hold more that the preset wants', () => {
    const shut = category('Notes', { toggle: 'off', listed: false });
    const seen = { selection: selection([actions, shut], [readActions, off(readAction)]) };
    expect(needed({ ...seen, wantedScopes: preset })).toBe('ok needed.asPreset');
    expect(needed({ ...seen, wantedScopes: { ...preset, allSeen: false } })).toBe('note needed.asListed');
  });

  it('claims no agreement while a category does not list its rows', () => {
    const closed = category('Notes', { toggle: 'on', listed: false });
    const partly = selection([actions, closed], [readActions, off(readAction)]);
    expect(needed({ selection: partly, wantedScopes: preset })).toBe('unknown partlySeen');
    expect(needed({ selection: partly })).toBe('unknown partlySeen');
    const beyond = { ...preset, extra: [readActions] };
    expect(needed({ selection: partly, wantedScopes: beyond })).toBe('warn needed.extra, unknown partlySeen');
    const nothing = selection([actions, closed], [off(readActions)]);
    expect(needed({ selection: nothing })).toBe('unknown partlySeen');
    // Rows of the category may be out of sight as well.
    const seeming = selection([actions, closed], [readActions, readAction]);
    expect(needed({ selection: seeming })).toBe('unknown partlySeen');
  });

  it('says of a list that draws a part of itself so, and counts no category for it', () => {
    const rest = category('', { id: REST_OF_LIST, toggle: 'none', listed: false });
    const only = { selection: selection([category('Actions'), rest], [readActions, off(readAction)]) };
    expect(needed(only)).toBe('unknown partlyDrawn');
    const closed = category('Deals', { listed: false });
    const both = {
      selection: selection([category('Actions'), closed, rest], [readActions, off(readAction)]),
    };
    expect(needed(both)).toBe('unknown partlySeen, unknown partlyDrawn');
    expect(findingsOf('needed', both)[0]?.params).toEqual({ count: 1, names: 'Deals' });
  });

  describe('of money and people', () => {
    const invoices = row('GET /Advertisers/{AccountSID}/Invoices', 'Finance', 'Retrieve invoices');
    const numbers = row('GET /Advertisers/{AccountSID}/PhoneNumbers', 'Users', 'Retrieve phone numbers');
    const addNumber = row('POST /Advertisers/{AccountSID}/PhoneNumbers', 'Users', 'Create phone number');
    const categories = ['Finance', 'Users'].map((name) => category(name));
    const beside = row('GET /Advertisers/{AccountSID}/Jobs', 'Finance', 'Retrieve jobs', unticked);
    const chosen = (...rows: ScopeRow[]) => selection(categories, [...rows, beside, off(numbers)]);

    it('asks, whether they are shown or changed', () => {
      expect(needed({ selection: chosen(invoices) })).toBe('ask needed.money');
      const both = selection(categories, [invoices, beside, numbers, addNumber]);
      expect(needed({ selection: both })).toBe('ask needed.whole, ask needed.money, ask needed.people');
      expect(findingOf('needed-people', { selection: both }).rows).toEqual([
        'Retrieve phone numbers',
        'Create phone number',
      ]);
      expect(findingOf('needed-money', { selection: both }).rows).toEqual(['Retrieve invoices']);
    });

    it('asks once about what decides on payments only by writing: as of what writes', () => {
      const pays = row('POST /Advertisers/{AccountSID}/Conversions', 'Finance', 'Create conversion');
      const cancels = row('DELETE /Advertisers/{AccountSID}/Contracts', 'Finance', 'Delete contract');
      const inWords = row('', 'Finance', 'Create conversion', hidden);
      for (const [one, writes] of [
        [pays, 'ask writes.some'],
        [cancels, 'warn writes.deleting'],
        [inWords, 'ask writes.some'],
      ] as const) {
        const facts = { selection: chosen(one), wantedScopes: preset };
        expect([needed(facts), short('writes', facts)]).toEqual(['ok needed.asPreset', writes]);
      }
    });

    it('asks about it where the words do not say whether it writes', () => {
      const conversions = row('', 'Finance', 'Conversions', hidden);
      expect(needed({ selection: chosen(conversions) })).toBe('ask needed.money');
    });

    it('asks of what shows money and changes it under both', () => {
      const withdraws = row('PUT /Advertisers/{AccountSID}/WithdrawalSettings', 'Finance', 'Update settings');
      expect(needed({ selection: chosen(withdraws) })).toBe('ask needed.money');
      expect(short('writes', { selection: chosen(withdraws) })).toBe('ask writes.some');
    });

    it('goes by the words where no path shows', () => {
      const words = row('', 'Finance', 'Retrieve tax documents', hidden);
      expect(needed({ selection: chosen(words) })).toBe('ask needed.money');
    });

    it('does not ask about what a template only reads, and asks about what it changes', () => {
      expect(needed({ selection: chosen(invoices), wantedScopes: preset })).toBe('ok needed.asPreset');
      expect(needed({ selection: chosen(addNumber), wantedScopes: preset })).toBe('ask needed.people');
      const beyond = { ...preset, extra: [invoices] };
      const facts = { selection: chosen(readActions, invoices), wantedScopes: beyond };
      expect(needed(facts)).toBe('warn needed.extra, ask needed.money');
    });

    it('asks about all where a preset only adds, since nobody knows whose they are', () => {
      expect(needed({ selection: chosen(readActions, invoices), wantedScopes: preset })).toBe(
        'ask needed.money',
      );
    });
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
    expect(findingOf('advertisers-ticked', facts)).toMatchObject({
      params: { count: 2, names: 'Retrieve advertisers, Retrieve advertiser' },
      rows: ['Retrieve advertisers', 'Retrieve advertiser'],
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
    const words = row('', 'Advertiser', 'Retrieve advertiser', hidden);
    expect(advertisers([words], [closed])).toBe('warn advertisers.ticked, unknown partlySeen');
  });
});

describe('actions', () => {
  const actions = category('Actions');
  const deals = category('Deals', { toggle: 'off' });
  const facts = (rows: readonly ScopeRow[], changes: Partial<PageFacts> = {}): Partial<PageFacts> => ({
    selection: selection([actions, deals], rows),
    scopesOnScreen: true,
    ...changes,
  });
  const actionOf = (kind: string, seen: Partial<PageFacts>) => findingOf(kind, seen).action;
  const preset: WantedScopes = { name: 'Reporting', wanted: 1, allSeen: true, extra: [], missing: [] };

  it('remove exactly the rows of the finding', () => {
    const seen = facts([readActions, changeAction, reverseAction]);
    expect(actionOf('writes-some', seen)).toEqual({ kind: 'remove', rows: [changeAction.id] });
    expect(actionOf('writes-deleting', seen)).toEqual({ kind: 'remove', rows: [reverseAction.id] });
  });

  it('tick what is missing, in a category that is off too', () => {
    const missing = off(createDeal);
    const seen = facts([readActions, missing], {
      wantedScopes: { ...preset, wanted: 2, missing: [missing] },
    });
    expect(actionOf('needed-missing', seen)).toEqual({ kind: 'tick', rows: [missing.id] });
  });

  it('are none while the scopes are not on the screen', () => {
    expect(actionOf('writes-some', facts([readActions, changeAction], { scopesOnScreen: false }))).toBeNull();
  });

  it('are none where the page lets nobody change one of the rows', () => {
    const fixed = { ...changeAction, locked: true };
    expect(actionOf('writes-some', facts([readActions, fixed]))).toBeNull();
    const missing = { ...readAction, ...unticked, locked: true };
    const seen = facts([readActions, missing], {
      wantedScopes: { ...preset, wanted: 2, missing: [missing] },
    });
    expect(actionOf('needed-missing', seen)).toBeNull();
  });

  it('tick a row that is locked as long as its category is off', () => {
    const missing = { ...createDeal, ...unticked, locked: true };
    const wantedScopes = { ...preset, wanted: 2, missing: [missing] };
    expect(actionOf('needed-missing', facts([readActions, missing], { wantedScopes }))?.kind).toBe('tick');
    const fixed = selection([actions, { ...deals, locked: true }], [readActions, missing]);
    expect(actionOf('needed-missing', facts([], { selection: fixed, wantedScopes }))).toBeNull();
  });
});

it.each<[string, Partial<ScopeRow>]>([
  ['the same words', { method: 'PUT', path: null }],
  ['another method', { method: 'POST', path: null }],
])('a reason for a row without a path is none for a second one of %s', (_, changes) => {
  const seen = (rows: readonly ScopeRow[]) =>
    findingOf('writes-some', { selection: selection([category('Actions')], rows) });
  const first = row('PUT x', 'Actions', 'Change action', { path: null });
  const second = row('x x', 'Actions', 'Change action', changes);
  const reasons = withReason([], seen([first]), 'It is needed.', '2026-06-01');
  expect(reasonFor(seen([first]), reasons)).not.toBeNull();
  expect(reasonFor(seen([first, second]), reasons)).toBeNull();
});
