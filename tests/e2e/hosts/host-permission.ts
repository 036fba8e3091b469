import type { RunningBrowser } from '../../browser/running.ts';
import { until } from '../../browser/until.ts';
import { storagePage } from '../storage-page.ts';

/** The part of Chromium's own page of extensions that is used here. */
interface DeveloperPrivate {
  addHostPermission(id: string, pattern: string): Promise<void>;
}

/**
 * Makes the browser say yes when the extension next asks for access to this host. In Firefox a preference does so for
 * every host (`tests/browser/firefox.ts`). Chromium's question cannot be answered without a screen, but it is not
 * asked where its own page of extensions lists the host as granted; until the extension asks, it has no access.
 */
export async function willGrant(browser: RunningBrowser, host: string): Promise<void> {
  if (browser.name === 'firefox') return;
  const page = await browser.openPage('chrome://extensions');
  await page.evaluate(
    async (id, pattern) => {
      const { developerPrivate } = Reflect.get(globalThis, 'chrome') as {
        developerPrivate: DeveloperPrivate;
      };
      await developerPrivate.addHostPermission(id, pattern);
    },
    new URL(browser.extensionUrl('')).host,
    `https://${host}/*`,
  );
  await page.close();
}

/** Takes access to this host away, as the browser's own settings do: the extension only hears of it. */
export async function withdraw(browser: RunningBrowser, host: string): Promise<void> {
  const page = await storagePage(browser);
  await page.evaluate(async (pattern) => {
    const api: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const { permissions } = api as { permissions: { remove(what: object): Promise<boolean> } };
    if (!(await permissions.remove({ origins: [pattern] }))) throw new Error(`${pattern} was kept`);
  }, `https://${host}/*`);
}

/** Makes the extension forget everything that it saved, and takes these hosts away; waits until it has noticed. */
export async function forgetHosts(browser: RunningBrowser, hosts: readonly string[]): Promise<void> {
  const page = await storagePage(browser);
  await page.evaluate(
    async (origins) => {
      const api: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      const { permissions, storage } = api as {
        permissions: { remove(what: object): Promise<boolean> };
        storage: { local: { clear(): Promise<void> } };
      };
      await storage.local.clear();
      await permissions.remove({ origins });
    },
    hosts.map((host) => `https://${host}/*`),
  );
  await until(
    'the loader to be on no added host',
    async () => (await rights(browser)).registered.length === 0,
  );
}

/** What the extension has access to, and where it registered a content script. */
export async function rights(browser: RunningBrowser): Promise<{ origins: string[]; registered: string[] }> {
  const page = await storagePage(browser);
  return await page.evaluate(async () => {
    const api: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const { permissions, scripting } = api as {
      permissions: { getAll(): Promise<{ origins?: string[] }> };
      scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
    };
    const { origins = [] } = await permissions.getAll();
    const scripts = await scripting.getRegisteredContentScripts();
    return { origins: origins.sort(), registered: scripts.flatMap(({ matches = [] }) => matches).sort() };
  });
}
