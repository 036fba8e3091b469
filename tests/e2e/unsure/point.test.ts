import { expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { useHarness } from '../harness.ts';
import { applyPreset, forbiddenByScript } from '../scopes/apply.ts';
import { meaningOf } from '../scopes/meaning.ts';
import { shippedPresets } from '../scopes/shipped.ts';
import { readStorage } from '../storage.ts';
import { answersOf, CATEGORY_SWITCH, clickOn, DRAWN, SCOPE_BOX } from './on-page.ts';

/* A page of which nothing tells where its boxes are: the panel says so, and the person points one out. */
const harness = useHarness();
const KEY = 'page-map:app.impact.com:agency';

test('one box and one switch pointed out with the mouse are enough, also after a reload', async () => {
  const { app, panel } = await harness.openTokensPage('agency', { ...DRAWN, start: 'some' });
  await panel.button('Point it out').waitFor();
  expect(await panel.text()).toContain('no scope was recognised');
  expect(await panel.button('Apply Reporting').exists()).toBe(false);
  const before = answersOf(await app.record());

  await panel.button('Point it out').click();
  await panel.button('Cancel').waitFor();
  await clickOn(app.page, SCOPE_BOX);
  await panel.button('Keep').waitFor();
  expect(await panel.text()).toMatch(/\d+ scopes are found from it/);
  expect(await panel.listItems('Examples')).toHaveLength(3);
  await panel.button('Keep').click();

  // The switches are still missing: that is what is asked for next.
  await panel.button('Point it out').click();
  await panel.button('Cancel').waitFor();
  await clickOn(app.page, CATEGORY_SWITCH);
  await panel.button('Keep').waitFor();
  expect(await panel.text()).toMatch(/\d+ category switches are found from it/);
  // Nothing of the page reacted to any of this.
  expect(answersOf(await app.record())).toEqual(before);
  await panel.button('Keep').click();
  // Not only kept, as after the first: the panel knows of the switches, too.
  await until('the learned page', async () =>
    /Recognised: \d+ category switches, \d+ scopes/.test(await panel.text()),
  );
  expect((await readStorage(harness)).local).toHaveProperty([KEY]);

  const preset = shippedPresets('agency').find(({ name }) => name === 'Read-only everything');
  if (preset === undefined) throw new Error('The preset does not ship any more');
  const wanted = meaningOf('agency', preset.scopes).scopes;
  const said = await applyPreset(panel, preset.name);
  expect(said).toMatchObject({ set: wanted.length, total: wanted.length });
  const record = await app.record();
  expect(record.scopes).toEqual(wanted);
  expect(forbiddenByScript(record)).toEqual([]);

  await app.page.reload();
  await panel.button('Apply Reporting').waitFor();
  expect(await panel.text()).toMatch(/Recognised: \d+ category switches, \d+ scopes/);

  const options = await harness.openOptions();
  await options.button('Remove learned page app.impact.com, Agency').click();
  await until('the page to be forgotten', async () => !(KEY in (await readStorage(harness)).local));
  await app.page.bringToFront();
  await panel.button('Point it out').waitFor();
  await panel.button('Apply Reporting').waitGone();
  await app.page.reload();
  await panel.button('Point it out').waitFor();
  expect(await panel.text()).toContain('no scope was recognised');
});
