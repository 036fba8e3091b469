import { type Step, stepKey } from '../../scopes/steps.ts';
import { isBusy } from '../busy.ts';
import type { CheckControl } from '../check-control.ts';
import type { Refusal } from '../guard.ts';
import { isAt, pressCheck, WAYS } from '../operate/check.ts';
import { stillSays } from '../scope-entries.ts';
import type { ScopesOnPage } from '../scope-reader.ts';
import { checkStopped, until, yieldToPage } from '../wait.ts';
import type { ApplyOptions } from './options.ts';
import type { RunReader } from './reader.ts';
import { idOf, inReachingOrder, namesIn } from './step-order.ts';
import type { ToggleMeaning } from './toggle-meaning.ts';

/** A slice of work after which the page gets its turn, in ms. */
const SLICE = 12;
/** How often progress is told meanwhile, in ms. */
const PROGRESS_EVERY = 100;
/** How long a pressed box may take to show its new state before another way of pressing is tried, in ms. */
const ANSWER = 400;
/** How long a page may be busy with one press, in ms. */
const BUSY = 5000;

interface Pressed {
  readonly control: CheckControl;
  readonly step: Step;
  readonly way: number;
  readonly at: number;
}

/** Takes the steps of a plan: presses, waits for the answer, and knows what each control has been tried with. */
export class Presser {
  readonly #options: ApplyOptions;
  readonly #reader: RunReader;
  readonly #meaning: ToggleMeaning;
  readonly #tries = new Map<string, number>();
  readonly #givenUp = new Set<string>();
  readonly #refused = new Map<string, Refusal>();
  #done = 0;
  #touched = false;
  #toldAt = 0;
  /** The way of pressing that worked last: what one control of a page takes, the others usually take too. */
  #way = 0;
  #learned = false;
  /** The page was seen to take no press while it is busy with another. */
  #oneByOne = false;
  /** What looked busy stayed so: it says nothing. */
  #alwaysBusy = false;

  constructor(options: ApplyOptions, reader: RunReader, meaning: ToggleMeaning) {
    this.#options = options;
    this.#reader = reader;
    this.#meaning = meaning;
  }

  /** Steps, by `stepKey`, that are not to be planned again. */
  get givenUp(): ReadonlySet<string> {
    return this.#givenUp;
  }

  /** Whether any control was pressed. */
  get touched(): boolean {
    return this.#touched;
  }

  /** Controls that the guard did not let be pressed, by the name the page shows. */
  get refused(): readonly { readonly name: string; readonly refusal: Refusal }[] {
    return [...this.#refused].map(([name, refusal]) => ({ name, refusal }));
  }

  /** Takes these steps and waits for the page's answer. */
  async take(steps: readonly Step[], page: ScopesOnPage): Promise<void> {
    if (this.#reader.partial) await this.#takeByView(steps, page);
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
        this.#tellProgress(this.#done + at + 1, this.#done + steps.length);
        await yieldToPage();
        checkStopped(this.#options.signal);
        sliceStart = performance.now();
      }
    }
    await this.#settle(pressed);
  }

  /** Drawn at each slice, the progress bar would take longer than what it shows. */
  #tellProgress(done: number, total: number): void {
    const now = performance.now();
    if (now - this.#toldAt < PROGRESS_EVERY) return;
    this.#toldAt = now;
    this.#options.onProgress(done, total);
  }

  /** Parts of the scopes come and go: what is on the screen together is pressed and read together. */
  async #takeByView(steps: readonly Step[], page: ScopesOnPage): Promise<void> {
    const names = namesIn(page.selection);
    let left = inReachingOrder(steps, page.selection);
    for (let first = left[0]; first !== undefined; first = left[0]) {
      checkStopped(this.#options.signal);
      const here = await this.#reader.reach(idOf(first));
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
      this.#reader.now();
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
    const at = performance.now();
    const act = pressCheck(control, step.to, name, way);
    switch (act.kind) {
      case 'pressed':
        this.#touched = true;
        if (step.kind === 'switch') this.#meaning.press(step.categoryId, step.to);
        this.#count(step, tried + 1);
        return { control, step, way, at };
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
    await yieldToPage();
    const isGone = ({ control }: Pressed) => !control.element.isConnected;
    const shows = ({ control, step }: Pressed) => isAt(control, step.to);
    const answered = () => pressed.every((one) => isGone(one) || shows(one));
    await until(answered, { ...this.#options, within: ANSWER });
    const deaf = pressed.filter((one) => !isGone(one) && !shows(one));
    // It took some and not others: it was busy with the first. Those were no tries.
    if (deaf.length > 0 && deaf.length < pressed.length && !this.#oneByOne) {
      this.#oneByOne = true;
      for (const { step } of deaf) this.#tries.delete(stepKey(step));
      await this.#whileBusy();
    }
    const opened = new Map<string, number>();
    for (const one of pressed) {
      const { step, way, at } = one;
      // A control that was built anew since tells nothing about how it was pressed; the next reading shows its state.
      if (!isGone(one) && !shows(one)) continue;
      if (!isGone(one)) this.#learn(way);
      if (step.kind !== 'switch') continue;
      if (step.once && !isGone(one)) this.#giveUp(step);
      if (step.to) opened.set(step.categoryId, at);
    }
    if (opened.size > 0) await this.#reader.waitForRows(opened);
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
    if (this.#alwaysBusy) return;
    const isIdle = () => !isBusy(this.#options.document);
    const idle = await until(isIdle, { ...this.#options, within: BUSY, costly: true });
    this.#alwaysBusy = !idle;
  }

  #count(step: Step, tries: number): void {
    this.#tries.set(stepKey(step), tries);
    if (tries >= WAYS) this.#giveUp(step);
  }

  #giveUp(step: Step): void {
    this.#givenUp.add(stepKey(step));
  }
}
