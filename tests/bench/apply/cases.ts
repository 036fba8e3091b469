import { offeredCategories } from '../../../sandbox/data/offered.ts';
import type { Scope } from '../../../sandbox/data/types.ts';

/** A preset that is applied on a page with nothing ticked, whose categories are off and list no rows. */
export interface Case {
  /** How many rows have to be ticked. */
  readonly count: number;
  readonly presetName: string;
  readonly switches: Readonly<Record<string, string | number>>;
  readonly rules: readonly Readonly<Record<string, string>>[];
  /** The rows, as the page shows them. */
  readonly scopes: readonly Pick<Scope, 'id' | 'method' | 'shownPath'>[];
  /** The categories they stand in, as the page names them. */
  readonly categories: readonly string[];
}

/** The account type whose page offers the most. */
export const ACCOUNT = 'brand';

/** So many rows does an ordinary page offer. */
const ORDINARY = 117;

/** Some rows of an ordinary page, spread over its categories, each by a rule of its own; or all of a page of this size. */
export function caseOf(count: number): Case {
  const size = Math.max(count, ORDINARY);
  const offered = offeredCategories(ACCOUNT, 'en', size);
  const all = offered.flatMap(({ scopes }) => scopes);
  const step = all.length / count;
  const scopes = all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  if (scopes.length !== count) throw new Error(`${scopes.length} rows were chosen instead of ${count}`);
  const wanted = new Set(scopes);
  const isAll = count === all.length;
  return {
    count,
    presetName: `Bench ${count}`,
    switches: { view: 'scopes', start: 'none', rows: size },
    rules: isAll ? [{ access: 'all' }] : scopes.map(({ method, path }) => ({ method, path })),
    scopes: scopes.map(({ id, method, shownPath }) => ({ id, method, shownPath })),
    categories: offered
      .filter((one) => one.scopes.some((scope) => wanted.has(scope)))
      .map(({ name }) => name),
  };
}
