import type { Page } from 'puppeteer-core';
import { until } from '../../browser/until.ts';
import type { Harness } from '../harness.ts';

interface CommandsApi {
  readonly tabs: { query(of: object): Promise<readonly unknown[]> };
  readonly commands: { readonly onCommand: { dispatch(command: string, tab: unknown): void } };
}

/**
 * Does in the background's worker what Chromium does for a command's key on the page in front. The key itself cannot be
 * pressed: what a driver types goes to the page, and never to the browser around it.
 */
export async function pressCommand(harness: Harness, page: Page, command: string): Promise<void> {
  await page.bringToFront();
  const target = await until('the worker of the extension', () =>
    harness.browser.puppeteer.targets().find((one) => one.type() === 'service_worker'),
  );
  const worker = await target.worker();
  if (worker === null) throw new Error('the background is no worker');
  await worker.evaluate(async (name) => {
    const api = Reflect.get(globalThis, 'chrome') as CommandsApi;
    const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
    api.commands.onCommand.dispatch(name, tab);
  }, command);
}
