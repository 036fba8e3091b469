import type { Category } from '../data/types.ts';

/** What the token in hand has when the screen opens: some rows of some categories, and none of the others. */
export interface Start {
  /** Ids of categories whose toggle is on. */
  readonly on: ReadonlySet<string>;
  /** Ids of rows that are ticked, all of them in categories that are on. */
  readonly ticked: ReadonlySet<string>;
}

/** Two of three categories are on, with every second of their rows. */
export function startOf(categories: readonly Category[]): Start {
  const on = categories.filter((_, at) => at % 3 !== 1);
  const ticked = on.flatMap(({ scopes }) => scopes.filter((_, at) => at % 2 === 0));
  return { on: new Set(on.map(({ id }) => id)), ticked: new Set(ticked.map(({ id }) => id)) };
}
