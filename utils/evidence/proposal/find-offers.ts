import type { AccountType } from '../../scopes/types.ts';
import type { SeenEndpoint } from '../types.ts';
import { calledBy } from './called.ts';
import type { Offer } from './offers.ts';
import { type Fit, fitOf } from './segments.ts';
import type { Reason } from './types.ts';

/** More scopes than these fitting one path say nothing. */
const SEVERAL = 3;

/** The scopes that one seen endpoint asks for. */
export interface Found {
  /** Empty: none fits. */
  readonly offers: readonly Offer[];
  readonly reasons: readonly Reason[];
  readonly isCertain: boolean;
  /** Account type of the path's prefix; null where it has none. */
  readonly prefix: AccountType | null;
}

/** Certain only where nothing is doubtful, the path is this account type's, and one scope fits it exactly. */
export function findOffers(seen: SeenEndpoint, accountType: AccountType, offers: readonly Offer[]): Found {
  const { prefix, segments, isTranslated, isAmbiguous } = calledBy(accountType, seen.path);
  const none: Found = { offers: [], reasons: [], isCertain: false, prefix };
  if (segments === null) return none;
  const { fit, fits } = bestFits(seen, segments, offers);
  // What stands at no host of impact.com must at least be one of its endpoints, word by word.
  if (fits.length === 0 || (fit !== 'exact' && seen.doubts.includes('host'))) return none;
  const doubts = new Set(seen.doubts);
  if (fit !== 'exact' || isAmbiguous) doubts.add('path');
  const reasons: Reason[] = [
    ...(isTranslated ? [{ kind: 'translated', from: seen.path } as const] : []),
    ...(fits.length > 1 ? [{ kind: 'one-of-several' } as const] : []),
    ...[...doubts].map((doubt) => ({ kind: 'doubt', doubt }) as const),
  ];
  const isCertain = reasons.length === 0;
  return { offers: fits, reasons: isCertain ? [{ kind: 'seen' }] : reasons, isCertain, prefix };
}

/** The best kind of fit and what fits so; words win over values. */
function bestFits(
  { method, doubts }: SeenEndpoint,
  segments: readonly string[],
  offers: readonly Offer[],
): { readonly fit: Fit; readonly fits: readonly Offer[] } {
  const fitting = offers.flatMap((offer) => {
    const fit = fitOf(offer.segments, segments);
    return fit === null ? [] : [{ fit, offer }];
  });
  for (const fit of ['exact', 'value', 'part'] as const) {
    const alike = fitting.filter((one) => one.fit === fit).map(({ offer }) => offer);
    const sameMethod = alike.filter((offer) => offer.method === method);
    // GET is only assumed where nothing says which method: another one may be the only one there is.
    const fits = sameMethod.length > 0 || !doubts.includes('method') ? sameMethod : alike;
    if (fits.length > 0 && fits.length <= SEVERAL) return { fit, fits };
  }
  return { fit: 'part', fits: [] };
}
