import { describe, expect, it } from 'vitest';
import { nothingSeen, type PageFacts } from '../checklist/facts.ts';
import type { FieldName } from '../page/field.ts';
import type { ScopePreset, ScopeRow, Selection } from '../scopes/types.ts';
import { nameOfRow, nextFacts, type SeenScreen } from './facts.ts';
import type { OutOfSight } from './sight.ts';

function row(part: Partial<ScopeRow>): ScopeRow {
  return {
    id: 'r',
    method: 'GET',
    path: '/Actions',
    label: 'Retrieve actions',
    categoryId: 'a',
    ticked: false,
    locked: false,
    ...part,
  };
}

const SELECTION: Selection = {
  accountType: 'agency',
  categories: [
    { id: 'a', name: 'Actions', toggle: 'on', locked: false, listed: true },
    { id: 'c', name: 'Catalogs', toggle: 'off', locked: false, listed: true },
  ],
  rows: [
    row({ id: '1', ticked: true }),
    row({ id: '2', method: 'PUT', label: 'Update action', ticked: true }),
    row({ id: '3', path: '/Actions/{Id}', label: '' }),
    row({ id: '4', path: '/Catalogs', label: 'Retrieve catalogs', categoryId: 'c', ticked: true }),
  ],
};
const READ: ScopePreset = {
  id: 'p',
  name: 'Reading',
  accountType: 'any',
  mode: 'exact',
  scopes: [{ access: 'read' }],
  source: { kind: 'builtin' },
};

function screen(part: Partial<SeenScreen> = {}): SeenScreen {
  return {
    list: false,
    legacyToken: false,
    setup: false,
    contact: false,
    credentials: false,
    scopes: null,
    tokens: null,
    editing: null,
    login: false,
    values: new Map(),
    newestVersion: null,
    ...part,
  };
}

const scopes = (selection: Selection) => ({ selection });

interface More {
  readonly before?: PageFacts;
  readonly applied?: ScopePreset;
  readonly wanted?: string;
  readonly outOfSight?: OutOfSight;
}

function next(seen: SeenScreen, { before = nothingSeen, applied, wanted, outOfSight }: More = {}): PageFacts {
  return nextFacts(before, {
    screen: seen,
    accountType: 'agency',
    wanted: applied ?? null,
    wantedApiVersion: wanted ?? null,
    otherTokenNames: null,
    template: null,
    known: [],
    outOfSight: outOfSight ?? null,
  });
}

const values = (fields: Partial<Record<FieldName, string>>) =>
  new Map(Object.entries(fields) as [FieldName, string][]);

describe('what is on the screen', () => {
  it('is known, part by part, and stays known', () => {
    const first = next(screen({ list: true, legacyToken: true }));
    const second = next(screen({ setup: true }), { before: first });
    const third = next(screen({ contact: true, scopes: scopes(SELECTION) }), { before: second });
    expect(first.parts).toEqual(['list', 'legacy-token']);
    expect(third.parts).toEqual(['list', 'legacy-token', 'setup', 'contact', 'scopes']);
    expect(next(screen(), { before: third })).toEqual({ ...third, scopesOnScreen: false });
  });

  it('is where something can be filled, ticked or shown, and nothing else is', () => {
    const setup = next(screen({ setup: true, values: values({ name: 'Reporting', description: '' }) }));
    expect(setup).toMatchObject({ onScreen: ['name', 'description'], scopesOnScreen: false });
    const later = next(screen({ scopes: scopes(SELECTION) }), { before: setup });
    expect(later).toMatchObject({ onScreen: [], scopesOnScreen: true });
  });

  it('gives the account type and the version that a template wants', () => {
    expect(next(screen(), { wanted: '16' })).toMatchObject({ accountType: 'agency', wantedApiVersion: '16' });
  });

  it('gives what the fields hold, and keeps it on the next step', () => {
    const setup = next(
      screen({ setup: true, values: values({ name: 'Reporting', description: 'x', apiVersion: '16' }) }),
    );
    expect(setup).toMatchObject({ name: 'Reporting', description: 'x', apiVersion: { chosen: '16' } });
    const contact = next(screen({ contact: true, values: values({ primaryContact: 'Dana Ito' }) }), {
      before: setup,
    });
    expect(contact).toMatchObject({ name: 'Reporting', primaryContact: 'chosen' });
  });

  it('remembers the newest version, and that a token exists already', () => {
    const version = (apiVersion: string, newestVersion: string | null) =>
      screen({ values: values({ apiVersion }), newestVersion });
    const first = next(version('16 (latest)', '16 (latest)'));
    expect(first.apiVersion).toEqual({ chosen: '16 (latest)', newest: '16 (latest)' });
    expect(next(version('15', null), { before: first }).apiVersion).toEqual({
      chosen: '15',
      newest: '16 (latest)',
    });
    const open = next(screen({ editing: true }));
    expect([open.editing, next(screen(), { before: open }).editing]).toEqual([true, true]);
    expect(next(screen({ editing: false }), { before: open }).editing).toBe(false);
  });

  it('knows a legacy token by its card too', () => {
    const tokens = [{ name: 'Legacy Account Tokens', state: null, isLegacy: true }];
    expect(next(screen({ tokens })).parts).toEqual(['legacy-token']);
  });

  it('tells an emptied field from one that was not seen', () => {
    const before = next(screen({ values: values({ name: 'Reporting' }) }));
    expect(next(screen({ values: values({ name: '' }) }), { before }).name).toBe('');
    expect(next(screen(), { before }).name).toBe('Reporting');
    expect(next(screen()).name).toBe(nothingSeen.name);
  });

  it.each([
    ['', 'empty'],
    ['Select', 'empty'],
    ['请选择', 'empty'],
    ['Dana Ito', 'chosen'],
  ])('a contact of “%s” is %s', (primaryContact, expected) => {
    expect(next(screen({ values: values({ primaryContact }) })).primaryContact).toBe(expected);
  });

  it('never gives who the contact is', () => {
    const facts = next(
      screen({ values: values({ primaryContact: 'Dana Ito', developerEmails: 'd@example.com' }) }),
    );
    expect(JSON.stringify(facts)).not.toMatch(/Dana|d@example/);
  });
});

describe('scopes out of sight', () => {
  const unlisted = (outOfSight?: OutOfSight) => {
    const more = outOfSight === undefined ? {} : { outOfSight };
    const { selection } = next(screen({ scopes: scopes(SELECTION) }), more);
    return selection?.categories.filter(({ listed }) => !listed).map(({ name, toggle }) => [name, toggle]);
  };

  it('in a list are one more category that does not list its scopes', () => {
    expect(unlisted('lists')).toEqual([['', 'none']]);
    expect(unlisted('both')).toHaveLength(1);
  });

  it('in folded categories say so by themselves', () => {
    expect(unlisted('folds')).toEqual([]);
    expect(unlisted()).toEqual([]);
  });
});

describe('the preset that was applied last', () => {
  const compare = (applied: ScopePreset) =>
    next(screen({ scopes: scopes(SELECTION) }), { applied }).wantedScopes;

  it('is compared with what is granted, not with what is ticked', () => {
    const rows = (...ids: readonly string[]) => SELECTION.rows.filter(({ id }) => ids.includes(id));
    expect(compare(READ)).toEqual({
      name: 'Reading',
      wanted: 3,
      allSeen: true,
      extra: rows('2'),
      missing: rows('3', '4'),
    });
  });

  it('may want more than is listed, unless what is not listed has nothing to do with it', () => {
    const closed: Selection = {
      ...SELECTION,
      categories: [
        ...SELECTION.categories,
        { id: 'n', name: 'Notes', toggle: 'off', locked: false, listed: false },
      ],
    };
    const allSeen = (...rules: ScopePreset['scopes']) =>
      next(screen({ scopes: scopes(closed) }), { applied: { ...READ, scopes: rules } }).wantedScopes?.allSeen;
    expect(allSeen({ access: 'read' })).toBe(false);
    expect(allSeen({ category: 'Notes', access: 'read' })).toBe(false);
    expect(allSeen({ category: 'Actions', access: 'read' })).toBe(true);
    expect(allSeen({ method: 'GET', path: '/Actions' })).toBe(true);
    expect(allSeen({ method: 'GET', path: '/Notes' })).toBe(false);
  });

  it('that only adds finds nothing too much', () => {
    expect(compare({ ...READ, mode: 'add' })?.extra).toEqual([]);
  });

  it('is not there before one was applied or scopes were seen', () => {
    expect(next(screen({ scopes: scopes(SELECTION) })).wantedScopes).toBeNull();
    expect(next(screen(), { applied: READ }).wantedScopes).toBeNull();
  });

  it('is still compared on the next step', () => {
    const before = next(screen({ scopes: scopes(SELECTION) }), { applied: READ });
    expect(next(screen(), { before, applied: READ }).wantedScopes).toEqual(before.wantedScopes);
  });
});

it('a row is called by its words, else by its endpoint', () => {
  expect(nameOfRow(row({}))).toBe('Retrieve actions');
  expect(nameOfRow(row({ label: '' }))).toBe('GET /Actions');
  expect(nameOfRow(row({ label: '', method: null }))).toBe('/Actions');
  expect(nameOfRow(row({ label: '', method: null, path: null }))).toBe('');
});
