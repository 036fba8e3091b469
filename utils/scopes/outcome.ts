import { judgeChange } from './change.ts';
import { endpointKey } from './endpoint.ts';
import { aimOf, type Goal, wants, wantsTicked } from './goal.ts';
import { foldText } from './label.ts';
import { type KnownScope, type Miss, matchPreset } from './match.ts';
import { grantedRows } from './snapshot.ts';
import { switchOn } from './switch-on.ts';
import type { AccountType, ScopeRow, ScopeRule, Selection } from './types.ts';

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
  /** Rows that were to be changed and that the page does not list any more. */
  readonly gone: readonly ScopeRow[];
  readonly undecided: readonly ScopeRow[];
  /** Names of categories that did not show their rows when it mattered: what is, or was, in there is not known. */
  readonly notSeen: readonly string[];
  /** Names of categories with set scopes beside which a box is off that may be their switch after all. */
  readonly mayBeOff: readonly string[];
  /** Words beside boxes among the scopes that were not recognised as scopes, and so not touched. */
  readonly unrecognised: readonly string[];
}

/**
 * Judges the selection against the goal; claims nothing that the reading does not show.
 * @param seen rows of earlier readings; those that the page does not list any more are named.
 * @param unrecognised words beside boxes among the scopes that are not in the selection.
 */
export function judge(
  selection: Selection,
  goal: Goal,
  known: readonly KnownScope[],
  seen: Iterable<ScopeRow> = [],
  unrecognised: readonly string[] = [],
): Outcome {
  if (goal.kind === 'change') {
    const outcome = judgeChange(selection, goal, unrecognised);
    return { ...outcome, mayBeOff: categoriesThatMayBeOff(selection, outcome.added) };
  }
  const gone = rowsGone(selection, seen);
  // Whatever they show was not seen at the end: none of them counts as set.
  const all = { ...selection, rows: [...selection.rows, ...gone.map((row) => ({ ...row, ticked: false }))] };
  const match = goal.kind === 'preset' ? matchPreset(all, goal.preset, known) : null;
  const before = goal.kind === 'preset' ? goal.before.granted : new Set<string>();
  const granted = new Set(grantedRows(selection).map((row) => row.id));
  const target = (row: ScopeRow) => (match === null ? wants(goal, match, row) : match.found.has(row.id));
  const wanted = all.rows.filter(target);
  const reached = wanted.filter((row) => granted.has(row.id));
  const here = new Set(all.rows.map((row) => row.id));
  const lost = goal.kind === 'snapshot' ? goal.rows.filter((row) => !here.has(row.id)) : [];
  const isUnwanted = (row: ScopeRow) => !wantsTicked(aimOf(goal, match), match, row);
  const missing = match === null ? [] : match.missing;
  const undecided = new Set(match === null ? [] : match.undecided);
  const { now, otherwise } = switchOn(selection, goal, match, known);
  const { unread } = goal.kind === 'preset' ? goal.before : goal;
  // What is not switched off and lists nothing may hold anything, unless only named rows were asked for and found.
  const asksForAll =
    goal.kind === 'preset' && (goal.preset.mode === 'exact' || goal.preset.scopes.some(isWide));
  const empty = selection.categories.filter((category) => !category.listed && category.toggle !== 'off');
  const unseen = new Set([
    ...[...now, ...otherwise].map((step) => step.categoryId),
    ...unread,
    ...(asksForAll || missing.length > 0 ? empty.map((category) => category.id) : []),
  ]);
  return {
    set: reached.length,
    total: wanted.length + missing.length + lost.length,
    added: reached.filter((row) => !before.has(row.id)),
    removed: selection.rows.filter((row) => !granted.has(row.id) && before.has(row.id)),
    already: reached.filter((row) => before.has(row.id)),
    missing,
    notSet: [...wanted.filter((row) => !granted.has(row.id)), ...lost],
    notCleared: [
      ...selection.rows.filter((row) => granted.has(row.id) && isUnwanted(row)),
      ...gone.filter((row) => row.ticked && isUnwanted(row)),
    ],
    gone: [],
    undecided: all.rows.filter((row) => undecided.has(row.id)),
    notSeen: selection.categories
      .filter((category) => unseen.has(category.id) && (!category.listed || goal.kind === 'snapshot'))
      .map((category) => category.name),
    mayBeOff: categoriesThatMayBeOff(selection, reached),
    unrecognised,
  };
}

/**
 * A box called "Select all" that is off over ticked rows may be the category's switch with a misleading name, unless
 * such boxes are seen to follow their rows.
 */
function categoriesThatMayBeOff({ categories }: Selection, set: readonly ScopeRow[]): readonly string[] {
  if (categories.some(({ bulk }) => bulk === 'mixed')) return [];
  const holding = new Set(set.map(({ categoryId }) => categoryId));
  return categories.filter(({ id, bulk }) => bulk === 'off' && holding.has(id)).map(({ name }) => name);
}

/** Rows that were seen and are not listed any more, under no category. */
function rowsGone({ accountType, rows }: Selection, seen: Iterable<ScopeRow>): readonly ScopeRow[] {
  const here = new Set(rows.map((row) => identityOf(row, accountType)));
  return [...seen].filter((row) => !here.has(identityOf(row, accountType)));
}

function identityOf({ method, path, label }: ScopeRow, accountType: AccountType): string {
  return method === null || path === null ? foldText(label) : endpointKey(method, path, accountType);
}

/** A rule over what the page offers can only be met once all of it is seen. */
function isWide(rule: ScopeRule): boolean {
  return 'access' in rule;
}
