import fc from 'fast-check';
import { catalogueOf } from '../../data/catalogue.ts';
import type { AccountType } from '../../data/types.ts';
import {
  ACTION_UPDATES,
  ACTIONS_AGAIN,
  INVENTED,
  type InventedScope,
  LABELLED_CREATE,
  pathOfInvented,
} from '../invented.ts';
import type { CategorySpec, RowSpec } from '../spec.ts';
import { percent, weighted } from './weighted.ts';

const FEWEST_ROWS = 3;
const MOST_ROWS = 40;
const MOST_CATEGORIES = 9;
const MOST_ROWS_OF_CATEGORY = 10;

type Start = 'none' | 'all' | 'some';
type Chosen = Pick<RowSpec, 'method' | 'path' | 'label'>;

const chosenRow = fc.record({
  at: fc.nat({ max: MOST_ROWS_OF_CATEGORY - 1 }),
  ticked: fc.boolean(),
});

const chosenCategory = (categories: number) =>
  fc.record({
    at: fc.nat({ max: categories - 1 }),
    on: percent(60),
    rows: fc.uniqueArray(chosenRow, {
      selector: ({ at }) => at,
      minLength: 1,
      maxLength: MOST_ROWS_OF_CATEGORY,
      size: 'max',
    }),
  });

/** What is special about one row of the page, if anything. */
const special = weighted<RowSpec['state'] | 'labelled-create'>(
  [62, 'usable'],
  [14, 'disabled'],
  [8, 'reverts'],
  [10, 'hidden'],
  [6, 'labelled-create'],
);

const alike = weighted<readonly InventedScope[]>([84, []], [8, ACTIONS_AGAIN], [8, ACTION_UPDATES]);

/** Whether the page has rows that the catalogue lacks: which ones, as bits. */
const invented = weighted([5, 0], [2, 0b11], [2, 0b11100], [1, 0b11111111]);

/**
 * The categories of a page: some of the account type's catalogue, some of their rows, and some that the catalogue
 * lacks. `start` says what is ticked before anybody touches the page.
 */
export function categoriesOf(
  accountType: AccountType,
): fc.Arbitrary<{ readonly start: Start; readonly categories: readonly CategorySpec[] }> {
  const catalogue = catalogueOf(accountType).categories;
  const most = Math.min(MOST_CATEGORIES, catalogue.length);
  return fc
    .record({
      start: weighted<Start>([3, 'none'], [3, 'all'], [4, 'some']),
      chosen: fc.uniqueArray(chosenCategory(catalogue.length), {
        selector: ({ at }) => at,
        minLength: Math.min(3, most),
        maxLength: most,
        size: 'max',
      }),
      invented,
      alike,
      special,
      specialAt: fc.nat({ max: MOST_ROWS - 1 }),
    })
    .map(({ start, chosen, invented: bits, alike: others, special: kind, specialAt }) => {
      const ticked = (one: boolean) => (start === 'some' ? one : start === 'all');
      const asRow = (row: Chosen, one: boolean): RowSpec => ({
        ...row,
        ticked: ticked(one),
        state: 'usable',
      });
      const asInvented = (scope: InventedScope): RowSpec =>
        asRow(
          { method: scope.method, path: pathOfInvented(scope, accountType), label: scope.label },
          scope.method === 'GET',
        );
      let room = MOST_ROWS - 12;
      const categories: CategorySpec[] = chosen.flatMap(({ at, on, rows }) => {
        const category = catalogue[at];
        if (category === undefined) throw new Error(`${accountType} has no category ${at}`);
        const ticks = new Map(rows.map((row) => [row.at % category.scopes.length, row.ticked]));
        const own = category.scopes
          .flatMap(([method, path, label], row) => {
            const one = ticks.get(row);
            return one === undefined ? [] : [asRow({ method, path, label }, one)];
          })
          .slice(0, room);
        room -= own.length;
        return own.length === 0 ? [] : [{ name: category.name, on: ticked(on), rows: own }];
      });
      const missing = FEWEST_ROWS - categories.reduce((sum, { rows }) => sum + rows.length, 0);
      const extra = INVENTED.filter((_scope, at) => (bits >> at) % 2 === 1 || at < missing);
      const groups: readonly (readonly InventedScope[])[] = [
        ...Object.values(Object.groupBy(extra, ({ category }) => category)).flatMap((group) =>
          group === undefined ? [] : [group],
        ),
        others,
        kind === 'labelled-create' ? [LABELLED_CREATE] : [],
      ];
      const added = groups.flatMap((group) => {
        const [first] = group;
        return first === undefined
          ? []
          : [{ name: first.category, on: ticked(true), rows: group.map(asInvented) }];
      });
      const all = [...categories, ...added];
      return { start, categories: kind === 'labelled-create' ? all : withState(all, specialAt, kind) };
    });
}

/** Gives one row of the page a state; a hidden one is never ticked, for nobody could know. */
function withState(
  categories: readonly CategorySpec[],
  wanted: number,
  state: RowSpec['state'],
): readonly CategorySpec[] {
  const count = categories.reduce((sum, { rows }) => sum + rows.length, 0);
  let left = wanted % count;
  return categories.map((category) => ({
    ...category,
    rows: category.rows.map((row) => {
      left -= 1;
      return left === -1 ? { ...row, state, ticked: row.ticked && state !== 'hidden' } : row;
    }),
  }));
}
