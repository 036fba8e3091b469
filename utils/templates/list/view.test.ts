import { expect, it } from 'vitest';
import { createMemoryArea } from '../testing/memory-area.ts';
import { createViewStore } from './view.ts';

it('remembers the order; what does not read counts as not chosen', async () => {
  const area = createMemoryArea();
  const view = createViewStore(area);
  expect(await view.order()).toBe('name');
  await view.keepOrder('used');
  expect(await createViewStore(area).order()).toBe('used');
  for (const raw of [null, 'used', { version: 1, order: 'x' }, { version: 2, order: 'used' }]) {
    area.items.set('library-view', raw);
    expect(await view.order()).toBe('name');
  }
});

it('is quiet where the storage does not answer', async () => {
  const area = createMemoryArea();
  const view = createViewStore(area);
  area.failNext('get', new Error('disk'));
  expect(await view.order()).toBe('name');
  area.failNext('set', new Error('QUOTA_BYTES'));
  await view.keepOrder('used');
  expect(area.items.size).toBe(0);
});
