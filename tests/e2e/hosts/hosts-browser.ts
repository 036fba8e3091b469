import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/server.ts';
import { reportFailure } from '../../browser/failure.ts';
import { launch } from '../../browser/launch.ts';
import type { RunningBrowser } from '../../browser/running.ts';
import type { Surface } from '../../browser/surface.ts';
import { openExtensionSurface, panelSurface } from '../../browser/surfaces.ts';
import { builtFolder } from '../../bundle/built.ts';
import { AppPage } from '../app-page.ts';
import type { OpenTokensPage, Switches } from '../harness.ts';
import { isStoragePage } from '../storage-page.ts';
import { forgetHosts } from './host-permission.ts';

/** Hosts that serve the app here besides its own; nothing tells them apart but what the person adds. */
export const EBAY = 'partner.ebay.com';
export const OTHER = 'partner.example.com';

export interface HostsBrowser {
  readonly browser: RunningBrowser;
  readonly sandbox: Sandbox;
  /** The tokens page of a partner on a host, in a new tab. */
  openOn(host: string, switches?: Switches): Promise<OpenTokensPage>;
  openOptions(): Promise<Surface>;
  openPopup(): Promise<Surface>;
}

/**
 * A browser of its own for the file: granted hosts outlive what the shared harness clears between tests. Call it once
 * at the top of the file.
 */
export function useHostsBrowser(): HostsBrowser {
  let running: { readonly browser: RunningBrowser; readonly sandbox: Sandbox } | undefined;
  const started = () => {
    if (running === undefined) throw new Error('The browser is used before its file was set up');
    return running;
  };

  beforeAll(async () => {
    const name = inject('browserName');
    const sandbox = await startSandbox({ hosts: [EBAY, OTHER] });
    const browser = await launch(name, {
      extensionDir: builtFolder(name === 'chromium' ? 'chrome' : 'firefox'),
      proxyPort: sandbox.proxyPort,
    });
    running = { browser, sandbox };
  });
  beforeEach(() => forgetHosts(started().browser, [EBAY, OTHER]));
  afterEach(async ({ task }) => {
    if (running === undefined) return;
    const { browser } = running;
    if (task.result?.state === 'fail') {
      const folder = await reportFailure(browser, `${task.suite?.name ?? ''} ${task.name}`);
      console.error(`What there was to see is in ${folder}`);
    }
    // The one that looks into storage keeps the browser from ending.
    const tabs = (await browser.puppeteer.pages()).filter((page) => !isStoragePage(browser, page));
    await Promise.all(tabs.map((page) => page.close()));
  });
  afterAll(async () => {
    if (running === undefined) return;
    await running.browser.close();
    await running.sandbox.close();
  });

  return {
    get browser() {
      return started().browser;
    },
    get sandbox() {
      return started().sandbox;
    },
    async openOn(host, switches) {
      const url = new URL(started().sandbox.url('partner', switches));
      url.host = host;
      const page = await started().browser.openPage(url.href);
      return { app: new AppPage(started().browser, page), panel: panelSurface(started().browser, page) };
    },
    openOptions: () => openExtensionSurface(started().browser, 'options.html'),
    openPopup: () => openExtensionSurface(started().browser, 'popup.html'),
  };
}
