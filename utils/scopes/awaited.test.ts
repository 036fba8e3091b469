import { expect, it } from 'vitest';
import { incompleteCategories } from './awaited.ts';
import type { KnownScope } from './match.ts';
import { SimulatedPage, type SimulatedScope } from './testing/simulated-page.ts';

const scope = (category: string, path: string | null): SimulatedScope => ({
  category,
  label: 'Retrieve something',
  method: path === null ? null : 'GET',
  path,
  ticked: false,
});
const known = (category: string, path: string): KnownScope => ({ category, method: 'GET', path, labels: [] });

const KNOWN = [
  known('Actions', '/Agencies/{AccountSID}/Actions'),
  known('Actions', '/Agencies/{AccountSID}/Actions/{Id}'),
  known('Jobs', '/Agencies/{AccountSID}/Jobs'),
];

function incomplete(scopes: readonly SimulatedScope[], on: readonly string[]): readonly string[] {
  const options = { accountType: 'agency', switchOn: 'keep', listed: 'always', offWhenEmpty: false } as const;
  const page = new SimulatedPage({ ...options, scopes, on });
  return incompleteCategories(page.read(), KNOWN).map(({ name }) => name);
}

it('names categories that list some of their known scopes, in any language', () => {
  expect(incomplete([scope('操作', '/Actions'), scope('任务', '/Jobs')], ['操作', '任务'])).toEqual(['操作']);
});

it('names none where all are listed, where a category is off, and where no endpoint is shown', () => {
  expect(incomplete([scope('Actions', '/Actions'), scope('Actions', '/Actions/7')], ['Actions'])).toEqual([]);
  expect(incomplete([scope('Actions', '/Actions')], [])).toEqual([]);
  expect(incomplete([scope('Actions', null)], ['Actions'])).toEqual([]);
});
