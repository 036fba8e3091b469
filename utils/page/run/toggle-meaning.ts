import type { ScopeCategory, ScopeRow, Selection } from '../../scopes/types.ts';

/** So many toggles that only tick their rows speak for the others. */
const SEVERAL = 2;

/** Finds out, while a run uses them, what a page's toggles mean. */
export class ToggleMeaning {
  /** How each toggle was seen last, or was told to be. */
  readonly #last = new Map<string, ScopeCategory['toggle']>();
  /** Toggles that went off without being pressed. */
  readonly #wentOff = new Set<string>();
  readonly #bulk: Set<string>;

  /** @param bulk what an earlier run found out. */
  constructor(bulk: Iterable<string>) {
    this.#bulk = new Set(bulk);
  }

  /** Ids of the categories whose toggle turned out to do no more than to tick all of their rows. */
  get bulk(): ReadonlySet<string> {
    return this.#bulk;
  }

  /** A toggle is pressed. */
  press(categoryId: string, to: boolean): void {
    this.#last.set(categoryId, to ? 'on' : 'off');
  }

  /**
   * Takes notice of a reading. A toggle that goes off by itself while rows of its category stay ticked only shows
   * whether all of them are: it ticks a whole list at once and switches nothing.
   */
  notice({ categories, rows }: Selection): void {
    for (const { id, toggle } of categories) {
      const was = this.#last.get(id);
      if (toggle === 'off' && (was === 'on' || was === 'mixed')) this.#wentOff.add(id);
      this.#last.set(id, toggle);
      const isTicked = (row: ScopeRow) => row.categoryId === id && row.ticked && !row.locked;
      if (toggle === 'off' && this.#wentOff.has(id) && rows.some(isTicked)) this.#bulk.add(id);
    }
    // What several of a page's toggles mean, all of them mean.
    if (this.#bulk.size >= SEVERAL)
      for (const { id, toggle } of categories) if (toggle !== 'none') this.#bulk.add(id);
  }
}
