import type { KnownScope } from '../../scopes/match.ts';
import type { AccountType, Method } from '../../scopes/types.ts';
import { segmentsOf } from './segments.ts';
import type { KnownScopes } from './types.ts';

/** A scope that may be proposed to an account type. */
export interface Offer {
  readonly method: Method;
  readonly path: string;
  readonly category: string;
  readonly label: string;
  /** Of the path without the account's prefix. */
  readonly segments: readonly string[];
  /** Place among all offers: the order of the catalogue. */
  readonly order: number;
}

/** Whose endpoints an agency reaches behind its own (facts: documentation.md, section 4.3, passthrough). */
export const BRAND_OF_AGENCY = '/Agencies/{AccountSID}/Advertisers/{AdvertiserId}';
const BRAND_PREFIX = '/Advertisers/{AccountSID}';

/** All that an account type can be given; for agencies also the endpoints of their brands, by passthrough. */
export function offersOf(accountType: AccountType, known: KnownScopes): readonly Offer[] {
  const own = known[accountType];
  // A brand's account home is the agency's own endpoint that reads a brand, and says other things.
  const behind =
    accountType === 'agency' ? known.brand.filter(({ path }) => path.startsWith(`${BRAND_PREFIX}/`)) : [];
  return [
    ...own.map((scope) => ({ ...scope, segments: segmentsOf(scope.path).slice(2) })),
    ...behind.map((scope) => {
      const path = BRAND_OF_AGENCY + scope.path.slice(BRAND_PREFIX.length);
      return { ...scope, path, segments: segmentsOf(path).slice(2) };
    }),
  ].map(({ method, path, category, labels, segments }: KnownScope & Pick<Offer, 'segments'>, order) => ({
    method,
    path,
    category,
    // The last wording is the document's (`catalogue.ts`).
    label: labels.at(-1) ?? '',
    segments,
    order,
  }));
}
