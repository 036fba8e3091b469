import { aimOf, type Goal, wants } from './goal.ts';
import { type KnownScope, type Miss, matchPreset } from './match.ts';
import { grantedRows } from './snapshot.ts';
import { switchOn } from './switch-on.ts';
import type { ScopeRow, Selection } from './types.ts';

/** What was reached, row by row, from a reading made after the last step. */
export interface Outcome {
  /** Wanted scopes that are granted now. */
  readonly set: number;
  /** Wanted scopes in all: rows found and rules that found none. */
  readonly total: number;
  readonly added: readonly ScopeRow[];
  readonly removed: readonly ScopeRow[];
  readonly already: readonly ScopeRow[];
  readonly missing: readonly Miss[];
  /** Wanted rows that did not become ticked: locked by the page, or it refused. */
  readonly notSet: readonly ScopeRow[];
  /** Rows that should be clear and are not. */
  readonly notCleared: readonly ScopeRow[];
  readonly undecided: readonly ScopeRow[];
  /** Names of categories that did not show their rows when it mattered: what is, or was, in there is not known. */
  readonly notSeen: readonly string[];
}

/** Judges the selection against the goal; claims nothing that the reading does not show. */
export function judge(selection: Selection, goal: Goal, known: readonly KnownScope[]): Outcome {
  const match = goal.kind === 'preset' ? matchPreset(selection, goal.preset, known) : null;
  const before = goal.kind === 'preset' ? goal.before.granted : new Set<string>();
  const granted = new Set(grantedRows(selection).map((row) => row.id));
  const target = (row: ScopeRow) => (match === null ? wants(goal, match, row) : match.found.has(row.id));
  const wanted = selection.rows.filter(target);
  const lost =
    goal.kind === 'snapshot'
      ? [...goal.granted].filter((id) => !selection.rows.some((row) => row.id === id)).length
      : 0;
  const missing = match === null ? [] : match.missing;
  const undecided = new Set(match === null ? [] : match.undecided);
  const { now, otherwise } = switchOn(selection, goal, match, known);
  const { unread } = goal.kind === 'preset' ? goal.before : goal;
  const unseen = new Set([...[...now, ...otherwise].map((step) => step.categoryId), ...unread]);
  return {
    set: wanted.filter((row) => granted.has(row.id)).length,
    total: wanted.length + missing.length + lost,
    added: wanted.filter((row) => granted.has(row.id) && !before.has(row.id)),
    removed: selection.rows.filter((row) => !granted.has(row.id) && before.has(row.id)),
    already: wanted.filter((row) => granted.has(row.id) && before.has(row.id)),
    missing,
    notSet: wanted.filter((row) => !granted.has(row.id)),
    notCleared: selection.rows.filter((row) => granted.has(row.id) && !wants(aimOf(goal, match), match, row)),
    undecided: selection.rows.filter((row) => undecided.has(row.id)),
    notSeen: selection.categories
      .filter((category) => unseen.has(category.id) && (!category.listed || goal.kind === 'snapshot'))
      .map((category) => category.name),
  };
}
