import { browser } from 'wxt/browser';
import { APP_HOST } from '../hosts/patterns.ts';
import { startLoaderIn } from '../hosts/registration.ts';

/** In local storage, so that the first page opens once, also where a browser installs the extension at each start. */
const SHOWN_KEY = 'welcome:shown';

/** Begins with the person right after they installed the extension; an update is none of its business. */
export function keepWelcoming(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return;
    // Firefox puts content scripts into open tabs by itself; Chromium does not.
    if (!import.meta.env.FIREFOX) void attempt(() => startLoaderIn(APP_HOST));
    void attempt(welcome);
  });
}

/** Where an administrator gives the extension out, nobody asked for a page. */
async function welcome(): Promise<void> {
  const { installType } = await browser.management.getSelf();
  if (installType === 'admin') return;
  const stored = await browser.storage.local.get(SHOWN_KEY);
  if (stored[SHOWN_KEY] === true) return;
  await browser.storage.local.set({ [SHOWN_KEY]: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** All else goes on without it: the popup and a reload lead to the same. */
async function attempt(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    console.error('Token Presets:', error);
  }
}
