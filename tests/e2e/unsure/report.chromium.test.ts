import { expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { useHarness } from '../harness.ts';
import { DRAWN } from './on-page.ts';

/* The page report comes from one press, to the clipboard or into a box to copy it from; nothing is sent. */
const harness = useHarness();

test('Copy page report gives a description of the page and asks for nothing', async () => {
  const { app, panel } = await harness.openTokensPage('agency', { ...DRAWN, start: 'some' });
  await panel.button('Copy page report').waitFor();
  await app.page.waitForNetworkIdle();
  const requests = harness.sandbox.requests().length;
  await panel.button('Copy page report').click();
  const said = await until('what became of the report', async () => {
    const text = await panel.text();
    return text.includes('on the clipboard') || text.includes('did not let it be copied') ? text : false;
  });
  if (said.includes('did not let it be copied')) {
    const report: unknown = JSON.parse(await panel.textbox('Page report').value());
    expect(report).toMatchObject({ format: 'token-presets-page-report', accountType: 'agency' });
  }
  expect(harness.sandbox.requests().length).toBe(requests);
});
