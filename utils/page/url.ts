import type { AccountType } from '../scopes/types.ts';

/**
 * What an address says about the page, as a pure function. It has no import at run time: the loader, which runs on
 * every page of the app's settings, uses it. Facts: tokens-page-dom.md §5, documentation.md §1.1.
 */
export interface UrlVerdict {
  /** `tokens`: the known address. `candidate`: an old or similar one that needs a look at the page. */
  readonly kind: 'tokens' | 'candidate' | 'other';
  /** Null where the address does not tell. */
  readonly accountType: AccountType | null;
}

const ROLE = /^\/secure\/(agency|advertiser|mediapartner)\//i;
/** `/fr/` is a part of the path, not a language. */
const TOKENS = /\/api\/(?:fr\/)?api-access-tokens-ui\.ihtml$/i;
const CANDIDATE = /wsapi[\w-]*flow\.ihtml$|access-?tokens?|\/api\/fr\//i;
const ROLES: Readonly<Record<string, AccountType>> = {
  agency: 'agency',
  advertiser: 'brand',
  mediapartner: 'partner',
};

/** Judges an address; never looks at query or hash, which hold state of the page. */
export function judgeUrl(url: URL): UrlVerdict {
  const role = ROLE.exec(url.pathname)?.[1];
  const accountType = role === undefined ? null : (ROLES[role.toLowerCase()] ?? null);
  if (accountType !== null && TOKENS.test(url.pathname)) return { kind: 'tokens', accountType };
  if (url.pathname.startsWith('/secure/') && CANDIDATE.test(url.pathname))
    return { kind: 'candidate', accountType };
  return { kind: 'other', accountType };
}
