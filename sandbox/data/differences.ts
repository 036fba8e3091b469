import type { CatalogueRow } from './catalogue.ts';
import type { AccountType } from './types.ts';

/** Where the screen and the public catalogue disagree. */
export interface Differences {
  /** Rows on the screen that the catalogue lacks, by category (new categories are allowed). */
  readonly added: readonly { readonly category: string; readonly row: CatalogueRow }[];
  /** `METHOD /path` of the catalogue that the screen does not offer. */
  readonly missing: readonly string[];
}

/**
 * Guides name rows without a public operation: the account home root (Convbox), catalogue files (GetCarWise)
 * and `Marketplace/Products` (TourTicketCompare). The last two added rows of each account type are invented,
 * for no list of scopes is ever complete; the missing ones are picked freely, for the same reason.
 */
export const DIFFERENCES: Readonly<Record<AccountType, Differences>> = {
  agency: {
    added: [
      { category: 'Account', row: ['GET', '/Agencies/{AccountSID}', 'Retrieve account home'] },
      {
        category: 'Client Notes',
        row: ['GET', '/Agencies/{AccountSID}/ClientNotes', 'Retrieve client notes'],
      },
      {
        category: 'Client Notes',
        row: ['POST', '/Agencies/{AccountSID}/ClientNotes', 'Create client note'],
      },
    ],
    missing: ['GET /Agencies/{AccountSID}/Compliance/Content/ComplianceAPISubmissions/Response/{Id}'],
  },
  brand: {
    added: [
      { category: 'Account', row: ['GET', '/Advertisers/{AccountSID}', 'Retrieve account home'] },
      {
        category: 'Brand Assets',
        row: ['GET', '/Advertisers/{AccountSID}/BrandAssets', 'Retrieve brand assets'],
      },
      {
        category: 'Brand Assets',
        row: ['DELETE', '/Advertisers/{AccountSID}/BrandAssets/{AssetId}', 'Delete brand asset'],
      },
    ],
    missing: [
      'GET /Advertisers/{AccountSID}/PhoneNumbers',
      'GET /Advertisers/{AccountSID}/PhoneNumbers/{PhoneNumberId}',
      'DELETE /Advertisers/{AccountSID}/Campaigns/{CampaignId}/Notes/{NoteId}',
    ],
  },
  partner: {
    added: [
      { category: 'Accounts', row: ['GET', '/Mediapartners/{AccountSID}', 'Retrieve account home'] },
      {
        category: 'Catalogs',
        row: ['GET', '/Mediapartners/{AccountSID}/Catalogs/{CatalogId}/Files', 'Retrieve catalog files'],
      },
      {
        category: 'Products',
        row: ['GET', '/Mediapartners/{AccountSID}/Marketplace/Products', 'Retrieve marketplace products'],
      },
      {
        category: 'Payouts',
        row: ['GET', '/Mediapartners/{AccountSID}/PayoutSchedule', 'Retrieve payout schedule'],
      },
      {
        category: 'Payouts',
        row: ['PUT', '/Mediapartners/{AccountSID}/PayoutSchedule', 'Update payout schedule'],
      },
    ],
    missing: [
      'GET /Mediapartners/{AccountSID}/Stores/{Id}/Group/{GroupId}/Items',
      'GET /Mediapartners/{AccountSID}/Users/{Id}',
    ],
  },
};
