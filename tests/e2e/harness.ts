import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import type { AccountType } from '../../sandbox/data/types.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { reportFailure } from '../browser/failure.ts';
import { launch } from '../browser/launch.ts';
import type { RunningBrowser } from '../browser/running.ts';
import type { Surface } from '../browser/surface.ts';
import { openExtensionSurface, panelSurface } from '../browser/surfaces.ts';
import { builtFolder } from '../bundle/built.ts';
import { AppPage } from './app-page.ts';

/** The switches of the sandbox's address; its README says what each does. */
export type Switches = Readonly<Record<string, string | number>>;

/** The tokens page in a tab, and the extension's panel in it. */
export interface OpenTokensPage {
  readonly app: AppPage;
  readonly panel: Surface;
}

/** What an end-to-end test works with: a browser with the built extension, and the sandbox behind it. */
export interface Harness {
  readonly browser: RunningBrowser;
  readonly sandbox: Sandbox;
  openTokensPage(accountType: AccountType, switches?: Switches, hash?: string): Promise<OpenTokensPage>;
  /** Any page of the app by its path, e.g. `/secure/agency/home/pview.ihtml`. */
  openAppPage(path: string): Promise<OpenTokensPage>;
  openPopup(): Promise<Surface>;
  openOptions(): Promise<Surface>;
  /** Makes the extension forget everything that it saved. */
  clearStorage(): Promise<void>;
}

/**
 * Starts sandbox and browser for a test file, closes each test's tabs, and keeps a report of what there was to
 * see when a test failed. Call it once at the top of the file; use what it gives inside of tests and hooks.
 */
export function useHarness(): Harness {
  let browser: RunningBrowser | undefined;
  let sandbox: Sandbox | undefined;
  const started = <Thing>(thing: Thing | undefined): Thing => {
    if (thing === undefined) throw new Error('The harness is used before its file was set up');
    return thing;
  };

  beforeAll(async () => {
    const name = inject('browserName');
    sandbox = await startSandbox();
    browser = await launch(name, {
      extensionDir: builtFolder(name === 'chromium' ? 'chrome' : 'firefox'),
      proxyPort: sandbox.proxyPort,
    });
  });

  afterEach(async ({ task }) => {
    if (browser === undefined) return;
    if (task.result?.state === 'fail') {
      const folder = await reportFailure(browser, `${task.suite?.name ?? ''} ${task.name}`);
      console.error(`What there was to see is in ${folder}`);
    }
    await closeTabs(browser);
  });

  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  const openAt = async (url: string): Promise<OpenTokensPage> => {
    const page = await started(browser).openPage(url);
    return { app: new AppPage(started(browser), page), panel: panelSurface(started(browser), page) };
  };

  return {
    get browser() {
      return started(browser);
    },
    get sandbox() {
      return started(sandbox);
    },
    openTokensPage: (accountType, switches, hash) =>
      openAt(started(sandbox).url(accountType, switches, hash)),
    openAppPage: (path) => openAt(new URL(path, started(sandbox).url('agency')).href),
    openPopup: () => openExtensionSurface(started(browser), 'popup.html'),
    openOptions: () => openExtensionSurface(started(browser), 'options.html'),
    async clearStorage() {
      const page = await started(browser).openExtensionPage('popup.html');
      await page.evaluate(clearExtensionStorage);
      await page.close();
    },
  };
}

/** Runs in one of the extension's own pages. */
async function clearExtensionStorage(): Promise<void> {
  const api: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const { storage } = api as { storage: Record<'local' | 'session', { clear(): Promise<void> }> };
  await Promise.all([storage.local.clear(), storage.session.clear()]);
}

/** Leaves one empty tab, for a browser without any would end. */
async function closeTabs(browser: RunningBrowser): Promise<void> {
  const isEmpty = (page: Page) => page.url() === 'about:blank';
  const pages = await browser.puppeteer.pages();
  if (!pages.some(isEmpty)) await browser.puppeteer.newPage();
  await Promise.all(pages.filter((page) => !isEmpty(page)).map((page) => page.close()));
}
