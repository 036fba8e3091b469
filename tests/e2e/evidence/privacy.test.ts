import { expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { useHarness } from '../harness.ts';
import { exportFile } from '../library/export.ts';
import { readStorage } from '../storage.ts';
import { importTemplates } from '../template-file.ts';
import { everythingIn, evidenceFile, openEvidence, pasteEvidence, proposal } from './evidence-page.ts';
import { evidenceWithCredentials } from './with-credentials.ts';

/* No credential of any evidence is found afterwards: not in the page, storage, exported file, clipboard or console. */
const harness = useHarness();

test('credentials of every kind of evidence end up nowhere', async () => {
  const { files, secrets } = evidenceWithCredentials();
  await importTemplates(harness, { name: 'Old', accountType: 'partner', scopes: [{ access: 'read' }] });
  const options = await openEvidence(harness);
  const logged: string[] = [];
  options.page.on('console', (message) => logged.push(message.text()));
  const places: Record<string, string> = {};

  // As files, one of them named after a credential; then once more as text.
  const paths = await Promise.all(
    Object.entries(files).map(([name, content]) => evidenceFile(name, content)),
  );
  const [sid = ''] = secrets;
  await options.upload('Evidence file', ...paths, await evidenceFile(`of ${sid}.txt`, 'GET /Actions'));
  await options.status().waitForText(/in 8 sources .* removed before anything was read\.$/);
  await until('the proposal', async () => (await proposal(options)).ticked.length >= 9);
  places['page with files'] = await everythingIn(options.page);
  for (const content of Object.values(files)) await pasteEvidence(options, `\n${content}\n`);
  await options.status().waitForText(/in 9 sources/);
  places['page with text'] = await everythingIn(options.page);
  places['session'] = JSON.stringify(await readStorage(harness));

  await options.button('Copy finding on Old').click();
  await until('the copy', async () => (await options.text()).includes('The finding is on the clipboard.'));
  const name = options.textbox('Template name');
  await name.focus();
  await options.page.keyboard.down('Control');
  await options.page.keyboard.press('v');
  await options.page.keyboard.up('Control');
  await until('the pasted finding', async () => (await name.value()).includes('compared with evidence'));
  places['clipboard'] = await name.value();

  await name.fill('Kept');
  await options.button('Save as template').click();
  await options.waitFor('button', 'Edit Kept');
  places['page afterwards'] = await everythingIn(options.page);
  places['storage'] = JSON.stringify(await readStorage(harness));
  places['exported file'] = await exportFile(harness, options);
  expect(places['exported file']).toContain('Kept');
  places['console'] = logged.join('\n');

  for (const [place, text] of Object.entries(places))
    secrets.forEach((secret, at) => {
      expect(text.includes(secret), `${Object.keys(files)[Math.floor(at / 4)]} in ${place}`).toBe(false);
    });
});
