import { hasSecret } from '../secrets/secrets.ts';
import { splitAddress, type Whose } from './hosts.ts';
import { LIMITS } from './limits.ts';
import { readSegment } from './segment.ts';

/** What a raw URL comes to once host, query, extension, credentials and values are out of it. */
export interface CleanPath {
  readonly whose: Whose;
  /** `/Mediapartners/{AccountSID}/Actions/{}` */
  readonly path: string;
  /** It begins with `/Agencies/…`, `/Advertisers/…` or `/Mediapartners/…`, and no small number for the account. */
  readonly hasAccount: boolean;
  /** A part of it is a guess. */
  readonly unsure: boolean;
}

const ACCOUNT = /^(?:agencies|advertisers|mediapartners)$/i;

/** The path as it may be shown and kept; null where the text is none. */
export function cleanPath(url: string): CleanPath | null {
  if (url.length > LIMITS.url) return null;
  const { whose, path: rest } = splitAddress(url);
  const parts = segmentsOf(rest);
  if (parts.length === 0 || parts.length > LIMITS.segments) return null;
  const segments: string[] = [];
  let unsure = false;
  for (const [at, part] of parts.entries()) {
    const segment = readSegment(part, at === parts.length - 1);
    if (segment === null) return null;
    segments.push(segment.text);
    unsure ||= segment.unsure;
  }
  const [first = '', second] = segments;
  const hasAccount = ACCOUNT.test(first) && second !== undefined && !/^\d{1,9}$/.test(parts[1] ?? '');
  if (hasAccount && !isOtherValue(second, parts[1] ?? '')) segments[1] = '{AccountSID}';
  // A path of nothing but values says nothing.
  if (segments.every((segment) => segment.startsWith('{'))) return null;
  const path = `/${segments.join('/')}`;
  return hasSecret(path) ? null : { whose, path, hasAccount, unsure };
}

/** `/Advertisers/{AdvertiserId}` and `/MediaPartners/1234` are rows of their own; a SID is never a bare number. */
function isOtherValue(segment: string, raw: string): boolean {
  return /^\d+$/.test(raw) || (/Id\}$|_id\}$/i.test(segment) && !/account|sid\}$/i.test(segment));
}

/** The segments without query and extension; slashes in braces part nothing. */
function segmentsOf(path: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  let at = 0;
  for (; at < path.length; at++) {
    const character = path[at];
    // `$(…)` is a command whose output stands there.
    if (character === '{' || (character === '(' && (depth > 0 || path[at - 1] === '$'))) depth++;
    else if (character === '}' || (character === ')' && depth > 0)) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (character === '?' || (character === '#' && path[at + 1] !== '{')) break;
    else if (character === '/') {
      parts.push(path.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(path.slice(from, at));
  const named = parts.map((part) => part.trim()).filter((part) => part !== '' && part !== '.');
  const last = named.pop();
  return last === undefined ? named : [...named, last.replace(/(.)\.(?:json|xml|csv)$/i, '$1')];
}
