import type { AccountType } from '../scopes/types.ts';

/** Where each account type finds its access tokens (facts: documentation.md §1.1, from impact.com's quick start). */
const TOKENS_PATHS: Readonly<Record<AccountType, string>> = {
  agency: '/secure/agency/api/fr/api-access-tokens-ui.ihtml',
  brand: '/secure/advertiser/api/fr/api-access-tokens-ui.ihtml',
  partner: '/secure/mediapartner/api/fr/api-access-tokens-ui.ihtml',
};

/** The address of an account type's access tokens on a host that serves the app; hosts differ in nothing else. */
export function tokensPageOn(host: string, accountType: AccountType): string {
  return `https://${host}${TOKENS_PATHS[accountType]}`;
}
