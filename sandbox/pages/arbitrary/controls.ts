import fc from 'fast-check';
import type { BoxSpec, ControlKind, NamedBy, ToggleSpec } from '../spec.ts';
import { percent, weighted } from './weighted.ts';

export const controlKind = weighted<ControlKind>(
  [24, 'native'],
  [10, 'controlled'],
  [12, 'hidden-input'],
  [10, 'role-checkbox'],
  [8, 'role-switch'],
  [6, 'aria-pressed'],
  [10, 'element'],
  [6, 'nested-element'],
  [8, 'mousedown'],
  [6, 'pointer'],
);

const namedBy = weighted<NamedBy>(
  [5, 'label-for'],
  [4, 'label-around'],
  [3, 'aria-label'],
  [2, 'labelledby'],
  [5, 'beside'],
);

/** What names a control of this kind, as near to what was chosen as its markup allows. */
function nameable(kind: ControlKind, chosen: NamedBy): NamedBy {
  const byLabel = chosen === 'label-for' || chosen === 'label-around';
  switch (kind) {
    case 'native':
    case 'controlled':
      return chosen;
    case 'hidden-input':
      return byLabel ? chosen : 'label-around';
    case 'element':
    case 'nested-element':
      // A reference by id ends at the shadow root.
      return chosen === 'aria-label' ? chosen : 'beside';
    default:
      return byLabel ? 'beside' : chosen;
  }
}

export const boxSpec: fc.Arbitrary<BoxSpec> = fc
  .record({ kind: controlKind, namedBy, side: weighted<BoxSpec['side']>([4, 'left'], [1, 'right']) })
  .map((box) => ({ ...box, namedBy: nameable(box.kind, box.namedBy) }));

const ownToggle = fc.record({
  kind: controlKind,
  namedBy,
  side: weighted<ToggleSpec['side']>([3, 'right'], [2, 'left']),
  words: weighted<ToggleSpec['words']>(
    [4, 'none'],
    [2, 'toggleAll'],
    [2, 'selectAll'],
    [2, 'enable'],
    [2, 'category'],
  ),
  means: weighted<ToggleSpec['means']>([3, 'switch'], [1, 'select-all']),
  showsMixed: percent(60),
  turnsOn: weighted<ToggleSpec['turnsOn']>([4, 'nothing'], [4, 'everything'], [2, 'keep']),
  offRows: weighted<ToggleSpec['offRows']>([4, 'absent'], [3, 'hidden'], [2, 'disabled'], [1, 'usable']),
});

/** The toggles: none at all, of the same kind as the boxes, or of another one. */
export const toggleOf: fc.Arbitrary<(box: BoxSpec) => ToggleSpec | null> = fc
  .record({ has: percent(82), alike: percent(50), toggle: ownToggle })
  .map(({ has, alike, toggle }) => (box: BoxSpec) => {
    if (!has) return null;
    const kind = alike ? box.kind : toggle.kind;
    const named = nameable(kind, toggle.namedBy);
    // A label needs words of its own.
    const words =
      toggle.words === 'none' && (named === 'label-for' || named === 'label-around')
        ? 'category'
        : toggle.words;
    return {
      ...toggle,
      kind,
      namedBy: named,
      words,
      // What says "Enable" or "Select all" does that.
      means: words === 'enable' ? 'switch' : words === 'selectAll' ? 'select-all' : toggle.means,
    };
  });
