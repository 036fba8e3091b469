import type { AccountType } from '../../data/types.ts';

/** The steps of the wizard, in order. */
export const STEPS = ['setup', 'contact', 'scopes', 'create'] as const;
export type Step = (typeof STEPS)[number];

/** The tabs of the edit view, in order. */
export const TABS = ['overview', 'credentials', 'scopes'] as const;
export type Tab = (typeof TABS)[number];

/** Where the person is. */
export type Route =
  | { readonly view: 'home' }
  | { readonly view: 'list' }
  | { readonly view: Step }
  | { readonly view: 'edit'; readonly tokenId: number; readonly tab: Tab };

export type View = Route['view'];

const SEGMENTS: Readonly<Record<string, AccountType>> = {
  agency: 'agency',
  advertiser: 'brand',
  mediapartner: 'partner',
};

/** Whose page a path is: `/secure/{agency|advertiser|mediapartner}/…`. Throws for any other path. */
export function accountTypeOf(path: string): AccountType {
  const accountType = SEGMENTS[path.split('/')[2] ?? ''];
  if (accountType === undefined) throw new Error(`No account type in the path ${path}`);
  return accountType;
}

/** The path of a page: `home` or the access tokens, as public pages link it. */
export function pathOf(accountType: AccountType, page: 'home' | 'tokens'): string {
  const segment = { agency: 'agency', brand: 'advertiser', partner: 'mediapartner' }[accountType];
  return `/secure/${segment}/${page === 'home' ? 'home/pview.ihtml' : 'api/fr/api-access-tokens-ui.ihtml'}`;
}

/**
 * The route in an address. State lies in a hash query, as on other `/fr/` pages: nothing for the list,
 * `#step=setup` in the wizard, `#token=1041&tab=scopes` in the edit view. What it does not know is the list.
 */
export function routeOf(path: string, hash: string): Route {
  if (path.endsWith('/home/pview.ihtml')) return { view: 'home' };
  const state = new URLSearchParams(hash.replace(/^#/, ''));
  const step = STEPS.find((known) => known === state.get('step'));
  if (step !== undefined) return { view: step };
  const tokenId = Number(state.get('token'));
  const tab = TABS.find((known) => known === state.get('tab')) ?? 'overview';
  return tokenId > 0 ? { view: 'edit', tokenId, tab } : { view: 'list' };
}

/** The hash of a route on the tokens page, with `#`; empty for the list and the home page. */
export function hashOf(route: Route): string {
  if (route.view === 'list' || route.view === 'home') return '';
  if (route.view === 'edit') return `#token=${route.tokenId}&tab=${route.tab}`;
  return `#step=${route.view}`;
}
