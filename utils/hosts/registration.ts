import { browser } from 'wxt/browser';
import { pagesOf } from './patterns.ts';

/**
 * The loader on added hosts. On the app's own host the manifest names it; on others it is registered while the
 * extension runs. Only the background calls this, one call at a time.
 */

/** As WXT names the entrypoint `tokens-page.content.ts`. */
const LOADER = '/content-scripts/tokens-page.js';
/** As in the manifest. */
const RUN_AT = 'document_start';
/** Of the ids of registered scripts; the host follows. */
const ID_PREFIX = 'host:';

/** Browsers hand paths back with or without the first slash. */
const withSlash = (path: string) => (path.startsWith('/') ? path : `/${path}`);

/**
 * Registers the loader on exactly these hosts, and nowhere else. Resolves to those on which it was not registered
 * before. Rejects with what the browser says.
 */
export async function registerLoaderOn(hosts: readonly string[]): Promise<readonly string[]> {
  const there = (await browser.scripting.getRegisteredContentScripts()).filter(({ id }) =>
    id.startsWith(ID_PREFIX),
  );
  // Registered by an earlier version it may say something else.
  const good = new Set(
    there
      .filter(({ id, js, matches, runAt }) => {
        const host = id.slice(ID_PREFIX.length);
        const isLoader = js?.map(withSlash).join() === LOADER && runAt === RUN_AT;
        return hosts.includes(host) && isLoader && matches?.join() === pagesOf(host);
      })
      .map(({ id }) => id.slice(ID_PREFIX.length)),
  );
  const wrong = there.map(({ id }) => id).filter((id) => !good.has(id.slice(ID_PREFIX.length)));
  if (wrong.length > 0) await browser.scripting.unregisterContentScripts({ ids: wrong });
  const missing = hosts.filter((host) => !good.has(host));
  if (missing.length > 0) {
    await browser.scripting.registerContentScripts(
      missing.map((host) => ({
        id: `${ID_PREFIX}${host}`,
        js: [LOADER],
        matches: [pagesOf(host)],
        runAt: RUN_AT,
        persistAcrossSessions: true,
      })),
    );
  }
  return missing;
}

/** Starts the loader in the tabs that are open on a host already. A tab that the browser refuses needs a reload. */
export async function startLoaderIn(host: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: pagesOf(host) });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    try {
      await browser.scripting.executeScript({ target: { tabId: id }, files: [LOADER] });
    } catch (error) {
      // It was closed or put to sleep meanwhile, or it shows an error page: its next load brings the loader.
      console.warn('Token Presets:', error);
    }
  }
}
