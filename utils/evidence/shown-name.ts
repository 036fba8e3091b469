import { replaceSecrets } from '../secrets/secrets.ts';
import { LIMITS } from './limits.ts';

/** A name from outside as it may be shown: without credentials and unseen characters, and not too long. */
export function shownName(name: string): string {
  // Credentials first: characters that nobody sees may stand within one, and would become spaces.
  const safe = replaceSecrets(name.slice(0, 4 * LIMITS.name), () => '…')
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .trim();
  return safe.length <= LIMITS.name ? safe : `${safe.slice(0, LIMITS.name - 1)}…`;
}
