import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Surface } from '../../browser/surface.ts';
import { until } from '../../browser/until.ts';
import { casesFor, onlyInChromium } from '../cases.ts';
import { useHarness } from '../harness.ts';
import { readStorage, stored, writeStorage } from '../storage.ts';
import { exportFile } from './export.ts';

/* Finding a template among many: search, order, favourites, tags; and doing something with several at once. */
const harness = useHarness();
const surfaces = casesFor(['openPopup', 'openOptions'] as const, (one) => one === 'openPopup');

const template = (id: string, name: string, more: Readonly<Record<string, unknown>> = {}) =>
  stored({ id, name, accountType: 'agency', mode: 'exact', scopes: [{ access: 'read' }], ...more });

beforeEach(() =>
  writeStorage(harness, 'local', {
    ...template('acme', 'Acme reporting', { client: 'Acme', tags: ['EMEA', 'weekly'] }),
    ...template('globex', 'Globex catalogs', { client: 'Globex', tags: ['emea'] }),
    ...template('umbrella', 'Umbrella reporting', { setup: { description: 'Instead of Acme' } }),
    'mark:globex': { version: 1, favourite: false, usedAt: 5 },
  }),
);

/** The names in the list, from the top. */
async function listed(surface: Surface): Promise<string[]> {
  return (await surface.listItems('Templates')).map((text) => text.replace(/ Agency.*/, ''));
}

async function listIs(surface: Surface, ...names: string[]): Promise<void> {
  await until(names.join(', '), async () => (await listed(surface)).join() === names.join());
}

describe.each(surfaces)('%s', (open) => {
  test('favourites come first and the order is remembered', async () => {
    const surface = await harness[open]();
    await listIs(surface, 'Acme reporting', 'Globex catalogs', 'Umbrella reporting');
    await surface.combobox('Sort by').choose('Last used');
    await listIs(surface, 'Globex catalogs', 'Acme reporting', 'Umbrella reporting');
    await surface.button('Favourite Umbrella reporting').click();
    await listIs(surface, 'Umbrella reporting', 'Globex catalogs', 'Acme reporting');
    await until('the mark to be kept', async () => 'mark:umbrella' in (await readStorage(harness)).local);
    await surface.page.close();

    const again = await harness[open]();
    await listIs(again, 'Umbrella reporting', 'Globex catalogs', 'Acme reporting');
    expect(await again.combobox('Sort by').value()).toBe('Last used');
    await again.button('Favourite Umbrella reporting').click();
    await listIs(again, 'Globex catalogs', 'Acme reporting', 'Umbrella reporting');
  });

  test('the search ranks, and a tag narrows it', async () => {
    const surface = await harness[open]();
    await surface.searchbox('Search templates').fill('acme');
    await listIs(surface, 'Acme reporting', 'Umbrella reporting');
    await surface.combobox('Tag').choose('EMEA');
    await listIs(surface, 'Acme reporting');
    await surface.searchbox('Search templates').fill('');
    await listIs(surface, 'Acme reporting', 'Globex catalogs');
    await surface.status().waitForText('2 of 3 templates');
  });

  test('several are tagged, exported and deleted at once', async () => {
    const surface = await harness[open]();
    if (open === 'openPopup') await surface.button('Select').click();
    await surface.searchbox('Search templates').fill('report');
    await listIs(surface, 'Acme reporting', 'Umbrella reporting');
    await surface.checkbox('Select all').click();
    await surface.searchbox('Search templates').fill('globex');
    await until('what is hidden', async () => (await surface.text()).includes('2 selected, 2 hidden'));
    await surface.searchbox('Search templates').fill('');

    await surface.button('Add tag').click();
    await surface.textbox('New tag').fill('reports');
    await surface.press('Enter');
    await surface.status().waitForText('Changed 2 templates.');
    const { local } = await readStorage(harness);
    expect(JSON.stringify(local['template:umbrella'])).toContain('"tags":["reports"]');
    expect(JSON.stringify(local['template:globex'])).not.toContain('reports');

    await surface.button('Delete selected').click();
    await surface.status().waitForText('Deleted 2 templates.');
    await listIs(surface, 'Globex catalogs');
    await surface.button('Undo').click();
    await listIs(surface, 'Acme reporting', 'Globex catalogs', 'Umbrella reporting');
  });
});

test('by keyboard: from the search into the list, back, to the form, and to Undo', async () => {
  const popup = await harness.openPopup();
  await popup.waitFor('button', 'Edit Acme reporting');
  const focusIs = (name: string) => until(name, async () => (await focused(popup.page)) === name);
  await popup.searchbox('Search templates').focus();
  await popup.press('ArrowDown');
  await focusIs('Edit Acme reporting');
  await popup.press('ArrowDown');
  await popup.press('ArrowRight');
  await focusIs('Duplicate Globex catalogs');
  await popup.press('Home');
  await popup.press('ArrowLeft');
  await focusIs('Edit Acme reporting');
  await popup.press('u');
  await focusIs('Search templates');
  expect(await popup.searchbox('Search templates').value()).toBe('u');
  await popup.page.keyboard.type('mb');
  await listIs(popup, 'Umbrella reporting');
  await popup.press('ArrowDown');
  await popup.press('Escape');
  await focusIs('Search templates');
  await popup.press('ArrowDown');
  await popup.press('Enter');
  await until('the form', async () => (await popup.textbox('Name').value()) === 'Umbrella reporting');
  await popup.button('Cancel').press('Enter');
  await focusIs('Edit Umbrella reporting');
  await popup.press('Delete');
  await popup.status().waitForText('Deleted “Umbrella reporting”.');
  await until('Undo to have the focus', () => popup.button('Undo').isFocused());
  await popup.press('Enter');
  await popup.waitFor('button', 'Edit Umbrella reporting');
});

onlyInChromium(() => {
  test('a mark is no part of what is exported', async () => {
    const surface = await harness.openOptions();
    await surface.button('Favourite Acme reporting').click();
    await surface.checkbox('Select Acme reporting').click();
    const text = await exportFile(harness, surface, 'Export selected');
    expect(JSON.parse(text)).toEqual({
      format: 'impact-token-templates',
      version: 1,
      templates: [
        {
          id: 'acme',
          name: 'Acme reporting',
          accountType: 'agency',
          mode: 'exact',
          scopes: [{ access: 'read' }],
          client: 'Acme',
          tags: ['EMEA', 'weekly'],
        },
      ],
    });
  });
});

/** The name of what has the focus. */
async function focused(page: Page): Promise<string | null> {
  return await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
}
