import { expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { useHarness } from '../harness.ts';
import { untilListed } from './until-listed.ts';

/* What the panel says on each part of the tokens page. */
const harness = useHarness();

test('the panel goes along with the wizard, and never says that it recognised nothing', async () => {
  const { app, panel } = await harness.openTokensPage('brand');
  await untilListed(panel);
  await app.press('Create Access Token');
  await panel.combobox('Template').waitFor();
  await app.type('Token Name', 'Orders to the data warehouse');
  await app.press('Next');
  await app.waitForView('contact');
  await until(
    'Setup to be gone',
    async () =>
      (await panel.text()).includes('A primary contact is') ||
      (await panel.text()).includes('No primary contact'),
  );
  await panel.combobox('Template').waitFor();
  await app.press('Next');
  await panel.waitFor('button', 'Apply Reporting');
  await app.press('Next');
  await app.waitForView('create');
  await panel.button('Apply Reporting').waitGone();
  expect(await panel.text()).not.toContain('Nothing of the access-tokens page was recognised');
});
