import fc from 'fast-check';
import type { AccountType } from '../../data/types.ts';
import type {
  EndpointSpec,
  FoldSpec,
  HeadingSpec,
  PageSpec,
  PlaceSpec,
  Structure,
  TimingSpec,
} from '../spec.ts';
import { boxSpec, toggleOf } from './controls.ts';
import { categoriesOf } from './rows.ts';
import { buttons, decoys, language, naming, place, title } from './surroundings.ts';
import { percent, weighted } from './weighted.ts';

const structure = weighted<Structure>(
  [3, 'grid'],
  [2, 'table'],
  [2, 'tables'],
  [3, 'list'],
  [1, 'definitions'],
  [2, 'fieldsets'],
  [1, 'treegrid'],
  [1, 'aria-grid'],
  [2, 'flat'],
  [2, 'cards'],
  [1, 'columns'],
);

const heading = fc.record({
  element: weighted<HeadingSpec['element']>([3, 'h3'], [2, 'h4'], [2, 'strong'], [2, 'span'], [1, 'role']),
  count: weighted<HeadingSpec['count']>([6, 'none'], [1, 'total'], [2, 'ticked']),
});

const endpoint: fc.Arbitrary<EndpointSpec> = fc.record({
  shown: weighted<EndpointSpec['shown']>(
    [8, 'cells'],
    [4, 'text'],
    [4, 'badge'],
    [2, 'title'],
    [2, 'data'],
    [4, 'nowhere'],
  ),
  placeholder: weighted<EndpointSpec['placeholder']>([3, 'curly'], [1, 'colon'], [2, 'angle']),
  letters: weighted<EndpointSpec['letters']>([6, 'as-is'], [1, 'lower'], [1, 'upper']),
  extent: weighted<EndpointSpec['extent']>([4, 'full'], [3, 'short'], [1, 'url']),
  order: weighted<EndpointSpec['order']>([3, 'method-first'], [1, 'path-first']),
});

const delay = weighted<readonly [least: number, most: number]>([8, [0, 0]], [2, [10, 80]], [1, [80, 400]]);
const upTo = ([least, most]: readonly [number, number]) => fc.integer({ min: least, max: most });

const timing: fc.Arbitrary<TimingSpec> = fc.record({
  rowsAfter: delay.chain(upTo),
  showAfter: weighted<readonly [number, number]>([9, [0, 0]], [2, [5, 60]], [1, [60, 200]]).chain(upTo),
  revertAfter: fc.integer({ min: 0, max: 250 }),
  redraw: percent(25),
  losesFirst: percent(8),
});

const folding = fc.record({
  mode: weighted<FoldSpec['mode']>([2, 'open'], [2, 'folded'], [1, 'single']),
  by: weighted<FoldSpec['by']>([3, 'button'], [2, 'details'], [1, 'plain']),
  content: weighted<FoldSpec['content']>([2, 'hidden'], [1, 'absent']),
  opensWithToggle: percent(50),
});

const fold: fc.Arbitrary<FoldSpec | null> = fc.oneof(
  { withCrossShrink: true },
  { weight: 7, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: folding },
);

/** Lines of a list that draws only what is in sight. */
const linesAlive = weighted<number | null>([6, null], [1, 12], [1, 20]);

/** Structures whose category, or whose row, may be the host of a shadow root. */
const CATEGORY_HOSTS: ReadonlySet<Structure> = new Set(['grid', 'tables', 'list', 'cards', 'columns']);
const ROW_HOSTS: ReadonlySet<Structure> = new Set(['grid', 'flat', 'cards', 'columns', 'treegrid']);
/** Structures whose category may be a `details` element. */
const FOLDING: ReadonlySet<Structure> = new Set(['grid', 'tables', 'list', 'cards', 'columns']);
/** Structures in which lines can be placed freely. */
const SCROLLING: ReadonlySet<Structure> = new Set(['grid', 'list', 'flat', 'treegrid', 'aria-grid']);

/** Makes the parts fit together: what one part of a page rules out in another is replaced by the plain choice. */
export function reconcile(chosen: PageSpec): PageSpec {
  const shown = chosen.endpoint.shown;
  const inSight = shown === 'cells' || shown === 'text' || shown === 'badge';
  // Without an endpoint in sight, English words are all that a person could go by.
  const labels = inSight ? chosen.labels : 'english';
  const lines = chosen.categories.reduce((sum, { rows }) => sum + rows.length + 1, 0);
  const alive =
    chosen.linesAlive !== null && SCROLLING.has(chosen.structure) && lines > chosen.linesAlive + 4
      ? chosen.linesAlive
      : null;
  const shadowFits: Readonly<Record<PlaceSpec['shadow'], boolean>> = {
    none: true,
    page: true,
    category: CATEGORY_HOSTS.has(chosen.structure) && alive === null,
    row: ROW_HOSTS.has(chosen.structure),
  };
  const switches = chosen.toggle?.means === 'switch';
  const fold = alive === null ? chosen.fold : null;
  return {
    ...chosen,
    labels,
    linesAlive: alive,
    place: { ...chosen.place, shadow: shadowFits[chosen.place.shadow] ? chosen.place.shadow : 'none' },
    fold:
      fold !== null && fold.by === 'details' && !FOLDING.has(chosen.structure)
        ? { ...fold, by: 'button' }
        : fold,
    categories: chosen.categories.map((category) => {
      const on = switches ? category.on : true;
      const keeps = on || chosen.toggle?.turnsOn === 'keep';
      return { ...category, on, rows: category.rows.map((row) => ({ ...row, ticked: row.ticked && keeps })) };
    }),
  };
}

/** Any page of an account type. Most are plausible; each feature is there often enough over a few hundred. */
export function pageSpecs(accountType: AccountType): fc.Arbitrary<PageSpec> {
  return fc
    .record({
      language,
      title,
      place,
      structure,
      wrappers: weighted([3, 0], [3, 1], [2, 2], [1, 4]),
      naming,
      box: boxSpec,
      toggleOf,
      heading,
      endpoint,
      labels: weighted<PageSpec['labels']>([7, 'english'], [2, 'verbs'], [1, 'absent']),
      timing,
      fold,
      linesAlive,
      offer: categoriesOf(accountType),
      clearAll: percent(60),
      decoys,
      buttons,
    })
    .map(({ offer, toggleOf: toggle, ...rest }) =>
      reconcile({
        ...rest,
        accountType,
        toggle: toggle(rest.box),
        start: offer.start,
        categories: offer.categories,
      }),
    );
}
