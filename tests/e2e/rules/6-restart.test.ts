import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { startSandbox } from '../../../sandbox/server.ts';
import { launch } from '../../browser/launch.ts';
import { openExtensionSurface } from '../../browser/surfaces.ts';
import { builtFolder } from '../../bundle/built.ts';
import { importText, templateFile } from '../template-file.ts';

test('templates are there again after the browser was closed; unsaved drafts are not', async () => {
  const name = inject('browserName');
  const folder = await mkdtemp(join(tmpdir(), 'restart-'));
  const sandbox = await startSandbox();
  onTestFinished(async () => {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  });
  const start = () =>
    launch(name, {
      extensionDir: builtFolder(name === 'chromium' ? 'chrome' : 'firefox'),
      proxyPort: sandbox.proxyPort,
      profileDir: join(folder, 'profile'),
    });

  const before = await start();
  try {
    const popup = await openExtensionSurface(before, 'popup.html');
    await importText(popup, templateFile({ name: 'Lasting', accountType: 'brand', scopes: [] }));
    await popup.button('Edit Lasting').click();
    await popup.textbox('Name').fill('Only a draft');
  } finally {
    await before.close();
  }

  const after = await start();
  try {
    const popup = await openExtensionSurface(after, 'popup.html');
    await popup.button('Edit Lasting').click();
    expect(await popup.textbox('Name').value()).toBe('Lasting');
  } finally {
    await after.close();
  }
});
