import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openHostStore } from '../hosts/browser-store.ts';
import { HOSTS_KEY } from '../hosts/store.ts';
import { type FakeGrants, fakeGrants } from '../hosts/testing.ts';
import { isOwnPage, keepHostsRegistered } from './hosts.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const LOADER = 'content-scripts/tokens-page.js';
const EBAY = 'https://partner.ebay.com/*';
const registeredOn = (host: string) => ({
  id: `host:${host}`,
  js: [LOADER],
  matches: [`https://${host}/secure/*`],
  runAt: 'document_start',
  persistAcrossSessions: true,
});

let grants: FakeGrants;
beforeEach(() => {
  fakeBrowser.reset();
  grants = fakeGrants();
});

const save = (...hosts: string[]) => fakeBrowser.storage.local.set({ [HOSTS_KEY]: { version: 1, hosts } });
const registered = () => [...grants.scripts.values()];
const start = () => fakeBrowser.runtime.onStartup.trigger();
const update = () => fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', temporary: false } as never);

describe('the loader is registered', () => {
  it('on a host that is added and granted, and put into its open tabs at once', async () => {
    grants.tabs.set(1, 'https://partner.ebay.com/secure/mediapartner/x').set(2, 'https://partner.ebay.com/');
    grants.tabs.set(3, 'https://example.com/secure/');
    keepHostsRegistered();
    grants.origins.add(EBAY);
    grants.tell('onAdded');
    await openHostStore().add('partner.ebay.com');
    await vi.waitFor(() => expect(grants.injected).toEqual([{ tabId: 1, files: [`/${LOADER}`] }]));
    expect(registered()).toEqual([registeredOn('partner.ebay.com')]);
  });

  it('although one of the open tabs refuses it', async () => {
    grants.tabs.set(1, 'https://partner.ebay.com/secure/#error').set(2, 'https://partner.ebay.com/secure/');
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    keepHostsRegistered();
    grants.origins.add(EBAY);
    await save('partner.ebay.com');
    await vi.waitFor(() => expect(grants.injected.map(({ tabId }) => tabId)).toEqual([2]));
    expect(registered()).toHaveLength(1);
  });

  it.each([
    ['after an update, which makes Chrome forget it', update],
    ['when the browser starts', start],
  ])('%s, without a second panel in open tabs', async (_, event) => {
    grants.tabs.set(1, 'https://partner.ebay.com/secure/');
    grants.origins.add(EBAY);
    await save('partner.ebay.com');
    keepHostsRegistered();
    await event();
    await vi.waitFor(() => expect(registered()).toEqual([registeredOn('partner.ebay.com')]));
    expect(grants.injected).toEqual([]);
  });

  it('anew where an earlier version registered something else', async () => {
    const old = { ...registeredOn('partner.ebay.com'), matches: [EBAY] };
    grants.scripts.set(old.id, old);
    grants.origins.add(EBAY);
    await save('partner.ebay.com');
    keepHostsRegistered();
    await update();
    await vi.waitFor(() => expect(registered()).toEqual([registeredOn('partner.ebay.com')]));
  });

  it('once, whatever comes together', async () => {
    const failed = vi.spyOn(console, 'error').mockImplementation(() => {});
    grants.origins.add(EBAY);
    await save('partner.ebay.com');
    keepHostsRegistered();
    await Promise.all([update(), start(), grants.tell('onAdded'), save('partner.ebay.com', 'a.example.com')]);
    await vi.waitFor(() => expect(registered()).toEqual([registeredOn('partner.ebay.com')]));
    expect(failed).not.toHaveBeenCalled();
  });

  it('again after the permission came back', async () => {
    grants.tabs.set(1, 'https://partner.ebay.com/secure/');
    await save('partner.ebay.com');
    keepHostsRegistered();
    grants.origins.add(EBAY);
    grants.tell('onAdded');
    await vi.waitFor(() => expect(grants.injected).toHaveLength(1));
    expect(registered()).toHaveLength(1);
  });
});

describe('the loader is not registered', () => {
  const other = { id: 'other', js: ['x.js'], matches: ['https://example.com/*'] };

  /** All that was begun came to its end once this host, added and granted last, is registered. */
  async function turnOfTheRest(): Promise<void> {
    grants.origins.add('https://last.example.org/*');
    const { hosts } = await openHostStore().read();
    await save(...hosts, 'last.example.org');
    await vi.waitFor(() => expect(grants.scripts.has('host:last.example.org')).toBe(true));
    grants.scripts.delete('host:last.example.org');
  }

  it('on a host that is granted and not added, also where all are granted', async () => {
    keepHostsRegistered();
    grants.origins.add('https://*/*');
    grants.tell('onAdded');
    await turnOfTheRest();
    expect(registered()).toEqual([]);
  });

  it('on a host that is added and not granted', async () => {
    keepHostsRegistered();
    await save('partner.ebay.com');
    await turnOfTheRest();
    expect(registered()).toEqual([]);
  });

  it.each([
    ['a pattern', { version: 1, hosts: ['partner.ebay.com', '*'] }],
    ['a later version', { version: 2, hosts: ['partner.ebay.com'] }],
    ['a text', 'partner.ebay.com'],
  ])('on any host where the list is damaged: %s', async (_, raw) => {
    grants.origins.add('https://*/*');
    grants.scripts.set('host:partner.ebay.com', registeredOn('partner.ebay.com'));
    await fakeBrowser.storage.local.set({ [HOSTS_KEY]: raw });
    keepHostsRegistered();
    await start();
    await vi.waitFor(() => expect(registered()).toEqual([]));
    expect(await isOwnPage('https://partner.ebay.com/secure/')).toBe(false);
    expect(await fakeBrowser.storage.local.get(HOSTS_KEY)).toEqual({ [HOSTS_KEY]: raw });
  });

  it.each([
    ['it was removed', () => save()],
    [
      'the permission was withdrawn in the browser',
      async () => {
        grants.origins.delete(EBAY);
        grants.tell('onRemoved');
      },
    ],
    [
      'the permission was withdrawn while the extension slept',
      async () => {
        grants.origins.delete(EBAY);
        await start();
      },
    ],
  ])('any more after %s; scripts that are not ours stay', async (_, change) => {
    grants.origins.add(EBAY);
    await save('partner.ebay.com');
    keepHostsRegistered();
    await start();
    await vi.waitFor(() => expect(registered()).toHaveLength(1));
    grants.scripts.set(other.id, other);
    await change();
    await vi.waitFor(() => expect(registered()).toEqual([other]));
  });
});

it('a failure is said and does not stop the next try', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts').mockRejectedValueOnce(new Error('not now'));
  grants.origins.add(EBAY);
  await save('partner.ebay.com');
  keepHostsRegistered();
  await start();
  await vi.waitFor(() => expect(said).toHaveBeenCalledTimes(1));
  await start();
  await vi.waitFor(() => expect(registered()).toHaveLength(1));
});

describe('an own page', () => {
  it('is the app’s, and one of a host that is added and granted', async () => {
    grants.origins.add(EBAY);
    expect(await isOwnPage('https://app.impact.com/secure/')).toBe(true);
    expect(await isOwnPage('https://partner.ebay.com/secure/')).toBe(false);
    await save('partner.ebay.com', 'a.example.com');
    expect(await isOwnPage('https://partner.ebay.com/secure/')).toBe(true);
    expect(await isOwnPage('https://a.example.com/secure/')).toBe(false);
    grants.origins.delete(EBAY);
    expect(await isOwnPage('https://partner.ebay.com/secure/')).toBe(false);
  });

  it.each([
    'https://sub.partner.ebay.com/secure/',
    'https://partner.ebay.com.example.com/secure/',
    'https://partner.ebay.com:8443/secure/',
    'https://partner.ebay.com@example.com/secure/',
    'http://partner.ebay.com/secure/',
    'partner.ebay.com',
    'about:blank',
    '',
  ])('is not %j', async (url) => {
    grants.origins.add('https://*/*');
    await save('partner.ebay.com');
    expect(await isOwnPage(url)).toBe(false);
  });
});
