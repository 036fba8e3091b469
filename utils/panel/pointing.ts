import { i18n } from '../i18n/index.ts';
import { send } from '../messages/send.ts';
import type { LearnedPage } from '../page/learned/types.ts';
import type { Mark } from '../page/pick/outlines.ts';
import type { PickKind } from '../page/pick/pickable.ts';
import { startPicking } from '../page/pick/picker.ts';
import { textOf } from '../page/text.ts';
import type { Desk } from './desk.ts';
import { findBy, type Lesson, learnFrom, shorten, withRepeat } from './lesson.ts';
import type { PointingView, PointRefusal, PointTarget } from './pointing-view.ts';
import { Riddle } from './riddle.ts';

/** What pointing needs of the panel's place in the page. */
export interface PointingOptions {
  /** Ends everything. */
  readonly signal: AbortSignal;
  readonly isOwn: (event: Event) => boolean;
  /** Outlines this, until something else is. */
  readonly outline: (marks: readonly Mark[]) => void;
  /** The host of the page, which its learned page is kept under. */
  readonly host: string;
}

function kindOf(target: PointTarget): PickKind {
  if (target === 'scope' || target === 'category') return 'box';
  if (target === 'words') return 'text';
  return target === 'place' ? 'part' : 'field';
}

/** What an element says or, where it has no words, what stands around it: for those who do not see an outline. */
function wordsAt(element: Element): string {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const words = textOf(at);
    if (words !== '') return shorten(words);
  }
  return '';
}

/** The person shows what was not recognised; what is learned from it is kept for the host. */
export class Pointing {
  readonly #desk: Desk;
  readonly #options: PointingOptions;
  #current: AbortController | null = null;
  #draft: LearnedPage | null = null;
  #forgotten: LearnedPage | null = null;
  #unsolved: { readonly riddle: Riddle; readonly lesson: Extract<Lesson, { kind: 'stateless' }> } | null =
    null;

  constructor(desk: Desk, options: PointingOptions) {
    this.#desk = desk;
    this.#options = options;
    options.signal.addEventListener('abort', () => this.#end());
  }

  /** Whether something is being pointed out, so that nothing else is outlined. */
  get busy(): boolean {
    return this.#current !== null;
  }

  start(target: PointTarget): void {
    if (this.#desk.work.busy) return;
    this.#end();
    if (target === 'words' && this.#known().boxes === null) {
      this.#refuse(target, 'noBoxes');
      return;
    }
    const current = new AbortController();
    this.#current = current;
    this.#show({ target, phase: 'choosing', at: null });
    startPicking({
      document: this.#desk.document,
      kind: kindOf(target),
      signal: current.signal,
      isOwn: this.#options.isOwn,
      onPoint: (element, place) => {
        if (current.signal.aborted) return;
        this.#mark(element, i18n.t('recognition.mark.pointed'));
        if (place === null || element === null) return;
        this.#show({ target, phase: 'choosing', at: { ...place, words: wordsAt(element) } });
      },
      onPick: (element) => this.#take(target, element, current.signal),
      onCancel: () => this.cancel(),
    });
  }

  /** Once more, for the same thing. */
  again(): void {
    const { pointing } = this.#desk.state.get();
    if (pointing !== null) this.start(pointing.target);
  }

  cancel(): void {
    this.#end();
    this.#desk.state.set({ pointing: null });
    this.#desk.look();
  }

  /** The person says whether the box that was pressed twice is ticked now: after the first press it was not so. */
  say(ticked: boolean): void {
    this.#solve(ticked ? 'off' : 'on');
  }

  async keep(): Promise<void> {
    const { pointing } = this.#desk.state.get();
    const page = this.#draft;
    if (page === null || pointing === null || pointing.phase !== 'reviewing') return;
    const { target } = pointing;
    this.#show({ target, phase: 'saving' });
    try {
      await send({ kind: 'save-page-map', page });
    } catch (error) {
      this.cancel();
      throw error;
    }
    this.#end();
    await this.#desk.refresh();
    this.#show({ target, phase: 'saved' });
  }

  /** Forgets all that was pointed out on this host for this account type. */
  async forget(): Promise<void> {
    this.#end();
    this.#forgotten = this.#desk.knowledge().learned;
    await send({ kind: 'remove-page-map', accountType: this.#desk.accountType });
    await this.#desk.refresh();
    this.#show({ target: 'scope', phase: 'forgotten' });
  }

  /** Takes the forgetting back. */
  async remember(): Promise<void> {
    const page = this.#forgotten;
    if (page === null) return;
    await send({ kind: 'save-page-map', page });
    this.#forgotten = null;
    this.#desk.state.set({ pointing: null });
    await this.#desk.refresh();
  }

  /** The page may have been drawn anew: what is being reviewed is found again. */
  refreshMarks(): void {
    const { pointing } = this.#desk.state.get();
    if (this.#draft !== null && pointing !== null && pointing.phase === 'reviewing')
      this.#review(pointing.target, this.#draft);
  }

  #show(pointing: PointingView): void {
    this.#desk.state.set({ pointing });
  }

  #mark(element: Element | null, text: string): void {
    this.#options.outline(element === null ? [] : [{ element, kind: 'pointed', text }]);
  }

  #end(): void {
    this.#current?.abort();
    this.#current = null;
    this.#draft = null;
    this.#unsolved = null;
    this.#options.outline([]);
  }

  /** What is kept already, else a page of which nothing is known. */
  #known(): LearnedPage {
    const { learned } = this.#desk.knowledge();
    if (learned !== null) return learned;
    const { accountType } = this.#desk;
    const nothing = { place: null, boxes: null, toggles: null, fields: {} };
    return { version: 1, host: this.#options.host, accountType, ...nothing };
  }

  #refuse(target: PointTarget, why: PointRefusal): void {
    this.#end();
    this.#show({ target, phase: 'refused', why });
  }

  #take(target: PointTarget, element: Element, signal: AbortSignal): void {
    const { document } = this.#desk;
    const lesson = learnFrom(document, target, element, this.#known());
    if (lesson.kind === 'refused') this.#refuse(target, lesson.why);
    else if (lesson.kind === 'page') this.#review(target, lesson.page);
    else this.#ask(lesson, signal);
  }

  /** Shows what a page would find, for the person to judge. */
  #review(target: PointTarget, page: LearnedPage): void {
    this.#draft = page;
    const { found, examples, marks } = findBy(this.#desk.document, target, page);
    this.#options.outline(marks);
    this.#show({ target, phase: 'reviewing', found, examples });
  }

  /** Nothing tells the box's state: the person presses it twice. */
  #ask(lesson: Extract<Lesson, { kind: 'stateless' }>, signal: AbortSignal): void {
    const { target, box, repeat } = lesson;
    const words = wordsAt(box);
    this.#mark(box, i18n.t('recognition.mark.press'));
    this.#show({ target, phase: 'pressing', words, presses: 0 });
    const riddle = new Riddle({
      document: this.#desk.document,
      box,
      repeat,
      place: this.#known().place,
      isOwn: this.#options.isOwn,
      signal,
      onPress: (presses, now) => {
        if (now === null) this.#refuse(target, 'noState');
        else if (presses > 1) this.#solve(null);
        else {
          this.#mark(now, i18n.t('recognition.mark.press'));
          this.#show({ target, phase: 'pressing', words, presses });
        }
      },
    });
    this.#unsolved = { riddle, lesson };
  }

  #solve(first: 'on' | 'off' | null): void {
    if (this.#unsolved === null) return;
    const { riddle, lesson } = this.#unsolved;
    const { target, repeat, box } = lesson;
    const state = riddle.solve(first);
    if (state === null) this.#refuse(target, 'noState');
    else if (state === 'ask') this.#show({ target, phase: 'asking', words: wordsAt(box) });
    else this.#review(target, withRepeat(this.#known(), target, { ...repeat, state }));
  }
}
