import { expect, test } from 'vitest';
import { violationsOf } from '../accessibility/axe.ts';
import { useHarness } from '../harness.ts';
import { importTemplates } from '../template-file.ts';
import { openEvidence, pasteEvidence, proposal } from './evidence-page.ts';

/* The view of evidence for those who neither see colours nor use a mouse. */
const harness = useHarness();

const EVIDENCE = [
  'GET /Mediapartners/{AccountSID}/Actions',
  'GET /Mediapartners/{AccountSID}/ReportExport/{Id}',
  'GET /Mediapartners/{AccountSID}/Campaignss',
].join('\n');

test('axe finds nothing wrong, in light and dark', async () => {
  await importTemplates(harness, { name: 'Old', accountType: 'partner', scopes: [{ access: 'read' }] });
  const options = await openEvidence(harness);
  expect(await violationsOf(options.page)).toEqual([]);
  await pasteEvidence(options, EVIDENCE);
  await options.waitFor('list', 'Not matched');
  await options.button('Save as template').click();
  for (const value of ['light', 'dark']) {
    await options.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect(await violationsOf(options.page), value).toEqual([]);
  }
});

test('by keyboard alone, in the order of reading', async () => {
  const options = await harness.openOptions();
  await options.button('New from evidence').press('Enter');
  await options.textbox('Evidence').waitFocused();
  await pasteEvidence(options, EVIDENCE);
  await proposal(options);
  const names: string[] = [];
  for (let stop = 0; stop < 8; stop++) {
    await options.press('Tab');
    names.push(
      await options.page.evaluate(() => {
        const { activeElement: one } = document;
        const label =
          one instanceof HTMLInputElement || one instanceof HTMLSelectElement ? one.labels?.[0] : null;
        return one?.getAttribute('aria-label') ?? label?.textContent ?? one?.textContent ?? '';
      }),
    );
  }
  expect(names.slice(0, 6)).toEqual([
    'Choose files',
    'Start over',
    'Account type',
    'Clear all: Certain',
    'GET /Mediapartners/{AccountSID}/Actions',
    'GET /Mediapartners/{AccountSID}/ReportExport/{Id}',
  ]);

  await options.textbox('Template name').fill('By keys');
  await options.press('Enter');
  await options.button('Edit By keys').waitFocused();
});
