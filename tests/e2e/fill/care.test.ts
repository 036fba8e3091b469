import { describe, expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
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

/** Whether the middle of an element can be seen where it is, without scrolling. */
function isInSight(node: Element): boolean {
  const { left, top, width, height } = node.getBoundingClientRect();
  const root = node.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return false;
  const hit = root.elementFromPoint(left + width / 2, top + height / 2);
  return hit !== null && node.contains(hit);
}

describe('the variables of a template', () => {
  const team = {
    name: 'Team',
    accountType: 'brand',
    client: 'Northwind',
    variables: [{ name: 'environment', choices: ['production', 'staging'] }],
    setup: { name: '{client} {environment} {purpose}', description: 'For { client }' },
    scopes: [],
  } as const;

  test('come with what the template knows, and are shown in the text before it is filled', async () => {
    await importTemplates(harness, team);
    const { app, panel } = await harness.openTokensPage('brand', { view: 'setup' });
    await panel.combobox('Template').choose('Team');
    await panel.textbox('client').waitFor();
    expect(await panel.textbox('client').value()).toBe('Northwind');
    await panel.combobox('environment').choose('staging');
    await panel.textbox('purpose').fill('reporting');
    await until('the preview', async () => (await panel.text()).includes('Northwind staging reporting'));

    expect(await fillStep(panel)).toContain('{ client } would reach the page');
    expect((await app.record()).token).toMatchObject({
      name: 'Northwind staging reporting',
      description: '',
    });
  });

  test('may be many: what became of filling still comes into view', async () => {
    await importTemplates(harness, { ...team, setup: { name: '{a} {b} {c} {d} {e}' } });
    const { app, panel } = await harness.openTokensPage('brand', { view: 'setup' });
    await app.page.setViewport({ width: 1280, height: 900 });
    await fillStep(panel, 'Team');
    const told = await panel.status().element();
    await until('the report to show', () => told.evaluate(isInSight));
  });

  test('are offered with the last answers on another page', async () => {
    await importTemplates(harness, team);
    const first = await harness.openTokensPage('brand', { view: 'setup' });
    await first.panel.combobox('Template').choose('Team');
    await first.panel.combobox('environment').choose('staging');
    await first.panel.textbox('purpose').fill('reporting');
    await fillStep(first.panel);

    const next = await harness.openTokensPage('brand', { view: 'setup' });
    await next.panel.combobox('Template').choose('Team');
    await next.panel.textbox('purpose').waitFor();
    expect(await next.panel.textbox('purpose').value()).toBe('');
    await next.panel.button('purpose: reporting').click();
    await until('the answer', async () => (await next.panel.textbox('purpose').value()) === 'reporting');
  });
});
