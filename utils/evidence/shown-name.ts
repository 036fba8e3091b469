import { withoutKeys } from './credentials/unknown-shape.ts';
import { withoutCredentials } from './credentials.ts';
import { LIMITS } from './limits.ts';

/** Characters looked at; percent-encoded, a name is some times as long. */
const MAX_WRITTEN = 16 * LIMITS.name;
/** What nobody has to encode, encoded once or several times, may hide a credential. */
const ENCODED = /%(?:25){0,4}([2-7][\da-f])/gi;

const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;

/** A name from outside as it may be shown: without credentials and unseen characters, and not too long. */
export function shownName(name: string): string {
  // Credentials first: characters that nobody sees may stand within one, and would become spaces. A name that says a
  // word less harms nobody, so it loses, too, what may be a credential of a shape that is not known.
  const plain = name.slice(0, MAX_WRITTEN).replaceAll(ENCODED, (written, code: string) => {
    const character = String.fromCharCode(Number.parseInt(code, 16));
    return /[\w.~-]/.test(character) ? character : written;
  });
  const safe = withoutKeys(withoutCredentials(plain.slice(0, 2 * LIMITS.name).replaceAll(UUID, '…')).text)
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .trim();
  return safe.length <= LIMITS.name ? safe : `${safe.slice(0, LIMITS.name - 1)}…`;
}
