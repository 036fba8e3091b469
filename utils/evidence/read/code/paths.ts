import { CLOSE, OPEN } from './literal.ts';

/**
 * First segments of impact.com's endpoints after the account prefix. They only decide about paths which nothing else
 * ties to the API; an endpoint that is missing here is still found by its URL or prefix.
 */
const RESOURCES = new Set(
  (
    'companyinformation company legalentities actioninquiries actions actionupdates ads promotionalads promoads catalogs ' +
    'campaigns programs clicks clickexport contacts contracts conversions partnerconversions conversionuploads deals ' +
    'exceptionlists identityverification invoices jobs mediapartnergroups mediapartners mediaproperties notes ' +
    'phonenumbers promocodeexceptionlists promocodes promotions reportexport reports apisubmissions ftpfilesubmissions ' +
    'stores tasks taxdocument taxdocuments trackinglinks trackingvaluerequests users withdrawalsettings compliance ' +
    'uniqueurls partners marketplace advertisers unsubscribedcontacts blockredirectrules'
  ).split(' '),
);

const HOST = /(?:^|[.@\uE001])(?:api\.impact(?:radius)?\.com|api\.partner\.ebay\.com)(?::\d+)?$/i;
/** A longer name that begins with one of impact.com's. */
const LOOKS_LIKE = /(?:^|@)(?:api\.impact(?:radius)?\.com|api\.partner\.ebay\.com)\.[\w-]/i;
const ACCOUNT = /^(?:mediapartners|advertisers|agencies)$/i;

/** What a text with holes is, seen as a URL of the API. */
export interface Address {
  /** `unknown`: a hole stands where the host would. */
  readonly host: 'impact' | 'other' | 'unknown' | 'none';
  /** The segments, without query, extension and version. */
  readonly segments: readonly string[];
  /** How many of them are the account prefix: 0, 2, or 4 for an agency's passthrough. */
  readonly prefix: number;
  /** A slash stood before the first segment. */
  readonly rooted: boolean;
  /** The last segment goes on with something that is not known. */
  readonly openEnd: boolean;
}

/** A whole segment that is one hole or several. */
export function isHole(segment: string): boolean {
  return segment.startsWith(OPEN) && segment.endsWith(CLOSE);
}

/** Names of what follows a path but is no part of it. */
const TAIL =
  /(?:que?ry|^qs?$|params?|search|suffix|ext|format|string|filter|page|cursor|after|tail|args|opts|options|url_?encode|^_+$|^$)/i;

/** Hole, and nothing else a path segment may hold. */
const SEGMENT = /^(?:[\w~.@+-]|\uE000[^\uE000\uE001]*\uE001)+$/;

/** Takes a text apart; null where it is neither URL nor path. */
export function addressOf(value: string): Address | null {
  let rest = value.trim().replace(/^=(?=[h/\uE000])/, '');
  if (rest === '' || rest.length > 3000) return null;
  let host: Address['host'] = 'none';
  const scheme = /^(?:https?:)?\/\//i.exec(rest);
  const bare =
    scheme === null &&
    /^(?:[\w-]{1,40}\.){0,2}api\.(?:impact(?:radius)?|partner\.ebay)\.com(?=[/:]|$)/i.exec(rest);
  if (scheme || bare) {
    if (scheme) rest = rest.slice(scheme[0].length);
    const cut = /[/?#]/.exec(rest)?.index ?? rest.length;
    const authority = rest.slice(0, cut);
    host = HOST.test(authority) ? 'impact' : authority.endsWith(CLOSE) ? 'unknown' : 'other';
    if (authority === '' || /\s/.test(authority) || LOOKS_LIKE.test(authority)) return null;
    // `https://api.impact.com${path}`
    if (host === 'unknown') {
      const glued = /^(.*?\.com)(\uE000.*)$/.exec(authority);
      if (glued && HOST.test(glued[1] ?? '')) {
        host = 'impact';
        rest = `/${rest.slice((glued[1] ?? '').length)}`;
      } else rest = rest.slice(cut);
    } else rest = rest.slice(cut);
  } else {
    // A base is in front: `${base}/Actions`, `${base}Actions`.
    const base = /^((?:\uE000[^\uE001]*\uE001)+)(.*)$/s.exec(rest);
    if (base && (base[2] === '' || /^(?:\/|[A-Z?])/.test(base[2] ?? ''))) {
      host = 'unknown';
      rest = base[2] ?? '';
    }
  }
  const path = rest.replace(/[?#&].*$/s, '');
  const rooted = path.startsWith('/');
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.some((part) => !SEGMENT.test(part))) return null;
  if (/^(?:\d{4}-\d\d-\d\d|v\d+)$/.test(parts[0] ?? '') && ACCOUNT.test(parts[1] ?? '')) parts.shift();
  let openEnd = false;
  const segments = parts.map((part, index) => {
    const bareName = part.replace(/\.(?:json|xml|csv)(?=$|\uE000)/i, '');
    if (isHole(bareName) || !bareName.includes(OPEN)) return bareName;
    const tail = /^([A-Za-z]{2,})\uE000([^\uE000]*)\uE001$/.exec(bareName);
    if (index !== parts.length - 1 || !tail) return `${OPEN}${CLOSE}`;
    openEnd = part === bareName && !TAIL.test(tail[2] ?? '');
    return tail[1] ?? '';
  });
  if (isHole(segments[0] ?? '') && ACCOUNT.test(segments[1] ?? '') && host === 'impact') segments.shift();
  const prefixAt = (k: number) => ACCOUNT.test(segments[k] ?? '') && segments[k + 1] !== undefined;
  let prefix = prefixAt(0) ? 2 : 0;
  // `/MediaPartners/{id}` is also a resource of brands, `/Advertisers/{id}` one of agencies.
  if (prefix === 2 && segments.length === 2 && host !== 'impact' && !isAccount(segments[1] ?? '')) prefix = 0;
  if (prefix === 2 && /^agencies$/i.test(segments[0] ?? '') && prefixAt(2) && segments.length > 4) prefix = 4;
  return { host, segments, prefix, rooted, openEnd };
}

/** A hole, or text in its place, that is an account's own id. */
function isAccount(segment: string): boolean {
  return (
    segment === `${OPEN}${CLOSE}` || /sid|account|user(?:name)?\uE001|client_?id|login|^IR/i.test(segment)
  );
}

/** It names the API by host or by account prefix. */
export function isTied(address: Address): boolean {
  return address.host === 'impact' || address.prefix > 0;
}

/** It says where the API is, but no endpoint: host, prefix, and perhaps holes for the rest. */
export function isBase(address: Address): boolean {
  const own = address.segments.slice(address.prefix);
  if (address.prefix === 0 && own.length === 1 && ACCOUNT.test(own[0] ?? '')) return true;
  if (address.prefix === 2 && own.length === 1 && isHole(own[0] ?? '')) return true;
  if (address.prefix === 4 && own.length === 1 && isHole(own[0] ?? '')) return true;
  return address.prefix > 0 ? own.length === 0 : own.every(isHole);
}

/** The first segment is known to be one of the API's. */
export function isResource(address: Address): boolean {
  return RESOURCES.has((address.segments[address.prefix] ?? '').toLowerCase());
}

/** The way impact.com writes its segments: `PromoCodes`. */
export function isPascal(address: Address): boolean {
  return /^[A-Z]{1,3}[a-z]+[A-Za-z]*$/.test(address.segments[address.prefix] ?? '');
}

/** The last word of a hole's name: `base_url` of `self.base_url`. */
export function lastName(name: string): string {
  const last = name.slice(name.lastIndexOf('.') + 1);
  return /^[$@]/.test(last) ? last.replace(/^[$@]+/, '') : last;
}

/** As a reader hands it over: `{name}` for holes. */
export function written(segments: readonly string[]): string {
  const parts = segments.map((segment) => {
    const name = isHole(segment) ? /^\uE000([^\uE001]*)\uE001$/.exec(segment)?.[1] : undefined;
    return isHole(segment) ? `{${name === undefined ? '' : lastName(name).replace(/\W/g, '')}}` : segment;
  });
  return `/${parts.join('/')}`;
}
