import { afterEach, expect, inject, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/server.ts';
import { reportFailure } from '../../browser/failure.ts';
import { launch } from '../../browser/launch.ts';
import type { RunningBrowser } from '../../browser/running.ts';
import { openExtensionSurface, panelSurface } from '../../browser/surfaces.ts';
import { until } from '../../browser/until.ts';
import { readStorageIn } from '../storage.ts';
import { storagePage } from '../storage-page.ts';
import { makePolicyPlace, maySetPolicies, type PolicyPlace } from './policy-place.ts';

/* Browsers that an administrator set up: each test starts one with a policy. */

type Policy = Parameters<PolicyPlace['set']>[0];

let sandbox: Sandbox | undefined;
let place: PolicyPlace | undefined;
let browser: RunningBrowser | undefined;

afterEach(async ({ task }) => {
  if (browser !== undefined && task.result?.state === 'fail')
    console.error(`What there was to see is in ${await reportFailure(browser, task.name)}`);
  await browser?.close();
  await place?.remove();
  await sandbox?.close();
  [browser, place, sandbox] = [undefined, undefined, undefined];
});

async function start(policy: Policy | null) {
  const name = inject('browserName');
  const ours = await startSandbox();
  sandbox = ours;
  const where = await makePolicyPlace(name);
  place = where;
  if (policy !== null) await where.set(policy);
  const started = await launch(name, {
    extensionDir: where.extensionDir,
    home: where.home,
    proxyPort: ours.proxyPort,
  });
  browser = started;
  return {
    stored: async () => readStorageIn(await storagePage(started)),
    openOptions: () => openExtensionSurface(started, 'options.html'),
    async openPanel(view: string) {
      const page = await started.openPage(ours.url('agency', { view, start: 'none' }));
      const panel = panelSurface(started, page);
      await panel.waitFor('complementary', 'Token Presets');
      return panel;
    },
  };
}

const isSettable = await maySetPolicies(inject('browserName'));
// Without the right to set them on the machine there is no way to start Chromium with policies of extensions.
if (!isSettable)
  console.warn(
    `Policies of ${inject('browserName')} cannot be set here: this takes Linux and the right to write to its folder in /etc.`,
  );

test('without a policy nothing of an organisation shows', async () => {
  const { openOptions } = await start(null);
  const options = await openOptions();
  await options.waitFor('button', 'New template');
  await until('the library', async () => (await options.text()).includes('No templates yet'));
  expect(await options.text()).not.toContain('organisation');
});

/** Starts browsers with policies. */
function withPolicies(): void {
  test('as documented: its templates are in library and panel, read-only, and built-in presets are hidden', async () => {
    const { openOptions, openPanel, stored } = await start('as documented');
    const options = await openOptions();
    // Chromium hands policies out a moment after it started; an open library takes them up then.
    await options.waitFor('button', 'Duplicate Reporting, read-only');
    const rows = await options.listItems('Templates');
    expect(rows.map((row) => /^(Catalogue sync|Reporting, read-only) .*Organisation/.test(row))).toEqual([
      true,
      true,
    ]);
    for (const name of ['Edit Catalogue sync', 'Delete Catalogue sync'])
      expect(await options.button(name).exists()).toBe(false);
    expect((await stored()).local).not.toHaveProperty('template:reporting');

    const scopes = await openPanel('scopes');
    await scopes.button('Apply Reporting, read-only').click();
    await scopes.status().waitForText('scopes set');
    // Of the account type agency, this is all that is left to apply.
    const presets = await scopes.listItems('Scope presets');
    expect(presets).toHaveLength(1);
    expect(presets[0]).toContain('Organisation');

    const setup = await openPanel('setup');
    await setup.combobox('Template').choose('Reporting, read-only');

    await options.page.bringToFront();
    await options.button('Duplicate Reporting, read-only').click();
    await options.waitFor('button', 'Edit Reporting, read-only copy');
    await options.button('Edit Reporting, read-only copy').click();
    await options.textbox('Name').fill('Now mine');
    await options.button('Save template').click();
    await options.waitFor('button', 'Delete Now mine');
  });

  test('a policy with faults: each is told, and the rest holds', async () => {
    const { openOptions, openPanel } = await start({
      templates: [
        {
          id: 'good',
          name: 'Good',
          accountType: 'agency',
          scopes: [{ access: 'read' }],
          rotateAfterDays: 45,
        },
        {
          id: 'bad',
          name: 'Bad',
          accountType: 'nobody',
          scopes: [{ method: 'GTE', path: '/Actions' }],
          rotateAfterDays: 0,
        },
      ],
    });
    const options = await openOptions();
    await options.waitFor('button', 'Duplicate Good');
    const text = await until('the faults to be told', async () => {
      const now = await options.text();
      return now.includes("Something in your organisation's policy cannot be used") && now;
    });
    expect(text).toContain('Template 2 “Bad”, field accountType: expected agency, brand, partner or any');
    expect(text).toContain(
      'Template 2 “Bad”, field scopes[0].method: expected GET, POST, PUT, PATCH or DELETE',
    );
    // A number comes through the browser as a number.
    expect(text).toContain(
      'Template 2 “Bad”, field rotateAfterDays: expected a whole number of days from 1 to 3650',
    );
    expect(await options.listItems('Templates')).toHaveLength(1);
    await options.button('Duplicate Good').click();
    await options.button('Edit Good copy').click();
    expect(await options.textbox('Rotate after (days)').value()).toBe('45');
    const panel = await openPanel('scopes');
    await panel.waitFor('button', 'Apply Good');
    await panel.waitFor('button', 'Apply Reporting');
  });
}

if (isSettable) withPolicies();
