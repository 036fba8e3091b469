import type { CredentialKind } from '../types.ts';
import { credentialsByKey } from './by-key.ts';
import { type Credential, SID, TOKEN } from './stretch.ts';
import { isOpaque, isReference } from './value.ts';

/**
 * Credentials by where they stand, whatever they look like. Each pattern begins with letters that must be there and
 * goes on for a bounded stretch, so the whole takes time linear in the text.
 */
export function* credentialsInContext(text: string): Generator<Credential> {
  yield* ofCurl(text);
  yield* cookiesOfCurl(text);
  yield* inUrls(text);
  yield* inPaths(text);
  yield* afterScheme(text);
  yield* inQueries(text);
  yield* credentialsByKey(text);
}

/** `-u a:b`, `-ua:b`, `--user 'a:b'`, `--user=a:b`, `"-u", "a:b"` */
const USER =
  /(?<![\w-])(?:-[A-Za-z]{0,4}[uU]|--(?:proxy-)?user)(?:=|["'`]\s{0,4},\s{0,4}|\s{1,40}|(?=\S))\^?\\?["'`]?([^\s"'`:]{0,400})(:|%3[Aa])([^\s"'`\\^]{0,400})/g;

function* ofCurl(text: string): Generator<Credential> {
  for (const match of text.matchAll(USER)) {
    const [whole, user = '', colon = '', password = ''] = match;
    // Numbers are those of a system's users: `docker run -u 1000:1000`.
    if (user.includes('//') || /^\d*$/.test(user + password)) continue;
    const end = match.index + whole.length;
    yield* pair(end - password.length - colon.length - user.length, user, colon, password);
  }
}

/** `-b 'a=b; c=d'`, `--cookie "a=b"` */
const COOKIE = /(?<![\w-])(?:-b|--cookie)(?:=|\s{1,20})\^?(["']?)([^\n"'\\^]{1,8192})/g;

function* cookiesOfCurl(text: string): Generator<Credential> {
  for (const match of text.matchAll(COOKIE)) {
    const [whole, quote = '', all = ''] = match;
    const value = quote === '' ? (/^\S*/.exec(all)?.[0] ?? '') : all;
    // Without `=` it is the name of a file.
    if (!value.includes('=') || isReference(value)) continue;
    const start = match.index + whole.length - all.length;
    yield { kind: 'header', start, end: start + value.length, replacement: TOKEN };
  }
}

/** `https://a:b@host`, and the same percent-encoded. */
const USERINFO = /:\/\/((?:[^\s/?#"'`<>@:]|#\{){0,300})(?:(:)((?:[^\s/?#"'`<>@]|#\{){0,300}))?@/g;
const ENCODED_USERINFO =
  /%2[Ff]%2[Ff]((?:[\w.~-]|%7[Ee]){1,200})(%3[Aa])((?:[\w.~-]|%(?!40)[\dA-Fa-f]{2}){1,200})%40/g;

function* inUrls(text: string): Generator<Credential> {
  for (const match of text.matchAll(USERINFO)) {
    const [, user = '', colon, password = ''] = match;
    if (colon !== undefined) yield* pair(match.index + 3, user, colon, password);
    else if (isOpaque(user) && !isReference(user)) {
      yield {
        kind: 'userinfo',
        start: match.index + 3,
        end: match.index + 3 + user.length,
        replacement: TOKEN,
      };
    }
  }
  for (const match of text.matchAll(ENCODED_USERINFO)) {
    const [, user = '', colon = '', password = ''] = match;
    yield* pair(match.index + 6, user, colon, password);
  }
}

function* pair(start: number, user: string, colon: string, password: string): Generator<Credential> {
  const kind: CredentialKind = 'userinfo';
  const until = start + user.length;
  if (!isReference(user)) yield { kind, start, end: until, replacement: SID };
  const from = until + colon.length;
  if (!isReference(password)) yield { kind, start: from, end: from + password.length, replacement: TOKEN };
}

/** The value behind the account prefix is the SID, unless it is a number or a word. */
const ACCOUNT_PATH =
  /(?:agencies|advertisers|mediapartners)(?:\\?\/|%2[Ff])([\w.~:-]{6,200})(?![\w.~:({[-])/gi;

function* inPaths(text: string): Generator<Credential> {
  for (const match of text.matchAll(ACCOUNT_PATH)) {
    const [whole, value = ''] = match;
    if (!isOpaque(value)) continue;
    const end = match.index + whole.length;
    yield { kind: 'sid', start: end - value.length, end, replacement: SID };
  }
}

/** `Basic x`, `Bearer x` anywhere. */
const SCHEME = /(?<![A-Za-z0-9])(?:basic|bearer)\s{1,20}([A-Za-z0-9+/=._~-]{8,4096})/gi;

function* afterScheme(text: string): Generator<Credential> {
  for (const match of text.matchAll(SCHEME)) {
    const [whole, value = ''] = match;
    if (!isOpaque(value) && !value.endsWith('=')) continue;
    const end = match.index + whole.length;
    yield { kind: 'header', start: end - value.length, end, replacement: TOKEN };
  }
}

/** Parameters whose names say little elsewhere. */
const PARAMETER = /[?&](?:key|sig|signature|hash|sid|auth|pass|pw)=([^\s&"'`#<>\\]{1,2000})/gi;

function* inQueries(text: string): Generator<Credential> {
  for (const match of text.matchAll(PARAMETER)) {
    const [whole, value = ''] = match;
    if (isReference(value)) continue;
    const end = match.index + whole.length;
    yield { kind: 'secret', start: end - value.length, end, replacement: TOKEN };
  }
}
