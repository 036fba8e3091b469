import { expect, it } from 'vitest';
import { judge } from './outcome.ts';
import { takeSnapshot } from './snapshot.ts';
import type { ScopeCategory, ScopePreset, ScopeRow, Selection } from './types.ts';

type Bulk = Pick<ScopeCategory, 'bulk'>;

const category = (id: string, bulk: Bulk): ScopeCategory => ({
  id,
  name: id,
  toggle: 'none',
  locked: false,
  listed: true,
  ...bulk,
});
const row = (categoryId: string, path: string, ticked: boolean): ScopeRow => ({
  id: `${categoryId} | GET ${path}`,
  method: 'GET',
  path,
  label: '',
  categoryId,
  ticked,
  locked: false,
});

const EVERYTHING: ScopePreset = {
  id: 'everything',
  name: 'Everything',
  accountType: 'agency',
  mode: 'exact',
  scopes: [{ access: 'read' }],
  source: { kind: 'builtin' },
};

function mayBeOff(jobs: Bulk, reports: Bulk): readonly string[] {
  const selection: Selection = {
    accountType: 'agency',
    categories: [category('Jobs', jobs), category('Reports', reports)],
    rows: [row('Jobs', '/Jobs', true), row('Reports', '/Reports', false)],
  };
  const before = takeSnapshot(selection);
  return judge(selection, { kind: 'preset', preset: EVERYTHING, before }, []).mayBeOff;
}

it('names categories with set scopes whose box for all rows is off: it may be their switch', () => {
  expect(mayBeOff({ bulk: 'off' }, { bulk: 'off' })).toEqual(['Jobs']);
  expect(mayBeOff({ bulk: 'on' }, { bulk: 'off' })).toEqual([]);
  expect(mayBeOff({}, {})).toEqual([]);
});

it('names none where such a box is seen to follow its rows', () => {
  expect(mayBeOff({ bulk: 'off' }, { bulk: 'mixed' })).toEqual([]);
});

it('names rows that were seen and are not listed any more: unset where wanted, uncleared where not', () => {
  const kept = row('Jobs', '/Jobs', true);
  const lost = row('Reports', '/Reports', true);
  const written = { ...row('Reports', '/Runs', true), method: 'POST' as const };
  const cleared = { ...row('Reports', '/Idle', false), method: 'POST' as const };
  const selection: Selection = { accountType: 'agency', categories: [category('Jobs', {})], rows: [kept] };
  const goal = { kind: 'preset', preset: EVERYTHING, before: takeSnapshot(selection) } as const;
  const outcome = judge(selection, goal, [], [kept, lost, written, cleared]);
  expect(outcome).toMatchObject({ set: 1, total: 2 });
  expect(outcome.notSet.map(({ path }) => path)).toEqual(['/Reports']);
  expect(outcome.notCleared.map(({ path }) => path)).toEqual(['/Runs']);
});

it('does not miss a row that is listed under another category now', () => {
  const selection: Selection = {
    accountType: 'agency',
    categories: [category('Jobs', {})],
    rows: [row('Jobs', '/Jobs', true)],
  };
  const goal = { kind: 'preset', preset: EVERYTHING, before: takeSnapshot(selection) } as const;
  const earlier = row('Configure API Scopes', '/Agencies/{AccountSID}/Jobs', false);
  expect(judge(selection, goal, [], [earlier])).toMatchObject({ set: 1, total: 1, notSet: [] });
});
