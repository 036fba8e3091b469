import { Board, type RowPlace } from '../board.ts';
import type { DrawnBox, RecordedRow } from '../record.ts';
import type { PageSpec, RowSpec } from '../spec.ts';
import { PAGE_WORDS } from '../words.ts';
import { Lines } from './lines.ts';
import { makeList, type Presence, type ScopeList } from './list.ts';
import type { Markup } from './markup.ts';

/** The scopes of a generated page: what they show, when, and what presses of them do. */
export class Scopes {
  readonly element: HTMLElement;
  readonly #spec: PageSpec;
  readonly #board: Board;
  readonly #lines: Lines;
  readonly #list: ScopeList;
  readonly #open: boolean[];
  /** Whether the rows of a category have been there since they were last called for. */
  readonly #arrived: boolean[];
  #lost = false;
  /** Acts of the page that are still to come. */
  #coming = 0;

  constructor(spec: PageSpec, markup: Markup) {
    this.#spec = spec;
    this.#board = new Board(spec);
    this.#open = spec.categories.map((_category, at) => this.#startsOpen(at));
    this.#arrived = spec.categories.map(() => false);
    this.#lines = new Lines(spec, this.#board, markup, {
      row: (place) => this.#pressRow(place),
      toggle: (category) => this.#pressToggle(category),
      fold: (category) => this.#fold(category, !this.#isOpen(category)),
      isOpen: (category) => this.#isOpen(category),
    });
    this.#list = makeList(spec, this.#lines);
    this.element = markup.make('div', 'scopes', this.#list.element);
    if (spec.clearAll) this.element.prepend(this.#clearAll(markup));
    this.#list.element.addEventListener('toggle', (event) => this.#followDetails(event), { capture: true });
    for (const category of spec.categories.keys()) this.#draw(category);
  }

  /** Whether nothing is about to change unless somebody presses something. */
  isAtRest(): boolean {
    return this.#coming === 0;
  }

  granted(): readonly string[] {
    return this.#all()
      .filter(({ place }) => this.#board.isGranted(place))
      .map(({ row }) => `${row.method} ${row.path}`)
      .sort();
  }

  boxes(): readonly DrawnBox[] {
    return this.#all().flatMap(({ place, row }) => {
      const middle = this.#lines.middleOf(place);
      return middle === null ? [] : [{ id: `${row.method} ${row.path}`, ...middle }];
    });
  }

  rows(): readonly RecordedRow[] {
    return this.#all().map(({ place, row, category }) => ({
      method: row.method,
      path: row.path,
      label: row.label,
      category,
      ticked: this.#board.isTicked(place),
      locked: this.#board.isLocked(place) || row.state === 'reverts',
      hidden: row.state === 'hidden',
    }));
  }

  #all(): readonly { readonly place: RowPlace; readonly row: RowSpec; readonly category: string }[] {
    return this.#spec.categories.flatMap(({ name, rows }, category) =>
      rows.map((row, at) => ({ place: { category, row: at }, row, category: name })),
    );
  }

  #startsOpen(category: number): boolean {
    const { fold } = this.#spec;
    return fold === null || fold.mode === 'open' || (fold.mode === 'single' && category === 0);
  }

  #isOpen(category: number): boolean {
    return this.#open[category] === true;
  }

  /** How the rows of a category should be there, whether or not they have come yet. */
  #wanted(category: number): Presence {
    const { fold, toggle } = this.#spec;
    const byFold = this.#isOpen(category) || fold === null ? 'shown' : fold.content;
    const where = toggle?.offRows;
    const byToggle =
      this.#board.isOn(category) || (where !== 'absent' && where !== 'hidden') ? 'shown' : where;
    if (byFold === 'absent' || byToggle === 'absent') return 'absent';
    return byFold === 'hidden' || byToggle === 'hidden' ? 'hidden' : 'shown';
  }

  #draw(category: number, anew = false): void {
    const wanted = this.#wanted(category);
    if (wanted === 'absent') this.#arrived[category] = false;
    else if (this.#arrived[category] !== true) {
      if (this.#spec.timing.rowsAfter > 0) {
        this.#list.draw(category, 'absent', this.#isOpen(category), false);
        this.#later(this.#spec.timing.rowsAfter, () => this.#arrive(category));
        return;
      }
      this.#arrived[category] = true;
    }
    this.#list.draw(category, wanted, this.#isOpen(category), anew);
  }

  #arrive(category: number): void {
    const wanted = this.#wanted(category);
    if (wanted === 'absent') return;
    this.#arrived[category] = true;
    this.#list.draw(category, wanted, this.#isOpen(category), false);
  }

  /** What was pressed shows now, or as late as this page shows things. */
  #changed(category: number): void {
    const { showAfter, redraw } = this.#spec.timing;
    if (showAfter > 0) this.#later(showAfter, () => this.#draw(category, redraw));
    else this.#draw(category, redraw);
  }

  #later(ms: number, act: () => void): void {
    this.#coming += 1;
    setTimeout(() => {
      this.#coming -= 1;
      act();
    }, ms);
  }

  /** Whether the page is ready for a press; some lose the first one. */
  #takes(): boolean {
    if (!this.#spec.timing.losesFirst || this.#lost) return true;
    this.#lost = true;
    return false;
  }

  #pressRow(place: RowPlace): boolean {
    if (!this.#takes()) return false;
    const was = this.#board.isTicked(place);
    this.#board.pressRow(place);
    this.#changed(place.category);
    const row = this.#spec.categories[place.category]?.rows[place.row];
    if (row?.state === 'reverts') {
      this.#later(this.#spec.timing.revertAfter, () => {
        this.#board.setTicked(place, was);
        this.#changed(place.category);
      });
    }
    return true;
  }

  #pressToggle(category: number): boolean {
    if (!this.#takes()) return false;
    this.#board.pressToggle(category);
    if (this.#spec.fold?.opensWithToggle === true && this.#board.isOn(category))
      this.#setOpen(category, true);
    this.#changed(category);
    return true;
  }

  #fold(category: number, open: boolean): void {
    this.#setOpen(category, open);
    this.#draw(category);
  }

  #setOpen(category: number, open: boolean): void {
    this.#open[category] = open;
    if (!open || this.#spec.fold?.mode !== 'single') return;
    for (const other of this.#spec.categories.keys()) {
      if (other === category || !this.#isOpen(other)) continue;
      this.#open[other] = false;
      this.#draw(other);
    }
  }

  /** The browser opens and closes `details` by itself. */
  #followDetails(event: Event): void {
    const { target } = event;
    if (!(target instanceof HTMLDetailsElement)) return;
    const category = [...this.#list.element.querySelectorAll('details')].indexOf(target);
    if (category >= 0 && target.open !== this.#isOpen(category)) this.#fold(category, target.open);
  }

  #clearAll(markup: Markup): HTMLElement {
    const button = markup.make('button', 'clear', PAGE_WORDS[this.#spec.language].clearAll);
    button.type = 'button';
    button.addEventListener('click', () => {
      this.#board.clearAll();
      for (const category of this.#spec.categories.keys()) this.#changed(category);
    });
    return button;
  }
}
