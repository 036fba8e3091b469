import { reconcile } from '../../sandbox/pages/arbitrary/page.ts';
import type { CategorySpec, PageSpec } from '../../sandbox/pages/spec.ts';
import type { Goal } from './goal.ts';
import { meaningOf, rowsInSight } from './oracle.ts';

/** A page and what was asked of it. */
export interface Case {
  readonly spec: PageSpec;
  readonly goal: Goal;
}

/**
 * What a page may be replaced by when a failure does not hang on it. fast-check would get there too, but tries each
 * value of each part one after the other, and a try takes seconds.
 */
const PLAIN: readonly Partial<PageSpec>[] = [
  { decoys: [] },
  { fold: null },
  { toggle: null },
  { linesAlive: null },
  { place: { shadow: 'none', frame: false, dialog: 'none' } },
  { timing: { rowsAfter: 0, showAfter: 0, revertAfter: 0, redraw: false, losesFirst: false } },
  { naming: { classes: 'none', testIds: false, ids: false } },
  { box: { kind: 'native', namedBy: 'beside', side: 'left' } },
  {
    endpoint: {
      shown: 'cells',
      placeholder: 'curly',
      letters: 'as-is',
      extent: 'full',
      order: 'method-first',
    },
  },
  { structure: 'grid' },
  { labels: 'english' },
  { language: 'en' },
  { title: 'apiScopes' },
  { heading: { element: 'h3', count: 'none' } },
  { wrappers: 0 },
  { clearAll: false },
  { buttons: 'button' },
];

type Part = 'place' | 'timing' | 'box' | 'endpoint' | 'heading' | 'toggle' | 'fold' | 'naming';

/** The plain value of single choices, for the parts that a failure hangs on as a whole. */
const PLAIN_CHOICES: readonly (readonly [part: Part, choice: string, value: unknown])[] = [
  ['place', 'shadow', 'none'],
  ['place', 'frame', false],
  ['place', 'dialog', 'none'],
  ['timing', 'rowsAfter', 0],
  ['timing', 'showAfter', 0],
  ['timing', 'redraw', false],
  ['timing', 'losesFirst', false],
  ['box', 'kind', 'native'],
  ['box', 'namedBy', 'beside'],
  ['box', 'side', 'left'],
  ['endpoint', 'shown', 'cells'],
  ['endpoint', 'placeholder', 'curly'],
  ['endpoint', 'letters', 'as-is'],
  ['endpoint', 'extent', 'full'],
  ['endpoint', 'order', 'method-first'],
  ['heading', 'element', 'h3'],
  ['heading', 'count', 'none'],
  ['toggle', 'kind', 'native'],
  ['toggle', 'namedBy', 'beside'],
  ['toggle', 'side', 'right'],
  ['toggle', 'words', 'none'],
  ['toggle', 'means', 'switch'],
  ['toggle', 'offRows', 'absent'],
  ['fold', 'by', 'button'],
  ['fold', 'mode', 'open'],
  ['fold', 'content', 'hidden'],
  ['fold', 'opensWithToggle', false],
];

function withPlainChoice(spec: PageSpec, part: Part, choice: string, value: unknown): PageSpec {
  return spec[part] === null ? spec : { ...spec, [part]: { ...spec[part], [choice]: value } };
}

function* withoutEach<Item>(list: readonly Item[]): Generator<readonly Item[]> {
  const half = Math.floor(list.length / 2);
  if (half > 1) {
    yield list.slice(0, half);
    yield list.slice(half);
  }
  for (const at of list.keys()) yield list.toSpliced(at, 1);
}

function* withFewerRows(categories: readonly CategorySpec[]): Generator<readonly CategorySpec[]> {
  for (const [at, category] of categories.entries()) {
    for (const rows of withoutEach(category.rows)) {
      if (rows.length > 0) yield categories.with(at, { ...category, rows });
    }
    for (const [place, row] of category.rows.entries()) {
      if (row.state === 'usable') continue;
      const rows = category.rows.with(place, { ...row, state: 'usable' });
      yield categories.with(at, { ...category, rows });
    }
  }
}

/** Cases that are a step plainer, the largest steps first. */
function* plainer({ spec, goal }: Case): Generator<Case> {
  for (const categories of withoutEach(spec.categories)) yield { spec: { ...spec, categories }, goal };
  for (const plain of PLAIN) yield { spec: { ...spec, ...plain }, goal };
  for (const decoys of withoutEach(spec.decoys)) yield { spec: { ...spec, decoys }, goal };
  for (const rules of withoutEach(goal.rules)) {
    if (rules.length > 0) yield { spec, goal: { ...goal, rules } };
  }
  for (const categories of withFewerRows(spec.categories)) yield { spec: { ...spec, categories }, goal };
  for (const [part, choice, value] of PLAIN_CHOICES) {
    yield { spec: withPlainChoice(spec, part, choice, value), goal };
  }
}

/** Fewer rows make no list: then it is right to be unsure. */
const FEWEST_ROWS = 3;

/** Whether the smaller page is still a list of scopes that has what the goal names. */
function asksForTheSame(one: Case, failing: Case): boolean {
  const absent = ({ spec, goal }: Case) =>
    meaningOf(goal, spec, []).absent.map((rule) => JSON.stringify(rule));
  const before = absent(failing);
  return rowsInSight(one.spec).length >= FEWEST_ROWS && absent(one).every((rule) => before.includes(rule));
}

/**
 * Leaves out of a failing case what the failure does not need, step by step, for as long as `milliseconds`. Gives the
 * plainest case that still failed.
 */
export async function reduce(
  failing: Case,
  fails: (one: Case) => Promise<boolean>,
  milliseconds: number,
): Promise<Case> {
  const end = performance.now() + milliseconds;
  let smallest = failing;
  for (;;) {
    const before = smallest;
    for (const candidate of plainer(smallest)) {
      if (performance.now() > end) return smallest;
      const one = { ...candidate, spec: reconcile(candidate.spec) };
      if (!asksForTheSame(one, failing)) continue;
      if (JSON.stringify(one) === JSON.stringify(smallest) || !(await fails(one))) continue;
      smallest = one;
      break;
    }
    if (smallest === before) return smallest;
  }
}
