import { expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { onlyInChromium } from '../cases.ts';
import { useHarness } from '../harness.ts';
import { evidenceFile, openEvidence, pasteEvidence, proposal } from './evidence-page.ts';

/* Large evidence is read beside the page, which goes on answering. */
const harness = useHarness();

const PARTNER = '/Mediapartners/{AccountSID}';

/** An access log of about this size. */
function accessLog(megabytes: number): string {
  const line = (at: number) =>
    `10.0.${at % 256}.1 - - [10/Oct/2025:13:55:36 +0000] "GET /Mediapartners/IR123/Actions/${at}?PageSize=100 HTTP/1.1" 200 ${at} "-" "sync/1.0"\n`;
  const block = Array.from({ length: 1000 }, (_, at) => line(at)).join('');
  return block.repeat(Math.ceil((megabytes * 1_000_000) / block.length));
}

test('a log of 20 MB is read while the page answers', async () => {
  const options = await openEvidence(harness);
  await pasteEvidence(options, `GET ${PARTNER}/Campaigns`);
  const box = options.checkbox(`GET ${PARTNER}/Campaigns`);
  expect(await box.isChecked()).toBe(true);
  // Counts the turns of the page while there is a progress bar: one alone, were it read in the page itself.
  await options.page.evaluate(() => {
    const note = { longest: 0, ticks: 0, isOver: false };
    Reflect.set(globalThis, 'note', note);
    let before: number | null = null;
    const look = () => {
      const isReading = document.querySelector('progress') !== null;
      const now = performance.now();
      if (isReading && before !== null) {
        note.longest = Math.max(note.longest, now - before);
        note.ticks++;
      }
      if (!isReading && before !== null) note.isOver = true;
      before = isReading ? now : null;
      if (!note.isOver) setTimeout(look);
    };
    look();
  });
  await options.upload('Evidence file', await evidenceFile('access.log', accessLog(20)));
  await options.find('progressbar', 'Reading evidence').waitFor();
  await box.click();
  expect(await box.isChecked()).toBe(false);
  expect(await options.find('progressbar').exists()).toBe(true);
  await options.status().waitForText(/in 2 sources/, 60_000);
  expect((await proposal(options)).ticked).toEqual([`GET ${PARTNER}/Actions/{id}`]);
  const note = await options.page.evaluate(
    () => Reflect.get(globalThis, 'note') as { readonly longest: number; readonly ticks: number },
  );
  console.log(`longest pause of the page while 20 MB are read: ${Math.round(note.longest)} ms`);
  expect(note.ticks).toBeGreaterThan(10);
});

test('reading can be cancelled, and begun again', async () => {
  const options = await openEvidence(harness);
  await options.upload('Evidence file', await evidenceFile('access.log', accessLog(60)));
  await options.button('Cancel').click();
  await options.status().waitForText(/^Cancelled\./);
  expect(await options.find('progressbar').exists()).toBe(false);
  expect(await options.find('list', 'Proposed scopes').exists()).toBe(false);
  await options.button('Remove access.log').click();
  await pasteEvidence(options, `GET ${PARTNER}/Campaigns`);
  await until('the proposal', async () => (await proposal(options)).ticked.length === 1);
});

onlyInChromium(() => {
  test('a long text that is pasted never enters the box', async () => {
    const options = await openEvidence(harness);
    await pasteEvidence(options, accessLog(1));
    await options.status().waitForText(/in 1 source \(access log\)/);
    expect(await options.textbox('Evidence').value()).toBe('');
    expect(await options.listItems('Sources')).toEqual([expect.stringMatching(/^Pasted text \(1 MB\)/)]);
  });
});
