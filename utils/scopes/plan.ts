import { categoriesNamedBy, type KnownScope, type Match, type Miss, matchPreset } from './match.ts';
import type { Method, ScopePreset, ScopeRow, Selection } from './types.ts';

/**
 * From a selection and a goal to steps. The plan is made anew from every reading of the page (level-triggered), so
 * a page that answers late, ticks boxes by itself or re-creates its rows only leads to another, shorter plan.
 */

/** Flip a category's toggle. */
export interface SwitchStep {
  readonly kind: 'switch';
  readonly categoryId: string;
  readonly to: boolean;
  /** `needed`: holds wanted rows; `look`: may hold them; `empty`: holds none that is wanted; `restore`: undo. */
  readonly why: 'needed' | 'look' | 'empty' | 'restore';
  /** Not worth a second try: nothing that is wanted depends on it. */
  readonly once: boolean;
}

/** Tick or clear one row. */
export interface TickStep {
  readonly kind: 'tick';
  readonly rowId: string;
  readonly to: boolean;
}

export type Step = SwitchStep | TickStep;

/** What stood on the page before anything was changed; Undo leads back to it. */
export interface Snapshot {
  readonly kind: 'snapshot';
  /** Ids of the categories whose toggle was on. */
  readonly on: ReadonlySet<string>;
  /** Ids of the rows that were granted: ticked, in a category that was not switched off. */
  readonly granted: ReadonlySet<string>;
  /** Ids of the categories that were on and showed no rows: what was ticked in them is not known. */
  readonly unread: ReadonlySet<string>;
}

export type Goal =
  | { readonly kind: 'preset'; readonly preset: ScopePreset; readonly before: Snapshot }
  | Snapshot;

/** A category counts as on unless its toggle says off. */
function categoriesOff(selection: Selection): ReadonlySet<string> {
  return new Set(
    selection.categories.filter((category) => category.toggle === 'off').map((category) => category.id),
  );
}

/** The rows that the token would have if it were created now. */
export function grantedRows(selection: Selection): readonly ScopeRow[] {
  const off = categoriesOff(selection);
  return selection.rows.filter((row) => row.ticked && !off.has(row.categoryId));
}

/** Remembers a selection for Undo. */
export function takeSnapshot(selection: Selection): Snapshot {
  const on = selection.categories.filter(
    (category) => category.toggle === 'on' || category.toggle === 'mixed',
  );
  return {
    kind: 'snapshot',
    on: new Set(on.map((category) => category.id)),
    granted: new Set(grantedRows(selection).map((row) => row.id)),
    unread: new Set(on.filter((category) => !category.listed).map((category) => category.id)),
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

/** Step as text, to count how often it was tried. */
export function stepKey(step: Step): string {
  return step.kind === 'tick'
    ? `tick ${step.rowId} ${step.to}`
    : `switch ${step.categoryId} ${step.to} ${step.why}`;
}

/**
 * The categories that have to be switched on before the goal can be judged, in two batches: those that hold or
 * probably hold wanted rows, and all others once the first batch is used up and rules still find nothing.
 */
function switchOn(
  selection: Selection,
  goal: Goal,
  match: Match | null,
  known: readonly KnownScope[],
): { readonly now: readonly SwitchStep[]; readonly otherwise: readonly SwitchStep[] } {
  const closed = selection.categories.filter((category) => category.toggle === 'off' && !category.locked);
  const step = (categoryId: string, why: SwitchStep['why'], once = false): SwitchStep => ({
    kind: 'switch',
    categoryId,
    to: true,
    why,
    once,
  });
  const lookInto = (ids: readonly string[]) => ids.map((id) => step(id, 'look', true));
  if (goal.kind === 'snapshot') {
    const held = new Set(
      selection.rows.filter((row) => goal.granted.has(row.id)).map((row) => row.categoryId),
    );
    const back = closed.filter(({ id }) => goal.on.has(id));
    return { now: back.map(({ id, listed }) => step(id, 'restore', listed && !held.has(id))), otherwise: [] };
  }
  if (match === null) return { now: [], otherwise: [] };
  const wanted = new Set(
    selection.rows.filter((row) => match.found.has(row.id)).map((row) => row.categoryId),
  );
  const needed = closed.filter(({ id }) => wanted.has(id)).map(({ id }) => id);
  const unlisted = closed.filter((category) => !category.listed).map((category) => category.id);
  const unmet = new Set(match.missing.filter(({ reason }) => reason === 'absent').map(({ rule }) => rule));
  const likely = new Set<string>();
  let anywhere = false;
  for (const rule of goal.preset.scopes) {
    const overAccess = 'access' in rule;
    if (!unmet.has(rule) && !overAccess) continue;
    const ids = categoriesNamedBy(rule, selection, known);
    // A rule over access alone speaks of every row of the page: all of them must be seen first.
    const open = ids === null ? (overAccess ? unlisted : []) : ids.filter((id) => unlisted.includes(id));
    for (const id of open) likely.add(id);
    // Where no category of that name is left to look into, the row may stand in any other.
    if (open.length === 0 && unmet.has(rule)) anywhere = true;
  }
  const first = new Map(needed.map((id) => [id, step(id, 'needed')]));
  for (const id of unlisted) if (likely.has(id) && !first.has(id)) first.set(id, step(id, 'look', true));
  if (first.size > 0) return { now: [...first.values()], otherwise: anywhere ? lookInto(unlisted) : [] };
  return { now: anywhere ? lookInto(unlisted) : [], otherwise: [] };
}

/**
 * What is really aimed at: a preset of which the page lists nothing at all must not clear what is ticked, so then
 * the aim is what stood there before.
 */
function aimOf(goal: Goal, match: Match | null): Goal {
  if (goal.kind === 'snapshot' || match === null || goal.preset.scopes.length === 0) return goal;
  return match.found.size === 0 ? goal.before : goal;
}

/** Whether the goal wants a row granted. */
function wants(goal: Goal, match: Match | null, row: ScopeRow): boolean {
  if (goal.kind === 'snapshot') return goal.granted.has(row.id);
  if (match?.found.has(row.id)) return true;
  return goal.preset.mode === 'add' && goal.before.granted.has(row.id);
}

export interface Planned {
  /** To take now, in order; empty when the goal is reached or nothing more can be done. */
  readonly steps: readonly Step[];
  /** Null for Undo. */
  readonly match: Match | null;
}

/**
 * The next steps from here to the goal: first the toggles that have to be on, then the rows, then the toggles of
 * categories that hold nothing wanted. Steps in `givenUp` (by `stepKey`) are left out.
 */
export function planSteps(
  selection: Selection,
  goal: Goal,
  known: readonly KnownScope[],
  givenUp: ReadonlySet<string> = new Set(),
): Planned {
  const match = goal.kind === 'preset' ? matchPreset(selection, goal.preset, known) : null;
  const open = (steps: readonly Step[]) => steps.filter((step) => !givenUp.has(stepKey(step)));

  const on = switchOn(selection, goal, match, known);
  const first = open(on.now);
  if (first.length > 0) return { steps: first, match };
  const others = open(on.otherwise);
  if (others.length > 0) return { steps: others, match };

  const aim = aimOf(goal, match);
  const off = categoriesOff(selection);
  const wrong = selection.rows
    .filter((row) => !row.locked && !off.has(row.categoryId))
    .filter((row) => row.ticked !== wants(aim, match, row));
  // Ticks before clears: a page may switch a category off, rows and all, when its last box is cleared.
  const ticks = open(
    [...wrong.filter((row) => !row.ticked), ...wrong.filter((row) => row.ticked)].map((row) => ({
      kind: 'tick',
      rowId: row.id,
      to: !row.ticked,
    })),
  );
  if (ticks.length > 0) return { steps: ticks, match };

  const before = aim.kind === 'snapshot' ? aim : aim.before;
  const keep = new Set(
    // A row that the page keeps ticked does not hold its category: switched off, it is not granted either.
    selection.rows.filter((row) => wants(aim, match, row)).map((row) => row.categoryId),
  );
  const steps = selection.categories
    .filter((category) => (category.toggle === 'on' || category.toggle === 'mixed') && !category.locked)
    .filter((category) => !keep.has(category.id))
    .filter(
      (category) => (aim.kind === 'preset' && aim.preset.mode === 'exact') || !before.on.has(category.id),
    )
    .map(
      (category): SwitchStep => ({
        kind: 'switch',
        categoryId: category.id,
        to: false,
        why: aim.kind === 'snapshot' ? 'restore' : 'empty',
        once: false,
      }),
    );
  return { steps: open(steps), match };
}

/** How many scopes of each method. `other` counts rows that show no method. */
export type MethodCounts = Readonly<Record<Method | 'other', number>>;

export function countMethods(rows: readonly { readonly method: Method | null }[]): MethodCounts {
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
  const wanted = selection.rows.filter((row) => match.found.has(row.id));
  const pending = match.missing.filter(({ reason }) => lookInto.length > 0 && reason === 'absent');
  return {
    add: wanted.filter((row) => !before.granted.has(row.id)),
    remove:
      preset.mode === 'exact'
        ? selection.rows.filter((row) => before.granted.has(row.id) && !match.found.has(row.id))
        : [],
    keep: selection.rows.filter((row) => before.granted.has(row.id) && wants(goal, match, row)),
    missing: match.missing.filter((miss) => !pending.includes(miss)),
    toLookInto: lookInto.map((category) => category.name),
    lessCertain: wanted.filter((row) => match.found.get(row.id) === 'label'),
    counts: countMethods([...wanted, ...pending.flatMap(({ rule }) => ('method' in rule ? [rule] : []))]),
  };
}

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
