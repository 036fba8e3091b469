import { riskOf } from '../../scopes/risk.ts';
import type { AccountType } from '../../scopes/types.ts';
import { LIMITS } from '../limits.ts';
import type { Place, SeenEndpoint } from '../types.ts';
import { calledBy } from './called.ts';
import { closestFinder } from './closest.ts';
import { type Found, findOffers } from './find-offers.ts';
import { hiddenNeeds } from './hidden-needs.ts';
import { type Offer, offersOf } from './offers.ts';
import type { KnownScopes, NotMatched, Proposal, ProposedScope } from './types.ts';

/** An endpoint of the evidence and what it asks for. */
interface Asking {
  readonly seen: SeenEndpoint;
  readonly found: Found;
}

/** What the evidence comes to as scopes of an account type. */
export function propose(
  endpoints: readonly SeenEndpoint[],
  accountType: AccountType,
  known: KnownScopes,
): Proposal {
  const offers = offersOf(accountType, known);
  const asked = new Map<Offer, Asking[]>();
  const strays: Asking[] = [];
  for (const seen of endpoints) {
    const found = findOffers(seen, accountType, offers);
    for (const offer of found.offers) {
      const before = asked.get(offer);
      if (before === undefined) asked.set(offer, [{ found, seen }]);
      else before.push({ found, seen });
    }
    // What stands at no host of impact.com and is none of its endpoints is another service's.
    if (found.offers.length === 0 && !seen.doubts.includes('host')) strays.push({ found, seen });
  }
  const called = [...asked].map(([offer, all]) => ({ offer, ...together(all) }));
  const needed = hiddenNeeds([...asked.keys()], accountType, offers).map(({ offer, reasons }) => ({
    offer,
    reasons,
    certain: false,
    places: [],
    count: 0,
  }));
  const scopes = [...called, ...needed]
    .sort((one, other) => Number(other.certain) - Number(one.certain) || one.offer.order - other.offer.order)
    .map(({ offer: { method, path, category, label }, ...rest }): ProposedScope => {
      return { method, path, category, label, ...rest, risk: riskOf({ method, path }, accountType) };
    });
  return { accountType, scopes, notMatched: notMatched(strays, accountType, known, offers) };
}

/** All that asks for one scope, as one. What is certain by one of them is certain. */
function together(all: readonly Asking[]): Pick<ProposedScope, 'certain' | 'reasons' | 'places' | 'count'> {
  const certain = all.some(({ found }) => found.isCertain);
  const reasons = all
    .filter(({ found }) => found.isCertain === certain)
    .flatMap(({ found }) => found.reasons);
  return {
    certain,
    reasons: unlike(reasons),
    places: unlike<Place>(all.flatMap(({ seen }) => seen.places)).slice(0, LIMITS.places),
    count: all.reduce((sum, { seen }) => sum + seen.count, 0),
  };
}

function unlike<One>(all: readonly One[]): readonly One[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function notMatched(
  strays: readonly Asking[],
  accountType: AccountType,
  known: KnownScopes,
  offers: readonly Offer[],
): readonly NotMatched[] {
  const closest = closestFinder(offers);
  const others = (['brand', 'partner', 'agency'] as const)
    .filter((other) => other !== accountType)
    .map((other) => ({ other, offers: offersOf(other, known) }));
  return strays.map(({ found: { prefix }, seen }) => {
    const { method, path, places, count } = seen;
    const whose =
      prefix ??
      others.find(({ other, offers: theirs }) => findOffers(seen, other, theirs).offers.length > 0)?.other;
    const segments = calledBy(accountType, path).segments ?? calledBy(prefix ?? accountType, path).segments;
    return {
      method,
      path,
      places,
      count,
      belongsTo: whose === undefined || whose === accountType ? null : whose,
      closest: closest(method, segments ?? []),
    };
  });
}
