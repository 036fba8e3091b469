import type { PageSpec, RowSpec } from '../../sandbox/pages/spec.ts';
import type { ScopeRule } from '../../utils/scopes/types.ts';
import type { Goal } from './goal.ts';

/** A row of the page with the category that it stands in. */
export interface PlacedRow {
  /** `METHOD /path` as the page's record has it. */
  readonly id: string;
  readonly category: string;
  readonly row: RowSpec;
}

/** What a goal means on a page, worked out as a person would who reads the screen and knows the catalogue. */
export interface Meaning {
  /** What should be granted at the end. */
  readonly wanted: ReadonlySet<string>;
  /** Rules that name what the page does not have. */
  readonly absent: readonly ScopeRule[];
  /** Which rows each rule asks for. */
  readonly asked: readonly { readonly rule: ScopeRule; readonly ids: ReadonlySet<string> }[];
}

/** Every row that a person sees, or can make visible. */
export function rowsInSight(spec: PageSpec): readonly PlacedRow[] {
  return spec.categories
    .flatMap(({ name, rows }) =>
      rows.map((row) => ({ id: `${row.method} ${row.path}`, category: name, row })),
    )
    .filter(({ row }) => row.state !== 'hidden');
}

const READS = /^(Retrieve|Search|Export|Download)\b/;

/** What a person takes a row for: by its method, or where the page shows none, by its verb. */
function isRead({ row }: PlacedRow, spec: PageSpec): boolean {
  return spec.endpoint.shown === 'nowhere' ? READS.test(row.label) : row.method === 'GET';
}

function meaningOfRule(rule: ScopeRule, spec: PageSpec): readonly PlacedRow[] {
  const rows = rowsInSight(spec);
  if ('method' in rule) return rows.filter(({ row }) => row.method === rule.method && row.path === rule.path);
  const ofCategory = 'category' in rule ? rows.filter(({ category }) => category === rule.category) : rows;
  if ('label' in rule) return ofCategory.filter(({ row }) => row.label === rule.label);
  return ofCategory.filter((row) => rule.access === 'all' || (rule.access === 'read') === isRead(row, spec));
}

/** Whether a rule speaks of scopes that have to be there; "all that write" is content with none. */
function namesScopes(rule: ScopeRule, spec: PageSpec): boolean {
  if ('method' in rule || 'label' in rule) return true;
  return 'category' in rule && !spec.categories.some(({ name }) => name === rule.category);
}

/** @param granted what was granted before anything was done */
export function meaningOf(goal: Goal, spec: PageSpec, granted: readonly string[]): Meaning {
  const found = goal.rules.map((rule) => ({ rule, rows: meaningOfRule(rule, spec) }));
  const asked = found.flatMap(({ rows }) => rows.map(({ id }) => id));
  // A preset of which the page lists nothing at all must not clear what is there (design, plan).
  const keeps = goal.mode === 'add' || asked.length === 0;
  return {
    wanted: new Set([...asked, ...(keeps ? granted : [])]),
    absent: found
      .filter(({ rule, rows }) => rows.length === 0 && namesScopes(rule, spec))
      .map(({ rule }) => rule),
    asked: found.map(({ rule, rows }) => ({ rule, ids: new Set(rows.map(({ id }) => id)) })),
  };
}
