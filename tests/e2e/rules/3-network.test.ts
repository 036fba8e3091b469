import { describe, expect, test } from 'vitest';
import { useHarness } from '../harness.ts';
import { applyPreset } from '../scopes/apply.ts';
import { importTemplates } from '../template-file.ts';

/* Rule 3: the extension makes no network request. All of the browser's go through the sandbox's proxy. */
const harness = useHarness();

/** What browsers ask for by themselves, whatever extension they have. */
const OF_THE_BROWSER = [
  'update.googleapis.com',
  'clients2.google.com',
  'accounts.google.com',
  'content-autofill.googleapis.com',
  'firefox.settings.services.mozilla.com',
];

describe('rule 3: no network request', () => {
  test('popup, options page and panel ask for nothing', async () => {
    await importTemplates(harness, { name: 'Reads', accountType: 'agency', scopes: [{ access: 'read' }] });
    const { app, panel } = await harness.openTokensPage('agency', { view: 'scopes' });
    await panel.waitFor('button', 'Apply Reads');
    await app.page.waitForNetworkIdle();
    const before = harness.sandbox.requests().length;
    const refusedBefore = harness.sandbox.refusedHosts().length;

    await applyPreset(panel, 'Reads');
    await panel.button('Preview Account check').click();
    await panel.button('Undo').click();
    await panel.status().waitForText('was undone');
    const options = await harness.openOptions();
    await options.waitFor('button', 'Edit Reads');
    await options.searchbox('Search templates').type('re');
    await options.button('Duplicate Reads').click();
    await options.waitFor('button', 'Edit Reads copy');

    expect(harness.sandbox.requests().slice(before)).toEqual([]);
    const others = harness.sandbox
      .refusedHosts()
      .slice(refusedBefore)
      .map((host) => host.replace(/:\d+$/, ''))
      .filter((host) => !OF_THE_BROWSER.includes(host));
    expect(others).toEqual([]);
  });
});
