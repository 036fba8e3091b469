import { browser } from 'wxt/browser';
import { watchAccess } from '../hosts/access.ts';
import { openHostStore } from '../hosts/browser-store.ts';
import { grantedHosts } from '../hosts/granted.ts';
import { APP_HOST } from '../hosts/patterns.ts';
import { registerLoaderOn, startLoaderIn } from '../hosts/registration.ts';

/** Whether an address belongs to the app or to a granted host, so that the extension has business there. */
export async function isOwnPage(url: string): Promise<boolean> {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url); // with the port, where it is not the usual one
  if (protocol !== 'https:') return false;
  return host === APP_HOST || (await grantedHosts()).includes(host);
}

/**
 * Keeps the loader registered on the granted hosts. It listens to whatever can change them, also outside of the
 * extension, and looks after an update, at which Chrome forgets what was registered.
 */
export function keepHostsRegistered(): void {
  let turn = Promise.resolve();
  const register = (alsoInOpenTabs: boolean) => {
    turn = turn.then(async () => {
      try {
        const added = await registerLoaderOn(await grantedHosts());
        if (alsoInOpenTabs) for (const host of added) await startLoaderIn(host);
      } catch (error) {
        // The next event tries again; the message must not end the background.
        console.error('Token Presets:', error);
      }
    });
  };
  // Tabs that were open before an update have the old panel, which tells the person to reload.
  browser.runtime.onInstalled.addListener(() => register(false));
  browser.runtime.onStartup.addListener(() => register(false));
  watchAccess(() => register(true));
  openHostStore().watch(() => register(true));
}
