import { endpointKey } from './endpoint.ts';
import { knownSelection } from './known-selection.ts';
import { type Find, type KnownScope, rowFinder } from './match.ts';
import type { AccountType, EndpointRule, ScopeRule, Selection } from './types.ts';

/** The known scopes of an account type, as rows that rules find. */
export interface KnownRows {
  readonly selection: Selection;
  readonly find: (rule: ScopeRule) => Find;
  /** By the key of the endpoint, which is the row's id. */
  readonly endpoints: ReadonlyMap<string, EndpointRule>;
}

const made = new WeakMap<readonly KnownScope[], KnownRows>();

/** Made once for each list: libraries ask it for every template. */
export function knownRows(known: readonly KnownScope[], account: AccountType): KnownRows {
  const before = made.get(known);
  if (before?.selection.accountType === account) return before;
  const selection = knownSelection(known, account);
  const endpoints = new Map(
    known.map(({ method, path }) => [endpointKey(method, path, account), { method, path }] as const),
  );
  const rows = { selection, find: rowFinder(selection, known), endpoints };
  made.set(known, rows);
  return rows;
}

/** What rules stand for, as far as the known scopes tell. */
export interface Expanded {
  /** By key, each once, as the catalogue writes it; an endpoint that it lacks as the rule does. */
  readonly endpoints: ReadonlyMap<string, EndpointRule>;
  /** Rules of which only a page can tell what they find. */
  readonly unknown: readonly ScopeRule[];
}

export function expandRules(
  rules: readonly ScopeRule[],
  account: AccountType,
  known: readonly KnownScope[],
): Expanded {
  const rows = knownRows(known, account);
  const endpoints = new Map<string, EndpointRule>();
  const unknown: ScopeRule[] = [];
  for (const rule of rules) {
    const found = keysOf(rule, account, rows);
    if (found.length === 0) unknown.push(rule);
    for (const [key, endpoint] of found) endpoints.set(key, endpoint);
  }
  return { endpoints, unknown };
}

/** The endpoints that one rule stands for, with their keys; none where only a page can tell. */
export function keysOf(
  rule: ScopeRule,
  account: AccountType,
  { find, endpoints }: KnownRows,
): readonly (readonly [string, EndpointRule])[] {
  const found = find(rule);
  if (!('reason' in found))
    return found.rows.flatMap(({ id }) => {
      const endpoint = endpoints.get(id);
      return endpoint === undefined ? [] : [[id, endpoint] as const];
    });
  if (found.reason === 'other-account' || !('method' in rule)) return [];
  const { method, path } = rule;
  return [[endpointKey(method, path, account), { method, path }]];
}
