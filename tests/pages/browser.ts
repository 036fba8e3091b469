import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { findBrowser } from '../browser/find.ts';
import { VIEWPORT } from '../browser/viewport.ts';

/** One tab of a Chromium without any extension, which reaches the sandbox and nothing else. */
export interface Tab {
  readonly page: Page;
  readonly session: CDPSession;
  close(): Promise<void>;
}

/** Starts Chromium behind the sandbox's proxy. Throws where there is none and none can be installed. */
export async function openTab(proxyPort: number): Promise<Tab> {
  const browser: Browser = await puppeteer.launch({
    executablePath: await findBrowser('chromium'),
    pipe: true,
    acceptInsecureCerts: true,
    defaultViewport: VIEWPORT,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--proxy-server=127.0.0.1:${proxyPort}`,
    ],
  });
  const page = await browser.newPage();
  return { page, session: await page.createCDPSession(), close: () => browser.close() };
}
