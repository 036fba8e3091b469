import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { i18n } from '../i18n/testing.ts';
import type { ScopeRow, Selection } from '../scopes/types.ts';
import { nothingSeen, type PageFacts, REST_OF_LIST } from './facts.ts';
import { type Finding, finding, firstNames, needsAnswer } from './finding.ts';
import { checkTips } from './findings.ts';
import { allTips, tipsFor } from './tips.ts';

/** Shaped like an Account SID, made up here. */
const sid = `IR${'aB3'.repeat(3)}x1234567${'Qz7'.repeat(4)}kk1`;

function render({ textKey, params }: Finding): string {
  const { count } = params;
  return typeof count === 'number' ? i18n.t(textKey, count, params) : i18n.t(textKey, params);
}

describe('checkTips', () => {
  it('answers exactly the tips that the page can say something about', () => {
    const answered = [...checkTips({ ...nothingSeen, accountType: 'agency' }).keys()].sort();
    const decided = tipsFor('agency').filter(({ decidedBy }) => decidedBy !== 'person');
    expect(answered).toEqual(decided.map(({ id }) => id).sort());
  });

  it('leaves out what does not concern the account type', () => {
    const answered = new Set(checkTips({ ...nothingSeen, accountType: 'brand' }).keys());
    const tips = new Set(tipsFor('brand').map(({ id }) => id));
    expect([...answered].filter((id) => !tips.has(id))).toEqual([]);
  });

  it('claims nothing when nothing was seen', () => {
    for (const accountType of ['agency', 'brand', 'partner', null] as const) {
      const states = [...checkTips({ ...nothingSeen, accountType }).values()]
        .flat()
        .map(({ state }) => state);
      expect(new Set(states)).toEqual(new Set(['unknown']));
    }
  });

  it('never changes the facts', () => {
    const facts: PageFacts = Object.freeze({ ...nothingSeen, name: ' Looker ', description: ' x ' });
    expect(() => checkTips(facts)).not.toThrow();
  });
});

describe('texts', () => {
  const row = (id: string, method: ScopeRow['method'], ticked = true): ScopeRow => ({
    id,
    method,
    path: method === null ? null : `/Agencies/{AccountSID}/${id}`,
    label: method === null ? `行 ${id}` : `Do ${id}`,
    categoryId: 'c',
    ticked,
    locked: false,
  });
  const select = (rows: readonly ScopeRow[], listed = true): Selection => ({
    accountType: 'agency',
    categories: [{ id: 'c', name: 'Things', toggle: 'on', locked: false, listed }],
    rows,
  });
  const withRest = (selection: Selection): Selection => ({
    ...selection,
    categories: [{ id: REST_OF_LIST, name: '', toggle: 'none', locked: false, listed: false }],
  });
  const selections: readonly Selection[] = [
    select([]),
    withRest(select([row('a', 'GET')])),
    select([], false),
    select([row('a', 'GET', false)]),
    select([row('a', 'GET'), row('b', 'GET', false)]),
    select([row('a', 'GET'), row('b', 'GET'), row('c', 'GET')]),
    select([row('a', 'POST'), row('b', 'GET', false)]),
    select([row('a', 'POST'), row('b', 'PUT'), row('c', 'GET', false)]),
    select([row('a', 'DELETE')]),
    select([row('a', 'DELETE'), row('b', 'DELETE')]),
    select([row('a', null)]),
    select([row('a', null), row('b', null)]),
    select([row('Advertisers', 'GET')]),
    select([row('Invoices', 'GET'), row('b', 'GET', false)]),
    select([row('Invoices', 'GET'), row('Invoices/x', 'PUT'), row('b', 'GET', false)]),
    select([row('Users', 'GET'), row('b', 'GET', false)]),
    select([row('Users', 'GET'), row('Contacts', 'GET'), row('b', 'GET', false)]),
    {
      ...select([row('a', 'GET'), row('b', 'GET'), { ...row('d', 'GET', false), categoryId: 'd' }]),
      categories: ['c', 'd'].map((id) => ({ id, name: id, toggle: 'on', locked: false, listed: true })),
    },
  ];
  const presets = [
    null,
    { name: 'P', wanted: 1, allSeen: true, extra: [], missing: [] },
    { name: 'P', wanted: 1, allSeen: false, extra: [], missing: [] },
    { name: 'P', wanted: 2, allSeen: true, extra: [row('x', 'GET')], missing: [] },
    { name: 'P', wanted: 2, allSeen: true, extra: [], missing: [row('x', 'GET'), row('y', 'GET')] },
  ];
  const names = [
    null,
    '',
    'token',
    'BI',
    'Looker',
    'Looker dev',
    'Looker prod dev',
    'Taken',
    'Looker qa',
    'Looker live',
    `x ${sid}`,
  ];
  const descriptions = [null, '', 'x', `x ${sid}`, 'Something that is long enough'];
  const versions = [
    null,
    { chosen: '14', newest: '16' },
    { chosen: '16', newest: '16' },
    { chosen: '16', newest: null },
  ];

  /** Keys of all texts that a part of the section holds; a list of plural forms is one text. */
  function everyKey(part: 'finding' | 'why'): string[] {
    const leaves = (node: unknown, key: string): string[] => {
      if (typeof node !== 'object' || node === null || 'n' in node) return [key];
      return Object.entries(node).flatMap(([name, child]) => leaves(child, `${key}.${name}`));
    };
    const { checklist } = parse(readFileSync(new URL('../i18n/locales/en.yml', import.meta.url), 'utf8'));
    return leaves(checklist[part], `checklist.${part}`);
  }

  function everyFinding(): Finding[] {
    const facts: Partial<PageFacts>[] = [
      { parts: ['legacy-token'] },
      ...selections.flatMap((selection) => presets.map((wantedScopes) => ({ selection, wantedScopes }))),
      ...names.map((name) => ({ name, otherTokenNames: ['Taken'] })),
      ...descriptions.map((description) => ({ description, name: 'Something that is long enough' })),
      ...descriptions.map((description) => ({ description })),
      ...versions.flatMap((apiVersion) =>
        [null, 'latest', '14'].map((wantedApiVersion) => ({ apiVersion, wantedApiVersion })),
      ),
      ...(['chosen', 'empty', 'unknown'] as const).map((primaryContact) => ({ primaryContact })),
    ];
    return facts.flatMap((fact) => [
      ...[...checkTips({ ...nothingSeen, accountType: 'agency', ...fact }).values()].flat(),
    ]);
  }

  it('exist for every finding and have a value for every named place', () => {
    const findings = everyFinding();
    expect([...new Set(findings.map(({ textKey }) => textKey))].sort()).toEqual(everyKey('finding').sort());
    for (const found of findings) {
      const text = render(found);
      expect(text, found.textKey).toMatch(/[.?]$/);
      expect(text, found.textKey).not.toMatch(/[{}$|]|undefined|null/);
    }
  });

  it('speak of one and of many', () => {
    expect(render(finding('note', 'checklist.finding.needed.some', { count: 1 }))).toBe('1 scope is ticked.');
    expect(render(finding('note', 'checklist.finding.needed.some', { count: 12 }))).toBe(
      '12 scopes are ticked.',
    );
  });

  it('say why wherever a person has to answer, but for the one that says so itself', () => {
    const open = everyFinding().filter(needsAnswer);
    const whys = new Set(open.flatMap(({ whyKey }) => whyKey ?? []));
    expect([...whys].sort()).toEqual(everyKey('why').sort());
    for (const why of whys) expect(i18n.t(why), why).toMatch(/^[A-Za-z][^{}]{20,100}\.$/);
    const silent = open.filter(({ whyKey }) => whyKey === null).map(({ kind }) => kind);
    expect(new Set(silent)).toEqual(new Set(['advertisers-ticked']));
  });

  it('exist for every tip', () => {
    for (const tip of allTips) expect(i18n.t(tip.text)).toMatch(/\.$/);
  });
});

describe('finding', () => {
  it('never shows what is shaped like a credential, whatever the page calls its scopes', () => {
    const { params } = finding('warn', 'checklist.finding.key', {
      names: `Retrieve ${sid}, Retrieve jobs`,
      count: 2,
    });
    expect(params).toEqual({ names: 'Retrieve •••, Retrieve jobs', count: 2 });
  });
});

describe('firstNames', () => {
  it('cuts a long name, and never a credential in half', () => {
    expect(firstNames(['x'.repeat(70)])).toBe(`${'x'.repeat(59)}…`);
    expect(firstNames([`${'Retrieve '.repeat(5)}${sid} and more`])).not.toContain('IRaB3');
  });

  it('joins up to four names and shows that there are more', () => {
    expect(firstNames([])).toBe('');
    expect(firstNames(['a', 'b', 'c', 'd'])).toBe('a, b, c, d');
    expect(firstNames(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c, d, …');
  });
});
