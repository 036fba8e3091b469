import { withoutCredentials } from './credentials.ts';
import { LIMITS } from './limits.ts';

/** Long enough for a key, and letters and digits take turns as in no word, date or version. */
const RUN = /[A-Za-z0-9~%+/=]{14,}/g;
const TURN = /\d(?=[A-Za-z])|[A-Za-z](?=\d)/g;
const MOST_TURNS = 2;

/** A name from outside as it may be shown: without credentials and unseen characters, and not too long. */
export function shownName(name: string): string {
  // Credentials first: characters that nobody sees may stand within one, and would become spaces. A name that says a
  // word less harms nobody, so it loses, too, what may be a credential of a shape that is not known.
  const safe = withoutCredentials(name.slice(0, 4 * LIMITS.name))
    .text.replaceAll(RUN, (run) => ((run.match(TURN)?.length ?? 0) > MOST_TURNS ? '…' : run))
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .trim();
  return safe.length <= LIMITS.name ? safe : `${safe.slice(0, LIMITS.name - 1)}…`;
}
