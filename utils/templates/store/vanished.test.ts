import { expect, it } from 'vitest';
import { sampleTemplate } from '../testing/templates.ts';
import type { Library, SavedTemplate, StoredItem, TrashedTemplate } from './store-types.ts';
import { findVanished, planPutBack } from './vanished.ts';

const saved = (id: string, name = id): SavedTemplate => ({
  state: 'ok',
  key: `template:${id}`,
  template: sampleTemplate({ id, name }),
  revision: 1,
  savedAt: 1,
});
const trashed = (id: string): TrashedTemplate => ({
  ...saved(id),
  state: 'trashed',
  key: 'trash:somewhere',
  deletedAt: 1,
  why: 'deleted',
  batch: 'b',
});
const library = (items: readonly StoredItem[], trash: readonly TrashedTemplate[] = []): Library => ({
  items,
  trash,
  lastChange: null,
  snapshots: [],
});
const [a, b, c] = [saved('a'), saved('b'), saved('c')];

it('misses what is neither in the list nor in the trash', () => {
  expect(findVanished(library([a, b, c]), library([a], [trashed('c')]), [])).toEqual([b]);
});

it('misses nothing on the first reading', () => {
  expect(findVanished(null, library([]), [])).toEqual([]);
});

it('goes on missing until it is there again, also as something that does not read', () => {
  expect(findVanished(library([]), library([c]), [a, b])).toEqual([a, b]);
  const damaged: StoredItem = { state: 'damaged', key: a.key, name: null, problems: [], raw: 0 };
  expect(findVanished(library([]), library([damaged, b]), [a, b])).toEqual([]);
});

it('does not miss what no longer read before: that lies elsewhere or was removed by hand', () => {
  const damaged: StoredItem = { state: 'damaged', key: a.key, name: null, problems: [], raw: 0 };
  expect(findVanished(library([damaged]), library([]), [])).toEqual([]);
});

it('puts back under the same id, as a copy where something else is by now, and never twice', () => {
  expect(planPutBack([a, b, c], library([saved('b', 'other'), c]))).toEqual([
    { action: 'add', template: a.template },
    { action: 'keep-both', template: b.template },
  ]);
});
