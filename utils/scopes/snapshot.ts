import type { ScopeRow, Selection } from './types.ts';

/** What stood on the page before anything was changed; Undo leads back to it. */
export interface Snapshot {
  readonly kind: 'snapshot';
  /** Ids of the categories whose toggle was on. */
  readonly on: ReadonlySet<string>;
  /** Ids of the rows that were granted: ticked, in a category that was not switched off. */
  readonly granted: ReadonlySet<string>;
  /** Ids of the rows that were ticked in categories that were switched off: not granted, as far as can be told. */
  readonly idle: ReadonlySet<string>;
  /** The granted rows, to name those that a later reading does not have. */
  readonly rows: readonly ScopeRow[];
  /** Ids of the categories that were on and showed no rows: what was ticked in them is not known. */
  readonly unread: ReadonlySet<string>;
  /** Ids of the categories whose toggle only ticks all of its rows, as a run found out. */
  readonly bulk: ReadonlySet<string>;
}

/** A category counts as on unless its toggle says off. */
export function categoriesOff(selection: Selection): ReadonlySet<string> {
  return new Set(
    selection.categories.filter((category) => category.toggle === 'off').map((category) => category.id),
  );
}

/** The rows that the token would have if it were created now. */
export function grantedRows(selection: Selection): readonly ScopeRow[] {
  const off = categoriesOff(selection);
  return selection.rows.filter((row) => row.ticked && !off.has(row.categoryId));
}

/** The rows that are ticked in categories that are switched off. */
function idleRows(selection: Selection): readonly ScopeRow[] {
  const off = categoriesOff(selection);
  return selection.rows.filter((row) => row.ticked && off.has(row.categoryId));
}

/** A selection in which these categories have no toggle: theirs switches nothing. */
export function withoutToggles(selection: Selection, bulk: ReadonlySet<string>): Selection {
  if (bulk.size === 0) return selection;
  const categories = selection.categories.map((category) =>
    bulk.has(category.id) ? { ...category, toggle: 'none' as const } : category,
  );
  return { ...selection, categories };
}

/**
 * Remembers a selection for Undo.
 * @param bulk ids of categories whose toggle only ticks all of its rows.
 */
export function takeSnapshot(seen: Selection, bulk: ReadonlySet<string> = new Set()): Snapshot {
  const selection = withoutToggles(seen, bulk);
  const on = selection.categories.filter(
    (category) => category.toggle === 'on' || category.toggle === 'mixed',
  );
  return {
    kind: 'snapshot',
    on: new Set(on.map((category) => category.id)),
    granted: new Set(grantedRows(selection).map((row) => row.id)),
    idle: new Set(idleRows(selection).map((row) => row.id)),
    rows: grantedRows(selection),
    unread: new Set(on.filter((category) => !category.listed).map((category) => category.id)),
    bulk,
  };
}

/**
 * Adds what was seen earlier: rows of categories that list none now because they are switched off. So a category
 * is looked into once, and the outcome can still tell why one of its rows was not taken.
 */
export function withMemory(selection: Selection, seen: Iterable<ScopeRow>): Selection {
  const unlisted = new Set(
    selection.categories.filter(({ toggle, listed }) => toggle === 'off' && !listed).map(({ id }) => id),
  );
  const remembered = [...seen]
    .filter((row) => unlisted.has(row.categoryId))
    .map((row) => ({ ...row, ticked: false }));
  if (remembered.length === 0) return selection;
  const known = new Set(remembered.map((row) => row.categoryId));
  return {
    ...selection,
    categories: selection.categories.map((category) =>
      known.has(category.id) ? { ...category, listed: true } : category,
    ),
    rows: [...selection.rows, ...remembered],
  };
}
