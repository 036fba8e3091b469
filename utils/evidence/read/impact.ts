import { accountOfPath } from '../../scopes/endpoint.ts';
import { splitAddress } from '../hosts.ts';

/** `impact.com Partner API`, `Impact Radius`, `Impact API`; not `Carbon Impact API`, nor the bare word. */
const NAME =
  /(?<![a-z0-9-])impact(?:\.com(?!\.?[a-z0-9-])|[ _-]?radius)|(?:^|[^a-z0-9\s]\s{0,4})impact[ _-](?:(?:partner|brand|agency|advertiser|publisher)s?[ _-])?api(?![a-z])/i;

/** Whether the title of a document or the name of a collection says that it is about impact.com's API. */
export function namesImpact(title: string | null): boolean {
  return title !== null && NAME.test(title);
}

/** Whether an address is at impact.com's API, or begins with an account as only its paths do. */
export function isImpactAddress(url: string): boolean {
  const { whose, path } = splitAddress(url);
  return whose === 'impact' || (whose === 'unknown' && accountOfPath(path) !== null);
}

/** What stands for the host, up to the path. */
const HOST = /^\s*(?:[a-z]{1,10}:\/\/)?([^/]{1,200})/i;
const VARIABLE = /\{([^{}]+)\}/g;
const WORD = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g;
/** Words of which names for impact.com's address are made. */
const OF_ADDRESS =
  /^(?:base|root|ur[il]|api|rest|https?|hostname|host|protocol|scheme|endpoint|server|service|domain|origin|address|path|prefix|port|version|v|account|type|env|environment|prod|production|live|sandbox|staging|test|impact|radius|impactradius|com|ebay|epn|partners?|brand|agency|advertisers?|publishers?|mediapartners?)$/i;

/**
 * Whether an address in a document about impact.com is one of its API: not where the variable in the place of its host
 * is named for something else, as `{{shopUrl}}` is.
 */
export function isOfImpact(url: string): boolean {
  const host = HOST.exec(url)?.[1] ?? '';
  return [...host.matchAll(VARIABLE)].every(([, name = '']) =>
    (name.match(WORD) ?? []).every((word) => OF_ADDRESS.test(word)),
  );
}
