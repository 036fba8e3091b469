import type { EndpointRule, Method } from '../../scopes/types.ts';
import type { Offer } from './offers.ts';
import { likenessOf } from './word-likeness.ts';

const MOST = 3;
/** Below it two paths have nothing to do with one another. */
const CLOSE = 0.6;
const OTHER_METHOD = 0.15;
/** That a value stands somewhere says little. */
const WEIGHT_OF_VALUE = 0.3;

/** Finds the scopes that come closest to what fits none, best first; none where all are far. */
export function closestFinder(
  offers: readonly Offer[],
): (method: Method, segments: readonly string[]) => readonly EndpointRule[] {
  const words = [...new Set(offers.flatMap(({ segments }) => segments))];
  const known = new Map<string, ReadonlyMap<string, number>>();
  /** The offered words that a segment is like. The same segments come again and again. */
  const alikeOf = (segment: string): ReadonlyMap<string, number> => {
    const before = known.get(segment);
    if (before !== undefined) return before;
    const alike = new Map<string, number>();
    for (const word of words) {
      const likeness = likenessOf(word, segment);
      if (likeness > 0) alike.set(word, likeness);
    }
    known.set(segment, alike);
    return alike;
  };
  return (method, segments) => {
    const alike = segments.map(alikeOf);
    // What a path is about stands last; before it there may be no more than the same way to both.
    const about = wordOf(segments);
    const alikeAbout = about === undefined ? undefined : alikeOf(about);
    // Most of what is no endpoint is like none.
    if (alikeAbout === undefined || alikeAbout.size === 0) return [];
    return offers
      .filter((offer) => alikeAbout.has(wordOf(offer.segments) ?? ''))
      .map((offer) => ({ offer, nearness: pathLikeness(offer.segments, segments, alike) }))
      .filter(({ offer, nearness }) => nearness >= CLOSE || endsAlike(offer.segments, segments))
      .map((one) => ({ ...one, rank: one.nearness - (one.offer.method === method ? 0 : OTHER_METHOD) }))
      .sort((one, other) => other.rank - one.rank || one.offer.order - other.offer.order)
      .slice(0, MOST)
      .map(({ offer }) => ({ method: offer.method, path: offer.path }));
  };
}

/** From 0 to 1: how much of both paths stands against something alike, in the same order. */
function pathLikeness(
  known: readonly string[],
  seen: readonly string[],
  alike: readonly ReadonlyMap<string, number>[],
): number {
  // The best sum of likenesses so far, one row for each segment of the known path.
  let above = new Array<number>(seen.length + 1).fill(0);
  for (const word of known) {
    const row = [0];
    for (const [at, segment] of seen.entries()) {
      const weight = Math.min(weightOf(word), weightOf(segment));
      const paired = (above[at] ?? 0) + weight * (alike[at]?.get(word) ?? 0);
      row.push(Math.max(paired, above[at + 1] ?? 0, row[at] ?? 0));
    }
    above = row;
  }
  const weights = [known, seen].map((path) => path.reduce((sum, one) => sum + weightOf(one), 0));
  return (above.at(-1) ?? 0) / Math.max(1, ...weights);
}

/** Whether one of the paths is the end of the other: account types have the same behind different ways. */
function endsAlike(one: readonly string[], other: readonly string[]): boolean {
  const [short = [], long = []] = [one, other]
    .map((path) => path.slice(0, path.findLastIndex((segment) => segment !== '{}') + 1))
    .sort((a, b) => a.length - b.length);
  return short.length > 0 && short.every((segment, at) => segment === long[at + long.length - short.length]);
}

/** The last one that is no value. */
function wordOf(segments: readonly string[]): string | undefined {
  return segments.findLast((segment) => segment !== '{}');
}

function weightOf(segment: string): number {
  return segment === '{}' ? WEIGHT_OF_VALUE : 1;
}
