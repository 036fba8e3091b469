import { boxesIn } from '../page/learned/find.ts';
import { type AfterFirst, type BoxNote, noteBox, signOfPresses } from '../page/learned/state-press.ts';
import type { LearnedRepeat, Route, StateSign } from '../page/learned/types.ts';
import { watchPresses } from '../page/pick/presses.ts';
import { until } from '../page/wait.ts';

export interface RiddleOptions {
  readonly document: Document;
  readonly box: Element;
  readonly repeat: Omit<LearnedRepeat, 'state'>;
  readonly place: Route | null;
  readonly isOwn: (event: Event) => boolean;
  /** Ends the watch. */
  readonly signal: AbortSignal;
  /** After each press that the page has answered; the box may be another element by now, or gone. */
  readonly onPress: (presses: number, box: Element | null) => void;
}

/** The page has answered a press when it has been still for this long, in ms; waited for at the most so long. */
const STILL = 200;
const ANSWERS_WITHIN = 3000;

/**
 * A box of which nothing tells where it shows its state: the person presses it twice on the page, and what changes
 * and comes back is the state.
 */
export class Riddle {
  readonly #options: RiddleOptions;
  readonly #nth: number;
  readonly #notes: BoxNote[];

  constructor(options: RiddleOptions) {
    const { document, box, repeat, place, isOwn, signal } = options;
    this.#options = options;
    this.#nth = boxesIn(document, repeat.box, place).indexOf(box);
    this.#notes = [noteBox(box, repeat.row)];
    let answering = false;
    watchPresses(document, isOwn, signal, () => {
      if (answering || this.#notes.length > 2) return;
      answering = true;
      until(() => false, { document, signal, within: ANSWERS_WITHIN, quiet: STILL })
        .then(() => {
          answering = false;
          this.#note();
        })
        // Only stopping ends the wait early, and then there is nothing to tell.
        .catch(() => {});
    });
  }

  /** @param first what the box was after the first press, once a person has said so. */
  solve(first: AfterFirst): StateSign | 'ask' | null {
    const [before, pressed, after] = this.#notes;
    if (before === undefined || pressed === undefined || after === undefined)
      throw new Error('The box has not been pressed twice');
    return signOfPresses(before, pressed, after, first);
  }

  #note(): void {
    const { repeat, onPress } = this.#options;
    const box = this.#now();
    if (box !== null) this.#notes.push(noteBox(box, repeat.row));
    onPress(this.#notes.length - 1, box);
  }

  /** Pages draw rows anew: then the box is the one at its place. */
  #now(): Element | null {
    const { document, box, repeat, place } = this.#options;
    return box.isConnected ? box : (boxesIn(document, repeat.box, place)[this.#nth] ?? null);
  }
}
