import { mkdir } from 'node:fs/promises';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { adoptNode } from './internals.ts';
import { openPage } from './open-page.ts';
import { makeProfile } from './profile.ts';
import type { BareBrowser, LaunchOptions, RunningBrowser } from './running.ts';
import { VIEWPORT } from './viewport.ts';
import { opensWelcome, WELCOME, welcomePage } from './welcome.ts';

/** Starts Chromium (or branded Chrome, or Edge) with the extension. */
export async function launchChromium(executable: string, options: LaunchOptions): Promise<RunningBrowser> {
  const opens = opensWelcome(options, 'Default');
  const { puppeteer: browser, profile, openPage, close } = await start(executable, options);
  try {
    const extensionId = await browser.installExtension(options.extensionDir);
    const extensionUrl = (path: string) => `chrome-extension://${extensionId}/${path}`;
    if (opens && options.keepWelcome !== true)
      await (await welcomePage(browser, extensionUrl(WELCOME))).close();
    return {
      name: 'chromium',
      puppeteer: browser,
      profileDir: profile.dir,
      downloadDir: profile.downloadDir,
      extensionUrl,
      openPage,
      openExtensionPage: (path) => openPage(extensionUrl(path)),
      closedRoots,
      async reloadExtension() {
        await browser.installExtension(options.extensionDir);
      },
      close,
      kill() {
        browser.process()?.kill('SIGKILL');
        profile.removeNow();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Starts the same Chromium, with the same switches, without the extension: for what costs nothing where it is not. */
export async function launchBareChromium(executable: string, options: StartOptions): Promise<BareBrowser> {
  const { puppeteer, openPage, close } = await start(executable, options);
  return { puppeteer, openPage, close };
}

type StartOptions = Omit<LaunchOptions, 'extensionDir'>;

async function start(executable: string, options: StartOptions) {
  const profile = await makeProfile(options.profileDir);
  await mkdir(profile.downloadDir, { recursive: true });
  const headless = options.headless ?? true;
  const browser = await puppeteer.launch({
    executablePath: executable,
    headless,
    // Extensions are installed over the pipe: branded Chrome ignores `--load-extension` since version 137.
    pipe: true,
    enableExtensions: true,
    userDataDir: profile.dir,
    acceptInsecureCerts: true,
    defaultViewport: headless ? VIEWPORT : null,
    downloadBehavior: { policy: 'allow', downloadPath: profile.downloadDir },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // None is kept in reserve: a renderer that starts for nothing costs as much as a short test.
      '--disable-features=SpareRendererForSitePerProcess',
      `--lang=${options.language ?? 'en-US'}`,
      ...(options.proxyPort === undefined ? [] : [`--proxy-server=127.0.0.1:${options.proxyPort}`]),
    ],
    env: {
      ...process.env,
      LANGUAGE: options.language ?? 'en-US',
      ...(options.home === undefined ? {} : { HOME: options.home }),
    },
  });
  return {
    puppeteer: browser,
    profile,
    openPage: (url: string) => openPage(browser, url),
    close: () => closeAndRemove(browser, () => profile.remove()),
  };
}

async function closeAndRemove(browser: Browser, remove: () => Promise<void>): Promise<void> {
  try {
    await browser.close();
  } finally {
    await remove();
  }
}

/** A node as the DevTools protocol describes it, as far as it is used here. */
interface DomNode {
  readonly backendNodeId: number;
  readonly shadowRootType?: 'user-agent' | 'open' | 'closed';
  readonly shadowRoots?: readonly DomNode[];
  readonly children?: readonly DomNode[];
}

async function closedRoots(page: Page): Promise<readonly ElementHandle<Node>[]> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const found: number[] = [];
    const walk = (node: DomNode) => {
      for (const shadow of node.shadowRoots ?? []) {
        if (shadow.shadowRootType === 'closed') found.push(shadow.backendNodeId);
        walk(shadow);
      }
      for (const child of node.children ?? []) walk(child);
    };
    walk(root);
    return await Promise.all(found.map((id) => adoptNode(page, id)));
  } finally {
    await session.detach();
  }
}
