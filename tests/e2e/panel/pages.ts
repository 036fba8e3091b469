import type { AccountType } from '../../../sandbox/data/types.ts';

/** Addresses of the app besides the tokens page itself (facts: tokens-page-dom.md §5). */
export const HOME: Readonly<Record<AccountType, string>> = {
  agency: '/secure/agency/home/pview.ihtml',
  brand: '/secure/advertiser/home/pview.ihtml',
  partner: '/secure/mediapartner/home/pview.ihtml',
};

/** Old addresses of the API settings, which may show the tokens page or the page before it. */
export const LEGACY: readonly string[] = [
  '/secure/agency/accountSettings/agency-wsapi-flow.ihtml',
  '/secure/advertiser/accountSettings/techintegration/adv-wsapi-flow.ihtml',
  '/secure/advertiser/accountSettings/techintegration/adv-wsapi-table-flow.ihtml',
  '/secure/mediapartner/accountSettings/mp-wsapi-flow.ihtml',
];

export const LOGIN: readonly string[] = [
  '/login.user',
  '/secure/login.user',
  '/secure/agency/api/fr/api-access-tokens-ui.ihtml?session=expired',
];
