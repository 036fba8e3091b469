import { describe, expect, test } from 'vitest';
import type { AccountType } from '../../../sandbox/data/types.ts';
import { latestVersion } from '../../../sandbox/data/versions.ts';
import { until } from '../../browser/until.ts';
import { fillStep } from '../fill/fill-step.ts';
import { type Switches, useHarness } from '../harness.ts';
import { applyPreset, forbiddenByScript } from '../scopes/apply.ts';
import { meaningOf } from '../scopes/meaning.ts';
import { shippedPresets } from '../scopes/shipped.ts';
import { importTemplates } from '../template-file.ts';

/*
 * The wizard's controls as other teams would have built them: each kind of text box, drop-down, e-mail box, check box
 * and toggle, by the sandbox's switches.
 */
const harness = useHarness();

const SETUP = {
  name: 'Harbour reporting',
  description: 'Reads reports for the weekly dashboard.\nOwner: data team.',
  apiVersion: 'latest',
  primaryContact: 'Sam O’Neill',
  developerEmails: ['dev@example.com', 'ops@example.org'],
};

/** Each value of each switch once, and pairs that meet in one form. */
const FORMS: readonly (readonly [AccountType, Switches])[] = [
  ['brand', { select: 'native', tags: 'enter', text: 'plain' }],
  ['agency', { select: 'search', tags: 'comma', text: 'react' }],
  ['partner', { select: 'slow', tags: 'option', text: 'contenteditable' }],
  ['brand', { select: 'virtual', tags: 'blur', text: 'react', shell: 'shadow' }],
  ['agency', { select: 'search', tags: 'comma', text: 'contenteditable', markup: 'plain', shell: 'frame' }],
  ['partner', { select: 'virtual', tags: 'option', press: 'mousedown', lang: 'zh' }],
];

const titled = <Rest extends readonly unknown[]>(
  all: readonly (readonly [AccountType, Switches, ...Rest])[],
) =>
  all.map(
    ([accountType, switches, ...rest]) => [accountType, JSON.stringify(switches), switches, ...rest] as const,
  );

describe('both steps are filled', () => {
  test.each(titled(FORMS))('%s with %s', async (accountType, _title, switches) => {
    await importTemplates(harness, { name: 'Weekly', accountType, setup: SETUP, scopes: [] });
    const { app, panel } = await harness.openTokensPage(accountType, { ...switches, view: 'setup' });
    await fillStep(panel, 'Weekly');
    expect((await app.record()).token).toMatchObject({
      name: SETUP.name,
      description: SETUP.description,
      apiVersion: latestVersion(accountType),
    });

    await app.goToStep('contact');
    await until('the panel to be at the new step', async () => (await panel.status().text()) === '');
    await fillStep(panel);
    const record = await app.record();
    expect(record.token).toMatchObject({
      primaryContact: SETUP.primaryContact,
      developerEmails: SETUP.developerEmails,
    });
    // A second time finds everything as it should be, and presses nothing that would take it back.
    expect(await fillStep(panel)).toContain('already so');
    const again = await app.record();
    expect(again.token).toEqual(record.token);
    expect(forbiddenByScript(again)).toEqual([]);
  });
});

describe('a contact that the list does not have', () => {
  test.each(['search', 'virtual'])('is told, and select=%s is left as it was', async (select) => {
    const setup = { primaryContact: 'Nobody Known' };
    await importTemplates(harness, { name: 'Careful', accountType: 'brand', setup, scopes: [] });
    const { app, panel } = await harness.openTokensPage('brand', { select, view: 'contact' });
    expect(await fillStep(panel, 'Careful')).toContain('“Nobody Known” is not offered');
    expect((await app.record()).token.primaryContact).toBe(null);
    const left = await app.page.evaluate(() => ({
      options: document.querySelectorAll('[role="option"]').length,
      typed: document.querySelector<HTMLInputElement>('[role="combobox"]')?.value ?? '',
    }));
    expect(left).toEqual({ options: 0, typed: '' });
  });
});

const BOXES = ['role', 'switch', 'pressed', 'nested', 'hidden', 'pointer'];

describe('a preset is applied to boxes and toggles', () => {
  const pages = BOXES.map((boxes, at): readonly [AccountType, Switches] => [
    at % 2 === 0 ? 'brand' : 'agency',
    { boxes, start: 'some', ...(at % 3 === 0 ? { markup: 'plain' } : {}) },
  ]);

  test.each(titled(pages))('%s with %s', async (accountType, _title, switches) => {
    const { app, panel } = await harness.openTokensPage(accountType, { ...switches, view: 'scopes' });
    const preset = shippedPresets(accountType).find(({ name }) => name === 'Reporting');
    if (preset === undefined) throw new Error('There is no preset for reports');
    const meaning = meaningOf(accountType, preset.scopes);
    const said = await applyPreset(panel, preset.name);
    const record = await app.record();
    expect(record.scopes).toEqual(meaning.scopes);
    expect(said).toMatchObject({ set: meaning.scopes.length, total: meaning.scopes.length });
    expect(forbiddenByScript(record)).toEqual([]);
  });
});

describe('boxes that tell little of themselves', () => {
  const open = (boxes: string) => harness.openTokensPage('brand', { boxes, start: 'some', view: 'scopes' });

  test('where only classes tell what they are, no scopes are claimed and nothing is touched', async () => {
    const { app, panel } = await open('state-class');
    await panel.button('Point it out').waitFor();
    const before = await app.record();
    expect(before.activations).toEqual([]);
    expect(await panel.button('Apply Reporting').exists()).toBe(false);
    expect(await app.record()).toEqual(before);
    expect(before.scopes.length).toBeGreaterThan(0);
  });

  test('where a custom element has a state but no role, the preset is applied or nothing is claimed', async () => {
    const { app, panel } = await open('unnamed');
    const before = await app.record();
    const apply = panel.button('Apply Reporting');
    const pointOut = panel.button('Point it out');
    await until('an answer', async () => (await apply.exists()) || (await pointOut.exists()));
    if (await apply.exists()) {
      const wanted = shippedPresets('brand').find(({ name }) => name === 'Reporting')?.scopes ?? [];
      await applyPreset(panel, 'Reporting');
      expect((await app.record()).scopes).toEqual(meaningOf('brand', wanted).scopes);
    } else {
      expect(await app.record()).toEqual(before);
    }
  });
});
