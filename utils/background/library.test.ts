import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepLibraryMigrated } from './library.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const template = { id: 'a', name: 'A', accountType: 'any', mode: 'exact', scopes: [] };
const OLD = { version: 1, revision: 1, savedAt: 1, deletedAt: 2, data: template };

beforeEach(() => fakeBrowser.reset());

it.each([
  [
    'an update',
    () => fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', temporary: false } as never),
  ],
  ['the start of the browser', () => fakeBrowser.runtime.onStartup.trigger()],
])('%s brings stored data to the present form', async (_, event) => {
  await fakeBrowser.storage.local.set({ 'trash:a': OLD });
  keepLibraryMigrated();
  await event();
  await vi.waitFor(async () =>
    expect(await fakeBrowser.storage.local.get(null)).toEqual({
      'trash:a': { ...OLD, version: 2, why: 'deleted', batch: 'trash:a' },
    }),
  );
});

it('a storage that does not answer ends nothing', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('disk'));
  keepLibraryMigrated();
  await fakeBrowser.runtime.onStartup.trigger();
  await vi.waitFor(() =>
    expect(said).toHaveBeenCalledWith('Token Presets:', expect.objectContaining({ reason: 'storage' })),
  );
});
