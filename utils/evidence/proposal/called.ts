import { accountOfSegment } from '../../scopes/endpoint.ts';
import type { AccountType } from '../../scopes/types.ts';
import { segmentsOf } from './segments.ts';

/** What a seen path may mean for an account type. */
export interface Called {
  /** Account type of the prefix; null for a path without one. */
  readonly prefix: AccountType | null;
  /** As the account type would call it, without its prefix; null where that cannot be. */
  readonly segments: readonly string[] | null;
  /** The segments are those of another account type's path, put into this one's words (passthrough). */
  readonly isTranslated: boolean;
  /** It can be read in another way, too. */
  readonly isAmbiguous: boolean;
}

/** Reads a path as a call of this account type. */
export function calledBy(accountType: AccountType, path: string): Called {
  const segments = segmentsOf(path);
  const prefix = accountOfSegment(segments[0] ?? '');
  const relative = {
    prefix: null,
    segments: segments.length === 0 ? null : segments,
    isTranslated: false,
    isAmbiguous: false,
  };
  if (prefix === null) return relative;
  // `/MediaPartners/{PartnerId}` is a brand's own, `/Advertisers/{AdvertiserId}` an agency's.
  if (isResourceOf(accountType, prefix) && segments.length <= 2 && (segments[1] ?? '{}') === '{}') {
    const name = path.split('/').filter(Boolean)[1] ?? prefix;
    // What may be a SID is written as one (`path.ts`).
    return /account|sid/i.test(name) ? { ...relative, prefix, isAmbiguous: true } : relative;
  }
  const rest = withoutPrefix(path, segments, prefix);
  // Nothing can be called without an id: `/Mediapartners/Invoices` is how people speak of it.
  const called = { prefix, isAmbiguous: segments[1] !== '{}' };
  // Without an id nothing says that the account home is meant.
  if (segments.length === 1) return { ...called, segments: null, isTranslated: false };
  if (prefix === accountType) return { ...called, segments: rest, isTranslated: false };
  const isBehind = prefix === 'agency' && rest[0] === 'advertisers' && rest.length > 2;
  if (accountType === 'brand' && isBehind) return { ...called, segments: rest.slice(2), isTranslated: true };
  if (accountType === 'agency' && prefix === 'brand' && rest.length > 0)
    return { ...called, segments: ['advertisers', '{}', ...rest], isTranslated: true };
  return { ...called, segments: null, isTranslated: false };
}

/** Whether an account type has a resource of the name that is another's prefix. */
function isResourceOf(accountType: AccountType, prefix: AccountType): boolean {
  return (
    (accountType === 'brand' && prefix === 'partner') || (accountType === 'agency' && prefix === 'brand')
  );
}

/**
 * What follows `/Mediapartners/{AccountSID}`. The id may be missing, and where a base address has it already it or both
 * stand twice.
 */
function withoutPrefix(path: string, segments: readonly string[], prefix: AccountType): readonly string[] {
  const written = path.split('/').filter(Boolean);
  let at = 0;
  while (accountOfSegment(segments[at] ?? '') === prefix) {
    at++;
    if (segments[at] !== '{}') continue;
    const id = written[at];
    at++;
    // Two values that are not called the same are two values.
    while (id !== '{}' && written[at] === id) at++;
  }
  return segments.slice(at);
}
