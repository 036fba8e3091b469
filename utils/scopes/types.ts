/**
 * The words of the project as types. Everything in `utils/scopes/` is pure: no DOM, no browser API.
 * See `docs/architecture.md` for how they fit together.
 */

/** Every account type, in the order in which they are shown. */
export const ACCOUNT_TYPES = ['agency', 'brand', 'partner'] as const;

/** Whose settings page it is; the URL segment differs: `/secure/{agency|advertiser|mediapartner}/`. */
export type AccountType = (typeof ACCOUNT_TYPES)[number];

/** HTTP methods that scope rows of the three account types use. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** `read` is GET, `write` every other method, `all` both. */
export type Access = 'read' | 'write' | 'all';

/** `exact`: the selection becomes the preset, all else is cleared. `add`: nothing is cleared. */
export type Mode = 'exact' | 'add';

/** One endpoint, in any of the usual spellings; `endpoint.ts` normalises it. */
export interface EndpointRule {
  readonly method: Method;
  readonly path: string;
}

/** One row by the words on screen, for guides that publish no path. Matched less certainly. */
export interface LabelRule {
  readonly category: string;
  readonly label: string;
}

/** Every row of a category with this kind of access. */
export interface CategoryRule {
  readonly category: string;
  readonly access: Access;
}

/** Every row the page offers with this kind of access. */
export interface AccessRule {
  readonly access: Access;
}

/** A rule over what the page offers: the page is the truth, not the catalogue. */
export type ScopeRule = EndpointRule | LabelRule | CategoryRule | AccessRule;

/** A named set of scope rules, ready to apply. */
export interface ScopePreset {
  /** Stable and unique: `builtin:…`, `integration:…` or `template:…`. */
  readonly id: string;
  readonly name: string;
  readonly accountType: AccountType | 'any';
  readonly mode: Mode;
  readonly scopes: readonly ScopeRule[];
  /** One sentence on what it is for, or what to look out for. */
  readonly note?: string;
  readonly source: PresetSource;
}

/** Where a preset's rules come from, and so how far to trust them. */
export type PresetSource =
  | { readonly kind: 'builtin' }
  | {
      readonly kind: 'integration';
      /** Address of the guide or the source code; null where none is public. */
      readonly url: string | null;
      /** ISO date on which the source was read. */
      readonly read: string;
      /** `guide`: written for users; `source`: derived from the endpoints that its code calls. */
      readonly certainty: 'guide' | 'source';
      readonly pitfalls: readonly Pitfall[];
    }
  | { readonly kind: 'template'; readonly templateId: string };

/** What goes wrong with an integration's token, as its source or people who tried it say. */
export type Pitfall =
  /** What it exports is a job, which has to be looked at and downloaded. */
  | { readonly kind: 'needs-jobs' }
  /** It is written for this version of the API. */
  | { readonly kind: 'wants-version'; readonly version: number }
  /** Its guide describes tokens from before there were scopes. */
  | { readonly kind: 'legacy-token' }
  /** Its guide asks for a role that tokens no longer have. */
  | { readonly kind: 'outdated-role' }
  /** It does not connect without this row, whatever else it reads. */
  | ({ readonly kind: 'verifies-with' } & EndpointRule)
  /** People left this row out. */
  | ({ readonly kind: 'easily-missed' } & EndpointRule)
  /** It calls what no public document has. */
  | ({ readonly kind: 'not-documented' } & EndpointRule)
  /** Without a row it goes on with less, and says nothing. */
  | { readonly kind: 'fails-silently' }
  /** It gets its credentials in another way than by a token made for it. */
  | { readonly kind: 'lifts-credentials' };

/** A scope as it stands on the page now. */
export interface ScopeRow {
  /** Stable while the page re-renders: built from category, endpoint or label, never from position alone. */
  readonly id: string;
  /** Null where the page shows no method for the row. */
  readonly method: Method | null;
  /** As the page writes it; null where it shows none. */
  readonly path: string | null;
  /** The words beside the box, without method and path. */
  readonly label: string;
  /** Id of the category it stands in. */
  readonly categoryId: string;
  readonly ticked: boolean;
  /** The page does not let anybody change it now. */
  readonly locked: boolean;
}

/** A group of scopes and its toggle. */
export interface ScopeCategory {
  readonly id: string;
  /** As the page writes it. */
  readonly name: string;
  /** `none`: this page gives the category no toggle. */
  readonly toggle: 'on' | 'off' | 'mixed' | 'none';
  readonly locked: boolean;
  /** Whether the rows are there to be read; a switched-off category may mount them only later. */
  readonly listed: boolean;
  /** State of a box beside it that seems to tick all of its rows at once, and so is never pressed. */
  readonly bulk?: 'on' | 'off' | 'mixed';
}

/** Which scopes are ticked on the page now. */
export interface Selection {
  readonly accountType: AccountType;
  readonly categories: readonly ScopeCategory[];
  readonly rows: readonly ScopeRow[];
}
