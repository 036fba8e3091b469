import { browser } from 'wxt/browser';
import { originOf } from './patterns.ts';

/** What the browser lets the extension do on a host: the person grants it, and may withdraw it at any time. */

export function hasAccess(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originOf(host)] });
}

/**
 * Asks the person. It has to be called in the click itself, before anything is waited for: Firefox refuses any
 * later. Resolves to whether access is there now.
 */
export function requestAccess(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [originOf(host)] });
}

/** Gives access back. False where the browser keeps it, as it does where its own settings grant more. */
export async function giveBackAccess(host: string): Promise<boolean> {
  try {
    await browser.permissions.remove({ origins: [originOf(host)] });
  } catch (error) {
    // Chromium throws for a host that an administrator's policy grants.
    console.warn('Token Presets:', error);
  }
  return !(await hasAccess(host));
}

/** Calls back whenever the browser grants or withdraws anything; returns the way to stop. */
export function watchAccess(changed: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  return () => {
    onAdded.removeListener(changed);
    onRemoved.removeListener(changed);
  };
}
