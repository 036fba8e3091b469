import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownScopes } from '../../scopes/catalogue/known.ts';
import type { KnownScope } from '../../scopes/match.ts';
import type { ScopeRule } from '../../scopes/types.ts';
import {
  offeredAccess,
  type ScopeTree,
  setCategory,
  setEverything,
  splitEverything,
  type TreeCategory,
  type TreeRow,
  toggleRow,
  treeOf,
} from './scope-tree.ts';

const KNOWN: readonly KnownScope[] = [
  { category: 'Account', method: 'GET', path: '/Agencies/{AccountSID}', labels: ['Retrieve account home'] },
  { category: 'Jobs', method: 'GET', path: '/Agencies/{AccountSID}/Jobs', labels: ['Retrieve jobs'] },
  { category: 'Jobs', method: 'GET', path: '/Agencies/{AccountSID}/Jobs/{JobId}', labels: ['Retrieve job'] },
  { category: 'Jobs', method: 'PUT', path: '/Agencies/{AccountSID}/Jobs/{JobId}/Replay', labels: ['Replay'] },
  { category: 'Users', method: 'GET', path: '/Agencies/{AccountSID}/Users', labels: ['Retrieve users'] },
  // The same category under another of its names.
  {
    category: 'Jobs Management',
    method: 'DELETE',
    path: '/Agencies/{AccountSID}/Jobs',
    labels: ['Delete jobs'],
  },
];
const tree = (rules: readonly ScopeRule[]) => treeOf(rules, KNOWN, 'agency');

function category(of: ScopeTree, name: string): TreeCategory {
  const found = of.categories.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no category ${name}`);
  return found;
}
function row(of: ScopeTree, endpoint: string): TreeRow {
  const found = of.categories.flatMap(({ rows }) => rows).find((one) => nameOf(one) === endpoint);
  if (found === undefined) throw new Error(`no row ${endpoint}`);
  return found;
}
const nameOf = ({ method, path }: TreeRow) => `${method} ${path.replace('/Agencies/{AccountSID}', '')}`;
const ticked = (of: ScopeTree) =>
  of.categories.flatMap(({ rows }) => rows.filter((one) => one.ticked).map(nameOf));

describe('treeOf', () => {
  it('lists categories once, with the rows of all their names', () => {
    expect(tree([]).categories.map(({ name, rows, access }) => [name, rows.length, access])).toEqual([
      ['Account', 1, 'none'],
      ['Jobs', 4, 'none'],
      ['Users', 1, 'none'],
    ]);
    expect(row(tree([]), 'GET /Users')).toMatchObject({
      label: 'Retrieve users',
      risk: { act: 'read', touches: ['people'] },
      ticked: false,
    });
  });

  it('ticks rows by endpoint in any spelling, by words, by category and by everything', () => {
    expect(
      ticked(tree([{ method: 'GET', path: 'https://api.impact.com/agencies/<SID>/jobs/{id}.json' }])),
    ).toEqual(['GET /Jobs/{JobId}']);
    expect(ticked(tree([{ category: 'Job', label: 'List jobs' }]))).toEqual(['GET /Jobs']);
    expect(ticked(tree([{ category: 'Jobs', access: 'write' }]))).toEqual([
      'PUT /Jobs/{JobId}/Replay',
      'DELETE /Jobs',
    ]);
    expect(ticked(tree([{ access: 'read' }]))).toEqual([
      'GET ',
      'GET /Jobs',
      'GET /Jobs/{JobId}',
      'GET /Users',
    ]);
  });

  it.each<[readonly ScopeRule[], string, string]>([
    [[], 'none', 'none'],
    [[{ category: 'Jobs', access: 'read' }], 'none', 'read'],
    [[{ category: 'Jobs Management', access: 'all' }], 'none', 'all'],
    [[{ category: 'Jobs', access: 'write' }], 'none', 'custom'],
    [
      [
        { category: 'Jobs', access: 'write' },
        { category: 'Jobs', access: 'read' },
      ],
      'none',
      'all',
    ],
    [[{ method: 'GET', path: '/Jobs' }], 'none', 'custom'],
    [
      [
        { category: 'Jobs', access: 'read' },
        { method: 'GET', path: '/Jobs' },
      ],
      'none',
      'read',
    ],
    [
      [
        { category: 'Jobs', access: 'read' },
        { method: 'DELETE', path: '/Jobs' },
      ],
      'none',
      'custom',
    ],
    [[{ access: 'read' }], 'read', 'read'],
    [[{ access: 'read' }, { category: 'Jobs', access: 'write' }], 'read', 'all'],
    [[{ access: 'write' }], 'custom', 'custom'],
    [[{ access: 'write' }, { access: 'read' }], 'all', 'all'],
  ])('%j: everything %s, Jobs %s', (rules, everything, access) => {
    expect(tree(rules).everything).toBe(everything);
    expect(category(tree(rules), 'Jobs').access).toBe(access);
  });

  it('lists apart what it cannot show, and why', () => {
    const rules: readonly ScopeRule[] = [
      { method: 'GET', path: '/Nothing' },
      { method: 'GET', path: '/Mediapartners/{AccountSID}/Jobs' },
      { category: 'Nowhere', access: 'read' },
    ];
    expect(tree(rules).free).toEqual([
      { rule: rules[0], reason: 'absent' },
      { rule: rules[1], reason: 'other-account' },
      { rule: rules[2], reason: 'absent' },
    ]);
  });
});

describe('intents', () => {
  it('keep a rule that says so already, with the fields that nobody knows', () => {
    const rule = { category: 'Jobs Management', access: 'read', why: 'x' } as const;
    const rules = [rule, { method: 'DELETE', path: '/Jobs' } as const];
    expect(setCategory(rules, category(tree(rules), 'Jobs'), 'read')).toEqual([rule]);
    const every = { access: 'read', why: 'x' } as const;
    expect(setEverything([every], 'read')).toEqual([every]);
  });

  it('write a category out when one of its rows is cleared', () => {
    const rules: readonly ScopeRule[] = [{ category: 'Jobs', access: 'all' }];
    const before = tree(rules);
    const after = toggleRow(rules, category(before, 'Jobs'), row(before, 'DELETE /Jobs'));
    expect(after.map((rule) => 'path' in rule && rule.path)).toEqual([
      '/Agencies/{AccountSID}/Jobs',
      '/Agencies/{AccountSID}/Jobs/{JobId}',
      '/Agencies/{AccountSID}/Jobs/{JobId}/Replay',
    ]);
    expect(category(tree(after), 'Jobs').access).toBe('custom');
  });

  it('write no account into rules for any account', () => {
    const any = treeOf([], KNOWN, 'agency', true);
    const account = category(any, 'Account');
    const rules = account.rows.reduce((all, one) => toggleRow(all, account, one), [] as ScopeRule[]);
    expect(rules).toEqual([{ method: 'GET', path: '/' }]);
    expect(treeOf(rules, KNOWN, 'agency', true).categories[0]?.access).toBe('custom');
    expect(toggleRow([], category(any, 'Users'), row(any, 'GET /Users'))).toEqual([
      { method: 'GET', path: '/Users' },
    ]);
  });

  it('leave alone what everything ticks, until that is split by category', () => {
    const rules: readonly ScopeRule[] = [{ access: 'read' }, { method: 'GET', path: '/Nothing' }];
    const before = tree(rules);
    expect(row(before, 'GET /Users').inherited).toBe(true);
    expect(toggleRow(rules, category(before, 'Users'), row(before, 'GET /Users'))).toEqual(rules);
    const split = splitEverything(rules, before);
    expect(split).toEqual([
      { method: 'GET', path: '/Nothing' },
      { category: 'Account', access: 'read' },
      { category: 'Jobs', access: 'read' },
      { category: 'Users', access: 'read' },
    ]);
    expect(ticked(tree(setCategory(split, category(tree(split), 'Jobs'), 'none')))).toEqual([
      'GET ',
      'GET /Users',
    ]);
  });
});

const KNOWN_OF = {
  agency: knownScopes('agency'),
  brand: knownScopes('brand'),
  partner: knownScopes('partner'),
};
const access = fc.constantFrom('read' as const, 'write' as const, 'all' as const);
/** Rules about known scopes and about others, and a tree of them. */
const anyCase = fc
  .constantFrom('agency' as const, 'brand' as const, 'partner' as const)
  .chain((accountType) => {
    const scope = fc.constantFrom(...KNOWN_OF[accountType]);
    const rule: fc.Arbitrary<ScopeRule> = fc.oneof(
      scope.map(({ method, path }) => ({ method, path, note: 'kept' })),
      scope.map(({ category: name, labels }) => ({ category: name, label: labels[0] ?? 'none' })),
      fc
        .tuple(scope, access)
        .map(([{ category: name }, one]) => ({ category: name, access: one, note: 'kept' })),
      access.map((one) => ({ access: one })),
      fc.constantFrom<ScopeRule>({ method: 'GET', path: '/Nothing' }, { category: 'Nowhere', access: 'all' }),
    );
    return fc.record({
      accountType: fc.constant(accountType),
      rules: fc.array(rule, { maxLength: 8 }),
      at: fc.nat(),
      rowAt: fc.nat(),
    });
  });
const choose = <One>(list: readonly One[], at: number): One => {
  const one = list[at % list.length];
  if (one === undefined) throw new Error('nothing to choose from');
  return one;
};
const rowsOf = (of: ScopeTree) =>
  of.categories.flatMap(({ name, rows }) =>
    rows.map((one) => ({ name, key: `${one.method} ${one.path}`, on: one.ticked })),
  );

describe('whatever the rules are', () => {
  it('each stands in one place of the tree', () => {
    fc.assert(
      fc.property(anyCase, ({ accountType, rules }) => {
        const made = treeOf(rules, KNOWN_OF[accountType], accountType);
        const places = (rule: ScopeRule) => [
          made.free.some((one) => one.rule === rule),
          'access' in rule && !('category' in rule),
          made.categories.some((one) => one.rules.includes(rule)),
          made.categories.some((one) =>
            one.rows.some((of) => of.rules.includes(rule) && !one.rules.includes(rule)),
          ),
        ];
        for (const rule of rules) expect(places(rule).filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  it('a category shows what was set, and nothing else changes', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ accountType, rules, at }, which) => {
        const before = treeOf(rules, KNOWN_OF[accountType], accountType);
        const chosen = choose(before.categories, at);
        const to = choose(offeredAccess(chosen), which);
        const next = setCategory(rules, chosen, to);
        const after = treeOf(next, KNOWN_OF[accountType], accountType);
        const shown = category(after, chosen.name);
        if (to !== 'custom') expect(shown.access).toBe(to);
        // Written out row by row, the same is ticked.
        else expect(shown.rows.map((one) => one.ticked)).toEqual(chosen.rows.map((one) => one.ticked));
        const others = (of: ScopeTree) => of.categories.filter(({ name }) => name !== chosen.name);
        expect(others(after)).toEqual(others(before));
        expect(after.free).toEqual(before.free);
        expect(after.everything).toBe(before.everything);
        for (const rule of next) if (!rules.includes(rule)) expect('note' in rule).toBe(false);
      }),
    );
  });

  it('a row is ticked and cleared alone, and twice is as before', () => {
    fc.assert(
      fc.property(anyCase, ({ accountType, rules, at, rowAt }) => {
        const made = (of: readonly ScopeRule[]) => treeOf(of, KNOWN_OF[accountType], accountType);
        const before = made(rules);
        const chosen = choose(before.categories, at);
        const pressed = choose(chosen.rows, rowAt);
        const key = `${pressed.method} ${pressed.path}`;
        const once = toggleRow(rules, chosen, pressed);
        expect(rowsOf(made(once))).toEqual(
          rowsOf(before).map((one) =>
            one.key === key && one.name === chosen.name && !pressed.inherited ? { ...one, on: !one.on } : one,
          ),
        );
        const again = category(made(once), chosen.name);
        expect(rowsOf(made(toggleRow(once, again, choose(again.rows, rowAt))))).toEqual(rowsOf(before));
      }),
    );
  });

  it('splitting everything ticks the same rows', () => {
    fc.assert(
      fc.property(anyCase, ({ accountType, rules }) => {
        const before = treeOf(rules, KNOWN_OF[accountType], accountType);
        const after = treeOf(splitEverything(rules, before), KNOWN_OF[accountType], accountType);
        expect(after.everything).toBe('none');
        expect(rowsOf(after)).toEqual(rowsOf(before));
        expect(after.free).toEqual(before.free);
      }),
    );
  });
});
