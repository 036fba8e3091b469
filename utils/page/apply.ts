import { incompleteCategories } from '../scopes/awaited.ts';
import type { Goal } from '../scopes/goal.ts';
import type { KnownScope } from '../scopes/match.ts';
import { judge, type Outcome } from '../scopes/outcome.ts';
import { planSteps } from '../scopes/plan.ts';
import { type Snapshot, takeSnapshot, withMemory, withoutToggles } from '../scopes/snapshot.ts';
import { type Step, stepKey } from '../scopes/steps.ts';
import type { AccountType, ScopeCategory, ScopePreset, ScopeRow, Selection } from '../scopes/types.ts';
import { isBusy } from './busy.ts';
import type { CheckControl } from './check-control.ts';
import { showsCredentials } from './field.ts';
import type { Refusal } from './guard.ts';
import type { LearnedPage } from './learned/types.ts';
import { isAt, pressCheck, WAYS } from './operate/check.ts';
import { stillSays } from './scope-entries.ts';
import { type ScopesOnPage, wordsOfOthers } from './scope-reader.ts';
import { Survey } from './survey.ts';
import { checkStopped, Stopped, until, yieldToPage } from './wait.ts';

/**
 * Takes the page from what is ticked now to a goal: read, plan, act, read again, until the plan is empty. It never
 * trusts an act; only what a later reading shows counts.
 */

export interface ApplyOptions {
  readonly document: Document;
  readonly accountType: AccountType;
  readonly known: readonly KnownScope[];
  /** What the person pointed out on this host; null for nothing. */
  readonly learned?: LearnedPage | null;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

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
/** A slice of work after which the page gets its turn, in ms. */
const SLICE = 12;
/** How long a pressed box may take to show its new state before another way of pressing is tried, in ms. */
const ANSWER = 400;
/**
 * A page may draw a moment after it was pressed; what it shows counts once it has been still for this long, in ms.
 */
const STILL = 60;
/** A list that lacks known scopes may still be coming, part by part; it has come once it is still for so long, in ms. */
const STILL_LISTING = 300;
/** The same before what a page hides in folds and lists is read for the last time, in ms. */
const STILL_HIDDEN = 300;
/** How long it may go on changing before it is taken as it is, in ms. */
const RESTLESS = 3000;
/** How long a category may take to list its rows, and how long it may stay still before it counts as empty, in ms. */
const ROWS_WITHIN = 10_000;
const ROWS_QUIET = 2500;

/** How long a page may be busy with one press, in ms. */
const BUSY = 5000;

/** How long a page may stay still before what is on and lists nothing counts as empty, in ms. */
const FIRST_QUIET = 1200;

/** So many toggles that only tick their rows speak for the others. */
const SEVERAL = 2;

/** How long the scopes may be gone from the screen, in ms. */
const AWAY = 2000;

interface Pressed {
  readonly control: CheckControl;
  readonly step: Step;
  readonly way: number;
}

class Run {
  readonly #options: ApplyOptions;
  readonly #tries = new Map<string, number>();
  readonly #givenUp = new Set<string>();
  readonly #seen = new Map<string, ScopeRow>();
  readonly #refused = new Map<string, Refusal>();
  readonly #survey: Survey;
  #done = 0;
  #touched = false;
  /** The way of pressing that worked last: what one control of a page takes, the others usually take too. */
  #way = 0;
  #learned = false;
  /** The page was seen to take no press while it is busy with another. */
  #oneByOne = false;
  /** What looked busy stayed so: it says nothing. */
  #alwaysBusy = false;
  /** Categories, by id, that listed a part of their scopes and were given the time to list the others. */
  readonly #waitedFor = new Set<string>();
  /** How each toggle was seen last, or was told to be. */
  readonly #toggles = new Map<string, ScopeCategory['toggle']>();
  /** Toggles that went off without being pressed. */
  readonly #wentOff = new Set<string>();
  /** Toggles that turned out to do no more than to tick all of their rows. */
  readonly #bulk: Set<string>;

  constructor(options: ApplyOptions, bulk: ReadonlySet<string> = new Set()) {
    this.#options = options;
    this.#survey = surveyFor(options);
    this.#bulk = new Set(bulk);
  }

  /** Waits for the rows of categories that are on: what is ticked in them has to be known for Undo. */
  async #readAtFirst(mayGrow: boolean): Promise<ScopesOnPage | null> {
    const page = await this.#read(true);
    if (page === null) return null;
    const awaited = page.selection.categories.filter(({ toggle, listed }) => toggle === 'on' && !listed);
    if (awaited.length === 0)
      return mayGrow && (await this.#restUntilListed(page)) ? await this.#read(true) : page;
    const ids = new Set(awaited.map(({ id }) => id));
    const { document, signal } = this.#options;
    const listed = () => this.#survey.shows(ids);
    await until(listed, { document, signal, within: ROWS_WITHIN, costly: true, quiet: FIRST_QUIET });
    await this.#rest();
    const listing = await this.#read(true);
    return mayGrow && (await this.#restUntilListed(listing)) ? await this.#read(true) : listing;
  }

  /**
   * Waits for rows that may still be on their way, for each category once.
   * @returns whether there was something to wait for.
   */
  async #restUntilListed(page: ScopesOnPage | null): Promise<boolean> {
    if (page === null) return false;
    const incomplete = incompleteCategories(page.selection, this.#options.known);
    const lacking = incomplete.filter(({ id }) => !this.#waitedFor.has(id));
    if (lacking.length === 0) return false;
    for (const { id } of lacking) this.#waitedFor.add(id);
    await this.#rest(STILL_LISTING);
    return true;
  }

  /** Reads the scopes. `fresh`: also what the page hides, again; otherwise as it was seen last. */
  async #read(fresh: boolean): Promise<ScopesOnPage | null> {
    if (showsCredentials(this.#options.document)) return null;
    const page = await this.#survey.read(fresh);
    return page === null ? null : this.#remember(page);
  }

  #readNow(): ScopesOnPage | null {
    if (showsCredentials(this.#options.document)) return null;
    const page = this.#survey.now();
    return page === null ? null : this.#remember(page);
  }

  #remember(page: ScopesOnPage): ScopesOnPage {
    for (const row of page.selection.rows) this.#seen.set(row.id, row);
    return { ...page, selection: this.#complete(page.selection) };
  }

  /** A reading with what this run has found out: what toggles mean, and rows that are not listed any more. */
  #complete(selection: Selection): Selection {
    this.#noticeBulk(selection);
    return withMemory(withoutToggles(selection, this.#bulk), this.#seen.values());
  }

  /**
   * A toggle that goes off by itself while rows of its category stay ticked only shows whether all of them are: it
   * ticks a whole list at once and switches nothing.
   */
  #noticeBulk({ categories, rows }: Selection): void {
    for (const { id, toggle } of categories) {
      const was = this.#toggles.get(id);
      if (toggle === 'off' && (was === 'on' || was === 'mixed')) this.#wentOff.add(id);
      this.#toggles.set(id, toggle);
      const isTicked = (row: ScopeRow) => row.categoryId === id && row.ticked && !row.locked;
      if (toggle === 'off' && this.#wentOff.has(id) && rows.some(isTicked)) this.#bulk.add(id);
    }
    // What several of a page's toggles mean, all of them mean.
    if (this.#bulk.size >= SEVERAL)
      for (const { id, toggle } of categories) if (toggle !== 'none') this.#bulk.add(id);
  }

  /**
   * Takes the page to a goal.
   * @param goalFor makes the goal of what stood on the page before.
   * @param mayGrow whether rows may matter that have not come yet; on the way back only those do that were there.
   */
  async run(goalFor: (before: Snapshot) => Goal, mayGrow: boolean): Promise<ApplyResult> {
    let page = await this.#readAtFirst(mayGrow);
    if (page === null || isEmpty(page)) return { kind: 'no-scopes' };
    const { selection: first } = page;
    // What a toggle means is found out while it is used; what stood there before is told by what is known by then.
    const before = () => takeSnapshot(first, new Set(this.#bulk));
    const goal = () => goalFor(before());
    let stoppedBy: string | null = null;
    try {
      for (let round = 0, settled = false; ; round += 1) {
        if (round > MOST_ROUNDS + MOST_ROUNDS_PER_ROW * page.selection.rows.length) break;
        checkStopped(this.#options.signal);
        const { steps } = planSteps(page.selection, goal(), this.#options.known, this.#givenUp);
        if (steps.length === 0) {
          // A page may take a tick back a moment later: only a reading of a page at rest ends the run.
          if (settled) break;
          // What goes out of sight cannot be looked at again later.
          const still = this.#survey.partial ? STILL_HIDDEN : STILL;
          if (!(await this.#restUntilListed(page))) await this.#rest(still);
          settled = true;
          page = await this.#readAgain(this.#survey.partial);
        } else {
          settled = false;
          await this.#take(steps, page);
          page = await this.#readAgain(steps.some(({ kind }) => kind === 'switch'));
        }
      }
    } catch (error) {
      // Boxes were pressed by now: whatever went wrong, what was reached is told, and Undo stays possible.
      if (!(error instanceof Stopped)) console.error('Token Presets:', error);
      stoppedBy = error instanceof Stopped ? error.message : 'fault';
      page = this.#readAfterFault() ?? page;
    } finally {
      await this.#survey.leave();
    }
    const unrecognised = wordsOfOthers(page);
    const final = goal();
    return {
      kind: stoppedBy === null ? 'done' : 'stopped',
      outcome: this.#judge(page.selection, final, unrecognised),
      before: before(),
      touched: this.#touched,
      partial: this.#survey.partial,
      judge: (selection) => judge(this.#complete(selection), final, this.#options.known, [], unrecognised),
      refused: [...this.#refused].map(([name, refusal]) => ({ name, refusal })),
      stoppedBy,
    };
  }

  /** Judges the last reading; rows that were seen earlier and have dropped out of it are not forgotten. */
  #judge(selection: Selection, goal: Goal, unrecognised: readonly string[]): Outcome {
    return judge(selection, goal, this.#options.known, this.#seen.values(), unrecognised);
  }

  /** A page may clear its screen for a moment; only when the scopes stay away has the person left. */
  async #readAgain(fresh: boolean): Promise<ScopesOnPage> {
    const { document, signal } = this.#options;
    const isBack = () => this.#readNow() !== null;
    const page = await this.#read(fresh);
    if (page !== null) return page;
    await until(isBack, { document, signal, within: AWAY, costly: true });
    await this.#rest();
    const back = await this.#read(fresh);
    if (back === null) throw new Stopped('left');
    return back;
  }

  #readAfterFault(): ScopesOnPage | null {
    try {
      return this.#readNow();
    } catch {
      return null; // the reading may be what failed; the one from before is used then
    }
  }

  async #take(steps: readonly Step[], page: ScopesOnPage): Promise<void> {
    if (this.#survey.partial) await this.#takeByView(steps, page);
    else await this.#takeAll(steps, page);
    this.#done += steps.length;
    this.#options.onProgress(this.#done, this.#done);
  }

  /** Everything is on the page: one press after the other, then the page's answer to all of them. */
  async #takeAll(steps: readonly Step[], page: ScopesOnPage): Promise<void> {
    const names = namesIn(page.selection);
    const pressed: Pressed[] = [];
    let sliceStart = performance.now();
    for (const [at, step] of steps.entries()) {
      const act = this.#press(step, page, names);
      // The page has just been built anew: what was read of it is out of date.
      if (act === 'gone') break;
      if (act !== 'passed') pressed.push(act);
      if (act !== 'passed' && this.#oneByOne) {
        await this.#settle([act]);
        await this.#whileBusy();
        sliceStart = performance.now();
        pressed.length = 0;
      }
      if (performance.now() - sliceStart > SLICE) {
        this.#options.onProgress(this.#done + at + 1, this.#done + steps.length);
        await yieldToPage();
        checkStopped(this.#options.signal);
        sliceStart = performance.now();
      }
    }
    await this.#settle(pressed);
  }

  /** Parts of the scopes come and go: what is on the screen together is pressed and read together. */
  async #takeByView(steps: readonly Step[], page: ScopesOnPage): Promise<void> {
    const names = namesIn(page.selection);
    let left = inReachingOrder(steps, page.selection);
    for (let first = left[0]; first !== undefined; first = left[0]) {
      checkStopped(this.#options.signal);
      const here = await this.#survey.reach(idOf(first));
      if (here === null) {
        this.#count(first, (this.#tries.get(stepKey(first)) ?? 0) + 1);
        left = left.slice(1);
        continue;
      }
      // A switched category moves what follows it, so of toggles one is pressed in each view.
      const isHere = (step: Step) => here.candidates.has(idOf(step)) && step.kind === 'tick';
      const together = [first, ...left.slice(1).filter(isHere)];
      left = left.filter((step) => !together.includes(step));
      const pressed: Pressed[] = [];
      for (const step of together) {
        const act = this.#press(step, here, names);
        if (act === 'gone') break;
        if (act !== 'passed') pressed.push(act);
      }
      await this.#settle(pressed);
      // Before it goes out of sight: what is remembered of it is what it shows now.
      this.#readNow();
      this.#options.onProgress(this.#done + steps.length - left.length, this.#done + steps.length);
    }
  }

  /** Presses what a step is about; `passed` where there was nothing to press or it must not be pressed. */
  #press(step: Step, page: ScopesOnPage, names: ReadonlyMap<string, string>): Pressed | 'gone' | 'passed' {
    const id = idOf(step);
    const control = step.kind === 'tick' ? page.rows.get(id) : page.toggles.get(id);
    const name = names.get(id);
    if (control === undefined || name === undefined) {
      this.#giveUp(step);
      return 'passed';
    }
    const candidate = page.candidates.get(id);
    // The page uses its elements for other rows now: what was read of it is out of date.
    if (candidate !== undefined && step.kind === 'tick' && !stillSays(candidate)) return 'gone';
    const tried = this.#tries.get(stepKey(step)) ?? 0;
    const way = (this.#way + tried) % WAYS;
    const act = pressCheck(control, step.to, name, way);
    switch (act.kind) {
      case 'pressed':
        this.#touched = true;
        if (step.kind === 'switch') this.#toggles.set(step.categoryId, step.to ? 'on' : 'off');
        this.#count(step, tried + 1);
        return { control, step, way };
      case 'refused':
        this.#refused.set(name, act.refusal);
        this.#giveUp(step);
        return 'passed';
      case 'locked':
        this.#giveUp(step);
        return 'passed';
      case 'already':
        return 'passed';
      case 'gone':
        return 'gone';
    }
  }

  /** Waits until every pressed control shows what was asked, and every opened category its rows. */
  async #settle(pressed: readonly Pressed[]): Promise<void> {
    const { document, signal } = this.#options;
    await yieldToPage();
    const isGone = ({ control }: Pressed) => !control.element.isConnected;
    const shows = ({ control, step }: Pressed) => isAt(control, step.to);
    await until(() => pressed.every((one) => isGone(one) || shows(one)), {
      document,
      signal,
      within: ANSWER,
    });
    const deaf = pressed.filter((one) => !isGone(one) && !shows(one));
    // It took some and not others: it was busy with the first. Those were no tries.
    if (deaf.length > 0 && deaf.length < pressed.length && !this.#oneByOne) {
      this.#oneByOne = true;
      for (const { step } of deaf) this.#tries.delete(stepKey(step));
      await this.#whileBusy();
    }
    const opened = new Set<string>();
    for (const one of pressed) {
      const { step, way } = one;
      // A control that was built anew since tells nothing about how it was pressed; the next reading shows its state.
      if (!isGone(one) && !shows(one)) continue;
      if (!isGone(one)) this.#learn(way);
      if (step.kind !== 'switch') continue;
      if (step.once && !isGone(one)) this.#giveUp(step);
      if (step.to) opened.add(step.categoryId);
    }
    if (opened.size === 0) return;
    const listed = () => this.#survey.shows(opened);
    await until(listed, { document, signal, within: ROWS_WITHIN, costly: true, quiet: ROWS_QUIET });
    if (!(await this.#restUntilListed(this.#readNow()))) await this.#rest();
  }

  /**
   * The first way that works is tried first from then on, also on controls that did not take another one. Only the
   * first: on a page that takes its ticks back every way seems to work for a moment.
   */
  #learn(way: number): void {
    if (this.#learned) return;
    this.#learned = true;
    if (way === this.#way) return;
    this.#way = way;
    this.#tries.clear();
  }

  /** Waits while the page shows that it is busy. */
  async #whileBusy(): Promise<void> {
    const { document, signal } = this.#options;
    if (this.#alwaysBusy) return;
    const idle = await until(() => !isBusy(document), { document, signal, within: BUSY, costly: true });
    this.#alwaysBusy = !idle;
  }

  /** Waits until the page has stopped changing. */
  async #rest(quiet = STILL): Promise<void> {
    const { document, signal } = this.#options;
    await until(() => false, { document, signal, within: RESTLESS, quiet });
  }

  #count(step: Step, tries: number): void {
    this.#tries.set(stepKey(step), tries);
    if (tries >= WAYS) this.#giveUp(step);
  }

  #giveUp(step: Step): void {
    this.#givenUp.add(stepKey(step));
  }
}

/** Nothing but folds that hold nothing: there is no scope to speak of. */
function isEmpty({ selection }: ScopesOnPage): boolean {
  return selection.rows.length === 0 && selection.categories.length === 0;
}

function idOf(step: Step): string {
  return step.kind === 'tick' ? step.rowId : step.categoryId;
}

/**
 * Toggles from the last to the first: what a toggle brings stands below it, so those above stay where they are. Then
 * rows as they follow each other, the ticks of a category before its clears.
 */
function inReachingOrder(steps: readonly Step[], { categories, rows }: Selection): readonly Step[] {
  const category = new Map(categories.map(({ id }, at) => [id, at]));
  const row = new Map(rows.map(({ id, categoryId }) => [id, category.get(categoryId) ?? 0]));
  const switches = steps.filter((step) => step.kind === 'switch');
  const ticks = steps.filter((step) => step.kind === 'tick');
  return [
    ...switches.sort((a, b) => (category.get(b.categoryId) ?? 0) - (category.get(a.categoryId) ?? 0)),
    ...ticks.sort((a, b) => (row.get(a.rowId) ?? 0) - (row.get(b.rowId) ?? 0)),
  ];
}

function namesIn(selection: Selection): ReadonlyMap<string, string> {
  return new Map([
    ...selection.categories.map(({ id, name }): [string, string] => [id, name]),
    ...selection.rows.map(({ id, label, path }): [string, string] => [id, label || (path ?? '')]),
  ]);
}

/** Reads all scopes, those too that folds and lists hide. Null where the page shows none. Ticks nothing. */
export async function readAllScopes(options: Omit<ApplyOptions, 'onProgress'>): Promise<ScopesOnPage | null> {
  if (showsCredentials(options.document)) return null;
  const survey = surveyFor(options);
  try {
    return await survey.read(true);
  } finally {
    await survey.leave();
  }
}

function surveyFor(options: Omit<ApplyOptions, 'onProgress'>): Survey {
  const { document, accountType, known, signal, learned = null } = options;
  const categories = [...new Set(known.map((scope) => scope.category))];
  return new Survey({ document, accountType, categories, learned, signal });
}

/** Applies a preset and verifies it. Rejects only for faults of the program; what the page does is in the result. */
export function applyPreset(preset: ScopePreset, options: ApplyOptions): Promise<ApplyResult> {
  return new Run(options).run((before) => ({ kind: 'preset', preset, before }), true);
}

/** Leads back to an earlier selection. */
export function undoTo(snapshot: Snapshot, options: ApplyOptions): Promise<ApplyResult> {
  return new Run(options, snapshot.bulk).run(() => snapshot, false);
}
