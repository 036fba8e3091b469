// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apply, preset, ran } from './testing/apply.ts';
import { stopClock } from './testing/clock.ts';
import { showPage } from './testing/page.ts';
import { type CategorySpec, type Habits, showScopesPage } from './testing/scopes-page.ts';

beforeEach(stopClock);
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const SCOPES: readonly CategorySpec[] = [
  {
    name: 'Actions',
    on: true,
    rows: [
      { label: 'Retrieve actions', endpoint: 'GET /Actions', ticked: true },
      { label: 'Update action', endpoint: 'PUT /Actions', ticked: true },
    ],
  },
  {
    name: 'Catalogs',
    on: false,
    rows: [
      { label: 'Retrieve catalogs', endpoint: 'GET /Catalogs' },
      { label: 'Delete catalog', endpoint: 'DELETE /Catalogs/{Id}' },
    ],
  },
  {
    name: 'Reports',
    on: true,
    rows: [{ label: 'Retrieve reports', endpoint: 'GET /Reports', ticked: true }],
  },
];
const ALL_ON = SCOPES.map((category) => ({
  ...category,
  on: true,
  rows: category.rows.map((row) => ({ ...row, ticked: true })),
}));
/** One row that is ticked already, and one in a category that is off. */
const WANTED = [
  { method: 'GET', path: '/Actions' },
  { method: 'GET', path: '/Catalogs' },
] as const;
const ENDS_AS = ['Actions: Retrieve actions', 'Catalogs: Retrieve catalogs'];

const labels = (rows: readonly { readonly label: string }[]) => rows.map(({ label }) => label);

describe('exactly a preset', () => {
  it('is what is granted in the end, and what is reported', async () => {
    const page = showScopesPage(SCOPES);
    const { kind, outcome, refused, stoppedBy } = ran(await apply(preset(WANTED)));
    expect(page.granted()).toEqual(ENDS_AS);
    expect(page.on()).toEqual(['Actions', 'Catalogs']);
    expect([kind, stoppedBy, refused]).toEqual(['done', null, []]);
    expect([outcome.set, outcome.total]).toEqual([2, 2]);
    expect(labels(outcome.added)).toEqual(['Retrieve catalogs']);
    expect(labels(outcome.removed)).toEqual(['Update action', 'Retrieve reports']);
    expect(labels(outcome.already)).toEqual(['Retrieve actions']);
    expect(outcome.missing).toEqual([]);
  });

  it('presses nothing where all is so already', async () => {
    const page = showScopesPage(SCOPES);
    await apply(preset(WANTED));
    const before = page.clicked.length;
    const { outcome } = ran(await apply(preset(WANTED)));
    expect(page.clicked.length).toBe(before);
    expect([outcome.set, outcome.total, outcome.added.length]).toEqual([2, 2, 0]);
  });

  it('touches each control as often as needed and nothing else', async () => {
    const page = showScopesPage(SCOPES);
    await apply(preset(WANTED));
    expect([...page.clicked].sort()).toEqual(
      ['Actions', 'Catalogs', 'Reports']
        .flatMap((name) => (name === 'Actions' ? [] : [name]))
        .concat('Update actionPUT /Actions', 'Retrieve catalogsGET /Catalogs', 'Retrieve reportsGET /Reports')
        .sort(),
    );
  });

  it.each<[string, Habits]>([
    ['mounts rows only when a category is on', { mounts: 'when-on' }],
    ['takes its time to mount rows', { mounts: 'when-on', mountsAfter: 1500 }],
    ['ticks everything in a category that is switched on', { switchOn: 'everything' }],
    ['clears everything in a category that is switched on', { switchOn: 'nothing' }],
    ['mounts late and ticks everything', { mounts: 'when-on', mountsAfter: 300, switchOn: 'everything' }],
    ['ignores the first press of each control', { deafTo: 1 }],
    ['looks at mousedown only', { reactsTo: 'mousedown' }],
    ['builds its list anew after each change', { rebuilds: true }],
    ['draws a while after a press', { drawsAfter: 40, switchOn: 'everything' }],
    ['draws a while after a press, and mounts rows', { drawsAfter: 40, mounts: 'when-on' }],
    ['builds anew and ignores the first press', { rebuilds: true, deafTo: 1 }],
    ['switches a category off with its last box', { offWhenEmpty: true }],
  ])('is reached on a page that %s', async (_, habits) => {
    const page = showScopesPage(SCOPES, habits);
    const { outcome, kind } = ran(await apply(preset(WANTED)));
    expect(page.granted()).toEqual(ENDS_AS);
    expect([kind, outcome.set, outcome.total, outcome.notCleared.length]).toEqual(['done', 2, 2, 0]);
  });

  it('is reached from everything on', async () => {
    const page = showScopesPage(ALL_ON);
    expect(ran(await apply(preset(WANTED))).outcome).toMatchObject({ set: 2, total: 2 });
    expect(page.granted()).toEqual(ENDS_AS);
  });

  it('may be all that reads, in categories that first have to be looked into', async () => {
    const page = showScopesPage(SCOPES, { mounts: 'when-on', switchOn: 'everything' });
    expect(ran(await apply(preset([{ access: 'read' }]))).outcome).toMatchObject({ set: 3, total: 3 });
    expect(page.granted()).toEqual([...ENDS_AS, 'Reports: Retrieve reports']);
  });
});

describe('adding a preset', () => {
  it('clears nothing', async () => {
    const page = showScopesPage(SCOPES);
    const before = page.granted();
    const { outcome } = ran(await apply(preset(WANTED, 'add')));
    expect(page.granted()).toEqual([...before, 'Catalogs: Retrieve catalogs'].sort());
    expect([outcome.set, outcome.total, outcome.removed.length]).toEqual([2, 2, 0]);
  });

  it('does not keep what a category ticked by itself when it was switched on', async () => {
    const page = showScopesPage(SCOPES, { switchOn: 'everything' });
    const before = page.granted();
    await apply(preset(WANTED, 'add'));
    expect(page.granted()).toEqual([...before, 'Catalogs: Retrieve catalogs'].sort());
  });
});

describe('what the page does not do', () => {
  it('counts as not set where a box is taken back before the page is at rest', async () => {
    for (const after of [0, 10]) {
      const page = showScopesPage(SCOPES, { takesBack: { label: 'Retrieve catalogs', after } });
      const { outcome } = ran(await apply(preset(WANTED)));
      expect(page.granted(), `after ${after} ms`).toEqual(['Actions: Retrieve actions']);
      expect([outcome.set, outcome.total], `after ${after} ms`).toEqual([1, 2]);
      expect(labels(outcome.notSet)).toEqual(['Retrieve catalogs']);
    }
  });

  it('counts as not set where a box is locked, and it is not pressed', async () => {
    const locked = SCOPES.map((category) => ({
      ...category,
      on: true,
      rows: category.rows.map((row) => ({ ...row, locked: row.endpoint === 'GET /Catalogs' })),
    }));
    const page = showScopesPage(locked);
    const { outcome } = ran(await apply(preset(WANTED)));
    expect(labels(outcome.notSet)).toEqual(['Retrieve catalogs']);
    expect(page.clicked.filter((text) => text.startsWith('Retrieve catalogs'))).toEqual([]);
  });

  it('is told where a page does not react at all, within reasonable time', async () => {
    const page = showScopesPage(SCOPES, { deafTo: 1000 });
    const before = page.granted();
    const started = performance.now();
    const { outcome } = ran(await apply(preset(WANTED)));
    expect(page.granted()).toEqual(before);
    expect([outcome.set, outcome.total]).toEqual([1, 2]);
    expect(outcome.notCleared.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('is told by category where rows never appear', async () => {
    const empty = SCOPES.map((category) =>
      category.name === 'Catalogs' ? { ...category, rows: [] } : category,
    );
    showScopesPage(empty, { mounts: 'when-on' });
    const { outcome } = ran(await apply(preset([...WANTED, { category: 'Catalogs', access: 'read' }])));
    expect(outcome.set).toBe(1);
    expect(outcome.missing.length + outcome.notSeen.length).toBeGreaterThan(0);
  });

  it('is told by rule where the page lists no such row', async () => {
    const page = showScopesPage(SCOPES);
    const rule = { method: 'GET', path: '/Nowhere' } as const;
    const { outcome } = ran(await apply(preset([...WANTED, rule])));
    expect(outcome.missing).toEqual([{ rule, reason: 'absent' }]);
    expect([outcome.set, outcome.total]).toEqual([2, 3]);
    expect(page.granted()).toEqual(ENDS_AS);
  });

  it('leaves everything as it was where the page lists nothing of the preset', async () => {
    const page = showScopesPage(SCOPES, { switchOn: 'everything' });
    const before = [page.granted(), page.on()];
    const { outcome } = ran(await apply(preset([{ method: 'GET', path: '/Nowhere' }])));
    expect([page.granted(), page.on()]).toEqual(before);
    expect([outcome.set, outcome.total]).toEqual([0, 1]);
  });
});

describe('a category that is on and shows no rows', () => {
  const folded: Habits = { folded: ['Reports'] };

  it('is not touched by a preset that is added', async () => {
    const page = showScopesPage(SCOPES, folded);
    await apply(preset(WANTED, 'add'));
    expect(page.granted()).toContain('Reports: Retrieve reports');
  });

  it('is told, since what is ticked in it is not known', async () => {
    const page = showScopesPage(SCOPES, folded);
    const { outcome } = ran(await apply(preset([...WANTED, { method: 'GET', path: '/Reports' }])));
    const told = outcome.notSeen.includes('Reports') || outcome.missing.length === 1;
    expect(told).toBe(true);
    expect(outcome.set).toBeLessThan(outcome.total);
    expect(page.granted()).not.toContain('Catalogs: Delete catalog');
  });
});

it('a page without scopes is told, and not touched', async () => {
  showPage(
    '<label>Token Name <input></label><label><input type="checkbox"> I agree</label><button>Next</button>',
  );
  const before = document.body.innerHTML;
  expect(await apply(preset(WANTED))).toEqual({ kind: 'no-scopes' });
  expect(document.body.innerHTML).toBe(before);
});

it('progress goes up to its end and never beyond', async () => {
  showScopesPage(SCOPES, { mounts: 'when-on' });
  const seen: [number, number][] = [];
  await apply(preset(WANTED), { onProgress: (done, total) => seen.push([done, total]) });
  expect(seen.length).toBeGreaterThan(1);
  for (const [done, total] of seen) expect(done).toBeLessThanOrEqual(total);
  expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).sort((a, b) => a - b));
  const [done, total] = seen.at(-1) ?? [0, -1];
  expect(done).toBe(total);
});
