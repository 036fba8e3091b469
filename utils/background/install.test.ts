import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type FakeGrants, fakeGrants } from '../hosts/testing.ts';
import { keepWelcoming } from './install.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const TOKENS = 'https://app.impact.com/secure/agency/x';

let grants: FakeGrants;
let created: unknown[];
let installType: string;
beforeEach(() => {
  fakeBrowser.reset();
  grants = fakeGrants();
  grants.origins.add('https://app.impact.com/*');
  created = [];
  installType = 'normal';
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation((async ({ url }: { url: string }) => {
    created.push(url);
  }) as never);
  const getSelf = async () => ({ installType });
  Object.assign(fakeBrowser, { management: { getSelf } });
  keepWelcoming();
});

afterEach(() => vi.unstubAllEnvs());

const installed = (reason = 'install') =>
  fakeBrowser.runtime.onInstalled.trigger({ reason, temporary: false } as never);
const welcome = () => [fakeBrowser.runtime.getURL('/welcome.html' as never)];

describe('after installing', () => {
  it('the first page opens, once', async () => {
    await installed();
    await vi.waitFor(() => expect(created).toEqual(welcome()));
    const asked = vi.spyOn(fakeBrowser.storage.local, 'get');
    await installed();
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    await asked.mock.results[0]?.value;
    expect(created).toEqual(welcome());
  });

  it('it stays closed where an administrator gave the extension out', async () => {
    installType = 'admin';
    const asked = vi.fn(async () => ({ installType }));
    Object.assign(fakeBrowser, { management: { getSelf: asked } });
    await installed();
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    expect(created).toEqual([]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('open tabs of the app get the loader, others do not', async () => {
    grants.tabs.set(1, TOKENS).set(2, 'https://example.com/secure/').set(3, 'https://app.impact.com/');
    await installed();
    await vi.waitFor(() =>
      expect(grants.injected).toEqual([{ tabId: 1, files: ['/content-scripts/tokens-page.js'] }]),
    );
  });

  it('Firefox has put it there by itself', async () => {
    vi.stubEnv('FIREFOX', true as never);
    grants.tabs.set(1, TOKENS);
    await installed();
    await vi.waitFor(() => expect(created).toEqual(welcome()));
    expect(grants.injected).toEqual([]);
  });
});

it.each(['update', 'browser_update', 'chrome_update'])('a mere %s does neither', async (reason) => {
  grants.tabs.set(1, TOKENS);
  const asked = vi.spyOn(fakeBrowser.storage.local, 'get');
  await installed(reason);
  expect([created, grants.injected, asked.mock.calls]).toEqual([[], [], []]);
});
