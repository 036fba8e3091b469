import { stepsOfChange } from './change.ts';
import { type Aim, aimOf, type Goal, wants, wantsTicked } from './goal.ts';
import { type KnownScope, type Match, matchPreset } from './match.ts';
import { categoriesOff } from './snapshot.ts';
import { type Step, type SwitchStep, stepKey } from './steps.ts';
import { switchOn } from './switch-on.ts';
import type { ScopeRow, Selection } from './types.ts';

/**
 * From a selection and a goal to steps. The plan is made anew from every reading of the page (level-triggered), so
 * a page that answers late, ticks boxes by itself or re-creates its rows only leads to another, shorter plan.
 */

export interface Planned {
  /** To take now, in order; empty when the goal is reached or nothing more can be done. */
  readonly steps: readonly Step[];
  /** Null for a goal that is no preset. */
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
  const open = (steps: readonly Step[]) => steps.filter((step) => !givenUp.has(stepKey(step)));
  if (goal.kind === 'change') {
    const batches = stepsOfChange(selection, goal).map(open);
    return { steps: batches.find((steps) => steps.length > 0) ?? [], match: null };
  }
  const match = goal.kind === 'preset' ? matchPreset(selection, goal.preset, known) : null;

  const on = switchOn(selection, goal, match, known);
  const first = open(on.now);
  if (first.length > 0) return { steps: first, match };
  const others = open(on.otherwise);
  if (others.length > 0) return { steps: others, match };

  const aim = aimOf(goal, match);
  const off = categoriesOff(selection);
  const wrong = selection.rows
    .filter((row) => !row.locked)
    .filter((row) =>
      off.has(row.categoryId) ? isWrongInOff(aim, row) : row.ticked !== wantsTicked(aim, match, row),
    );
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

/**
 * Whether a row of a category that is switched off is not as it should be. It is not granted, unless what looks like
 * the category's switch only ticks all of its rows: so nothing stays ticked there either, and Undo brings it back.
 */
function isWrongInOff(aim: Aim, row: ScopeRow): boolean {
  if (aim.kind === 'snapshot') return row.ticked !== aim.idle.has(row.id);
  return aim.preset.mode === 'exact' && row.ticked;
}
