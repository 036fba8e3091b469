import { browser } from 'wxt/browser';

const APP_HOSTS: readonly string[] = ['app.impact.com'];

/** Whether an address belongs to the app, so that the extension has rights and business there. */
export function isOwnPage(url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return protocol === 'https:' && APP_HOSTS.includes(host);
}

/** Puts the panel into the top frame of a tab. A second time wakes the panel that is there. */
export async function injectPanel(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/panel.js'] });
}
