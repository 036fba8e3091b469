import type { RowChange } from '../scopes/change.ts';
import type { Goal } from '../scopes/goal.ts';
import type { Match } from '../scopes/match.ts';
import { judge, type Outcome } from '../scopes/outcome.ts';
import { planSteps } from '../scopes/plan.ts';
import { type Snapshot, takeSnapshot } from '../scopes/snapshot.ts';
import type { ScopePreset, Selection } from '../scopes/types.ts';
import { PageChanges } from './changes.ts';
import { showsCredentials } from './field.ts';
import type { Refusal } from './guard.ts';
import type { ApplyOptions, ReadOptions } from './run/options.ts';
import { Presser } from './run/presser.ts';
import { RunReader, surveyFor } from './run/reader.ts';
import { ToggleMeaning } from './run/toggle-meaning.ts';
import { type ScopesOnPage, wordsOfOthers } from './scope-reader.ts';
import { checkStopped, Stopped } from './wait.ts';

export type { ApplyOptions } from './run/options.ts';

/**
 * Takes the page from what is ticked now to a goal: read, plan, act, read again, until the plan is empty. It never
 * trusts an act; only what a later reading shows counts.
 */

export type ApplyResult =
  | {
      readonly kind: 'done' | 'stopped';
      readonly outcome: Outcome;
      /** For Undo. */
      readonly before: Snapshot;
      /** Whether any control was pressed. */
      readonly touched: boolean;
      /** Whether parts of the scopes had to be opened or scrolled into view. */
      readonly partial: boolean;
      /** Judges a later reading by the same goal: a page may take something back. */
      readonly judge: (selection: Selection) => Outcome;
      /** Controls that the guard did not let be pressed, by the name the page shows. */
      readonly refused: readonly { readonly name: string; readonly refusal: Refusal }[];
      /** Why it ended early; null when it did not. */
      readonly stoppedBy: string | null;
    }
  /** The page shows no scopes (any more). */
  | { readonly kind: 'no-scopes' };

/**
 * Readings until the plan is empty, at the most; a page that keeps changing its mind does not hold us longer. A page
 * that re-creates its rows on every change takes one reading for each of them.
 */
const MOST_ROUNDS = 60;
const MOST_ROUNDS_PER_ROW = 2;

interface RunRequest {
  /** Makes the goal of what stood on the page before. */
  readonly goalFor: (before: Snapshot) => Goal;
  /** Whether rows may matter that have not come yet; on the way back only those do that were there. */
  readonly mayGrow: boolean;
  /** What an earlier run found out of toggles. */
  readonly bulk: Iterable<string>;
}

/** Takes the page to a goal, and follows its changes meanwhile. */
async function run(options: ApplyOptions, request: RunRequest): Promise<ApplyResult> {
  const changes = new PageChanges(options.document);
  try {
    return await runWatched({ ...options, changes }, request);
  } finally {
    changes.end();
  }
}

async function runWatched(options: ApplyOptions, request: RunRequest): Promise<ApplyResult> {
  const { goalFor, mayGrow, bulk } = request;
  const { known, signal } = options;
  const meaning = new ToggleMeaning(bulk);
  const reader = new RunReader(options, meaning);
  const presser = new Presser(options, reader, meaning);
  let page = await reader.first(mayGrow);
  if (page === null || isEmpty(page)) return { kind: 'no-scopes' };
  const { selection: first } = page;
  // What a toggle means is found out while it is used; what stood there before is told by what is known by then.
  const before = () => takeSnapshot(first, new Set(meaning.bulk));
  const goal = () => goalFor(before());
  let stoppedBy: string | null = null;
  try {
    for (let round = 0, settled = false; ; round += 1) {
      if (round > MOST_ROUNDS + MOST_ROUNDS_PER_ROW * page.selection.rows.length) break;
      checkStopped(signal);
      const aim = goal();
      const { steps, match } = planSteps(page.selection, aim, known, presser.givenUp);
      const isSwitch = steps[0]?.kind === 'switch';
      // Rows are ticked while others come; whether a category is looked into, or empty, only the whole list tells.
      const isEarly = reader.mayList && isSwitch;
      // A row that is told to be missing was given all the time that any page may take.
      const isLate = settled || (isSwitch && !isEarly);
      if (isLate && lacksRows(page.selection, aim, match) && (await reader.restForLacking())) {
        page = await reader.again(reader.partial);
      } else if (steps.length === 0 || isEarly) {
        // A page may take a tick back a moment later: only a reading of a page at rest ends the run.
        if (settled) break;
        await reader.rest(page);
        settled = !isEarly;
        page = await reader.again(reader.partial);
      } else {
        settled = false;
        await presser.take(steps, page);
        page = await reader.again(steps.some(({ kind }) => kind === 'switch'));
      }
    }
  } catch (error) {
    // Boxes were pressed by now: whatever went wrong, what was reached is told, and Undo stays possible.
    if (!(error instanceof Stopped)) console.error('Token Presets:', error);
    stoppedBy = error instanceof Stopped ? error.message : 'fault';
    page = reader.afterFault() ?? page;
  } finally {
    await reader.leave();
  }
  const unrecognised = wordsOfOthers(page);
  const final = goal();
  return {
    kind: stoppedBy === null ? 'done' : 'stopped',
    // Rows that were seen earlier and have dropped out of the last reading are not forgotten.
    outcome: judge(page.selection, final, known, reader.seen, unrecognised),
    before: before(),
    touched: presser.touched,
    partial: reader.partial,
    judge: (selection) => judge(reader.complete(selection), final, known, [], unrecognised),
    refused: presser.refused,
    stoppedBy,
  };
}

/** Whether the page does not list all rows that the goal names one by one. */
function lacksRows({ rows }: Selection, goal: Goal, match: Match | null): boolean {
  if (match !== null) return match.missing.some(({ reason }) => reason === 'absent');
  if (goal.kind !== 'snapshot') return false;
  const ids = new Set(rows.map(({ id }) => id));
  return [...goal.granted].some((id) => !ids.has(id));
}

/** Nothing but folds that hold nothing: there is no scope to speak of. */
function isEmpty({ selection }: ScopesOnPage): boolean {
  return selection.rows.length === 0 && selection.categories.length === 0;
}

/** Reads all scopes, those too that folds and lists hide. Null where the page shows none. Ticks nothing. */
export async function readAllScopes(options: ReadOptions): Promise<ScopesOnPage | null> {
  if (showsCredentials(options.document)) return null;
  const changes = new PageChanges(options.document);
  const survey = surveyFor({ ...options, changes });
  try {
    return await survey.read(true);
  } finally {
    await survey.leave().finally(() => changes.end());
  }
}

/** Applies a preset and verifies it. Rejects only for faults of the program; what the page does is in the result. */
export function applyPreset(preset: ScopePreset, options: ApplyOptions): Promise<ApplyResult> {
  const goalFor = (before: Snapshot): Goal => ({ kind: 'preset', preset, before });
  return run(options, { goalFor, mayGrow: true, bulk: [] });
}

/** Ticks or clears single rows, and leaves all others as they are. */
export function applyChange(rows: RowChange, options: ApplyOptions): Promise<ApplyResult> {
  const goalFor = (before: Snapshot): Goal => ({ kind: 'change', ...rows, before });
  return run(options, { goalFor, mayGrow: false, bulk: [] });
}

/** Leads back to an earlier selection. */
export function undoTo(snapshot: Snapshot, options: ApplyOptions): Promise<ApplyResult> {
  return run(options, { goalFor: () => snapshot, mayGrow: false, bulk: snapshot.bulk });
}
