import { endpointKey, isRead } from '../../scopes/endpoint.ts';
import { knownSelection } from '../../scopes/known-selection.ts';
import { sameCategory } from '../../scopes/label.ts';
import { findRows, type KnownScope, type MissReason } from '../../scopes/match.ts';
import { type Risk, riskOf } from '../../scopes/risk.ts';
import type { Access, AccountType, EndpointRule, ScopeRule } from '../../scopes/types.ts';

/**
 * Scope rules as a tree of the known scopes, and what a person may do to it. The rules stay the one truth: the tree is
 * made of them anew after every change, and each intent gives new rules in which untouched ones are the same objects.
 */
export interface ScopeTree {
  readonly accountType: AccountType;
  /** What the rules over everything say. */
  readonly everything: TreeAccess;
  readonly categories: readonly TreeCategory[];
  /** Rules that find none of the known scopes, or not one alone. */
  readonly free: readonly FreeRule[];
}

/** `custom`: something else than the others say, row by row. */
export type TreeAccess = 'none' | 'read' | 'all' | 'custom';

export interface TreeCategory {
  readonly name: string;
  readonly access: TreeAccess;
  /** What the rules over everything give it already: it can have more, and not less. */
  readonly inherits: TreeAccess;
  readonly rows: readonly TreeRow[];
  /** Rules over this category. */
  readonly rules: readonly ScopeRule[];
}

/** Method and path are as a rule for it is written. */
export interface TreeRow extends EndpointRule {
  readonly label: string;
  readonly risk: Risk;
  readonly ticked: boolean;
  /** Ticked by a rule over everything, so that it cannot be cleared by itself. */
  readonly inherited: boolean;
  /** What ticks it, rules over everything left out. */
  readonly rules: readonly ScopeRule[];
}

export interface FreeRule {
  readonly rule: ScopeRule;
  readonly reason: MissReason;
}

/**
 * The tree that the rules make of an account type's known scopes. With `forAny` the rules are for tokens of any
 * account type, so paths are written without the account.
 */
export function treeOf(
  rules: readonly ScopeRule[],
  known: readonly KnownScope[],
  accountType: AccountType,
  forAny = false,
): ScopeTree {
  const selection = knownSelection(known, accountType);
  const finds = findRows(selection, rules, known);
  const overAll = rules.filter(isOverAll);
  const rulesOfRow = new Map<string, ScopeRule[]>();
  for (const find of finds) {
    if ('reason' in find || isOverAll(find.rule)) continue;
    for (const { id } of find.rows) rulesOfRow.set(id, [...(rulesOfRow.get(id) ?? []), find.rule]);
  }
  const inherits = accessOf(overAll);
  const labels = new Map(known.map((scope) => [endpointKey(scope.method, scope.path, accountType), scope]));
  return {
    accountType,
    everything: inherits,
    free: finds.flatMap((find) => ('reason' in find ? [find] : [])),
    categories: selection.categories.map(({ id: categoryId, name }) => {
      const rows = selection.rows
        .filter((row) => row.categoryId === categoryId)
        .flatMap((row) => {
          const scope = labels.get(row.id);
          if (scope === undefined) return []; // rows are made of these scopes
          const { method } = scope;
          const ofRow = rulesOfRow.get(row.id) ?? [];
          const inherited = covers(overAll, method);
          return {
            method,
            path: forAny ? withoutAccount(scope.path) : scope.path,
            label: row.label,
            risk: riskOf(scope, accountType),
            ticked: inherited || ofRow.length > 0,
            inherited,
            rules: ofRow,
          };
        });
      const own = rules.filter((rule) => isOverCategory(rule, name));
      const access = accessOf([...overAll, ...own]);
      const isMore = rows.some((row) => row.ticked && !covers([...overAll, ...own], row.method));
      return { name, access: isMore ? 'custom' : access, inherits, rows, rules: own };
    }),
  };
}

/** Gives everything on the page this access; what categories and rows have besides stays. */
export function setEverything(rules: readonly ScopeRule[], access: 'none' | 'read' | 'all'): ScopeRule[] {
  return withAccess(rules, rules.filter(isOverAll), access, (one) => ({ access: one }));
}

/** In the place of rules over everything, the same for each category, so that a part can be taken away. */
export function splitEverything(rules: readonly ScopeRule[], tree: ScopeTree): ScopeRule[] {
  const overAll = rules.filter(isOverAll);
  const access = wholeAccess(overAll);
  const categories = tree.categories.filter(({ rows, rules: own }) =>
    rows.some(({ method }) => covers(overAll, method) && !covers(own, method)),
  );
  return [
    ...rules.filter((rule) => !isOverAll(rule)),
    ...(access === null ? [] : categories.map(({ name }) => ({ category: name, access }))),
  ];
}

/** The rows that hold each word in method, path, label or the category's name; all of them without a word. */
export function matchingRows({ name, rows }: TreeCategory, query: string): readonly TreeRow[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ method, path, label }) => {
    const text = `${name} ${method} ${path} ${label}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** What a person may choose for a category: not less than it inherits. */
export function offeredAccess({ inherits }: TreeCategory): readonly TreeAccess[] {
  switch (inherits) {
    case 'none':
      return ['none', 'read', 'all', 'custom'];
    case 'read':
      return ['read', 'all', 'custom'];
    case 'custom':
      return ['all', 'custom'];
    case 'all':
      return ['all'];
  }
}

/** Gives a category this access; `custom` writes its rules out, row by row. */
export function setCategory(
  rules: readonly ScopeRule[],
  category: TreeCategory,
  access: TreeAccess,
): ScopeRule[] {
  if (access === 'custom') return writeOut(rules, category, category.rules);
  const own = [...category.rules, ...category.rows.flatMap((row) => row.rules)];
  const wanted = access === category.inherits ? 'none' : access;
  return withAccess(rules, own, wanted, (one) => ({ category: category.name, access: one }));
}

/** Ticks a row that is clear, clears one that is ticked. Rows that a rule over everything ticks stay as they are. */
export function toggleRow(rules: readonly ScopeRule[], category: TreeCategory, row: TreeRow): ScopeRule[] {
  if (row.inherited) return [...rules];
  return row.ticked ? writeOut(rules, category, row.rules, row) : [...rules, endpointOf(row)];
}

type AccessingRule = Extract<ScopeRule, { readonly access: Access }>;

function isOverAll(rule: ScopeRule): rule is AccessingRule {
  return 'access' in rule && !('category' in rule);
}

function isOverCategory(rule: ScopeRule, name: string): rule is AccessingRule {
  return 'access' in rule && 'category' in rule && sameCategory(rule.category, name);
}

/** Whether rules over kinds of access take in a method. */
function covers(rules: readonly ScopeRule[], method: EndpointRule['method']): boolean {
  const kind = isRead(method) ? 'read' : 'write';
  return rules.some((rule) => 'access' in rule && (rule.access === 'all' || rule.access === kind));
}

/** What such rules say together; null without any. */
function wholeAccess(rules: readonly ScopeRule[]): Access | null {
  const reads = covers(rules, 'GET');
  if (!covers(rules, 'POST')) return reads ? 'read' : null;
  return reads ? 'all' : 'write';
}

function accessOf(rules: readonly ScopeRule[]): TreeAccess {
  const access = wholeAccess(rules);
  return access === 'write' ? 'custom' : (access ?? 'none');
}

/** The rules with one rule of this access in the place of others; one that says so already is kept as it is. */
function withAccess(
  rules: readonly ScopeRule[],
  replaced: readonly ScopeRule[],
  access: 'none' | 'read' | 'all',
  write: (access: 'read' | 'all') => ScopeRule,
): ScopeRule[] {
  const same = replaced.find((rule) => 'access' in rule && rule.access === access);
  const kept = rules.filter((rule) => rule === same || !replaced.includes(rule));
  return same === undefined && access !== 'none' ? [...kept, write(access)] : kept;
}

/** Takes rules away; the rows of the category that nothing else ticks get a rule each, all but `cleared`. */
function writeOut(
  rules: readonly ScopeRule[],
  category: TreeCategory,
  away: readonly ScopeRule[],
  cleared: TreeRow | null = null,
): ScopeRule[] {
  const rows = category.rows.filter(
    (row) =>
      row !== cleared && row.ticked && !row.inherited && row.rules.every((rule) => away.includes(rule)),
  );
  return [...rules.filter((rule) => !away.includes(rule)), ...rows.map(endpointOf)];
}

/** `/Actions` of `/Agencies/{AccountSID}/Actions`: as catalogue paths are written, and good for every account type. */
function withoutAccount(path: string): string {
  return path.replace(/^\/[^/]+\/\{AccountSID\}/, '') || '/';
}

function endpointOf({ method, path }: TreeRow): EndpointRule {
  return { method, path };
}
