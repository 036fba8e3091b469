import { afterAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/server.ts';
import { launch } from '../../browser/launch.ts';
import type { RunningBrowser } from '../../browser/running.ts';
import { Surface } from '../../browser/surface.ts';
import { panelSurface } from '../../browser/surfaces.ts';
import { WELCOME, welcomePage } from '../../browser/welcome.ts';
import { builtFolder } from '../../bundle/built.ts';

/*
 * A browser of its own, for the extension is installed anew. Firefox opens the page at every start of a test's browser,
 * which waits for it (`browser/firefox.ts`), and puts the loader into open tabs by itself.
 */
const extensionDir = builtFolder('chrome');
const started: { browser?: RunningBrowser; sandbox?: Sandbox } = {};
afterAll(async () => {
  await started.browser?.close();
  await started.sandbox?.close();
});

test('after installing, a page tells what this is, and a tokens page that is open already has the panel', async () => {
  const sandbox = await startSandbox();
  started.sandbox = sandbox;
  const browser = await launch('chromium', { extensionDir, proxyPort: sandbox.proxyPort });
  started.browser = browser;
  const url = browser.extensionUrl(WELCOME);
  await browser.puppeteer.uninstallExtension(new URL(url).host);
  const tokens = await browser.openPage(sandbox.url('agency'));

  await browser.puppeteer.installExtension(extensionDir);
  const page = await welcomePage(browser.puppeteer, url);
  await tokens.bringToFront(); // behind another tab no page has frames
  await panelSurface(browser, tokens).waitFor('list', 'Security checklist');

  await page.bringToFront();
  const welcome = new Surface(WELCOME, page, async () => [await page.evaluateHandle(() => document)]);
  await welcome.waitFor('heading', 'What it never does');
  // The key that the manifest asks for is free in this browser.
  expect(await welcome.text()).toMatch(/Keys that open the panel: \S+/);
  await welcome.find('link', 'Try it on a practice page').click();
  await panelSurface(browser, page).waitFor('list', 'Security checklist');

  await browser.reloadExtension();
  const pages = await browser.puppeteer.pages();
  expect(pages.filter((one) => one.url() === url)).toEqual([]);
});
