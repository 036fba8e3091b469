import { expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { useHarness } from '../harness.ts';
import { importTemplates } from '../template-file.ts';

/* Text from files is text and nothing else, wherever it is shown. */
const harness = useHarness();

const MARKUP = '<img src=x onerror=document.title=1> <b>&amp;</b>';

test('markup in names is shown as it is written, in the popup, the library and the panel', async () => {
  await importTemplates(harness, {
    name: MARKUP,
    accountType: 'agency',
    setup: { name: '{client} <i>x</i>', description: MARKUP },
    scopes: [
      { category: '<script>1</script>', label: MARKUP },
      { method: 'GET', path: '/<svg/onload=alert(1)>' },
      { category: 'Account', access: 'read' },
    ],
  });
  for (const open of [harness.openPopup, harness.openOptions]) {
    const surface = await open();
    const title = await surface.page.title();
    await surface.waitFor('button', `Edit ${MARKUP}`);
    expect(await surface.text()).toContain(MARKUP);
    await surface.button(`Edit ${MARKUP}`).click();
    expect(await surface.textbox('Name').value()).toBe(MARKUP);
    expect(await surface.markup()).not.toMatch(/<img|<script>1/);
    expect(await surface.page.title()).toBe(title);
    await surface.button('Cancel').click();
    await surface.page.close();
  }

  const { app, panel } = await harness.openTokensPage('agency', { view: 'scopes' });
  const title = await app.page.title();
  await panel.button(`Preview ${MARKUP}`).click();
  await until('the preview', async () => (await panel.text()).includes('2 are not on this page'));
  expect(await panel.text()).toContain(`<script>1</script>: ${MARKUP}`);
  await panel.button(`Apply ${MARKUP}`).click();
  await panel.status().waitForText('2 of 4 scopes set');
  expect(await panel.status().text()).toContain(MARKUP);
  expect(await panel.markup()).not.toMatch(/<img|<script>1/);
  expect(await app.page.title()).toBe(title);
});
