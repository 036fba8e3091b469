import { describe, expect, test } from 'vitest';
import { useHarness } from '../harness.ts';
import { forbiddenByScript } from '../scopes/apply.ts';
import { importTemplates, type WrittenTemplate } from '../template-file.ts';
import { fillStep } from './fill-step.ts';

/* What the page does not offer, and steps that are not there. */
const harness = useHarness();

const template = (setup: Record<string, unknown>): WrittenTemplate => ({
  name: 'Careful',
  accountType: 'brand',
  setup,
  scopes: [],
});

describe('what the page offers', () => {
  test('an older API version can be asked for', async () => {
    await importTemplates(harness, template({ apiVersion: '12' }));
    const { app, panel } = await harness.openTokensPage('brand', { view: 'setup' });
    await fillStep(panel, 'Careful');
    expect((await app.record()).token.apiVersion).toBe('12');
  });

  test('an API version that is not offered is named, and the chosen one stays', async () => {
    await importTemplates(harness, template({ apiVersion: '99' }));
    const { app, panel } = await harness.openTokensPage('brand', { view: 'setup' });
    const before = (await app.record()).token.apiVersion;
    expect(await fillStep(panel, 'Careful')).toContain('“99” is not offered');
    expect((await app.record()).token.apiVersion).toBe(before);
  });

  test.each([
    ['Dana Itoh', 'Dana Itoh'],
    ['dana ito', 'Dana Ito'],
    ['Wei Zhang', 'Wei Zhang (张伟)'],
    ['Dana', null],
    ['Nobody Known', null],
  ])('contact "%s" becomes %s', async (wanted, chosen) => {
    await importTemplates(harness, template({ primaryContact: wanted }));
    const { app, panel } = await harness.openTokensPage('brand', { view: 'contact' });
    const said = await fillStep(panel, 'Careful');
    expect((await app.record()).token.primaryContact).toBe(chosen);
    if (chosen === null) expect(said).toContain(`“${wanted}” is not offered`);
  });
});

test('a template without setup fills nothing, and says so', async () => {
  await importTemplates(harness, { name: 'Careful', accountType: 'any', scopes: [{ access: 'read' }] });
  const { app, panel } = await harness.openTokensPage('brand', { view: 'setup' });
  await panel.combobox('Template').choose('Careful');
  await panel.button('Fill this step').click();
  await panel.status().waitForText('This template fills nothing on this step.');
  expect((await app.record()).token.name).toBe('');
});

test('templates of other account types are not offered', async () => {
  await importTemplates(
    harness,
    { name: 'For agencies', accountType: 'agency', setup: { name: 'A' }, scopes: [] },
    { name: 'For anybody', accountType: 'any', setup: { name: 'B' }, scopes: [] },
  );
  const { panel } = await harness.openTokensPage('brand', { view: 'setup' });
  await panel.combobox('Template').choose('For anybody');
  expect(await panel.combobox('Template').options()).not.toContain('For agencies');
});

test("the edit view's Overview keeps what stands there, and never presses Update", async () => {
  await importTemplates(harness, template({ name: 'New name', description: 'New description' }));
  const { app, panel } = await harness.openTokensPage('brand', { view: 'edit' });
  const before = (await app.record()).token;
  expect(await fillStep(panel, 'Careful')).toContain('kept as you wrote it');
  const record = await app.record();
  expect(record.token).toEqual(before);
  expect(forbiddenByScript(record)).toEqual([]);
});
