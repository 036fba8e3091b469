import { expect, test } from 'vitest';
import { openExtensionSurface, pageSurface, panelSurface } from '../../browser/surfaces.ts';
import { until } from '../../browser/until.ts';
import { useHarness } from '../harness.ts';
import { readStorage } from '../storage.ts';

const harness = useHarness();

/** The whole way on the practice page, as a person goes it who has no account. */
test('the main job on the practice page leaves nothing behind but the template that was saved', async () => {
  const { browser } = harness;
  const popup = await harness.openPopup();
  await until('the popup to say where the panel appears', async () =>
    (await popup.text()).includes('The panel appears on the access-tokens page.'),
  );

  // Reading it may bring another tab to the front, and behind one no page has frames.
  const before = await readStorage(harness);
  const { page } = await openExtensionSurface(browser, 'practice.html');
  const practice = pageSurface(browser, page);
  const panel = panelSurface(browser, page);
  const step = (name: string) => practice.waitFor('heading', name);

  // Where the open panel would hide the guide, it waits at the edge, and the guide says so.
  await panel.waitFor('list', 'Security checklist');
  expect(await practice.text()).not.toContain('Open the panel at the edge.');
  const wide = page.viewport();
  await page.setViewport({ width: 320, height: 640 });
  await page.evaluate(() => location.reload());
  await panel.find('list', 'Security checklist').waitGone();
  const tab = await panel.button('Token Presets').element();
  expect(await tab.evaluate((button) => button.getAttribute('aria-expanded'))).toBe('false');
  expect(await practice.text()).toContain('Open the panel at the edge.');
  await page.setViewport(wide);
  await page.evaluate(() => location.reload());

  await panel.waitFor('list', 'Security checklist');
  await practice.button('Create Access Token').click();
  await step('Setup');
  await practice.textbox('Token Name').type('Acme reporting');
  await practice.button('Next').click();
  await step('Contact Information');
  await practice.button('Next').click();
  await step('API Scopes');

  await panel.button('Apply Reporting').click();
  expect(await panel.status().waitForText('scopes set')).toContain('6 of 6 scopes set');
  // The page scrolls as a whole and draws every row: all of them are counted and judged, none is out of sight.
  await until('the panel to count all that is ticked', async () =>
    (await panel.text()).includes('6 scopes ticked'),
  );
  expect(await panel.text()).not.toContain('The list shows only a part of itself');
  const ticked = await page.evaluate(() =>
    [...document.querySelectorAll('li input:checked')].map((box) => {
      const row = box.closest('li');
      return row === null ? '' : row.querySelector('code')?.textContent;
    }),
  );
  expect(ticked).toEqual([
    'GET /Agencies/{AccountSID}/Jobs/{JobId}',
    'GET /Agencies/{AccountSID}/Jobs/{JobId}/Download',
    'GET /Agencies/{AccountSID}/ReportExport/{ReportId}',
    'GET /Agencies/{AccountSID}/Reports',
    'GET /Agencies/{AccountSID}/Reports/{ReportId}',
    'GET /Agencies/{AccountSID}/Reports/{ReportId}/MetaData',
  ]);

  await panel.button('Save selection as preset').click();
  await panel.textbox('Name of the preset').type('Tried');
  await panel.button('Save').click();
  await panel.waitFor('button', 'Apply Tried');

  await practice.button('Next').click();
  await step('Check and create');
  await practice.button('Create').click();
  await step('Acme reporting');
  await until('the guide to be at its end', async () => (await practice.text()).includes('That is all.'));
  await until('the panel to say that no record is kept', async () =>
    (await panel.text()).includes('Practice keeps none.'),
  );

  const after = await readStorage(harness);
  const added = Object.keys(after.local)
    .filter((key) => !(key in before.local))
    .sort();
  // With the template goes what Undo needs.
  expect(added.map((key) => key.replace(/:.*/, ':…'))).toEqual(['last-change', 'template:…']);
  // Drafts, what was seen of a token being made and what else is kept of a tab.
  expect(Object.keys(after.session).filter((key) => key.includes(':'))).toEqual([]);

  // The popup, behind the practice page, leads to its panel.
  await panel.button('Token Presets').click();
  await panel.find('list', 'Security checklist').waitGone();
  await page.bringToFront();
  await popup.page.evaluate(() => location.reload());
  await until('the popup to know of the panel', async () =>
    (await popup.text()).includes('The panel is on this page.'),
  );
  await popup.page.bringToFront();
  await popup.button('Go to the panel').click();
  await page.bringToFront();
  await panel.waitFor('list', 'Security checklist');
});
