import type { AccountType } from '../scopes/types.ts';
import data from './map/addresses.json' with { type: 'json' };

/**
 * What an address says about the page, as a pure function. Of the page map it reads the addresses only: the loader,
 * which runs on every page of the app's settings and weighs next to nothing, uses it.
 */
export interface UrlVerdict {
  /** `tokens`: the known address. `candidate`: an old or similar one that needs a look at the page. */
  readonly kind: 'tokens' | 'candidate' | 'other';
  /** Null where the address does not tell. */
  readonly accountType: AccountType | null;
}

const ROLES: readonly [role: string, accountType: AccountType][] = Object.entries(data.roles) as [
  string,
  AccountType,
][];
const TOKENS = new RegExp(data.tokens, 'i');
const CANDIDATE = new RegExp(data.candidate, 'i');

/** Judges an address; never looks at query or hash, which hold state of the page. */
export function judgeUrl({ pathname }: URL): UrlVerdict {
  const path = pathname.toLowerCase();
  const role = ROLES.find(([name]) => path.startsWith(`${data.area}${name}/`));
  const accountType = role === undefined ? null : role[1];
  if (accountType !== null && TOKENS.test(pathname)) return { kind: 'tokens', accountType };
  if (pathname.startsWith(data.area) && CANDIDATE.test(pathname)) return { kind: 'candidate', accountType };
  return { kind: 'other', accountType };
}
