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
  const box = await options.checkbox(`GET ${PARTNER}/Campaigns`).element();
  // A press in every turn of the page while there is a progress bar, which the page draws in the turns between.
  await box.evaluate((node) => {
    const note = { longest: 0, answered: 0 };
    Reflect.set(globalThis, 'note', note);
    let before = { at: 0, isReading: false, isTicked: true };
    const look = () => {
      if (!(node instanceof HTMLInputElement)) return;
      const now = { at: performance.now(), isReading: document.querySelector('progress') !== null };
      const { checked } = node;
      if (before.isReading && now.isReading) {
        note.longest = Math.max(note.longest, now.at - before.at);
        if (checked !== before.isTicked) note.answered++;
      }
      before = { ...now, isTicked: checked };
      if (now.isReading && note.answered < 5) node.click();
      setTimeout(look);
    };
    look();
  });
  await options.upload('Evidence file', await evidenceFile('access.log', accessLog(20)));
  await options.status().waitForText(/in 2 sources/, 60_000);
  expect((await proposal(options)).ticked).toEqual([`GET ${PARTNER}/Actions/{id}`]);
  const note = await options.page.evaluate(
    () => Reflect.get(globalThis, 'note') as { readonly longest: number; readonly answered: number },
  );
  console.log(`longest pause of the page while 20 MB are read: ${Math.round(note.longest)} ms`);
  expect(note.answered).toBe(5);
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
