import type { ElementHandle, Page } from 'puppeteer-core';
import type { RunningBrowser } from './running.ts';
import { Surface } from './surface.ts';

/** One of the extension's own pages in a tab, e.g. `popup.html`. */
export async function openExtensionSurface(browser: RunningBrowser, path: string): Promise<Surface> {
  const page = await browser.openExtensionPage(path);
  return new Surface(path, page, () => documentRoot(page));
}

/** The page's own controls, those in open shadow roots included, the panel's not. */
export function pageSurface(browser: RunningBrowser, page: Page): Surface {
  // Chromium's accessibility tree spans all shadow roots; Firefox looks only into the tree that it is given.
  if (browser.name === 'firefox') return new Surface('the page', page, () => documentAndOpenRoots(page));
  return new Surface('the page', page, () => documentRoot(page), isOutsideClosedRoots);
}

async function isOutsideClosedRoots(element: ElementHandle<Element>): Promise<boolean> {
  return await element.evaluate((node) => {
    let root = node.getRootNode();
    while (root instanceof ShadowRoot) {
      if (root.mode === 'closed') return false;
      root = root.host.getRootNode();
    }
    return true;
  });
}

/** What the extension shows in the page: whatever stands in a closed shadow root there. */
export function panelSurface(browser: RunningBrowser, page: Page): Surface {
  let known: readonly ElementHandle<Node>[] = [];
  return new Surface('the panel', page, async () => {
    // Looking for closed roots reads the whole page, so it is done only when the known ones went away.
    if (known.length > 0 && (await areAllOn(page, known))) return known;
    known = await browser.closedRoots(page);
    return known;
  });
}

async function documentRoot(page: Page): Promise<readonly ElementHandle<Node>[]> {
  return [await page.evaluateHandle(() => document)];
}

async function documentAndOpenRoots(page: Page): Promise<readonly ElementHandle<Node>[]> {
  const list = await page.evaluateHandle(() => {
    const roots: Node[] = [document.documentElement];
    const walk = (tree: ParentNode) => {
      for (const element of tree.querySelectorAll('*')) {
        if (element.shadowRoot === null) continue;
        roots.push(element.shadowRoot);
        walk(element.shadowRoot);
      }
    };
    walk(document);
    return roots;
  });
  const handles = [...(await list.getProperties()).values()].map((one) => one.asElement());
  await list.dispose();
  return handles.filter((one) => one !== null);
}

async function areAllOn(page: Page, roots: readonly ElementHandle<Node>[]): Promise<boolean> {
  try {
    // Firefox keeps the document of a page that was left, roots and all; only what the page has now counts.
    const shown = await Promise.all(
      roots.map((root) => page.evaluate((node) => node.isConnected && node.ownerDocument === document, root)),
    );
    return shown.every(Boolean);
  } catch {
    // The page was left, and its handles with it.
    return false;
  }
}
