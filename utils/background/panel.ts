import { browser } from 'wxt/browser';

/** Puts the panel into the top frame of a tab. A second time wakes the panel that is there. */
export async function injectPanel(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/panel.js'] });
}
