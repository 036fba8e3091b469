import type { Page } from 'puppeteer-core';
import type { RunningBrowser } from '../../browser/running.ts';

/** Everything that was written to a console. */
export interface Logs {
  readonly lines: string[];
  /** Listens in a page, its content scripts included. */
  add(page: Page): Promise<void>;
}

/**
 * The consoles of pages and of the background. Chromium tells of every world in a page and of the worker; Firefox of the
 * page's own world and of the extension's pages, and shows its background to one of those only.
 */
export async function collectLogs(browser: RunningBrowser, extensionPage: Page): Promise<Logs> {
  const lines: string[] = [];
  if (browser.name === 'firefox') {
    await keepBackgroundLogs(extensionPage);
    return {
      lines,
      add: async (page) => {
        page.on('console', (message) => lines.push(message.text()));
        page.on('pageerror', (error) => lines.push(String(error)));
      },
    };
  }
  const worker = await browser.puppeteer.waitForTarget((one) => one.type() === 'service_worker');
  const listen = async (session: Awaited<ReturnType<Page['createCDPSession']>>) => {
    session.on('Runtime.consoleAPICalled', (event) => lines.push(JSON.stringify(event.args)));
    session.on('Runtime.exceptionThrown', (event) => lines.push(JSON.stringify(event.exceptionDetails)));
    session.on('Log.entryAdded', (event) => lines.push(JSON.stringify(event.entry)));
    await session.send('Runtime.enable');
    await session.send('Log.enable');
  };
  await listen(await worker.createCDPSession());
  return { lines, add: async (page) => listen(await page.createCDPSession()) };
}

/** Firefox: the background's console notes what it is told, where an extension's page can read it. */
async function keepBackgroundLogs(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { extension } = Reflect.get(globalThis, 'browser') as {
      readonly extension: { getBackgroundPage(): (Window & { noted?: string[] }) | null };
    };
    const background = extension.getBackgroundPage();
    if (background === null) throw new Error('the background is not there');
    const noted: string[] = [];
    background.noted = noted;
    const console: unknown = Reflect.get(background, 'console');
    for (const name of ['log', 'info', 'warn', 'error', 'debug'])
      Reflect.set(console as object, name, (...words: unknown[]) => {
        noted.push(
          words
            .map((word) => (word instanceof Error ? `${word} ${word.stack}` : JSON.stringify(word)))
            .join(' '),
        );
      });
  });
}

/** What Firefox's background has noted; empty in Chromium, where `lines` has it. */
export async function backgroundLogs(browser: RunningBrowser, page: Page): Promise<readonly string[]> {
  if (browser.name === 'chromium') return [];
  return await page.evaluate(() => {
    const { extension } = Reflect.get(globalThis, 'browser') as {
      readonly extension: { getBackgroundPage(): { noted?: string[] } | null };
    };
    const noted = extension.getBackgroundPage()?.noted;
    if (noted === undefined) throw new Error('the background was ended, and its console with it');
    return [...noted];
  });
}
