import { accountOfPath } from '../../scopes/endpoint.ts';
import { splitAddress } from '../hosts.ts';

/** `impact.com Partner API`, `Impact Radius`, but not `Impacted orders`. */
const NAME = /(?:^|[^a-z])impact(?:$|[^a-z]|radius)/i;

/** Whether the title of a document or the name of a collection says that it is about impact.com's API. */
export function namesImpact(title: string | null): boolean {
  return title !== null && NAME.test(title);
}

/** Whether an address is at impact.com's API, or begins with an account as only its paths do. */
export function isImpactAddress(url: string): boolean {
  const { whose, path } = splitAddress(url);
  return whose === 'impact' || (whose === 'unknown' && accountOfPath(path) !== null);
}
