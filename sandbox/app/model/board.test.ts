import { beforeEach, describe, expect, it } from 'vitest';
import type { Category } from '../../data/types.ts';
import { type Board, clearBoard, fillBoard, granted, switchCategory, tick } from './board.ts';

const category = (id: string, count: number): Category => ({
  id,
  name: id,
  scopes: Array.from({ length: count }, (_none, index) => ({
    id: `GET /${id}/${index}`,
    method: 'GET',
    path: `/${id}/${index}`,
    shownPath: `/${id}/${index}`,
    label: `Retrieve ${id} ${index}`,
  })),
});

const deals = category('Deals', 4);
const ads = category('Ads', 2);
const categories = [deals, ads];
let board: Board;

beforeEach(() => {
  board = { on: new Set(), ticked: new Set() };
});

describe('the start of a new token', () => {
  it('has every scope with start=all', () => {
    fillBoard(board, categories, 'all');
    expect(granted(board, categories)).toHaveLength(6);
  });

  it('has none with start=none', () => {
    fillBoard(board, categories, 'all');
    fillBoard(board, categories, 'none');
    expect(board).toEqual({ on: new Set(), ticked: new Set() });
  });

  it('has some categories with some rows with start=some', () => {
    fillBoard(board, categories, 'some');
    expect([...board.on]).toEqual(['Deals']);
    expect(granted(board, categories)).toEqual(['GET /Deals/0', 'GET /Deals/3']);
  });
});

describe('switching a category', () => {
  it('ticks nothing with toggle=nothing, whatever was ticked before', () => {
    tick(board, 'GET /Deals/1', true);
    switchCategory(board, deals, true, 'nothing');
    expect(board).toEqual({ on: new Set(['Deals']), ticked: new Set() });
  });

  it('ticks everything with toggle=everything, and unticks it again', () => {
    switchCategory(board, deals, true, 'everything');
    expect(granted(board, categories)).toHaveLength(4);
    switchCategory(board, deals, false, 'everything');
    expect(board).toEqual({ on: new Set(), ticked: new Set() });
  });

  it('keeps the ticks with toggle=keep, but grants nothing while it is off', () => {
    switchCategory(board, deals, true, 'keep');
    tick(board, 'GET /Deals/1', true);
    switchCategory(board, deals, false, 'keep');
    expect(granted(board, categories)).toEqual([]);
    expect([...board.ticked]).toEqual(['GET /Deals/1']);
    switchCategory(board, deals, true, 'keep');
    expect(granted(board, categories)).toEqual(['GET /Deals/1']);
  });

  it('leaves other categories alone', () => {
    fillBoard(board, categories, 'all');
    switchCategory(board, deals, false, 'everything');
    expect(granted(board, categories)).toEqual(['GET /Ads/0', 'GET /Ads/1']);
  });
});

describe('Clear All', () => {
  it('unticks and switches off, but for what is held', () => {
    fillBoard(board, categories, 'all');
    clearBoard(board, 'categories', (id) => id === 'GET /Ads/1');
    expect(board).toEqual({ on: new Set(), ticked: new Set(['GET /Ads/1']) });
  });

  it('leaves the toggles with clear=rows', () => {
    fillBoard(board, categories, 'all');
    clearBoard(board, 'rows', () => false);
    expect(board).toEqual({ on: new Set(['Deals', 'Ads']), ticked: new Set() });
  });
});
