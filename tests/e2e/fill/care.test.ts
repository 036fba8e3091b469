import { describe, expect, test } from 'vitest';
import { onlyInChromium } from '../cases.ts';
import { useHarness } from '../harness.ts';
import { importTemplates } from '../template-file.ts';
import { fillStep, replaceField } from './fill-step.ts';

/* What filling leaves alone: the person's own text and choices, and what the page does not offer. */
const harness = useHarness();

const template = (setup: Record<string, unknown>) =>
  ({ name: 'Careful', accountType: 'brand', setup, scopes: [] }) as const;

describe("the person's own", () => {
  test('text is kept, and replaced only by the button that says so', async () => {
    await importTemplates(harness, template({ name: 'From the template', description: 'From the template' }));
    const { app, panel } = await harness.openTokensPage('brand', { view: 'setup' });
    await app.type('Token Name', 'My own name');

    const said = await fillStep(panel, 'Careful');
    expect(said).toContain('kept as you wrote it');
    expect((await app.record()).token).toMatchObject({
      name: 'My own name',
      description: 'From the template',
    });

    await replaceField(panel, 'Token Name');
    expect((await app.record()).token.name).toBe('From the template');
  });

  onlyInChromium(() => {
    test('contact is kept, and replaced only by the button that says so', async () => {
      await importTemplates(harness, template({ primaryContact: 'Dana Ito' }));
      const { app, panel } = await harness.openTokensPage('brand', { view: 'contact' });
      await app.chooseContact('Jonas Lindqvist');

      expect(await fillStep(panel, 'Careful')).toContain('kept as you wrote it');
      expect((await app.record()).token.primaryContact).toBe('Jonas Lindqvist');

      await replaceField(panel, 'Primary Contact');
      expect((await app.record()).token.primaryContact).toBe('Dana Ito');
    });
  });
});

test('the contact that is chosen already stays chosen, however often the step is filled', async () => {
  await importTemplates(
    harness,
    template({ primaryContact: 'Dana Ito', developerEmails: ['dev@example.com'] }),
  );
  const { app, panel } = await harness.openTokensPage('brand', { view: 'contact' });
  await app.chooseContact('Dana Ito');
  await fillStep(panel, 'Careful');
  await fillStep(panel);
  expect((await app.record()).token).toMatchObject({
    primaryContact: 'Dana Ito',
    developerEmails: ['dev@example.com'],
  });
});

describe('a variable', () => {
  const client = template({ name: '{client} reporting', description: 'Made for {client}.' });

  test('is asked for, and never reaches the page as braces', async () => {
    await importTemplates(harness, client);
    const { app, panel } = await harness.openTokensPage('brand', { view: 'setup' });
    await panel.combobox('Template').choose('Careful');
    await panel.textbox('client').waitFor();

    expect(await fillStep(panel)).toContain('needs a value for client');
    expect((await app.record()).token).toMatchObject({ name: '', description: '' });

    await panel.textbox('client').fill('Northwind');
    await fillStep(panel);
    expect((await app.record()).token).toMatchObject({
      name: 'Northwind reporting',
      description: 'Made for Northwind.',
    });
  });
});
