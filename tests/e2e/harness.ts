import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, inject } from 'vitest';
import type { AccountType } from '../../sandbox/data/types.ts';
import type { Sandbox } from '../../sandbox/server.ts';
import { reportFailure } from '../browser/failure.ts';
import type { RunningBrowser } from '../browser/running.ts';
import type { Surface } from '../browser/surface.ts';
import { openExtensionSurface, panelSurface } from '../browser/surfaces.ts';
import { AppPage } from './app-page.ts';
import { type Running, sharedBrowser } from './shared-browser.ts';
import { isStoragePage, storagePage } from './storage-page.ts';

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
 * Gives a test file the run's browser and sandbox. Before each test the extension forgets everything; after it the
 * tabs are closed, and where it failed a report of what there was to see is kept. Call it once at the top of the
 * file; use what it gives inside of tests and hooks.
 */
export function useHarness(): Harness {
  let running: Running | undefined;
  const started = (): Running => {
    if (running === undefined) throw new Error('The harness is used before its file was set up');
    return running;
  };

  beforeAll(async () => {
    running = await sharedBrowser(inject('browserName'));
  });

  beforeEach(() => clearStorage(started().browser));

  afterEach(async ({ task }) => {
    if (running === undefined) return;
    const { browser } = running;
    if (task.result?.state === 'fail') {
      const folder = await reportFailure(browser, `${task.suite?.name ?? ''} ${task.name}`);
      console.error(`What there was to see is in ${folder}`);
    }
    await closeTabs(browser);
  });

  const openAt = async (url: string): Promise<OpenTokensPage> => {
    const page = await started().browser.openPage(url);
    return { app: new AppPage(started().browser, page), panel: panelSurface(started().browser, page) };
  };

  return {
    get browser() {
      return started().browser;
    },
    get sandbox() {
      return started().sandbox;
    },
    openTokensPage: (accountType, switches, hash) =>
      openAt(started().sandbox.url(accountType, switches, hash)),
    openAppPage: (path) => openAt(new URL(path, started().sandbox.url('agency')).href),
    openPopup: () => openExtensionSurface(started().browser, 'popup.html'),
    openOptions: () => openExtensionSurface(started().browser, 'options.html'),
    clearStorage: () => clearStorage(started().browser),
  };
}

async function clearStorage(browser: RunningBrowser): Promise<void> {
  const page = await storagePage(browser);
  await page.evaluate(clearExtensionStorage);
}

/** Runs in one of the extension's own pages. */
async function clearExtensionStorage(): Promise<void> {
  const api: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const { storage } = api as { storage: Record<'local' | 'session' | 'sync', { clear(): Promise<void> }> };
  await Promise.all([storage.local.clear(), storage.session.clear()]);
  // With it goes that sync was on, so that nothing is carried to where it was taken away.
  await storage.sync.clear();
}

/** Leaves one empty tab, for a browser without any would end, and the one that looks into storage. */
async function closeTabs(browser: RunningBrowser): Promise<void> {
  const isEmpty = (page: Page) => page.url() === 'about:blank';
  const pages = await browser.puppeteer.pages();
  if (!pages.some(isEmpty)) await browser.puppeteer.newPage();
  const others = pages.filter((page) => !isEmpty(page) && !isStoragePage(browser, page));
  await Promise.all(others.map((page) => page.close()));
}
