import { expandRules } from '../../scopes/expand.ts';
import type { KnownScope } from '../../scopes/match.ts';
import type { AccountType, EndpointRule, ScopeRule } from '../../scopes/types.ts';

/** How rules stand to the scopes that the evidence asks for; endpoints as the catalogue writes them. */
export interface Comparison {
  /** Asked for and not in the rules: calls will be answered with 403. */
  readonly missing: readonly EndpointRule[];
  /** In the rules and neither asked for nor offered. */
  readonly extra: readonly EndpointRule[];
  /** In the rules and only offered: an export is of no use without its job, also where nobody ticked that. */
  readonly perhaps: readonly EndpointRule[];
  readonly equal: readonly EndpointRule[];
  /** Rules of which only a page can tell what they find. */
  readonly unknown: readonly ScopeRule[];
}

/** What the evidence comes to: what is taken of it, and what it leaves to the person. */
export interface Wanted {
  readonly ticked: readonly EndpointRule[];
  readonly offered: readonly EndpointRule[];
}

/** Compares by endpoint, whatever kind of rule it comes from. */
export function compareRules(
  wanted: Wanted,
  rules: readonly ScopeRule[],
  accountType: AccountType,
  known: readonly KnownScope[],
): Comparison {
  const keysOf = (scopes: readonly EndpointRule[]) =>
    expandRules(
      scopes.map(({ method, path }) => ({ method, path })),
      accountType,
      known,
    ).endpoints;
  const asked = keysOf(wanted.ticked);
  const offered = keysOf(wanted.offered);
  const { endpoints, unknown } = expandRules(rules, accountType, known);
  const some = (all: ReadonlyMap<string, EndpointRule>, isWanted: (key: string) => boolean) =>
    [...all].filter(([key]) => isWanted(key)).map(([, endpoint]) => endpoint);
  return {
    missing: some(asked, (key) => !endpoints.has(key)),
    extra: some(endpoints, (key) => !asked.has(key) && !offered.has(key)),
    perhaps: some(endpoints, (key) => !asked.has(key) && offered.has(key)),
    equal: some(asked, (key) => endpoints.has(key)),
    unknown,
  };
}
