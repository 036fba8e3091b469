import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { Surface } from '../../browser/surface.ts';
import { until } from '../../browser/until.ts';
import { fillStep } from '../fill/fill-step.ts';
import { type Switches, useHarness } from '../harness.ts';
import { applyPreset } from '../scopes/apply.ts';
import { stored, writeStorageIn } from '../storage.ts';
import { chooseText, importTemplates, importText, templateFile } from '../template-file.ts';
import { violationsOf, violationsOfPanel } from './axe.ts';

/* axe-core finds nothing wrong, in light and dark, in the states in which people meet panel, popup and library. */
const harness = useHarness();

const TEMPLATE = {
  name: 'Reads reports',
  accountType: 'agency',
  setup: { name: '{client} reporting', description: 'Reads reports every week.', apiVersion: '99' },
  scopes: [{ access: 'read' }, { method: 'GET', path: '/Agencies/{AccountSID}/NoSuchThing' }],
} as const;

const PANEL: readonly (readonly [state: string, Switches, (panel: Surface) => Promise<unknown>])[] = [
  [
    'on the list',
    { view: 'list' },
    (panel) => until('it', async () => (await panel.text()).includes('Ready when')),
  ],
  ['on Setup, filled', { view: 'setup' }, (panel) => fillStep(panel, TEMPLATE.name)],
  [
    'on the scopes, with a preview',
    { view: 'scopes' },
    (panel) => panel.button(`Preview ${TEMPLATE.name}`).click(),
  ],
  ['on the scopes, with a report', { view: 'scopes' }, (panel) => applyPreset(panel, TEMPLATE.name)],
  [
    'on the scopes, about to save',
    { view: 'scopes' },
    async (panel) => {
      await panel.button('Save selection as preset').click();
      await panel.button('Save').click();
    },
  ],
  [
    'on the credentials',
    { view: 'edit', tab: 'credentials' },
    (panel) => until('it', async () => (await panel.text()).includes('This screen shows credentials')),
  ],
  ['closed', { view: 'scopes' }, (panel) => panel.button('Token Presets').click()],
];

const LIBRARY: readonly (readonly [state: string, (surface: Surface) => Promise<unknown>])[] = [
  ['empty', (surface) => surface.status().waitForText('0 templates')],
  [
    'with everything in its lists',
    async (surface) => {
      await writeStorageIn(surface.page, 'local', {
        ...stored({
          id: 'fine',
          name: 'Fine',
          accountType: 'brand',
          mode: 'add',
          scopes: [{ access: 'read' }],
        }),
        ...stored({ id: 'gone', name: 'Gone', accountType: 'brand', mode: 'exact', scopes: [] }),
        ...stored({ id: 'newer', name: 'Newer' }, 9),
        'template:broken': { version: 1, data: { name: 'Broken' } },
      });
      await surface.button('Delete Gone').click();
      await surface.button('Undo').waitFor();
      await surface.button('Remove Broken').click();
    },
  ],
  [
    'searched without success',
    async (surface) => {
      await writeStorageIn(
        surface.page,
        'local',
        stored({ id: 'a', name: 'A', accountType: 'any', mode: 'exact', scopes: [] }),
      );
      await surface.button('Edit A').waitFor();
      await surface.searchbox('Search templates').type('zzz');
      await until('no match', async () => (await surface.text()).includes('No template matches'));
    },
  ],
  [
    'with a selection about to be tagged, and a favourite',
    async (surface) => {
      const template = {
        name: 'A',
        accountType: 'any',
        mode: 'exact',
        scopes: [],
        client: 'Acme',
        tags: ['x'],
      };
      await writeStorageIn(surface.page, 'local', stored({ id: 'a', ...template }));
      await surface.button('Favourite A').click();
      await surface.button('Select').click();
      await surface.checkbox('Select A').click();
      await surface.button('Add tag').click();
      await surface.textbox('New tag').waitFor();
    },
  ],
  [
    'with a form full of faults',
    async (surface) => {
      await surface.button('New template').click();
      await surface.textbox('Scope rules').fill('no rule at all');
      await surface.button('Save template').click();
      await until('the faults', async () => (await surface.text()).includes('Not saved yet'));
    },
  ],
  [
    'with the tree of scopes in a form',
    async (surface) => {
      await surface.button('New template').click();
      await surface.textbox('Token name').fill('{team} { team }');
      await surface.textbox('Scope rules').paste('* read\nAdvertiser: write\nGET /Nothing');
      await surface.combobox('Account type').choose('Agency');
      const tree = surface.button('Choose scopes from a list');
      if ((await tree.attribute('aria-expanded')) === 'false') await tree.click();
      await surface.button('Advertiser').click();
      await surface.button('Jobs Management').click();
      await surface.waitFor('list', 'Other rows');
    },
  ],
  [
    'with a file refused',
    async (surface) => {
      await chooseText(
        surface,
        '{"format":"impact-token-templates","version":1,"templates":[{"name":1},{"id":"/"}]}',
      );
      await surface.waitFor('alert');
    },
  ],
  [
    'with an import previewed',
    async (surface) => {
      await chooseText(surface, templateFile({ name: 'New', accountType: 'agency', scopes: [] }));
      await surface.waitFor('list', 'Import preview');
    },
  ],
  [
    'with a template shared',
    async (surface) => {
      await importText(surface, templateFile({ name: 'New', accountType: 'agency', scopes: [] }));
      await surface.button('Share New').click();
      await surface.waitFor('dialog', 'Share New');
    },
  ],
];

/** In light and in dark, one after the other. */
async function inBothSchemes(page: Page, look: () => Promise<readonly string[]>): Promise<readonly string[]> {
  const found: string[] = [];
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    found.push(...(await look()).map((line) => `${value}: ${line}`));
  }
  return found;
}

describe('no violation', () => {
  test.each(PANEL)('in the panel %s', async (_state, switches, act) => {
    await importTemplates(harness, TEMPLATE);
    const { app, panel } = await harness.openTokensPage('agency', switches);
    await panel.waitFor('complementary', 'Token Presets');
    await act(panel);
    expect(await inBothSchemes(app.page, () => violationsOfPanel(harness, app.page))).toEqual([]);
  });

  test.each(LIBRARY)('in the popup %s', async (_state, act) => {
    const popup = await harness.openPopup();
    await act(popup);
    expect(await inBothSchemes(popup.page, () => violationsOf(popup.page))).toEqual([]);
  });

  // The same parts as in the popup, with room for list and form side by side.
  test.each(LIBRARY.filter(([state]) => /lists|form/.test(state)))(
    'in the library %s',
    async (_state, act) => {
      const options = await harness.openOptions();
      await act(options);
      expect(await inBothSchemes(options.page, () => violationsOf(options.page))).toEqual([]);
    },
  );
});

test('what is wrong inside the panel would be found', async () => {
  const { app, panel } = await harness.openTokensPage('agency', { view: 'list' });
  await panel.waitFor('complementary', 'Token Presets');
  const [root] = await harness.browser.closedRoots(app.page);
  await root?.evaluate((node) => node.appendChild(document.createElement('button')));
  expect((await violationsOfPanel(harness, app.page)).join()).toContain('button-name');
});
