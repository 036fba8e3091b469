import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import type { BrowserName } from './names.ts';

export interface LaunchOptions {
  /** The built extension, unpacked. */
  readonly extensionDir: string;
  /** The same, packed: Firefox installs it in place of the folder. Chromium without a screen takes folders only. */
  readonly extensionFile?: string;
  /** The sandbox's proxy on 127.0.0.1, through which every request goes; without it the network is used. */
  readonly proxyPort?: number;
  /** A profile to start on; without it a fresh one that `close` removes. */
  readonly profileDir?: string;
  /** Defaults to true. */
  readonly headless?: boolean;
  /** Leaves the page that opens after installing, which is closed else: it would stand before the tests' own pages. */
  readonly keepWelcome?: boolean;
  /** The person's folder, where Firefox looks for what an administrator set; defaults to that of this process. */
  readonly home?: string;
  /** Language of the browser's interface and of `Accept-Language`, e.g. `zh-CN`. Defaults to English. */
  readonly language?: string;
}

/** A started browser with the extension in it: the same for every browser. */
export interface RunningBrowser {
  readonly name: BrowserName;
  readonly puppeteer: Browser;
  readonly profileDir: string;
  /** Where files that a page saves end up. */
  readonly downloadDir: string;
  /** The address of one of the extension's files, e.g. `popup.html`. */
  extensionUrl(path: string): string;
  /** A new tab at an address of the web. */
  openPage(url: string): Promise<Page>;
  /** A new tab at one of the extension's own pages, loaded. */
  openExtensionPage(path: string): Promise<Page>;
  /** The closed shadow roots of a page, in document order: that is where the panel lives. */
  closedRoots(page: Page): Promise<readonly ElementHandle<Node>[]>;
  /** Puts the same extension in anew, as an update does: pages that are open keep the old copy's scripts. */
  reloadExtension(): Promise<void>;
  /** Ends the browser. A profile that was given is kept, so that another start can use it. */
  close(): Promise<void>;
  /** Ends it at once and without grace, for a process that is about to end itself. */
  kill(): void;
}

/** A started browser without the extension. */
export type BareBrowser = Pick<RunningBrowser, 'puppeteer' | 'openPage' | 'close'>;
