import type { Page } from 'puppeteer-core';
import type { AccountType } from '../../sandbox/data/types.ts';
import type { Sandbox } from '../../sandbox/server.ts';
import type { RunningBrowser } from '../browser/running.ts';
import type { Surface } from '../browser/surface.ts';
import { openExtensionSurface, panelSurface } from '../browser/surfaces.ts';
import { until } from '../browser/until.ts';
import { AppPage } from '../e2e/app-page.ts';
import { writeStorageIn } from '../e2e/storage.ts';
import { storagePage } from '../e2e/storage-page.ts';
import type { Theme } from './options.ts';
import type { Words } from './words.ts';

/** A window's inside, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the screens are set up with. */
export interface Studio {
  readonly browser: RunningBrowser;
  readonly words: Words;
  /** The page of an account type with the panel in it, which has recognised something of it. */
  openPanel(
    accountType: AccountType,
    switches: Readonly<Record<string, string | number>>,
  ): Promise<{ readonly app: AppPage; readonly panel: Surface }>;
  /** One of the extension's own pages, e.g. `popup.html`. */
  openOwn(path: string): Promise<Surface>;
  /** Puts items into the extension's storage. */
  keep(...items: readonly Readonly<Record<string, unknown>>[]): Promise<void>;
  /** Waits until the surface says this. */
  says(surface: Surface, key: string, values?: Readonly<Record<string, string>>): Promise<void>;
}

/** Where a studio stands. */
export interface Place {
  readonly browser: RunningBrowser;
  readonly sandbox: Sandbox;
  readonly words: Words;
  readonly language: string;
}

/** A studio with an empty storage, whose pages are shown in this theme and size. */
export async function openStudio(place: Place, theme: Theme, size: Size): Promise<Studio> {
  const { browser, sandbox, words, language } = place;
  const store = await storagePage(browser);
  await store.evaluate(async () => {
    const api: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const { storage } = api as { storage: Record<'local' | 'session', { clear(): Promise<void> }> };
    await Promise.all([storage.local.clear(), storage.session.clear()]);
  });

  const dress = async (page: Page) => {
    await page.setViewport(size);
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: theme === 'dark' ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'forced-colors', value: theme === 'forced' ? 'active' : 'none' },
    ]);
  };

  return {
    browser,
    words,
    async openPanel(accountType, switches) {
      const lang = language.startsWith('zh') ? 'zh' : 'en';
      const page = await browser.openPage(sandbox.url(accountType, { lang, ...switches }));
      await dress(page);
      const panel = panelSurface(browser, page);
      await panel.waitFor('complementary', words('panel.title'));
      return { app: new AppPage(browser, page), panel };
    },
    async openOwn(path) {
      const surface = await openExtensionSurface(browser, path);
      await dress(surface.page);
      return surface;
    },
    keep: (...items) => writeStorageIn(store, 'local', Object.assign({}, ...items)),
    async says(surface, key, values) {
      const text = words(key, values);
      await until(`"${text}"`, async () => (await surface.text()).includes(text));
    },
  };
}
