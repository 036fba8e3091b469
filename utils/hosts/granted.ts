import { hasAccess } from './access.ts';
import { openHostStore } from './browser-store.ts';

/**
 * The added hosts on which the extension may act now: those that the person added **and** that the browser grants.
 * Neither alone is enough, so neither damaged data nor a wide grant in the browser's settings opens a host.
 */
export async function grantedHosts(): Promise<readonly string[]> {
  const { hosts } = await openHostStore().read();
  const granted = await Promise.all(hosts.map(hasAccess));
  return hosts.filter((_, at) => granted[at]);
}
