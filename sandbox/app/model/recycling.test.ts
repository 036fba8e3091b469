import { expect, it } from 'vitest';
import { type Recyclable, recycle, type Slot } from './recycling.ts';

const row = (key: string): Recyclable => ({ key, kind: 'row' });
const head = (key: string): Recyclable => ({ key, kind: 'head' });
const shown = (slots: readonly Slot<Recyclable>[]) =>
  slots.map(({ item, used }) => (used ? item.key : `(${item.key})`));

it('takes a node for each item at first, in order', () => {
  expect(shown(recycle([], [head('A'), row('1'), row('2')]))).toEqual(['A', '1', '2']);
});

it('keeps the node of an item that stays, and reuses those of items that went', () => {
  const first = recycle([], [row('1'), row('2'), row('3')]);
  const second = recycle(first, [row('3'), row('4'), row('5')]);
  expect(shown(second)).toEqual(['5', '4', '3']);
  expect(second.map(({ slot }) => slot)).toEqual([0, 1, 2]);
});

it('reuses a node only for the same kind of item', () => {
  const first = recycle([], [head('A'), row('1')]);
  expect(shown(recycle(first, [row('1'), row('2')]))).toEqual(['(A)', '1', '2']);
});

it('leaves nodes without use where they are, and uses them again', () => {
  const first = recycle([], [row('1'), row('2'), row('3')]);
  const second = recycle(first, [row('2')]);
  expect(shown(second)).toEqual(['(1)', '2', '(3)']);
  expect(shown(recycle(second, [row('3'), row('9')]))).toEqual(['(1)', '9', '3']);
});
