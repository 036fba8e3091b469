import type { AccountType, EndpointRule } from '../types.ts';

/**
 * Endpoints that only read, and hand out credentials: the agency's list of brands answers with `RestAccountURL`,
 * which holds a brand's Account SID and Auth Token (facts: documentation.md section 2, tip X1). A list apart, equal
 * to the catalogue's (a test holds this), so that the panel need not carry the catalogue.
 */
const SENSITIVE_READS: Readonly<Record<AccountType, readonly EndpointRule[]>> = {
  agency: [
    { method: 'GET', path: '/Agencies/{AccountSID}/Advertisers' },
    { method: 'GET', path: '/Agencies/{AccountSID}/Advertisers/{AdvertiserId}' },
  ],
  brand: [],
  partner: [],
};

/** The endpoints of an account type that are no harmless reads. */
export function sensitiveReads(accountType: AccountType): readonly EndpointRule[] {
  return SENSITIVE_READS[accountType];
}
