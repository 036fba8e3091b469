import { describe, expect, it } from 'vitest';
import { pageOfSeed } from './arbitrary.ts';
import { Board } from './board.ts';
import type { PageSpec, RowSpec, ToggleSpec } from './spec.ts';

const ROW: RowSpec = { method: 'GET', path: '/a', label: 'Retrieve a', ticked: false, state: 'usable' };

const TOGGLE: ToggleSpec = {
  kind: 'native',
  namedBy: 'beside',
  side: 'right',
  words: 'none',
  means: 'switch',
  showsMixed: true,
  turnsOn: 'nothing',
  offRows: 'absent',
};

/** A page with one category of these rows. */
function pageWith(
  toggle: Partial<ToggleSpec> | null,
  on: boolean,
  rows: readonly Partial<RowSpec>[],
): PageSpec {
  return {
    ...pageOfSeed('brand', 1),
    toggle: toggle === null ? null : { ...TOGGLE, ...toggle },
    categories: [{ name: 'A', on, rows: rows.map((row) => ({ ...ROW, ...row })) }],
  };
}

const at = (row: number) => ({ category: 0, row });

describe('what is granted', () => {
  it('is ticked, in a category that is on, and to be seen', () => {
    const rows = [{ ticked: true }, { ticked: false }, { ticked: true, state: 'hidden' as const }];
    const granted = (on: boolean) => {
      const board = new Board(pageWith({}, on, rows));
      return rows.map((_row, row) => board.isGranted(at(row)));
    };
    expect(granted(true)).toEqual([true, false, false]);
    expect(granted(false)).toEqual([false, false, false]);
  });

  it('does not hang on a category where there is no switch', () => {
    expect(new Board(pageWith(null, false, [{ ticked: true }])).isGranted(at(0))).toBe(true);
    expect(new Board(pageWith({ means: 'select-all' }, false, [{ ticked: true }])).isGranted(at(0))).toBe(
      true,
    );
  });
});

describe('a switch', () => {
  it.each([
    ['nothing', [false, false]],
    ['everything', [true, true]],
    ['keep', [true, false]],
  ] as const)('that turns on %s', (turnsOn, expected) => {
    const board = new Board(pageWith({ turnsOn }, false, [{ ticked: true }, {}]));
    board.pressToggle(0);
    expect([0, 1].map((row) => board.isTicked(at(row)))).toEqual(expected);
    expect(board.toggleState(0)).toBe('on');
  });

  it('leaves rows alone that nobody can change', () => {
    const rows = [{ state: 'disabled' as const, ticked: true }, { state: 'hidden' as const }, {}];
    const board = new Board(pageWith({ turnsOn: 'everything' }, false, rows));
    board.pressToggle(0);
    expect(rows.map((_row, row) => board.isTicked(at(row)))).toEqual([true, false, true]);
    board.pressRow(at(0));
    expect(board.isTicked(at(0))).toBe(true);
  });
});

describe('select all', () => {
  it('shows some as mixed, or as off where the page does not', () => {
    const rows = [{ ticked: true }, {}];
    const shown = (showsMixed: boolean) =>
      new Board(pageWith({ means: 'select-all', showsMixed }, true, rows)).toggleState(0);
    expect(shown(true)).toBe('mixed');
    expect(shown(false)).toBe('off');
  });

  it('ticks all of them, and then none', () => {
    const board = new Board(pageWith({ means: 'select-all' }, true, [{ ticked: true }, {}]));
    board.pressToggle(0);
    expect(board.count(0)).toEqual({ ticked: 2, total: 2 });
    board.pressToggle(0);
    expect(board.count(0)).toEqual({ ticked: 0, total: 2 });
  });
});

it('Clear All unticks and switches off', () => {
  const board = new Board(pageWith({}, true, [{ ticked: true }]));
  board.clearAll();
  expect(board.isTicked(at(0))).toBe(false);
  expect(board.isOn(0)).toBe(false);
});
