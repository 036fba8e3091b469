import { ACCOUNT_TYPES, type AccountType } from '../../scopes/types.ts';
import type { SeenEndpoint } from '../types.ts';
import { findOffers } from './find-offers.ts';
import { offersOf } from './offers.ts';
import type { KnownScopes } from './types.ts';

/**
 * Whose API the evidence calls: what most paths are prefixed with, else whose scopes alone fit the most. Null where
 * nothing says it.
 */
export function accountTypeOf(endpoints: readonly SeenEndpoint[], known: KnownScopes): AccountType | null {
  const readings = ACCOUNT_TYPES.map((accountType) => {
    const offers = offersOf(accountType, known);
    return { accountType, found: endpoints.map((seen) => findOffers(seen, accountType, offers)) };
  });
  const counts = readings.map(({ accountType, found }) => {
    // `/Advertisers/{AdvertiserId}` says nothing: for agencies it is no prefix.
    const isPrefixed = (at: number) => readings.every((reading) => reading.found[at]?.prefix === accountType);
    return {
      accountType,
      prefixed: endpoints.filter((_, at) => isPrefixed(at)).length,
      certain: found.filter(({ isCertain }) => isCertain).length,
      fitting: found.filter((one) => one.offers.length > 0).length,
    };
  });
  // An agency comes first: it reaches what is a brand's, too.
  const [first, second] = counts.toSorted(
    (one, other) =>
      other.prefixed - one.prefixed || other.certain - one.certain || other.fitting - one.fitting,
  );
  if (first === undefined || second === undefined) return null;
  const isAhead = first.certain > second.certain || first.fitting > second.fitting;
  return first.prefixed > 0 || isAhead ? first.accountType : null;
}
