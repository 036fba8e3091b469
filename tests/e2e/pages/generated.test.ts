import { describe, expect, test } from 'vitest';
import { pageOfSeed } from '../../../sandbox/pages/arbitrary.ts';
import { shownEndpoint } from '../../../sandbox/pages/endpoint.ts';
import { shownLabel } from '../../../sandbox/pages/labels.ts';
import type { PageSpec } from '../../../sandbox/pages/spec.ts';
import { meaningOf, type PlacedRow, rowsInSight } from '../../pages/oracle.ts';
import { accountTypeOf } from '../../pages/seeds.ts';
import { recordAtRest } from '../../pages/try-page.ts';
import { casesFor } from '../cases.ts';
import { useHarness } from '../harness.ts';
import { applyPreset } from '../scopes/apply.ts';

/*
 * Pages that nobody wrote, through the panel as a person uses it. `tests/pages/` has the engine on hundreds of them;
 * this dozen stands for the rest, and half of it in Firefox.
 */
const harness = useHarness();

const PRESET = 'Read-only everything';
const GOAL = { title: PRESET, mode: 'exact', rules: [{ access: 'read' }] } as const;

/** What each page stands for, by its seed. */
const PAGES: readonly (readonly [covers: string, seed: number])[] = [
  ['a table with aria-pressed buttons in open folds; a filter bar', 222],
  ['a list of visually hidden inputs with mousedown toggles; a newsletter and notifications', 444],
  ['a treegrid in a shadow root, no labels, nested elements as toggles; token cards', 68],
  ['headings and rows in one flat list, boxes that react to mousedown only', 61],
  ['folded categories in shadow roots, visually hidden inputs, no toggles; remember me', 386],
  ['a flat list in a role=dialog, labels only, no toggles; users, token cards, a newsletter', 184],
  ['rows that come late and are made anew at each change, in a role=dialog', 950],
  ['a page that loses the first press, with a row that cannot be changed, in a frame', 14],
  ['nested custom elements in a frame that is higher than the window, labels only; rights of users', 333],
  ['cards of custom elements, Chinese; Create, Next, Cancel and Delete as check boxes', 5],
  ['a list that draws 12 lines at a time, in a modal dialog, visually hidden inputs as toggles', 81],
  ['fieldsets of which one is open at a time, German, custom elements, endpoints in titles', 108],
  ['columns in a shadow root each, French, endpoints in titles; drawn anew at each change', 286],
];

/** Whether a text names the row by what the page shows of it. */
function names(text: string, { row }: PlacedRow, spec: PageSpec): boolean {
  const { method, path } = shownEndpoint(row, spec.accountType, spec.endpoint);
  const label = shownLabel(row, spec);
  return (label !== '' && text.includes(label)) || text.includes(`${method} ${path}`);
}

/** Those whose boxes, roots and frames a browser has a part in. */
const IN_FIREFOX: readonly number[] = [444, 68, 386, 333, 81, 286];

describe('generated pages', () => {
  test.each(casesFor(PAGES, ([, seed]) => IN_FIREFOX.includes(seed)))(
    '%s (seed %i)',
    async (_covers, seed) => {
      const spec = pageOfSeed(accountTypeOf(seed), seed);
      const { app, panel } = await harness.openTokensPage(spec.accountType, { page: seed });
      await panel.waitFor('button', `Apply ${PRESET}`);
      const before = await recordAtRest(app.page);

      const said = await applyPreset(panel, PRESET);
      const after = await recordAtRest(app.page);
      const { wanted } = meaningOf(GOAL, spec, before.granted);
      const differing = rowsInSight(spec).filter(({ id }) => after.granted.includes(id) !== wanted.has(id));
      for (const row of differing) {
        expect(row.row.state, `${row.id} could have been changed; the panel says "${said.text}"`).not.toBe(
          'usable',
        );
        expect(names(said.text, row, spec), `${row.id} in "${said.text}"`).toBe(true);
      }
      expect(said.set).toBe([...wanted].filter((id) => after.granted.includes(id)).length);

      await panel.button('Undo').click();
      await panel.status().waitForText('was undone');
      const last = await recordAtRest(app.page);
      expect(last.granted).toEqual(before.granted);
      expect(last.activations).toEqual([]);
    },
  );
});
