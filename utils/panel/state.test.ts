import { expect, it, vi } from 'vitest';
import { createState } from './state.ts';

it('holds what it was given, and merges what changes', () => {
  const initial = { a: 1, b: 'x' };
  const state = createState(initial);
  state.set({ a: 2 });
  expect(state.get()).toEqual({ a: 2, b: 'x' });
  expect(initial).toEqual({ a: 1, b: 'x' });
});

it('tells each subscriber once for changes of one task', async () => {
  const state = createState({ a: 1, b: 1 });
  const heard = vi.fn();
  state.subscribe(heard);
  state.set({ a: 2 });
  state.set({ b: 2 });
  expect(heard).not.toHaveBeenCalled();
  await Promise.resolve();
  expect(heard).toHaveBeenCalledTimes(1);
  state.set({ a: 3 });
  await Promise.resolve();
  expect(heard).toHaveBeenCalledTimes(2);
});

it('tells of changes that a subscriber makes', async () => {
  const state = createState({ a: 0 });
  const seen: number[] = [];
  state.subscribe(() => {
    seen.push(state.get().a);
    if (state.get().a < 3) state.set({ a: state.get().a + 1 });
  });
  state.set({ a: 1 });
  for (let at = 0; at < 5; at += 1) await Promise.resolve();
  expect(seen).toEqual([1, 2, 3]);
});

it('does not tell one who left', async () => {
  const state = createState({ a: 1 });
  const heard = vi.fn();
  const leave = state.subscribe(heard);
  leave();
  state.set({ a: 2 });
  await Promise.resolve();
  expect(heard).not.toHaveBeenCalled();
});
