/** impact.com's API; eBay's partner network runs on it under its own name (facts: integrations.md). */
const IMPACT_HOSTS = ['api.impact.com', 'api.impactradius.com', 'api.partner.ebay.com'];

/**
 * Where a URL leads: to impact.com's API, to another service, or nobody can tell (relative, or a variable host). `never`:
 * it only looks like impact.com's, by a longer name (`api.impact.com.example.net`) or by what is no HTTP (`wss:`).
 */
export type Whose = 'impact' | 'other' | 'unknown' | 'never';

/** A URL in two: whose host it is, and what follows it. */
export interface Address {
  readonly whose: Whose;
  /** With its query; with or without a first slash. */
  readonly path: string;
}

/** Of sockets and transfers of files. */
const NO_HTTP = /^\s*(?:wss?|s?ftps?|file):\/\//i;
const SCHEME = /^\s*(?:[a-z][a-z0-9+.-]{0,20}:)?\/\//i;
/** `example.com/…`, `localhost:8080/…` */
const BARE_HOST = /^(?:localhost|[\w-]+(?:\.[\w-]+){0,8}\.[a-z]{2,24})(?::\d{1,5})?(?=[/?#]|$)/i;
const EXTENSION = /\.(?:json|xml|csv)$/i;
/** Also letters that look like others, `%2E`, and what stands behind a backslash, which browsers take for a slash. */
const LITERAL_HOST = /^(?:(?:[\p{L}\p{M}\p{N}_.\\@-]|%[\da-f]{2})+|\[[\da-f:.]+\])(?::\d{0,5})?$/iu;
/** A path put right behind the host: `https://api.impact.com${path}`. */
const PATH_BEHIND = /^:?(?:[$#]?\{|<|\$\w+$|%(?:s|d|\(|\w+%$))/;
/** The variable a base address stands in, at the beginning of what is put together. */
const LEADING_VARIABLE =
  /^(?:\{\{[^{}]*\}\}|[$#]?\{[^{}]*\}|<[^<>/]*>|\$\w[\w.]*|%\w+%|%s|\[\w+\]|:\w+)(?=\/|(?:agencies|advertisers|mediapartners)\/)\/?/i;

/** Splits what the evidence wrote as an address. */
export function splitAddress(url: string): Address {
  const text = url.trim().replaceAll('\\/', '/');
  const scheme = SCHEME.exec(text)?.[0];
  if (scheme !== undefined) {
    const rest = text.slice(scheme.length);
    const end = authorityEnd(rest);
    const whose = NO_HTTP.test(scheme) ? 'never' : whoseHost(rest.slice(0, end));
    return { whose, path: rest.slice(end) };
  }
  const bare = BARE_HOST.exec(text)?.[0];
  if (bare !== undefined && !EXTENSION.test(bare)) {
    return { whose: whoseHost(bare), path: text.slice(bare.length) };
  }
  const variable = LEADING_VARIABLE.exec(text)?.[0];
  return { whose: 'unknown', path: variable === undefined ? text : text.slice(variable.length) };
}

/** The host ends at the first slash, question mark or hash outside of braces. */
function authorityEnd(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '{') depth++;
    else if (character === '}') depth--;
    else if (depth > 0) continue;
    else if (character === '/' || character === '?') return at;
    else if (character === '#' && text[at + 1] !== '{') return at;
  }
  return text.length;
}

function whoseHost(authority: string): Whose {
  // `evil.example\@api.impact.com` leads to what stands before the backslash; Swift puts values in with one.
  const isTurned = /\\(?!\()/.test(authority);
  const host = (isTurned ? authority : authority.slice(authority.lastIndexOf('@') + 1)).toLowerCase();
  const name = host.replace(/:\d*$/, '').replace(/\.$/, '');
  const one = IMPACT_HOSTS.find((impact) => name.startsWith(impact));
  if (one !== undefined && !isTurned)
    return name === one || PATH_BEHIND.test(name.slice(one.length)) ? 'impact' : 'never';
  return LITERAL_HOST.test(host) ? 'other' : 'unknown';
}
