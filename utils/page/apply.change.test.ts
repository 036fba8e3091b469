// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { change, ran, undo } from './testing/apply.ts';
import { stopClock } from './testing/clock.ts';
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

const HABITS: readonly [string, Habits][] = [
  ['a page of good manners', {}],
  ['a page that builds its list anew', { rebuilds: true }],
  ['a page that does not notice the first press', { deafTo: 1 }],
  ['a page that ticks what it switches on', { switchOn: 'everything' }],
  ['a page that switches off what is empty', { offWhenEmpty: true, mounts: 'when-on' }],
];

describe.each(HABITS)('on %s', (_, habits) => {
  it('rows are cleared and nothing else, and Undo leads back', async () => {
    const page = showScopesPage(SCOPES, habits);
    const before = page.granted();
    const result = ran(await change({ clear: ['Update action', 'Retrieve reports'] }));
    expect(page.granted()).toEqual(['Actions: Retrieve actions']);
    expect(page.on()).toEqual(['Actions']);
    expect(result).toMatchObject({ kind: 'done', touched: true });
    expect(result.outcome).toMatchObject({ set: 2, total: 2, notSet: [], notCleared: [], gone: [] });
    await undo(result.before);
    expect(page.granted()).toEqual(before);
    expect(page.on()).toEqual(['Actions', 'Reports']);
  });
});

describe.each(HABITS.filter(([, { mounts }]) => mounts !== 'when-on'))('on %s', (_, habits) => {
  it('rows are ticked and nothing else, and Undo leads back', async () => {
    const page = showScopesPage(SCOPES, { mounts: 'always', ...habits });
    const before = page.granted();
    const result = ran(await change({ tick: ['Retrieve catalogs'] }));
    expect(page.granted()).toEqual([...before, 'Catalogs: Retrieve catalogs'].sort());
    expect(result.outcome).toMatchObject({ set: 1, total: 1, removed: [] });
    await undo(result.before);
    expect(page.granted()).toEqual(before);
  });
});

it('a row that the page does not let be changed is told', async () => {
  const actions = {
    name: 'Actions',
    on: true,
    rows: [
      { label: 'Retrieve actions', endpoint: 'GET /Actions', ticked: true },
      { label: 'Update action', endpoint: 'PUT /Actions', ticked: true, locked: true },
    ],
  };
  showScopesPage([actions]);
  const { outcome } = ran(await change({ clear: ['Update action'] }));
  expect(outcome).toMatchObject({ set: 0, total: 1, removed: [] });
  expect(outcome.notCleared.map(({ label }) => label)).toEqual(['Update action']);
});
