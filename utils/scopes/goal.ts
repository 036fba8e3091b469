import type { Change } from './change.ts';
import type { Match } from './match.ts';
import type { Snapshot } from './snapshot.ts';
import type { ScopePreset, ScopeRow } from './types.ts';

/** Where a run leads: to a preset, to some rows changed, or back to what stood there before. */
export type Goal = Aim | Change;

/** What says of every row on the page how it is to be. */
export type Aim =
  | { readonly kind: 'preset'; readonly preset: ScopePreset; readonly before: Snapshot }
  | Snapshot;

/**
 * What is really aimed at: a preset of which the page lists nothing at all must not clear what is ticked, so then
 * the aim is what stood there before.
 */
export function aimOf(goal: Aim, match: Match | null): Aim {
  if (goal.kind === 'snapshot' || match === null || goal.preset.scopes.length === 0) return goal;
  return match.found.size === 0 ? goal.before : goal;
}

/** Whether the goal wants a row granted, and so its category on. */
export function wants(goal: Aim, match: Match | null, row: ScopeRow): boolean {
  if (goal.kind === 'snapshot') return goal.granted.has(row.id);
  if (match?.found.has(row.id)) return true;
  return goal.preset.mode === 'add' && goal.before.granted.has(row.id);
}

/**
 * Whether the goal wants a row ticked. What was ticked under a switch that was off is to be so again, and that switch
 * may have turned out to be none.
 */
export function wantsTicked(goal: Aim, match: Match | null, row: ScopeRow): boolean {
  return wants(goal, match, row) || (goal.kind === 'snapshot' && goal.idle.has(row.id));
}
