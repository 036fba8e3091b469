import type { AccountType } from '../scopes/types.ts';

/** Where each account type finds its access tokens (facts: documentation.md §1.1, from impact.com's quick start). */
export const TOKENS_PAGES: Readonly<Record<AccountType, string>> = {
  agency: 'https://app.impact.com/secure/agency/api/fr/api-access-tokens-ui.ihtml',
  brand: 'https://app.impact.com/secure/advertiser/api/fr/api-access-tokens-ui.ihtml',
  partner: 'https://app.impact.com/secure/mediapartner/api/fr/api-access-tokens-ui.ihtml',
};
