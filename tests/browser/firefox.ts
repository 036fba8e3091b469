import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { part } from '../part.ts';
import { contextOf, handleOfRemoteNode, sendBidi } from './internals.ts';
import { openPage } from './open-page.ts';
import { makeProfile } from './profile.ts';
import type { LaunchOptions, RunningBrowser } from './running.ts';
import { until } from './until.ts';
import { VIEWPORT } from './viewport.ts';
import { opensWelcome, WELCOME, welcomePage } from './welcome.ts';

/** Chosen here, so that the address of the extension's pages is known; Firefox makes a random one up. */
const EXTENSION_UUID = '7e57ab1e-70c3-4a9e-8e57-5e77e7ab1e00';

/** Starts Firefox with the extension, over WebDriver BiDi. */
export async function launchFirefox(executable: string, options: LaunchOptions): Promise<RunningBrowser> {
  const opens = opensWelcome(options, 'storage');
  const profile = await makeProfile(options.profileDir);
  await mkdir(profile.dir, { recursive: true });
  await mkdir(profile.downloadDir, { recursive: true });
  const gecko = await readGeckoId(options.extensionDir);
  const headless = options.headless ?? true;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless,
    // Without it WebDriver BiDi may not touch the extension's own pages.
    args: ['--remote-allow-system-access'],
    userDataDir: profile.dir,
    acceptInsecureCerts: true,
    defaultViewport: headless ? VIEWPORT : null,
    ...(options.home === undefined ? {} : { env: { ...process.env, HOME: options.home } }),
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [gecko]: EXTENSION_UUID }),
      // A temporary add-on loses its storage when the browser ends; tests start again on the same profile.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      // Nobody is there to answer the question whether an optional permission is granted: it is, in a click.
      'extensions.webextOptionalPermissionPrompts': false,
      // One process for all tabs of a site, and none kept in reserve: each that starts costs as much as a short test.
      'dom.ipc.processCount': 1,
      'dom.ipc.processCount.webIsolated': 1,
      'dom.ipc.processPrelaunch.enabled': false,
      'intl.locale.requested': options.language ?? 'en-US',
      'intl.accept_languages': options.language ?? 'en-US',
      'browser.download.folderList': 2,
      'browser.download.dir': profile.downloadDir,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
      'browser.download.manager.showAlertOnComplete': false,
      ...(options.proxyPort === undefined ? {} : proxyPreferences(options.proxyPort)),
    },
  });
  const close = async () => {
    try {
      await browser.close();
    } finally {
      await profile.remove();
    }
  };
  const extensionUrl = (path: string) => `moz-extension://${EXTENSION_UUID}/${path}`;
  try {
    await install(browser, options);
    if (opens && options.keepWelcome !== true) await closeWelcome(browser, extensionUrl(WELCOME));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    name: 'firefox',
    puppeteer: browser,
    profileDir: profile.dir,
    downloadDir: profile.downloadDir,
    extensionUrl,
    openPage: (url) => openPage(browser, url),
    openExtensionPage: (path) => openExtensionPage(browser, extensionUrl(path)),
    closedRoots: (page) => closedRoots(browser, page),
    async reloadExtension() {
      await install(browser, options);
    },
    close,
    kill() {
      browser.process()?.kill('SIGKILL');
      profile.removeNow();
    },
  };
}

/** Puppeteer's own call takes folders only. */
async function install(browser: Browser, { extensionDir, extensionFile }: LaunchOptions): Promise<void> {
  if (extensionFile === undefined) await browser.installExtension(extensionDir);
  else
    await sendBidi(browser, 'webExtension.install', {
      extensionData: { type: 'archivePath', path: extensionFile },
    });
}

async function readGeckoId(extensionDir: string): Promise<string> {
  const file = join(extensionDir, 'manifest.json');
  let node: unknown = JSON.parse(await readFile(file, 'utf8'));
  for (const name of ['browser_specific_settings', 'gecko', 'id']) node = part(node, name);
  if (typeof node !== 'string') throw new Error(`${file} has no browser_specific_settings.gecko.id`);
  return node;
}

function proxyPreferences(port: number): Record<string, string | number | boolean> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    // A direct connection where the proxy fails would hide a mistake.
    'network.proxy.failover_direct': false,
    // No HTTP/3 around the proxy.
    'network.http.http3.enable': false,
  };
}

/** Puppeteer's `goto` never returns from such an address; the command itself works when it does not wait. */
async function openExtensionPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await sendBidi(browser, 'browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
  await until(`${url} to load`, () =>
    page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
  );
  return page;
}

/** Of an extension's page that is closed Puppeteer does not hear and goes on to list it, so it becomes another one first. */
async function closeWelcome(browser: Browser, url: string): Promise<void> {
  const page = await welcomePage(browser, url);
  const context = contextOf(page);
  await sendBidi(browser, 'browsingContext.navigate', { context, url: 'about:blank', wait: 'complete' });
  await page.close();
}

/** Includes closed shadow roots, which scripts of the page cannot see (tried with Firefox ESR 153). */
async function closedRoots(browser: Browser, page: Page): Promise<readonly ElementHandle<Node>[]> {
  const reply = await sendBidi(browser, 'script.evaluate', {
    expression: 'document.documentElement',
    target: { context: contextOf(page) },
    awaitPromise: false,
    resultOwnership: 'none',
    serializationOptions: { maxDomDepth: null, maxObjectDepth: 0, includeShadowTree: 'all' },
  });
  const found: unknown[] = [];
  const walk = (node: unknown) => {
    const value = part(node, 'value');
    const shadow = part(value, 'shadowRoot');
    if (shadow !== undefined && shadow !== null) {
      if (part(part(shadow, 'value'), 'mode') === 'closed') found.push(shadow);
      walk(shadow);
    }
    const children = part(value, 'children');
    if (Array.isArray(children)) for (const child of children) walk(child);
  };
  walk(part(reply, 'result'));
  return await Promise.all(found.map((root) => handleOfRemoteNode(page, root)));
}
