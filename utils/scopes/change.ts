import type { Outcome } from './outcome.ts';
import { categoriesOff, grantedRows, type Snapshot } from './snapshot.ts';
import type { Step, SwitchStep } from './steps.ts';
import type { ScopeCategory, ScopeRow, Selection } from './types.ts';

/** Single rows that are to be granted, or not to be. */
export interface RowChange {
  readonly tick: readonly ScopeRow[];
  readonly clear: readonly ScopeRow[];
}

/** Single rows are changed, and all others stay as they were. */
export interface Change extends RowChange {
  readonly kind: 'change';
  readonly before: Snapshot;
}

const idsOf = (rows: readonly ScopeRow[]) => new Set(rows.map(({ id }) => id));

const isOn = ({ toggle }: ScopeCategory) => toggle === 'on' || toggle === 'mixed';

/**
 * The steps of a change, in batches: what has to be on, then rows, then categories that hold nothing any more. A change
 * that only clears neither ticks nor switches anything on, whatever the page does meanwhile.
 */
export function stepsOfChange(selection: Selection, change: Change): readonly (readonly Step[])[] {
  const { before } = change;
  const ticks = idsOf(change.tick);
  const clears = idsOf(change.clear);
  const off = categoriesOff(selection);
  const categories = new Map(selection.categories.map((category) => [category.id, category]));
  const switchTo = (categoryId: string, to: boolean): SwitchStep => ({
    kind: 'switch',
    categoryId,
    to,
    why: to ? 'needed' : 'empty',
    once: false,
  });
  const needed = new Set(
    selection.rows.filter(({ id }) => ticks.has(id)).map(({ categoryId }) => categoryId),
  );
  const on = selection.categories.filter(({ id, locked }) => off.has(id) && needed.has(id) && !locked);

  /** What is ticked there came with a category that was switched on for another row. */
  const cameAlong = ({ id, categoryId }: ScopeRow) => {
    const category = categories.get(categoryId);
    if (ticks.size === 0 || before.granted.has(id) || before.on.has(categoryId)) return false;
    return category !== undefined && (isOn(category) || before.bulk.has(categoryId));
  };
  const isToTick = ({ id }: ScopeRow) =>
    ticks.has(id) || (ticks.size > 0 && before.granted.has(id) && !clears.has(id));
  const rows = selection.rows.filter(({ locked, categoryId }) => !locked && !off.has(categoryId));
  const tick = (row: ScopeRow, to: boolean): Step => ({ kind: 'tick', rowId: row.id, to });
  const wrong = [
    ...rows.filter((row) => !row.ticked && isToTick(row)).map((row) => tick(row, true)),
    ...rows
      .filter((row) => row.ticked && !ticks.has(row.id) && (clears.has(row.id) || cameAlong(row)))
      .map((row) => tick(row, false)),
  ];

  const emptied = new Set(change.clear.map(({ categoryId }) => categoryId));
  const holding = [...before.rows, ...selection.rows.filter(({ ticked }) => ticked)];
  for (const { id, categoryId } of holding) if (!clears.has(id)) emptied.delete(categoryId);
  for (const categoryId of needed) emptied.delete(categoryId);
  const empty = selection.categories.filter(
    (category) => isOn(category) && !category.locked && emptied.has(category.id),
  );
  return [on.map(({ id }) => switchTo(id, true)), wrong, empty.map(({ id }) => switchTo(id, false))];
}

/** What became of a change. `set` and `total` count the rows that were asked for, cleared ones too. */
export function judgeChange(selection: Selection, change: Change, unrecognised: readonly string[]): Outcome {
  const { tick, clear, before } = change;
  const here = idsOf(selection.rows);
  const granted = idsOf(grantedRows(selection));
  const isHere = ({ id }: ScopeRow) => here.has(id);
  const isGranted = ({ id }: ScopeRow) => granted.has(id);
  const ticked = tick.filter(isGranted);
  const cleared = clear.filter((row) => isHere(row) && !isGranted(row));
  const clears = idsOf(clear);
  const wasGranted = ({ id }: ScopeRow) => before.granted.has(id);
  return {
    set: ticked.length + cleared.length,
    total: tick.length + clear.length,
    added: ticked.filter((row) => !wasGranted(row)),
    removed: selection.rows.filter((row) => wasGranted(row) && !isGranted(row)),
    already: [...ticked.filter(wasGranted), ...cleared.filter((row) => !wasGranted(row))],
    missing: [],
    notSet: [
      ...tick.filter((row) => isHere(row) && !isGranted(row)),
      ...before.rows.filter((row) => !isGranted(row) && !clears.has(row.id)),
    ],
    notCleared: selection.rows.filter((row) => isGranted(row) && clears.has(row.id)),
    gone: [...tick, ...clear].filter((row) => !isHere(row)),
    undecided: [],
    notSeen: [],
    mayBeOff: [],
    unrecognised,
  };
}
