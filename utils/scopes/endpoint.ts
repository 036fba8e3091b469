import { ACCOUNT_TYPES, type AccountType, type Method } from './types.ts';

/**
 * Endpoints in the spellings that pages, guides and code use, brought to one form.
 * Seen in public: `<AccountSID>`, `{CampaignId}`, `:id`; `Mediapartners` and `MediaPartners`; with and without
 * the account prefix; with `.json`; full URLs (facts: integrations.md "Placeholders", tokens-page-dom.md §7).
 */

/** First path segment of each account type's API, lower case. */
const ACCOUNT_SEGMENT: Readonly<Record<AccountType, string>> = {
  agency: 'agencies',
  brand: 'advertisers',
  partner: 'mediapartners',
};

/** The account type whose prefix this segment is, as in `/Agencies/{AccountSID}`; null where it is none. */
export function accountOfSegment(segment: string): AccountType | null {
  const lower = segment.toLowerCase();
  return ACCOUNT_TYPES.find((one) => ACCOUNT_SEGMENT[one] === lower) ?? null;
}

const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Any way of writing "a value goes here", and the values themselves where their shape gives them away. */
const PLACEHOLDER =
  /^(?:\{.*\}|<.*>|\[.*\]|\(.*\)|:.+|\$.+|\*+|%7[Bb].*%7[Dd]|%3[Cc].*%3[Ee]|IR\w{18,40}|\d+)$/;

/** Whether a segment stands for a value, in any of the usual spellings. */
export function isPlaceholder(segment: string): boolean {
  return PLACEHOLDER.test(segment);
}

/** Upper-cases and checks; null where it is none of the five methods. */
export function parseMethod(text: string): Method | null {
  const upper = text.trim().toUpperCase();
  return METHODS.find((method) => method === upper) ?? null;
}

/** GET reads; every other method writes. */
export function isRead(method: Method): boolean {
  return method === 'GET';
}

/** By account type and path as it was written: the same few hundred are asked for again and again. */
const normalised = new Map<string, string>();
/** Of what somebody else wrote, nobody knows how much there is. */
const MOST_REMEMBERED = 5000;
const LONGEST_REMEMBERED = 200;

/**
 * The path without host, query, extension and spelling: lower-case segments, `{}` for every placeholder.
 * The account prefix (`/Agencies/{AccountSID}` and so on) is dropped when it is that of `account`; another
 * account's prefix stays, since an agency page may list `/Advertisers/{AdvertiserId}` as its own scope.
 */
export function normalisePath(path: string, account: AccountType): string {
  const name = `${account} ${path}`;
  const known = normalised.get(name);
  if (known !== undefined) return known;
  const result = normalise(path, account);
  if (path.length > LONGEST_REMEMBERED) return result;
  if (normalised.size >= MOST_REMEMBERED) normalised.clear();
  normalised.set(name, result);
  return result;
}

function normalise(path: string, account: AccountType): string {
  const bare = path
    .trim()
    .replace(/^[a-z][a-z+.-]*:\/\/[^/]*/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\.(?:json|xml|csv)$/i, '');
  const segments = bare
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => (PLACEHOLDER.test(segment) ? '{}' : segment.toLowerCase()));
  const [first, second] = segments;
  if (first === ACCOUNT_SEGMENT[account] && second === '{}') segments.splice(0, 2);
  return `/${segments.join('/')}`;
}

/** The identity of a scope inside one account type: `GET /actions/{}`. */
export function endpointKey(method: Method, path: string, account: AccountType): string {
  return `${method} ${normalisePath(path, account)}`;
}

/** The account type whose prefix a path starts with; null for a path without one. */
export function accountOfPath(path: string): AccountType | null {
  const match = /^(?:[a-z]+:\/\/[^/]*)?\/?([a-z]+)\/([^/?#]+)/i.exec(path.trim());
  const [, segment, value] = match ?? [];
  if (segment === undefined || value === undefined || !isPlaceholder(value)) return null;
  return accountOfSegment(segment);
}
