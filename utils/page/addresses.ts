import type { AccountType } from '../scopes/types.ts';
import data from './map/addresses.json' with { type: 'json' };

/** The part of the app that an account type has (facts: documentation.md §1.1, from impact.com's quick start). */
function roleOf(accountType: AccountType): string {
  const role = Object.entries(data.roles).find(([, type]) => type === accountType)?.[0];
  if (role === undefined) throw new Error(`The page map has no address for ${accountType}`);
  return role;
}

/** The address of an account type's access tokens on a host that serves the app; hosts differ in nothing else. */
export function tokensPageOn(host: string, accountType: AccountType): string {
  return `https://${host}${data.area}${roleOf(accountType)}${data.tokensPage}`;
}
