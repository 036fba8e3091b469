import { describe, expect, it, vi } from 'vitest';
import type { ScopesOnPage } from '../page/scope-reader.ts';
import type { Hidden } from '../page/survey.ts';
import type { ScopeRow, Selection } from '../scopes/types.ts';
import { contradicts, Sight } from './sight.ts';

function row(id: string, ticked = false): ScopeRow {
  return { id, method: 'GET', path: `/${id}`, label: id, categoryId: 'a', ticked, locked: false };
}

function selection(toggle: 'on' | 'off' | 'none', ...rows: readonly ScopeRow[]): Selection {
  const category = { id: 'a', name: 'A', toggle, locked: false, listed: rows.length > 0 };
  return { accountType: 'agency', categories: [category], rows };
}

/** Only the selection of a reading counts here. */
const page = (of: Selection) => ({ selection: of }) as ScopesOnPage;

describe('what is out of sight', () => {
  it.each<[Hidden, string | null]>([
    [{ folds: 0, lists: 0 }, null],
    [{ folds: 2, lists: 0 }, 'folds'],
    [{ folds: 0, lists: 1 }, 'lists'],
    [{ folds: 1, lists: 1 }, 'both'],
  ])('%o is called %s', (hidden, word) => {
    expect(new Sight(() => hidden).of(page(selection('on', row('1'))))).toBe(word);
  });

  it('is looked for again only when other scopes are there, or when asked', () => {
    const find = vi.fn(() => ({ folds: 1, lists: 0 }));
    const sight = new Sight(find);
    const looks = () => find.mock.calls.length;
    const empty = page({ accountType: 'agency', categories: [], rows: [] });
    sight.of(empty);
    expect(looks()).toBe(1);
    for (const ticked of [false, true])
      expect(sight.of(page(selection('on', row('1', ticked))))).toBe('folds');
    expect(looks()).toBe(2);
    sight.of(page(selection('off', row('1'))));
    sight.of(page(selection('off', row('2'))));
    sight.of(page(selection('off', row('2'), row('3'))));
    expect(looks()).toBe(5);
    sight.now(page(selection('off', row('2'), row('3'))));
    expect(looks()).toBe(6);
    sight.of(page(selection('off', row('2'), row('3', true))));
    expect(looks()).toBe(6);
  });
});

describe('a part contradicts what all of it was', () => {
  const all = selection('on', row('1', true), row('2'));

  it.each<[string, Selection, boolean]>([
    ['not when it shows the same', selection('on', row('2')), false],
    ['not by what was not there before', selection('on', row('3', true)), false],
    ['not by a heading that is scrolled out of sight', selection('none', row('2')), false],
    ['by a box', selection('on', row('2', true)), true],
    ['by a switch', selection('off'), true],
  ])('%s', (_, part, expected) => {
    expect(contradicts(all, part)).toBe(expected);
  });
});
