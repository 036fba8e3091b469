import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beginMaking } from '../records/making.ts';
import { getMaking, setMaking } from './making.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

beforeEach(() => fakeBrowser.reset());

describe('what was seen of a token being made', () => {
  const making = { ...beginMaking('m-1', 'brand', ['Looker']), name: 'Umbrella', scopes: 3 };

  it('goes on, as it was kept, in its tab alone', async () => {
    expect(await getMaking(1)).toBeNull();
    await setMaking(1, making);
    expect(await getMaking(1)).toEqual(making);
    expect(await getMaking(2)).toBeNull();
  });

  it('lives in the session alone', async () => {
    await setMaking(1, making);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(Object.keys(await fakeBrowser.storage.session.get())).toEqual(['making:1']);
  });

  it('is nothing where it cannot be read', async () => {
    await fakeBrowser.storage.session.set({ 'making:1': { ...making, listBefore: 'Looker' } });
    expect(await getMaking(1)).toBeNull();
  });
});
