import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRead } from './endpoint.ts';
import type { Goal } from './goal.ts';
import type { KnownScope } from './match.ts';
import { judge } from './outcome.ts';
import { planSteps } from './plan.ts';
import { previewPreset } from './preview.ts';
import { takeSnapshot, withMemory } from './snapshot.ts';
import { stepKey } from './steps.ts';
import { type SimulatedOptions, SimulatedPage, type SimulatedScope } from './testing/simulated-page.ts';
import type { Method, Mode, ScopePreset, ScopeRow, ScopeRule, Selection } from './types.ts';

const scope = (
  category: string,
  label: string,
  method: Method,
  path: string,
  ticked = false,
): SimulatedScope => ({
  category,
  label,
  method,
  path,
  ticked,
});

const SCOPES = [
  scope('Actions', 'Retrieve actions', 'GET', '/Advertisers/<AccountSID>/Actions'),
  scope('Actions', 'Retrieve action', 'GET', '/Advertisers/<AccountSID>/Actions/<ActionId>'),
  scope('Actions', 'Reverse action', 'DELETE', '/Advertisers/<AccountSID>/Actions'),
  scope('Campaigns', 'Retrieve campaigns', 'GET', '/Advertisers/<AccountSID>/Campaigns'),
  scope('Conversions', 'Create conversion', 'POST', '/Advertisers/<AccountSID>/Conversions'),
  scope('Novelties', 'Retrieve novelties', 'GET', '/Advertisers/<AccountSID>/Novelties'),
];

const KNOWN: KnownScope[] = [
  { category: 'Actions', method: 'GET', path: '/Advertisers/{AccountSID}/Actions', labels: ['List actions'] },
  {
    category: 'Programs',
    method: 'GET',
    path: '/Advertisers/{AccountSID}/Campaigns',
    labels: ['List All Programs'],
  },
  { category: 'Conversions', method: 'POST', path: '/Advertisers/{AccountSID}/Conversions', labels: [] },
];

const preset = (scopes: readonly ScopeRule[], mode: Mode = 'exact'): ScopePreset => ({
  id: 'test',
  name: 'Test',
  accountType: 'brand',
  mode,
  scopes,
  source: { kind: 'builtin' },
});

const page = (options: Partial<SimulatedOptions> = {}) =>
  new SimulatedPage({
    accountType: 'brand',
    switchOn: 'nothing',
    listed: 'when-on',
    offWhenEmpty: false,
    scopes: SCOPES,
    on: [],
    ...options,
  });

/** The loop that `utils/page/apply.ts` runs on a real page, with the page's answers at once. */
function reach(target: SimulatedPage, goal: Goal): Selection {
  const seen = new Map<string, ScopeRow>();
  const read = () => {
    const now = target.read();
    for (const row of now.rows) seen.set(row.id, row);
    return withMemory(now, seen.values());
  };
  const tries = new Map<string, number>();
  const givenUp = new Set<string>();
  for (let round = 0; round < 40; round += 1) {
    const { steps } = planSteps(read(), goal, KNOWN, givenUp);
    if (steps.length === 0) return read();
    for (const step of steps) {
      const here = target.read().rows.some((row) => step.kind === 'tick' && row.id === step.rowId);
      if (step.kind === 'tick' && !here) continue;
      target.act(step);
      const key = stepKey(step);
      const tried = (tries.get(key) ?? 0) + 1;
      tries.set(key, tried);
      if (tried >= 3 || (step.kind === 'switch' && step.once)) givenUp.add(key);
    }
  }
  throw new Error('The plan never ends');
}

const applied = (target: SimulatedPage, wanted: ScopePreset) => {
  const goal: Goal = { kind: 'preset', preset: wanted, before: takeSnapshot(target.read()) };
  return judge(reach(target, goal), goal, KNOWN);
};

describe('planSteps', () => {
  it('ticks exactly what an endpoint preset names and clears the rest', () => {
    const target = page({
      on: ['Actions', 'Campaigns', 'Conversions', 'Novelties'],
      scopes: SCOPES.map((row) => ({ ...row, ticked: true })),
    });
    const outcome = applied(target, preset([{ method: 'GET', path: '/Actions' }]));
    expect(target.granted()).toEqual(['Actions/GET /Advertisers/<AccountSID>/Actions']);
    expect(target.read().categories.filter((category) => category.toggle === 'on')).toHaveLength(1);
    expect(outcome).toMatchObject({ set: 1, total: 1, missing: [], notSet: [], notCleared: [] });
  });

  it('finds rows by the words of a guide, also in a category that is still closed', () => {
    const target = page();
    applied(
      target,
      preset([
        { category: 'Actions', label: 'Retrieve actions' },
        { category: 'Programs', label: 'List all programs' },
      ]),
    );
    expect(target.granted()).toEqual([
      'Actions/GET /Advertisers/<AccountSID>/Actions',
      'Campaigns/GET /Advertisers/<AccountSID>/Campaigns',
    ]);
  });

  it('looks into every closed category for an endpoint that the catalogue does not know, and closes the others', () => {
    const target = page();
    applied(target, preset([{ method: 'GET', path: '/Novelties' }]));
    expect(target.granted()).toEqual(['Novelties/GET /Advertisers/<AccountSID>/Novelties']);
    expect(
      target
        .read()
        .categories.filter((category) => category.toggle === 'on')
        .map(({ name }) => name),
    ).toEqual(['Novelties']);
  });

  it('opens only the category that the catalogue names when that is enough', () => {
    const target = page();
    const goal: Goal = {
      kind: 'preset',
      preset: preset([{ method: 'POST', path: '/Conversions' }]),
      before: takeSnapshot(target.read()),
    };
    expect(planSteps(target.read(), goal, KNOWN).steps).toEqual([
      { kind: 'switch', categoryId: 'Conversions', to: true, why: 'look', once: true },
    ]);
  });

  it('adds without clearing in mode add', () => {
    const target = page({
      on: ['Actions'],
      scopes: SCOPES.map((row) => ({ ...row, ticked: row.label === 'Retrieve action' })),
    });
    applied(target, preset([{ method: 'GET', path: '/Actions' }], 'add'));
    expect(target.granted()).toHaveLength(2);
  });

  it('reports by rule what the page does not list, what is ambiguous and what is another account type', () => {
    const twins = [...SCOPES, scope('Actions', 'Retrieve actions', 'GET', '/Advertisers/<AccountSID>/Other')];
    const outcome = applied(
      page({ scopes: twins }),
      preset([
        { method: 'GET', path: '/Nothing' },
        { category: 'Actions', label: 'Retrieve actions' },
        { method: 'GET', path: '/Mediapartners/{AccountSID}/Ads' },
      ]),
    );
    expect(outcome.missing.map(({ reason }) => reason)).toEqual(['absent', 'ambiguous', 'other-account']);
    expect(outcome).toMatchObject({ set: 0, total: 3 });
  });

  it('switches a category off whose only ticked row is locked', () => {
    const scopes = SCOPES.map((row) => ({ ...row, ticked: true, locked: row.category === 'Conversions' }));
    const target = page({ on: ['Actions', 'Conversions'], scopes });
    const outcome = applied(target, preset([{ method: 'GET', path: '/Actions' }]));
    expect(target.granted()).toEqual(['Actions/GET /Advertisers/<AccountSID>/Actions']);
    expect(outcome.notCleared).toEqual([]);
  });

  it('clears nothing when the page lists none of the rows', () => {
    const all = SCOPES.map((row) => ({ ...row, ticked: true }));
    const target = page({ on: ['Actions', 'Campaigns'], scopes: all });
    const start = target.granted();
    const outcome = applied(target, preset([{ method: 'GET', path: '/Nothing' }]));
    expect(target.granted()).toEqual(start);
    expect(outcome).toMatchObject({ set: 0, total: 1, removed: [], notCleared: [] });
    expect(target.read().categories.filter((category) => category.toggle === 'on')).toHaveLength(2);
  });

  it('says which rows it could not judge by access', () => {
    const odd: SimulatedScope = {
      category: 'Actions',
      label: 'Umsätze',
      method: null,
      path: null,
      ticked: false,
    };
    const outcome = applied(page({ scopes: [...SCOPES, odd] }), preset([{ access: 'read' }]));
    expect(outcome.undecided.map((row) => row.label)).toEqual(['Umsätze']);
  });

  it('names a wanted row that the page keeps locked', () => {
    const locked = SCOPES.map((row) => (row.label === 'Retrieve actions' ? { ...row, locked: true } : row));
    const outcome = applied(page({ scopes: locked }), preset([{ category: 'Actions', access: 'read' }]));
    expect(outcome.notSet.map((row) => row.label)).toEqual(['Retrieve actions']);
    expect(outcome).toMatchObject({ set: 1, total: 2 });
  });
});

describe('previewPreset', () => {
  it('counts methods and says what is added, removed, missing and still to be looked for', () => {
    const target = page({
      on: ['Actions'],
      scopes: SCOPES.map((row) => ({ ...row, ticked: row.method === 'DELETE' })),
    });
    const preview = previewPreset(
      target.read(),
      preset([
        { method: 'GET', path: '/Actions' },
        { method: 'POST', path: '/Conversions' },
        { method: 'GET', path: '/Mediapartners/{AccountSID}/Ads' },
      ]),
      KNOWN,
    );
    expect(preview.add.map((row) => row.label)).toEqual(['Retrieve actions']);
    expect(preview.remove.map((row) => row.label)).toEqual(['Reverse action']);
    expect(preview.toLookInto).toEqual(['Conversions']);
    expect(preview.missing.map(({ reason }) => reason)).toEqual(['other-account']);
    expect(preview.counts).toEqual({ GET: 1, POST: 1, PUT: 0, PATCH: 0, DELETE: 0, other: 0 });
  });
});

describe('on any page', () => {
  const methods: Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
  const anyPage = fc
    .record({
      accountType: fc.constant('brand' as const),
      switchOn: fc.constantFrom('everything' as const, 'nothing' as const, 'keep' as const),
      listed: fc.constantFrom('always' as const, 'when-on' as const),
      offWhenEmpty: fc.boolean(),
      rows: fc.uniqueArray(
        fc.record({
          category: fc.constantFrom('Actions', 'Ads', 'Deals', 'Jobs Management'),
          method: fc.constantFrom(...methods),
          resource: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
          ticked: fc.boolean(),
        }),
        { selector: (row) => `${row.method} ${row.category} ${row.resource}`, minLength: 1, maxLength: 24 },
      ),
      on: fc.subarray(['Actions', 'Ads', 'Deals', 'Jobs Management']),
    })
    .map(
      ({ rows, on, ...options }): SimulatedOptions => ({
        ...options,
        scopes: rows.map((row) => ({
          category: row.category,
          label: row.resource,
          method: row.method,
          path: `/${row.category.replace(' ', '')}/${row.resource}`,
          ticked: row.ticked,
        })),
        on: on.filter((name) => rows.some((row) => row.category === name)),
      }),
    );

  const readable = (options: SimulatedOptions) =>
    options.scopes.map((row) => ({ ...row, id: `${row.category}/${row.method ?? ''} ${row.path ?? ''}` }));

  it('an exact preset ends with exactly its rows, and Undo leads back', () => {
    fc.assert(
      fc.property(anyPage, fc.nat(), (options, seed) => {
        const target = new SimulatedPage(options);
        const rows = readable(options);
        const wanted = rows.filter((_, at) => (seed >> (at % 16)) % 2 === 1);
        const start = target.granted();
        const before = takeSnapshot(target.read());
        const rules = wanted.map(({ method, path }) => ({ method: method ?? 'GET', path: path ?? '' }));
        reach(target, { kind: 'preset', preset: preset(rules), before });
        expect(target.granted()).toEqual(wanted.map(({ id }) => id).sort());
        reach(target, before);
        expect(target.granted()).toEqual(start);
      }),
    );
  });

  it('an exact preset leaves nothing ticked in categories that look switched off; Undo brings it back', () => {
    fc.assert(
      fc.property(anyPage, (options) => {
        const target = new SimulatedPage({ ...options, listed: 'always' });
        const ticked = () => target.read().rows.flatMap((row) => (row.ticked ? [row.id] : []));
        const start = ticked();
        const before = takeSnapshot(target.read());
        const [first] = readable(options);
        if (first === undefined) return;
        const rule = { method: first.method ?? 'GET', path: first.path ?? '' };
        reach(target, { kind: 'preset', preset: preset([rule]), before });
        expect(ticked()).toEqual([first.id]);
        reach(target, before);
        expect(ticked()).toEqual(start);
      }),
    );
  });

  it('a read-only rule ends with every GET of the page and nothing else', () => {
    fc.assert(
      fc.property(anyPage, (options) => {
        const target = new SimulatedPage(options);
        const start = target.granted();
        reach(target, {
          kind: 'preset',
          preset: preset([{ access: 'read' }]),
          before: takeSnapshot(target.read()),
        });
        const reads = readable(options).filter(({ method }) => method !== null && isRead(method));
        // Where the page offers nothing that reads, nothing is changed.
        expect(target.granted()).toEqual(reads.length > 0 ? reads.map(({ id }) => id).sort() : start);
      }),
    );
  });

  it('mode add keeps what was granted', () => {
    fc.assert(
      fc.property(anyPage, fc.nat(), (options, seed) => {
        const target = new SimulatedPage(options);
        const wanted = readable(options).filter((_, at) => (seed >> (at % 16)) % 2 === 1);
        const start = target.granted();
        const rules = wanted.map(({ method, path }) => ({ method: method ?? 'GET', path: path ?? '' }));
        reach(target, { kind: 'preset', preset: preset(rules, 'add'), before: takeSnapshot(target.read()) });
        expect(target.granted()).toEqual([...new Set([...start, ...wanted.map(({ id }) => id)])].sort());
      }),
    );
  });
});
