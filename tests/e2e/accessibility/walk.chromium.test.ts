import { expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { useHarness } from '../harness.ts';
import { readStorage } from '../storage.ts';
import { importTemplates } from '../template-file.ts';
import { pressCommand } from './press-command.ts';
import { pageScreen, panelScreen } from './screen.ts';
import { Walk } from './walk.ts';

/*
 * The main job with the keyboard alone, and what a screen reader says at each stop. What is heard stands in `transcripts/`,
 * to be read by people; after a wanted change `vitest … -u` writes it anew.
 */
const harness = useHarness();

const TEMPLATE = {
  name: 'Weekly',
  accountType: 'agency',
  setup: {
    name: 'Harbour reporting',
    description: 'Reads reports for the weekly dashboard.',
    apiVersion: 'latest',
    primaryContact: 'Dana Ito',
    developerEmails: ['dev@example.com'],
  },
  scopes: [{ access: 'read' }],
} as const;

test('on the page: fill, apply, undo, apply the last again, save, tick', async () => {
  await importTemplates(harness, TEMPLATE);
  const { app, panel } = await harness.openTokensPage('agency', { view: 'setup', start: 'none' });
  await panel.waitFor('button', 'Fill this step');
  const screen = panelScreen(harness, { app, panel });
  const walk = await Walk.on(app.page, await screen.root());
  const command = async (name: string, key: string) => {
    walk.did(`${key} (${name})`);
    await pressCommand(harness, app.page, name);
  };

  walk.title('Setup');
  await command('open-panel', 'Alt+Shift+K');
  await walk.hears('combobox "Template"');
  await walk.press('ArrowDown');
  await walk.hears('combobox "Template" = Weekly');
  await walk.goesTo('button "Fill this step"');
  await walk.press('Enter');
  await walk.isTold('3 of 3 fields are as the template says');
  await walk.hears('button "Fill this step"');
  await command('open-panel', 'Alt+Shift+K');
  await walk.hears('RootWebArea');
  await walk.goesTo('button "Next"', 'Tab', true);
  await walk.press('Enter');
  await app.waitForView('contact');

  walk.title('Contact Information');
  await until('the panel to be at the step', async () => (await panel.status().text()) === '');
  await command('open-panel', 'Alt+Shift+K');
  await walk.hears('combobox "Template" = Weekly');
  await walk.goesTo('button "Fill this step"');
  await walk.press('Enter');
  await walk.isTold('2 of 2 fields are as the template says');
  await command('open-panel', 'Alt+Shift+K');
  await walk.goesTo('button "Next"', 'Tab', true);
  await walk.press('Enter');
  await app.waitForView('scopes');
  await panel.waitFor('searchbox', 'Search presets');

  walk.title('API Scopes');
  await command('open-panel', 'Alt+Shift+K');
  await walk.hears('searchbox "Search presets"');
  await walk.type('account check');
  await panel.button('Apply Weekly').waitGone();
  await walk.goesTo('button "Apply Account check"');
  await walk.press('Enter');
  await walk.isTold('of 2 scopes set');
  await walk.hears('button "Apply Account check"');
  await walk.goesTo('button "Undo"', 'Shift+Tab');
  await walk.press('Enter');
  await walk.isTold('was undone');
  expect((await app.record()).scopes).toEqual([]);
  await command('apply-last-preset', 'Alt+Shift+L');
  await walk.isTold('of 2 scopes set');
  await walk.goesTo('button "Save selection as preset"');
  await walk.press('Enter');
  await walk.hears('textbox "Name of the preset"');
  await walk.type('By keys');
  await walk.press('Enter');
  await walk.isTold('Saved as “By keys”');
  await walk.hears('button "Save selection as preset"');
  await walk.goesTo('checkbox "Store');
  await walk.press('Space');
  await walk.hears('checkbox "Store');

  walk.title('The panel in outline');
  await walk.outline('complementary', 'Token Presets');

  expect(await walk.badlyTold()).toEqual([]);
  // Once when it was applied, and once when it was applied again.
  expect(walk.said.filter(({ text }) => text.includes('scopes set'))).toHaveLength(2);
  expect(walk.said.filter(({ text }) => text.includes('fields are as'))).toHaveLength(2);
  expect(walk.said.filter(({ text }) => text.includes('Saved as'))).toHaveLength(1);
  expect((await app.record()).forbidden.filter(({ trusted }) => !trusted)).toEqual([]);
  expect((await app.record()).scopes).toHaveLength(2);
  await expect(walk.text()).toMatchFileSnapshot('transcripts/panel.txt');
});

test('in the popup: search, go through the list, edit, save, delete, undo', async () => {
  await importTemplates(
    harness,
    TEMPLATE,
    { name: 'Monthly', accountType: 'brand', scopes: [] },
    { name: 'Yearly', accountType: 'brand', scopes: [] },
  );
  const popup = await harness.openPopup();
  await popup.button('Edit Yearly').waitFor();
  const walk = await Walk.on(popup.page, await pageScreen(popup).root());

  walk.title('The list');
  await walk.goesTo('searchbox "Search templates"');
  await walk.type('ly');
  await walk.press('ArrowDown');
  await walk.hears('button');
  await walk.press('ArrowDown');
  await walk.hears('button');
  await walk.press('Enter');

  walk.title('The form');
  await walk.hears('textbox "Name"');
  await walk.press('End');
  await walk.type(' of ours');
  await walk.press('Enter');
  await walk.isTold('of ours');
  await walk.hears('button "Edit');
  await walk.goesTo('button "Delete');
  await walk.press('Enter');
  await walk.isTold('Deleted');
  await walk.hears('button "Undo"');
  await walk.press('Enter');
  await walk.isTold('back');
  await walk.hears('button "Edit');

  walk.title('The popup in outline');
  await walk.outline('main', '');
  const names = Object.entries((await readStorage(harness)).local)
    .filter(([key]) => key.startsWith('template:'))
    .map(([, item]) => (item as { data: { name: string } }).data.name);
  expect(await walk.badlyTold()).toEqual([]);
  expect(names.filter((name) => name.endsWith(' of ours'))).toHaveLength(1);
  expect(names).toHaveLength(3);
  await expect(walk.text()).toMatchFileSnapshot('transcripts/popup.txt');
});
