import { describe, test } from 'vitest';
import { until } from '../../browser/until.ts';
import type { AppPage } from '../app-page.ts';
import { useHarness } from '../harness.ts';
import { readReport } from '../scopes/apply.ts';
import { importTemplates } from '../template-file.ts';
import { hasFocus, panelRoot } from './panel-root.ts';

/* The job by keyboard alone: a key that acts must not throw the person back to the start of the page. */
const harness = useHarness();

/** Waits until the keyboard acts inside of the panel: what moves the focus on does so a frame after it drew. */
async function focusInPanel(app: AppPage): Promise<void> {
  const root = await panelRoot(harness, app.page);
  await until('the focus in the panel', () => hasFocus(root));
}

describe('in the panel the focus stays', () => {
  test('when a preset is applied and undone', async () => {
    const { app, panel } = await harness.openTokensPage('agency', { view: 'scopes' });
    await panel.button('Apply Account check').press('Enter');
    await readReport(panel);
    await focusInPanel(app);
    await panel.button('Undo').press('Enter');
    await panel.status().waitForText('was undone');
    await focusInPanel(app);
  });

  test('when a selection is saved: first in the name box, then beside it', async () => {
    const { app, panel } = await harness.openTokensPage('agency', { view: 'scopes' });
    await panel.button('Save selection as preset').press('Enter');
    const name = panel.textbox('Name of the preset');
    await name.waitFocused();
    await name.fill('By keys');
    await name.press('Enter');
    await panel.waitFor('button', 'Apply By keys');
    await focusInPanel(app);
  });

  test('when a step is filled', async () => {
    await importTemplates(harness, {
      name: 'One',
      accountType: 'agency',
      setup: { name: 'One' },
      scopes: [],
    });
    const { panel } = await harness.openTokensPage('agency', { view: 'setup' });
    await panel.combobox('Template').choose('One');
    await panel.button('Fill this step').press('Enter');
    await panel.status().waitForText('1 of 1 fields');
    await panel.button('Fill this step').waitFocused();
  });
});

test('in the popup the focus goes on to what comes next', async () => {
  await importTemplates(harness, { name: 'One', accountType: 'agency', scopes: [] });
  const popup = await harness.openPopup();
  await popup.button('Edit One').press('Enter');
  await until('the name box to have the focus', () => popup.textbox('Name').isFocused());
  await popup.textbox('Name').press('Enter');
  await until('the template to have the focus', () => popup.button('Edit One').isFocused());
  await popup.button('Delete One').press('Enter');
  await until('Undo to have the focus', () => popup.button('Undo').isFocused());
  await popup.button('Undo').press('Enter');
  await until('the template to have the focus again', () => popup.button('Edit One').isFocused());
});
