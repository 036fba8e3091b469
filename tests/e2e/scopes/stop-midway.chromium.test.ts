import { expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { useHarness } from '../harness.ts';
import { forbiddenByScript, readReport } from './apply.ts';

const harness = useHarness();

test('stopped in the middle of 2,000 rows, what is reported as set is what is set', async () => {
  const { app, panel } = await harness.openTokensPage('brand', { view: 'scopes', start: 'none', rows: 2000 });
  await panel.button('Apply Read-only everything').click();
  // Before it ticks anything it reads all of them, which takes a loaded machine more than ten seconds.
  await until('some rows to be ticked', async () => (await app.record()).scopes.length > 0, 40_000);
  await app.page.keyboard.press('Escape');
  const said = await readReport(panel);
  const record = await app.record();
  expect(said.text).toMatch(/^Stopped/);
  expect(said.set).toBe(record.scopes.length);
  expect(said.set).toBeLessThan(said.total);
  expect(forbiddenByScript(record)).toEqual([]);
});
