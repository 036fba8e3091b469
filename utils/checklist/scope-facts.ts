import { grantedRows } from '../scopes/snapshot.ts';
import type { ScopeRow, Selection } from '../scopes/types.ts';
import { type PageFacts, REST_OF_LIST, type WantedScopes } from './facts.ts';
import {
  type Finding,
  type FindingAction,
  type FindingState,
  type FindingTextKey,
  finding,
  firstNames,
} from './finding.ts';

/** What the scopes on the page are called, how findings speak of them, and what can be done to them. */

export const notSeen = (): readonly Finding[] => [finding('unknown', 'checklist.finding.notSeen.scopes')];

export type Rows = readonly ScopeRow[];

/** The words beside each box; the endpoint for a row without words. */
export function namesOf(rows: Rows): readonly string[] {
  return rows.map(({ label, method, path }) => {
    if (label.trim() !== '') return label.trim();
    return [method, path].filter((part) => part !== null).join(' ');
  });
}

/** The selection as findings look at it. */
export interface ScopeFacts {
  readonly facts: PageFacts;
  readonly selection: Selection;
  readonly granted: Rows;
  /** Null also where the page lists nothing of the preset: then it says nothing about what is ticked. */
  readonly wanted: WantedScopes | null;
  readonly categoryOf: (row: ScopeRow) => string;
}

/** Null where there is nothing to judge: no selection, or one without any category and row. */
export function scopeFacts(facts: PageFacts): ScopeFacts | null {
  const { selection } = facts;
  if (selection === null || selection.rows.length + selection.categories.length === 0) return null;
  const names = new Map(selection.categories.map(({ id, name }) => [id, name]));
  const categoryOf = (row: ScopeRow) => names.get(row.categoryId) ?? ''; // a row may stand in none
  const wanted = facts.wantedScopes?.wanted === 0 ? null : facts.wantedScopes;
  return { facts, selection, granted: grantedRows(selection), wanted, categoryOf };
}

/**
 * Categories that may grant scopes which nobody listed yet, and what a list does not draw. A switched-off category
 * grants none.
 */
export function partlySeen({ selection }: ScopeFacts): readonly Finding[] {
  const unlisted = selection.categories.filter(({ listed, toggle }) => !listed && toggle !== 'off');
  const closed = unlisted.filter(({ id }) => id !== REST_OF_LIST);
  const found: Finding[] = [];
  if (closed.length > 0) {
    const names = firstNames(closed.map(({ name }) => name));
    found.push(finding('unknown', 'checklist.finding.partlySeen', { count: closed.length, names }));
  }
  if (closed.length < unlisted.length) found.push(finding('unknown', 'checklist.finding.partlyDrawn'));
  return found;
}

/** Clears rows; null where the scopes are not on the screen, or the page lets nobody change one of them. */
export function removing({ facts }: ScopeFacts, rows: Rows): FindingAction | null {
  const isPossible = facts.scopesOnScreen && rows.every(({ locked }) => !locked);
  return isPossible ? { kind: 'remove', rows: rows.map(({ id }) => id) } : null;
}

/** Ticks rows; null as with `removing`. A row of a switched-off category may be locked only for that reason. */
export function ticking({ facts, selection }: ScopeFacts, rows: Rows): FindingAction | null {
  const off = new Set(selection.categories.filter(({ toggle }) => toggle === 'off').map(({ id }) => id));
  const fixed = new Set(selection.categories.filter(({ locked }) => locked).map(({ id }) => id));
  const isPossible = (row: ScopeRow) => (off.has(row.categoryId) ? !fixed.has(row.categoryId) : !row.locked);
  if (!facts.scopesOnScreen || !rows.every(isPossible)) return null;
  return { kind: 'tick', rows: rows.map(({ id }) => id) };
}

/** A finding about rows, which names them; none where there are none. */
export function aboutRows(
  { categoryOf }: ScopeFacts,
  state: FindingState,
  textKey: FindingTextKey,
  rows: Rows,
  more: {
    readonly whyKey?: string;
    readonly action?: FindingAction | null;
    readonly params?: Finding['params'];
  },
): readonly Finding[] {
  if (rows.length === 0) return [];
  const names = namesOf(rows);
  const subjects = numbered(
    rows.map((row, at) =>
      row.method !== null && row.path !== null
        ? `${row.method} ${row.path}`
        : [categoryOf(row), '›', row.method, names[at]].filter((part) => part != null).join(' '),
    ),
  );
  const params = { ...more.params, count: rows.length, names: firstNames(names) };
  const { whyKey = null, action = null } = more;
  return [finding(state, textKey, params, { whyKey, action, subjects, rows: names })];
}

/** A second one of the same words is another one: a reason for the first says nothing about it. */
function numbered(subjects: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  return subjects.map((subject) => {
    const time = (times.get(subject) ?? 0) + 1;
    times.set(subject, time);
    return time === 1 ? subject : `${subject} #${time}`;
  });
}
