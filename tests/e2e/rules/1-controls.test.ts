import { describe, expect, test } from 'vitest';
import type { SandboxRecord } from '../../../sandbox/app/record/types.ts';
import { until } from '../../browser/until.ts';
import { casesFor, onlyInChromium } from '../cases.ts';
import { fillStep, replaceField } from '../fill/fill-step.ts';
import { type Switches, useHarness } from '../harness.ts';
import { untilListed } from '../panel/until-listed.ts';
import { applyPreset, forbiddenByScript } from '../scopes/apply.ts';
import { importTemplates } from '../template-file.ts';

/*
 * Rule 1: the extension touches wizard fields, category toggles, scope check boxes and the step's own Clear All, and
 * nothing else. Held against every activation that the sandbox recorded on a walk through everything there is.
 */
const harness = useHarness();

/** What a script may press, by the sandbox's names. */
const ALLOWED =
  /^(?:scope \w+ \/|category |clear all scopes$|token name$|description$|developer emails$|(?:open )?(?:api version|primary contact)$|choose (?:api version|primary contact) )/;

const TEMPLATE = {
  name: 'Whole token',
  accountType: 'brand',
  setup: {
    name: 'Nightly export',
    description: 'Exports actions every night.',
    apiVersion: '12',
    primaryContact: 'Dana Ito',
    developerEmails: ['dev@example.com'],
  },
  scopes: [{ access: 'read' }],
} as const;

function expectOnlyAllowed(record: SandboxRecord): void {
  expect(forbiddenByScript(record)).toEqual([]);
  const byScript = record.activations.filter(({ trusted }) => !trusted).map(({ control }) => control);
  expect(byScript.length).toBeGreaterThan(0);
  expect([...new Set(byScript)].filter((control) => !ALLOWED.test(control))).toEqual([]);
}

const VARIANTS: readonly Switches[] = [
  {},
  { markup: 'plain', toggle: 'everything' },
  { shell: 'shadow', locked: 'disabled', names: 'aria' },
];

describe('rule 1: no control but the fields and boxes of the token', () => {
  const named = VARIANTS.map((switches) => [JSON.stringify(switches), switches] as const);

  test.each(casesFor(named, ([title]) => title === '{}'))('in the wizard, %s', async (_title, switches) => {
    await importTemplates(harness, TEMPLATE);
    const { app, panel } = await harness.openTokensPage('brand', switches);
    await untilListed(panel);
    await app.press('Create Access Token');
    await app.waitForView('setup');
    await fillStep(panel, TEMPLATE.name);
    await app.press('Next');
    await app.waitForView('contact');
    await until('the panel to be at the new step', async () => (await panel.status().text()) === '');
    await fillStep(panel);
    await app.press('Next');
    await app.waitForView('scopes');
    await applyPreset(panel, TEMPLATE.name);
    await applyPreset(panel, 'Account check');
    await panel.button('Undo').click();
    await panel.status().waitForText('was undone');
    await app.press('Next');
    await app.waitForView('create');

    const record = await app.record();
    expectOnlyAllowed(record);
    expect(record.forbidden.filter(({ event }) => event === 'click').map(({ control }) => control)).toEqual([
      'create access token',
      'next',
      'next',
      'next',
    ]);
    expect(record.savedTokens).toBe(3);
  });

  onlyInChromium(() => {
    test('in the edit view, with its credentials and its Update', async () => {
      const { name, description } = TEMPLATE.setup;
      await importTemplates(harness, { ...TEMPLATE, setup: { name, description } });
      const { app, panel } = await harness.openTokensPage('brand', { view: 'edit' });
      await fillStep(panel, TEMPLATE.name);
      await replaceField(panel, 'Description');
      await app.page.evaluate(() => {
        location.hash = 'token=1041&tab=credentials';
      });
      await until('the panel to keep off', async () =>
        (await panel.text()).includes('Nothing on it is read or touched'),
      );
      expect(await panel.button('Fill this step').exists()).toBe(false);
      expect(await panel.button('Apply Reporting').exists()).toBe(false);

      await app.page.evaluate(() => {
        location.hash = 'token=1041&tab=scopes';
      });
      await applyPreset(panel, 'Reporting');
      const record = await app.record();
      expectOnlyAllowed(record);
      expect(record.forbidden).toEqual([]);
    });
  });
});
