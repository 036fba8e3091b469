import type { AccountType } from '../data/types.ts';

/** What every path of an account type starts with. */
export const ACCOUNT_ROOTS: Readonly<Record<AccountType, string>> = {
  agency: '/Agencies/{AccountSID}',
  brand: '/Advertisers/{AccountSID}',
  partner: '/Mediapartners/{AccountSID}',
};
