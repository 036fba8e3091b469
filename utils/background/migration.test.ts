import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeMigration, discardMigration, getMigration } from './migration.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const locked: string[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  locked.length = 0;
  const request = (name: string, work: () => unknown) => {
    locked.push(name);
    return work();
  };
  vi.stubGlobal('navigator', { locks: { request } });
});

it('keeps changes in this browser, one at a time over all windows', async () => {
  await changeMigration({
    kind: 'change-migration',
    accountType: 'brand',
    change: { kind: 'add', id: 'a', name: 'Warehouse' },
  });
  const integrations = [{ id: 'a', name: 'Warehouse', ticked: [] }];
  expect(await getMigration('brand')).toMatchObject({ state: 'ok', migration: { integrations } });
  expect(await getMigration('agency')).toMatchObject({ migration: { integrations: [] } });
  expect(Object.keys(await fakeBrowser.storage.local.get())).toEqual(['migration:brand']);
  expect(locked).toEqual(['token-presets:migration']);
});

it('begins anew on the word of the person alone', async () => {
  await fakeBrowser.storage.local.set({ 'migration:brand': 'broken' });
  expect(await getMigration('brand')).toMatchObject({ state: 'damaged' });
  expect(await fakeBrowser.storage.local.get()).toEqual({ 'migration:brand': 'broken' });
  expect(await discardMigration('brand')).toMatchObject({ state: 'ok' });
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});
