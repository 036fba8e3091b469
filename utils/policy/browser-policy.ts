import { browser } from 'wxt/browser';
import { NO_POLICY, type Policy, readPolicy } from './policy.ts';

/** The policy that holds in this browser. Rejects where the browser does not give it out. */
export async function currentPolicy(): Promise<Policy> {
  try {
    return readPolicy(await browser.storage.managed.get(null));
  } catch (error) {
    // Firefox says so where nobody set anything; Chromium answers with nothing.
    if (/manifest not found/i.test(String(error))) return NO_POLICY;
    throw error;
  }
}

/** Calls back after the policy changed, which Firefox notices only when it starts; returns the way to stop. */
export function watchPolicy(changed: () => void): () => void {
  const listener = (_changes: unknown, area: string) => {
    if (area === 'managed') changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
