import { test } from 'vitest';
import { until } from '../../browser/until.ts';
import { useHarness } from '../harness.ts';
import { applyPreset } from '../scopes/apply.ts';

/* Chromium ends the background after half a minute without work; nobody may notice. */
const harness = useHarness();

async function stopBackground(): Promise<void> {
  const { puppeteer } = harness.browser;
  const target = await puppeteer.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.close();
  await until('the background to end', () =>
    puppeteer.targets().every((one) => one.type() !== 'service_worker'),
  );
}

test('a background that the browser ended is there again when it is needed', async () => {
  const { app, panel } = await harness.openTokensPage('agency', { view: 'scopes' });
  await applyPreset(panel, 'Account check');
  await stopBackground();

  await panel.button('Save selection as preset').click();
  await panel.find('textbox').fill('After the pause');
  await panel.button('Save').click();
  await panel.waitFor('button', 'Apply After the pause');
  await stopBackground();

  await app.page.reload();
  await panel.waitFor('button', 'Apply After the pause');
});
