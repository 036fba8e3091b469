import { knownScopes } from '../../../scopes/catalogue/known.ts';
import { parseMethod } from '../../../scopes/endpoint.ts';
import type { Doubt, SeenEndpoint } from '../../types.ts';
import type { KnownScopes, Proposal } from '../types.ts';

/** For tests: what is known of all account types. */
export const KNOWN: KnownScopes = {
  agency: knownScopes('agency'),
  brand: knownScopes('brand'),
  partner: knownScopes('partner'),
};

/** For tests: `GET /Actions` as an endpoint that was seen once. */
export function seen(text: string, ...doubts: readonly Doubt[]): SeenEndpoint {
  const [word = '', path = ''] = text.split(' ');
  const method = parseMethod(word);
  if (method === null) throw new Error(`${text} has no method`);
  return { method, path, doubts, places: [{ source: 'calls.txt', line: 1, entry: null }], count: 1 };
}

/** For tests: what a proposal ticks, as `METHOD /path`. */
export function certainOf({ scopes }: Proposal): readonly string[] {
  return scopes.filter(({ certain }) => certain).map(({ method, path }) => `${method} ${path}`);
}
