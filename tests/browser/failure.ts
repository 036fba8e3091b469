import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { RunningBrowser } from './running.ts';

/** Where reports of failed tests go; git ignores it. */
const FAILURES_FOLDER = fileURLToPath(new URL('../failures', import.meta.url));

/**
 * Keeps what there was to see when a test failed: of every open tab a picture, the page's markup with its open
 * shadow roots, and the markup of what stands in closed ones. Gives the folder. Never throws: a report that
 * fails must not hide the failure that it is about, so what could not be had is written in its place.
 */
export async function reportFailure(browser: RunningBrowser, testName: string): Promise<string> {
  const folder = join(FAILURES_FOLDER, `${browser.name}-${fileNameOf(testName)}`);
  await mkdir(folder, { recursive: true });
  const tabs = await attempt(() => browser.puppeteer.pages());
  if (tabs instanceof Error) {
    await writeFile(join(folder, 'error.txt'), tabs.message);
    return folder;
  }
  for (const [at, page] of tabs.entries()) {
    if (page.url() === 'about:blank') continue;
    const file = (ending: string) => join(folder, `tab-${at}.${ending}`);
    // A tab in the background draws no frame to take a picture of, and would not close while it is waited for.
    await attempt(() => page.bringToFront());
    const picture = await attempt(() => page.screenshot());
    if (picture instanceof Error) await writeFile(file('picture-error.txt'), picture.message);
    else await writeFile(file('png'), picture);
    await writeText(file('html'), () => pageMarkup(page));
    await writeText(file('closed-roots.html'), () => closedMarkup(browser, page));
  }
  return folder;
}

async function pageMarkup(page: Page): Promise<string> {
  const markup = await page.evaluate(() => {
    const openRoots: ShadowRoot[] = [];
    const walk = (tree: ParentNode) => {
      for (const element of tree.querySelectorAll('*')) {
        if (element.shadowRoot === null) continue;
        openRoots.push(element.shadowRoot);
        walk(element.shadowRoot);
      }
    };
    walk(document);
    return document.documentElement.getHTML({ shadowRoots: openRoots });
  });
  return `<!-- ${page.url()} -->\n${markup}`;
}

async function closedMarkup(browser: RunningBrowser, page: Page): Promise<string> {
  const roots = await browser.closedRoots(page);
  const parts = await Promise.all(
    roots.map((root) => root.evaluate((node) => (node instanceof ShadowRoot ? node.innerHTML : ''))),
  );
  return parts.join('\n<!-- next closed root -->\n');
}

async function writeText(file: string, make: () => Promise<string>): Promise<void> {
  const text = await attempt(make);
  await writeFile(file, text instanceof Error ? `Could not be had: ${text.message}` : text);
}

/** A browser in trouble may never answer; then this part of the report is left out. */
const WITHIN_MS = 10_000;

async function attempt<Value>(make: () => Promise<Value>): Promise<Value | Error> {
  const late = new AbortController();
  const deadline = pause(WITHIN_MS, new Error(`No answer within ${WITHIN_MS} ms`), { signal: late.signal });
  try {
    return await Promise.race([make(), deadline.catch(() => new Error('Given up'))]);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    late.abort();
  }
}

function fileNameOf(testName: string): string {
  return testName.replaceAll(/[^\w-]+/g, '-').slice(0, 120);
}
