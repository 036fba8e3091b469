import type { ElementHandle, Page } from 'puppeteer-core';
import type { Harness } from '../harness.ts';

/** The panel's closed root. */
export async function panelRoot(harness: Harness, page: Page): Promise<ElementHandle<Node>> {
  const [root] = await harness.browser.closedRoots(page);
  if (root === undefined) throw new Error('the page has no panel');
  return root;
}

/** Whether the keyboard acts in the panel. */
export function hasFocus(root: ElementHandle<Node>): Promise<boolean> {
  return root.evaluate((node) => node instanceof ShadowRoot && node.activeElement !== null);
}
