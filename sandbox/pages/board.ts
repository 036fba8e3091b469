import type { CategorySpec, PageSpec, RowSpec } from './spec.ts';

/** What a category's toggle shows. */
export type ToggleState = 'on' | 'off' | 'mixed';

/** A row's place: which category, which row of it. */
export interface RowPlace {
  readonly category: number;
  readonly row: number;
}

interface CategoryState {
  readonly spec: CategorySpec;
  on: boolean;
  readonly ticked: boolean[];
}

const isFree = (row: RowSpec) => row.state === 'usable' || row.state === 'reverts';

/** The truth of a generated page: what is switched on and ticked, and what a press does to it. No DOM. */
export class Board {
  readonly #spec: PageSpec;
  readonly #categories: readonly CategoryState[];

  constructor(spec: PageSpec) {
    this.#spec = spec;
    this.#categories = spec.categories.map((category) => ({
      spec: category,
      on: category.on,
      ticked: category.rows.map((row) => row.ticked),
    }));
  }

  isTicked({ category, row }: RowPlace): boolean {
    return this.#category(category).ticked[row] === true;
  }

  /** Whether the category's switch, where there is one, is on. */
  isOn(category: number): boolean {
    return this.#spec.toggle?.means === 'switch' ? this.#category(category).on : true;
  }

  /** Whether the token would have it: ticked, to be seen, in a category that is on. */
  isGranted(place: RowPlace): boolean {
    return this.isTicked(place) && this.isOn(place.category) && this.#row(place).state !== 'hidden';
  }

  /** Whether nobody can change the row now. */
  isLocked(place: RowPlace): boolean {
    return (
      this.#row(place).state === 'disabled' ||
      (!this.isOn(place.category) && this.#spec.toggle?.offRows === 'disabled')
    );
  }

  toggleState(category: number): ToggleState {
    const { toggle } = this.#spec;
    if (toggle?.means !== 'select-all') return this.isOn(category) ? 'on' : 'off';
    const { spec, ticked } = this.#category(category);
    const rows = spec.rows.map((row, at) => ({ row, ticked: ticked[at] === true }));
    const seen = rows.filter(({ row }) => row.state !== 'hidden');
    const count = seen.filter((one) => one.ticked).length;
    if (count === seen.length) return 'on';
    return count > 0 && toggle.showsMixed ? 'mixed' : 'off';
  }

  /** How many rows of the category are ticked, and how many it has, for its heading. */
  count(category: number): { readonly ticked: number; readonly total: number } {
    const { spec, ticked } = this.#category(category);
    const seen = spec.rows.flatMap((row, at) => (row.state === 'hidden' ? [] : [ticked[at] === true]));
    return { ticked: seen.filter((one) => one).length, total: seen.length };
  }

  /** A press of a row's box. A locked row stays as it is. */
  pressRow(place: RowPlace): void {
    if (this.isLocked(place)) return;
    this.#category(place.category).ticked[place.row] = !this.isTicked(place);
  }

  /** Sets a row as the page itself does, whatever holds for a person. */
  setTicked({ category, row }: RowPlace, ticked: boolean): void {
    this.#category(category).ticked[row] = ticked;
  }

  /** A press of a category's toggle. */
  pressToggle(category: number): void {
    const { toggle } = this.#spec;
    if (toggle === null) throw new Error('This page has no toggles');
    const state = this.#category(category);
    if (toggle.means === 'select-all') {
      this.#fill(state, this.toggleState(category) !== 'on');
      return;
    }
    state.on = !state.on;
    if (toggle.turnsOn !== 'keep') this.#fill(state, state.on && toggle.turnsOn === 'everything');
  }

  /** Clear All of the scopes: unticks everything that is free, and switches categories off. */
  clearAll(): void {
    for (const state of this.#categories) {
      state.on = false;
      this.#fill(state, false);
    }
  }

  #fill({ spec, ticked }: CategoryState, value: boolean): void {
    for (const [at, row] of spec.rows.entries()) if (isFree(row)) ticked[at] = value;
  }

  #category(category: number): CategoryState {
    const state = this.#categories[category];
    if (state === undefined) throw new Error(`No category ${category}`);
    return state;
  }

  #row({ category, row }: RowPlace): RowSpec {
    const spec = this.#category(category).spec.rows[row];
    if (spec === undefined) throw new Error(`No row ${row} in category ${category}`);
    return spec;
  }
}
