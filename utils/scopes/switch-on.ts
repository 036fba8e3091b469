import type { Aim } from './goal.ts';
import { categoriesNamedBy, type KnownScope, type Match } from './match.ts';
import type { SwitchStep } from './steps.ts';
import type { Selection } from './types.ts';

/**
 * The categories that have to be switched on before the goal can be judged, in two batches: those that hold or
 * probably hold wanted rows, and all others once the first batch is used up and rules still find nothing.
 */
export function switchOn(
  selection: Selection,
  goal: Aim,
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
