import { withoutKeys } from './credentials/unknown-shape.ts';
import { withoutCredentials } from './credentials.ts';
import { LIMITS } from './limits.ts';

/** A name from outside as it may be shown: without credentials and unseen characters, and not too long. */
export function shownName(name: string): string {
  // Credentials first: characters that nobody sees may stand within one, and would become spaces. A name that says a
  // word less harms nobody, so it loses, too, what may be a credential of a shape that is not known.
  const safe = withoutKeys(withoutCredentials(name.slice(0, 2 * LIMITS.name)).text)
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .trim();
  return safe.length <= LIMITS.name ? safe : `${safe.slice(0, LIMITS.name - 1)}…`;
}
