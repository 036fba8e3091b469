import { expandRules } from '../../scopes/expand.ts';
import type { KnownScope } from '../../scopes/match.ts';
import type { AccountType, EndpointRule, ScopeRule } from '../../scopes/types.ts';

/** How rules stand to the scopes that the evidence asks for; endpoints as the catalogue writes them. */
export interface Comparison {
  /** Asked for and not in the rules: calls will be answered with 403. */
  readonly missing: readonly EndpointRule[];
  /** In the rules and not asked for. */
  readonly extra: readonly EndpointRule[];
  readonly equal: readonly EndpointRule[];
  /** Rules of which only a page can tell what they find. */
  readonly unknown: readonly ScopeRule[];
}

/** Compares by endpoint, whatever kind of rule it comes from. */
export function compareRules(
  scopes: readonly EndpointRule[],
  rules: readonly ScopeRule[],
  accountType: AccountType,
  known: readonly KnownScope[],
): Comparison {
  const asked = expandRules(
    scopes.map(({ method, path }) => ({ method, path })),
    accountType,
    known,
  ).endpoints;
  const { endpoints, unknown } = expandRules(rules, accountType, known);
  const some = (all: ReadonlyMap<string, EndpointRule>, isWanted: (key: string) => boolean) =>
    [...all].filter(([key]) => isWanted(key)).map(([, endpoint]) => endpoint);
  return {
    missing: some(asked, (key) => !endpoints.has(key)),
    extra: some(endpoints, (key) => !asked.has(key)),
    equal: some(asked, (key) => endpoints.has(key)),
    unknown,
  };
}
