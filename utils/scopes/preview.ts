import { aimOf, type Goal, wants } from './goal.ts';
import { type KnownScope, type Miss, matchPreset } from './match.ts';
import { takeSnapshot } from './snapshot.ts';
import { switchOn } from './switch-on.ts';
import type { Method, ScopePreset, ScopeRow, Selection } from './types.ts';

/** How many scopes of each method. `other` counts rows that show no method. */
export type MethodCounts = Readonly<Record<Method | 'other', number>>;

function countMethods(rows: readonly { readonly method: Method | null }[]): MethodCounts {
  const counts = { GET: 0, POST: 0, PUT: 0, PATCH: 0, DELETE: 0, other: 0 };
  for (const { method } of rows) counts[method ?? 'other'] += 1;
  return counts;
}

/** What applying a preset would do, as far as the page shows it now. */
export interface Preview {
  readonly add: readonly ScopeRow[];
  readonly remove: readonly ScopeRow[];
  readonly keep: readonly ScopeRow[];
  readonly missing: readonly Miss[];
  /** Names of the switched-off categories that will be opened to look for rows. */
  readonly toLookInto: readonly string[];
  /** Wanted rows that were found by their words only. */
  readonly lessCertain: readonly ScopeRow[];
  /** Wanted scopes by method: rows of the page, and for closed categories what the rules say themselves. */
  readonly counts: MethodCounts;
}

/** Compares without changing anything. */
export function previewPreset(
  selection: Selection,
  preset: ScopePreset,
  known: readonly KnownScope[],
): Preview {
  const before = takeSnapshot(selection);
  const goal: Goal = { kind: 'preset', preset, before };
  const match = matchPreset(selection, preset, known);
  const { now, otherwise } = switchOn(selection, goal, match, known);
  const toOpen = new Set([...now, ...otherwise].map((step) => step.categoryId));
  const lookInto = selection.categories.filter((category) => toOpen.has(category.id) && !category.listed);
  // A preset that may still find rows in closed categories clears what it does not name; one that finds none does not.
  const aim = lookInto.length > 0 ? goal : aimOf(goal, match);
  const granted = selection.rows.filter((row) => before.granted.has(row.id));
  const wanted = selection.rows.filter((row) => match.found.has(row.id));
  const pending = match.missing.filter(({ reason }) => lookInto.length > 0 && reason === 'absent');
  return {
    add: wanted.filter((row) => !before.granted.has(row.id)),
    remove: granted.filter((row) => !wants(aim, match, row)),
    keep: granted.filter((row) => wants(aim, match, row)),
    missing: match.missing.filter((miss) => !pending.includes(miss)),
    toLookInto: lookInto.map((category) => category.name),
    lessCertain: wanted.filter((row) => match.found.get(row.id) === 'label'),
    counts: countMethods([...wanted, ...pending.flatMap(({ rule }) => ('method' in rule ? [rule] : []))]),
  };
}
