import { expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { useHarness } from '../harness.ts';

/* When something breaks: the report is one press away, and a panel without its extension says how to go on. */
const harness = useHarness();

const REPORTED = /The report is copied|did not let it be copied/;

/** How wide the page's own content is. */
const roomOf = (page: { evaluate<T>(look: () => T): Promise<T> }) =>
  page.evaluate(() => document.body.getBoundingClientRect().width);

test('Copy report asks for nothing and sends nothing, in the panel and on the options page', async () => {
  const { app, panel } = await harness.openTokensPage('agency', { view: 'scopes' });
  await panel.waitFor('button', 'Apply Account check');
  await app.page.waitForNetworkIdle();
  const requests = harness.sandbox.requests().length;
  await panel.button('Copy report').click();
  await until('what became of the report', async () => REPORTED.test(await panel.text()));
  expect(harness.sandbox.requests().length).toBe(requests);

  const options = await harness.openOptions();
  await options.button('Copy report').click();
  await until('what became of the report', async () => REPORTED.test(await options.text()));
});

test('a replaced extension: the panel says so by itself, offers only to reload, gives back its room, and works after', async () => {
  const { app, panel } = await harness.openTokensPage('agency', { view: 'scopes' });
  await panel.waitFor('button', 'Apply Account check');
  const beside = await roomOf(app.page);
  await harness.browser.reloadExtension();

  await app.page.bringToFront();
  await until('the last words', async () => (await panel.text()).includes('Reload this page to go on.'));
  expect(await panel.button('Apply Account check').exists()).toBe(false);
  expect(await panel.searchbox('Search presets').exists()).toBe(false);

  await panel.button('Token Presets').click();
  await until('the room to be given back', async () => (await roomOf(app.page)) > beside);
  expect(await panel.button('Reload this page').exists()).toBe(false);
  await panel.button('Token Presets').click();

  const loaded = app.page.waitForNavigation();
  await panel.button('Reload this page').click();
  await loaded;
  await panel.waitFor('button', 'Apply Account check');
  expect(await harness.browser.closedRoots(app.page)).toHaveLength(1);
});
