import { describe, expect, test } from 'vitest';
import type { Surface } from '../../browser/surface.ts';
import { until } from '../../browser/until.ts';
import type { AppPage } from '../app-page.ts';
import { casesFor, onlyInChromium } from '../cases.ts';
import { useHarness } from '../harness.ts';
import { forbiddenByScript, readReport } from './apply.ts';

/*
 * A run ends the moment the person wants it to. The page takes 1.3 s to list the rows of a category, so there is time
 * to act in between, also on a loaded machine: the categories are on, and no row is ticked yet.
 */
const harness = useHarness();

const SLOW = { view: 'scopes', start: 'none', delay: 1300 } as const;

/** Applies a preset and resolves while it is under way. */
async function startRun(app: AppPage, panel: Surface): Promise<void> {
  await panel.button('Apply Read-only everything').click();
  await until('the run to have begun', async () => (await app.record()).categoriesOn.length > 0);
}

/** Resolves when the rows are on the page that a run would have ticked. */
async function rowsListed(app: AppPage): Promise<void> {
  await until('the rows to be listed', async () => (await app.surface.text()).includes('Retrieve jobs'));
}

describe('while a preset is applied', () => {
  onlyInChromium(() => {
    test('a progress bar is shown, and the presets wait', async () => {
      const { app, panel } = await harness.openTokensPage('agency', SLOW);
      await startRun(app, panel);
      expect(await panel.find('progressbar', 'Applying Read-only everything').exists()).toBe(true);
      expect(await panel.button('Apply Reporting').isDisabled()).toBe(true);
      await readReport(panel);
      await panel.find('progressbar').waitGone();
      await until('the presets', async () => !(await panel.button('Apply Reporting').isDisabled()));
    });
  });

  const ways: readonly (readonly [string, (app: AppPage, panel: Surface) => Promise<void>])[] = [
    ['Escape', (app) => app.page.keyboard.press('Escape')],
    ['a click in the page', (app) => app.page.mouse.click(400, 8)],
    ['the button Stop', (_app, panel) => panel.button('Stop').click()],
  ];

  test.each(casesFor(ways, ([what]) => what === 'Escape'))(
    '%s stops it, and the panel says what was done',
    async (_what, act) => {
      const { app, panel } = await harness.openTokensPage('agency', SLOW);
      await startRun(app, panel);
      await act(app, panel);
      const said = await readReport(panel);
      expect(said.text).toMatch(/^Stopped/);
      expect(said.set).toBe(0);

      await rowsListed(app);
      const record = await app.record();
      expect(record.scopes).toEqual([]);
      expect(forbiddenByScript(record)).toEqual([]);

      // What was switched on can be taken back.
      await panel.button('Undo').click();
      await panel.status().waitForText('was undone');
      expect((await app.record()).categoriesOn).toEqual([]);
    },
  );

  test('leaving the step stops it, and the panel says so on the next one', async () => {
    const { app, panel } = await harness.openTokensPage(
      'agency',
      { start: 'none', delay: 1300 },
      'step=contact',
    );
    await app.waitForView('contact');
    await app.page.evaluate(() => {
      location.hash = 'step=scopes';
    });
    await startRun(app, panel);
    await app.page.evaluate(() => history.back());
    await app.waitForView('contact');
    await until('the panel to say why it stopped', async () =>
      (await panel.text()).includes('Stopped because the scopes left the screen'),
    );
    const record = await app.record();
    expect(record.scopes).toEqual([]);
    expect(forbiddenByScript(record)).toEqual([]);
  });
});
