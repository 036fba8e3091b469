import { offeredCategories } from '../../../sandbox/data/offered.ts';
import type { AccountType, Scope } from '../../../sandbox/data/types.ts';
import type { ScopeRule } from '../../../utils/scopes/types.ts';

/** What rules ask of the sandbox's page, worked out without anything of the extension's. */
export interface Meaning {
  /** Sorted `METHOD /path` as in the sandbox's record. */
  readonly scopes: readonly string[];
  /** Rules for which the page has no row. */
  readonly absent: readonly ScopeRule[];
}

/** A category as the page of one account type lists it, with its English words whatever the screen's language. */
interface Group {
  readonly name: string;
  readonly rows: readonly Scope[];
}

/**
 * Where guides and the page of an account type call a category by different names. Read off the sandbox's data by
 * hand: the extension has to find out by itself.
 */
const CALLED_ON_SCREEN: Readonly<Partial<Record<AccountType, Readonly<Record<string, string>>>>> = {
  partner: { 'Report Export': 'Reports', Campaigns: 'Programs' },
};

function groupsOf(accountType: AccountType): readonly Group[] {
  return offeredCategories(accountType, 'en').map(({ id, scopes }) => ({ name: id, rows: scopes }));
}

/** Every way of writing "a value goes here", and letter case, are without meaning. */
function endpointOf(method: string, path: string): string {
  const spelled = path.replace(/\{[^/]*\}|<[^/]*>/g, '*').toLowerCase();
  return `${method.toUpperCase()} ${spelled}`;
}

function fitsAccess(row: Scope, access: 'read' | 'write' | 'all'): boolean {
  return access === 'all' || (access === 'read') === (row.method === 'GET');
}

function rowsOf(rule: ScopeRule, accountType: AccountType): readonly Scope[] {
  const groups = groupsOf(accountType);
  const all = groups.flatMap(({ rows }) => rows);
  if ('method' in rule) {
    const wanted = endpointOf(rule.method, rule.path);
    return all.filter((row) => endpointOf(row.method, row.path) === wanted);
  }
  if (!('category' in rule)) return all.filter((row) => fitsAccess(row, rule.access));
  const name = CALLED_ON_SCREEN[accountType]?.[rule.category] ?? rule.category;
  const rows = groups.filter((group) => group.name === name).flatMap((group) => group.rows);
  return 'label' in rule
    ? rows.filter((row) => row.label === rule.label)
    : rows.filter((row) => fitsAccess(row, rule.access));
}

/** What these rules mean on the page of this account type. */
export function meaningOf(accountType: AccountType, rules: readonly ScopeRule[]): Meaning {
  const found = rules.map((rule) => ({ rule, rows: rowsOf(rule, accountType) }));
  return {
    scopes: [...new Set(found.flatMap(({ rows }) => rows.map((row) => row.id)))].sort(),
    absent: found.filter(({ rows }) => rows.length === 0).map(({ rule }) => rule),
  };
}
