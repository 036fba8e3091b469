import { browser } from 'wxt/browser';

/**
 * Puts the panel into the top frame of a tab. A second time wakes the panel that is there. In the package, what the
 * panel shares with other parts stands in a script of its own (`utils/build/shared-script.ts`).
 */
export async function injectPanel(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    // The loader has seen the page already; by itself the browser would wait until it is at rest.
    injectImmediately: true,
    files: import.meta.env.PROD ? ['/shared.js', '/panel.js'] : ['/panel.js'],
  });
}
