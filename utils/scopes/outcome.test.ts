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
