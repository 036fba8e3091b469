import { accountOfPath, endpointKey, isRead } from './endpoint.ts';
import { accessOfLabel, categoryKey, sameCategory, sameLabel } from './label.ts';
import type { Access, AccountType, Method, ScopePreset, ScopeRow, ScopeRule, Selection } from './types.ts';

/** What the catalogue knows of a scope; it helps to understand rows and never decides what exists. */
export interface KnownScope {
  readonly category: string;
  readonly method: Method;
  readonly path: string;
  /** Every wording seen or expected for it: on screen, in documents. */
  readonly labels: readonly string[];
}

/** What is known of each account type's scopes. */
export type KnownFor = (accountType: AccountType) => readonly KnownScope[];

/** How a row was found: by its endpoint, by its words (less certain), or by a rule over kinds of access. */
export type FoundBy = 'endpoint' | 'label' | 'access';

export type MissReason =
  /** The page lists no such row. */
  | 'absent'
  /** Several rows fit the words; none is touched. */
  | 'ambiguous'
  /** The endpoint belongs to another account type. */
  | 'other-account';

export interface Miss {
  readonly rule: ScopeRule;
  readonly reason: MissReason;
}

export interface Match {
  /** Row id → how it was found. A row found twice keeps the surer way. */
  readonly found: ReadonlyMap<string, FoundBy>;
  readonly missing: readonly Miss[];
  /** Rows whose kind of access the page does not tell, so that no access rule can decide about them. */
  readonly undecided: readonly string[];
}

const SURENESS: Readonly<Record<FoundBy, number>> = { endpoint: 2, access: 1, label: 0 };

interface Lookup {
  readonly selection: Selection;
  readonly known: readonly KnownScope[];
  readonly keyOf: ReadonlyMap<string, string>;
  readonly rowsByKey: ReadonlyMap<string, readonly ScopeRow[]>;
  readonly knownByKey: ReadonlyMap<string, KnownScope>;
  /** Category id → every name it goes by: its own, and those of the catalogue for its rows. */
  readonly namesOfCategory: ReadonlyMap<string, ReadonlySet<string>>;
}

function buildLookup(selection: Selection, known: readonly KnownScope[]): Lookup {
  const { accountType } = selection;
  const knownByKey = new Map(
    known.map((scope) => [endpointKey(scope.method, scope.path, accountType), scope]),
  );
  const keyOf = new Map<string, string>();
  const rowsByKey = new Map<string, ScopeRow[]>();
  const namesOfCategory = new Map<string, Set<string>>();
  for (const category of selection.categories)
    namesOfCategory.set(category.id, new Set([categoryKey(category.name)]));
  for (const row of selection.rows) {
    if (row.method === null || row.path === null) continue;
    const key = endpointKey(row.method, row.path, accountType);
    keyOf.set(row.id, key);
    const same = rowsByKey.get(key);
    if (same === undefined) rowsByKey.set(key, [row]);
    else same.push(row);
    const scope = knownByKey.get(key);
    const names = namesOfCategory.get(row.categoryId);
    if (scope !== undefined && names !== undefined) names.add(categoryKey(scope.category));
  }
  return { selection, known, keyOf, rowsByKey, knownByKey, namesOfCategory };
}

/** `read`, `write`, or null where the page tells neither method nor verb. */
export function accessOfRow(row: ScopeRow): Exclude<Access, 'all'> | null {
  if (row.method !== null) return isRead(row.method) ? 'read' : 'write';
  return accessOfLabel(row.label);
}

function inCategory(lookup: Lookup, row: ScopeRow, category: string): boolean {
  const names = lookup.namesOfCategory.get(row.categoryId);
  return names?.has(categoryKey(category)) ?? false; // a row without a category matches none
}

type RuleMatch = { readonly rows: readonly ScopeRow[]; readonly by: FoundBy } | MissReason;

/** Rows without a visible endpoint whose words fit; one only, or the reason why not. */
function matchWords(rows: readonly ScopeRow[], labels: readonly string[]): RuleMatch {
  const fits = rows.filter((row) => labels.some((label) => sameLabel(row.label, label)));
  if (fits.length === 0) return 'absent';
  return fits.length === 1 ? { rows: fits, by: 'label' } : 'ambiguous';
}

function matchEndpoint(lookup: Lookup, method: Method, path: string): RuleMatch {
  const { accountType, rows } = lookup.selection;
  const key = endpointKey(method, path, accountType);
  const sameKey = lookup.rowsByKey.get(key);
  if (sameKey !== undefined) return { rows: sameKey, by: 'endpoint' };
  const account = accountOfPath(path);
  if (account !== null && account !== accountType) return 'other-account';
  const scope = lookup.knownByKey.get(key);
  if (scope === undefined) return 'absent';
  const wordless = rows.filter((row) => !lookup.keyOf.has(row.id) && inCategory(lookup, row, scope.category));
  return matchWords(wordless, scope.labels);
}

function matchLabel(lookup: Lookup, category: string, label: string): RuleMatch {
  const direct = matchWords(
    lookup.selection.rows.filter((row) => inCategory(lookup, row, category)),
    [label],
  );
  if (direct !== 'absent') return direct;
  // The page may be in another language: the catalogue leads from the English words to the endpoint.
  const scopes = lookup.known.filter(
    (scope) =>
      sameCategory(scope.category, category) && scope.labels.some((known) => sameLabel(known, label)),
  );
  const rows = scopes.flatMap(
    (scope) =>
      lookup.rowsByKey.get(endpointKey(scope.method, scope.path, lookup.selection.accountType)) ?? [],
  );
  if (rows.length === 0) return 'absent';
  return rows.length === 1 ? { rows, by: 'label' } : 'ambiguous';
}

function matchAccess(rows: readonly ScopeRow[], access: Access): RuleMatch {
  const fits = access === 'all' ? rows : rows.filter((row) => accessOfRow(row) === access);
  return { rows: fits, by: 'access' };
}

function matchRule(lookup: Lookup, rule: ScopeRule): RuleMatch {
  if ('method' in rule) return matchEndpoint(lookup, rule.method, rule.path);
  if ('label' in rule) return matchLabel(lookup, rule.category, rule.label);
  const { rows, categories } = lookup.selection;
  if (!('category' in rule)) return matchAccess(rows, rule.access);
  const named = categories.some((category) =>
    lookup.namesOfCategory.get(category.id)?.has(categoryKey(rule.category)),
  );
  if (!named) return 'absent';
  return matchAccess(
    rows.filter((row) => inCategory(lookup, row, rule.category)),
    rule.access,
  );
}

/** What one rule finds. */
export type Find =
  | { readonly rule: ScopeRule; readonly rows: readonly ScopeRow[]; readonly by: FoundBy }
  | Miss;

/** Finds what a rule stands for among the rows; for many rules over the same rows. */
export function rowFinder(selection: Selection, known: readonly KnownScope[]): (rule: ScopeRule) => Find {
  const lookup = buildLookup(selection, known);
  return (rule) => {
    const match = matchRule(lookup, rule);
    return typeof match === 'string' ? { rule, reason: match } : { rule, ...match };
  };
}

/** What each rule finds among the rows, in the order of the rules. */
export function findRows(
  selection: Selection,
  rules: readonly ScopeRule[],
  known: readonly KnownScope[],
): readonly Find[] {
  return rules.map(rowFinder(selection, known));
}

/**
 * Which rows of the page a preset wants, and which of its rules find none.
 * Pure: the same selection, preset and catalogue always give the same answer.
 */
export function matchPreset(selection: Selection, preset: ScopePreset, known: readonly KnownScope[]): Match {
  const found = new Map<string, FoundBy>();
  const missing: Miss[] = [];
  for (const find of findRows(selection, preset.scopes, known)) {
    if ('reason' in find) {
      missing.push(find);
      continue;
    }
    for (const row of find.rows) {
      const before = found.get(row.id);
      if (before === undefined || SURENESS[find.by] > SURENESS[before]) found.set(row.id, find.by);
    }
  }
  const asksAccess = preset.scopes.some((rule) => 'access' in rule && rule.access !== 'all');
  const undecided = asksAccess
    ? selection.rows.filter((row) => accessOfRow(row) === null && !found.has(row.id)).map((row) => row.id)
    : [];
  return { found, missing, undecided };
}

/**
 * Categories that may hold a rule's rows, judged by name alone, for categories that list no rows yet.
 * `likely` are named by the rule or by the catalogue for its endpoint; null means that any may.
 */
export function categoriesNamedBy(
  rule: ScopeRule,
  selection: Selection,
  known: readonly KnownScope[],
): readonly string[] | null {
  const names: string[] = [];
  if ('category' in rule) names.push(rule.category);
  if ('method' in rule) {
    const key = endpointKey(rule.method, rule.path, selection.accountType);
    for (const scope of known) {
      if (endpointKey(scope.method, scope.path, selection.accountType) === key) names.push(scope.category);
    }
  }
  if (names.length === 0) return null;
  return selection.categories
    .filter((category) => names.some((name) => sameCategory(category.name, name)))
    .map((category) => category.id);
}
