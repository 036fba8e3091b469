import type { Category, Scope } from '../../data/types.ts';
import type { Switches } from './switches.ts';

/** What is switched on and ticked in a list of scopes. The caller may hand in reactive sets. */
export interface Board {
  /** Ids of the categories whose toggle is on. */
  readonly on: Set<string>;
  /** Ids of the ticked scopes, whether or not their category is on. */
  readonly ticked: Set<string>;
}

/** Fills the board of a new token: facts, section 7: "a new token seems to start with many/all scopes on". */
export function fillBoard(board: Board, categories: readonly Category[], start: Switches['start']): void {
  board.on.clear();
  board.ticked.clear();
  if (start === 'none') return;
  for (const [index, { id, scopes }] of categories.entries()) {
    if (start === 'some' && index % 2 === 1) continue;
    board.on.add(id);
    for (const [position, scope] of scopes.entries()) {
      if (start === 'all' || position % 3 === 0) board.ticked.add(scope.id);
    }
  }
}

/** Ticks or unticks one scope. */
export function tick(board: Board, scopeId: string, on: boolean): void {
  if (on) board.ticked.add(scopeId);
  else board.ticked.delete(scopeId);
}

/** What the rows of a category become when its toggle is moved. */
const AFTER_TOGGLE: Readonly<
  Record<Switches['toggle'], (board: Board, scopes: readonly Scope[], on: boolean) => void>
> = {
  nothing: (board, scopes) => {
    for (const { id } of scopes) board.ticked.delete(id);
  },
  everything: (board, scopes, on) => {
    for (const { id } of scopes) tick(board, id, on);
  },
  keep: () => {},
};

/** Switches a category on or off; what becomes of its rows is a switch, for nobody knows. */
export function switchCategory(
  board: Board,
  category: Pick<Category, 'id' | 'scopes'>,
  on: boolean,
  rule: Switches['toggle'],
): void {
  if (on) board.on.add(category.id);
  else board.on.delete(category.id);
  AFTER_TOGGLE[rule](board, category.scopes, on);
}

/** Clear All: unticks every row that `keep` does not hold; with `categories` the toggles go off as well. */
export function clearBoard(board: Board, rule: Switches['clear'], keep: (scopeId: string) => boolean): void {
  for (const id of [...board.ticked]) if (!keep(id)) board.ticked.delete(id);
  if (rule === 'categories') board.on.clear();
}

/** The ids of what is truly granted, sorted: the category is on and the row is ticked. */
export function granted(board: Board, categories: readonly Category[]): string[] {
  return categories
    .filter(({ id }) => board.on.has(id))
    .flatMap(({ scopes }) => scopes.filter(({ id }) => board.ticked.has(id)).map(({ id }) => id))
    .sort();
}
