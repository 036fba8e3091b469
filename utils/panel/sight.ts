import type { ScopesOnPage } from '../page/scope-reader.ts';
import type { Hidden } from '../page/survey.ts';
import type { Selection } from '../scopes/types.ts';

/** What keeps scopes out of sight: folded categories, lists that draw only a part of their rows. */
export type OutOfSight = 'folds' | 'lists' | 'both';

function wordOf({ folds, lists }: Hidden): OutOfSight | null {
  if (folds > 0) return lists > 0 ? 'both' : 'folds';
  return lists > 0 ? 'lists' : null;
}

/** What of a reading has to do with what is out of sight: which scopes there are, not which are ticked. */
function partsOf({ categories, rows }: Selection): readonly string[] {
  return [
    ...categories.map(({ id, toggle, listed }) => `${id} ${toggle} ${listed}`),
    ...rows.map(({ id }) => id),
  ];
}

/** Knows what is out of sight. Looking for it reads the layout, so it is done only when other scopes are there. */
export class Sight {
  readonly #find: (page: ScopesOnPage) => Hidden;
  #parts: readonly string[] | null = null;
  #found: OutOfSight | null = null;

  constructor(find: (page: ScopesOnPage) => Hidden) {
    this.#find = find;
  }

  /** As it is, or as it was found when the same scopes were there. */
  of(page: ScopesOnPage): OutOfSight | null {
    const parts = partsOf(page.selection);
    const before = this.#parts;
    if (before !== null && before.length === parts.length && before.every((part, at) => part === parts[at]))
      return this.#found;
    return this.now(page);
  }

  /** As it is. */
  now(page: ScopesOnPage): OutOfSight | null {
    this.#parts = partsOf(page.selection);
    this.#found = wordOf(this.#find(page));
    return this.#found;
  }
}

/** Whether a part of the scopes shows other states than all of them did before. */
export function contradicts(all: Selection, part: Selection): boolean {
  const ticked = new Map(all.rows.map((row) => [row.id, row.ticked]));
  const toggles = new Map(all.categories.map(({ id, toggle }) => [id, toggle]));
  const differs = <V>(was: V | undefined, is: V) => was !== undefined && was !== is; // what is new says nothing
  return (
    part.rows.some((row) => differs(ticked.get(row.id), row.ticked)) ||
    // A category's heading, and its toggle with it, may be scrolled out of sight.
    part.categories.some(({ id, toggle }) => toggle !== 'none' && differs(toggles.get(id), toggle))
  );
}
