import type { KnownScope } from '../../scopes/match.ts';
import type { Risk } from '../../scopes/risk.ts';
import type { AccountType, EndpointRule, Method } from '../../scopes/types.ts';
import type { Doubt, Place } from '../types.ts';

/** What is known of the scopes of every account type. */
export type KnownScopes = Readonly<Record<AccountType, readonly KnownScope[]>>;

/** Why a scope is proposed. */
export type Reason =
  /** The evidence calls it. */
  | { readonly kind: 'seen' }
  /** The evidence calls it, in a way that leaves doubt. */
  | { readonly kind: 'doubt'; readonly doubt: Doubt }
  /** The evidence calls the same endpoint by the path of another account type (agency passthrough and back). */
  | { readonly kind: 'translated'; readonly from: string }
  /** Several scopes of the catalogue fit what was seen. */
  | { readonly kind: 'one-of-several' }
  /** Not in the evidence, but what is needs it: `need` is an id of `hidden-needs.json`. */
  | {
      readonly kind: 'needed';
      readonly need: string;
      /** `strong`: without it what needs it is of no use; `weak`: integrations often call it, too. */
      readonly strength: 'strong' | 'weak';
      /** What of the evidence needs it, as the catalogue writes it; empty: any tool may. */
      readonly by: readonly EndpointRule[];
    };

/** One scope that the evidence asks for. */
export interface ProposedScope {
  readonly method: Method;
  /** As the catalogue writes it. */
  readonly path: string;
  readonly category: string;
  /** Its title in the API documents. */
  readonly label: string;
  /** Certain scopes are proposed ticked; the others are offered. */
  readonly certain: boolean;
  /** Never empty. */
  readonly reasons: readonly Reason[];
  /** Empty for what is only needed by others. */
  readonly places: readonly Place[];
  readonly count: number;
  readonly risk: Risk;
}

/** What the evidence shows and no scope of the account type answers to. */
export interface NotMatched {
  readonly method: Method;
  readonly path: string;
  readonly places: readonly Place[];
  readonly count: number;
  /** Another account type has it. */
  readonly belongsTo: AccountType | null;
  /** Scopes of this account type that come closest, best first, at most three. */
  readonly closest: readonly EndpointRule[];
}

/** Everything the evidence comes to, for one account type. */
export interface Proposal {
  readonly accountType: AccountType;
  /** Certain ones first, then by the order of the catalogue. */
  readonly scopes: readonly ProposedScope[];
  readonly notMatched: readonly NotMatched[];
}
