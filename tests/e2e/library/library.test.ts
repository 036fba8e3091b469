import { describe, expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { casesFor, onlyInChromium } from '../cases.ts';
import { useHarness } from '../harness.ts';
import { chooseText, importTemplates, importText, templateFile } from '../template-file.ts';
import { exportFile } from './export.ts';

/* The library of templates, as the popup and as the page in a tab: make, find, change, copy, carry away. */
const harness = useHarness();

const surfaces = casesFor(['openPopup', 'openOptions'] as const, (one) => one === 'openPopup');

describe.each(surfaces)('%s', (open) => {
  test('a template is made, searched, edited, duplicated and deleted', async () => {
    const surface = await harness[open]();
    await surface.button('New template').click();
    await surface.textbox('Name').fill('Reads actions');
    await surface.combobox('Account type').choose('Partner');
    await surface.textbox('Scope rules').paste('GET /Actions\nCatalogs: read\nJobs: Download export jobs');
    await surface.textbox('Token name').fill('{client} actions');
    await surface.button('Save template').click();
    await surface.status().waitForText('Saved “Reads actions”.');
    // The list is drawn again a moment after it is told.
    await surface.waitFor('button', 'Edit Reads actions');
    expect(await surface.listItems('Templates')).toEqual([
      expect.stringMatching(/^Reads actions Partner 3 scope rules/),
    ]);

    await surface.button('Duplicate Reads actions').click();
    await surface.waitFor('button', 'Edit Reads actions copy');
    await surface.button('Edit Reads actions copy').click();
    expect(await surface.textbox('Scope rules').value()).toContain('Catalogs: read');
    await surface.textbox('Name').fill('Something else');
    await surface.button('Save template').click();
    await surface.waitFor('button', 'Edit Something else');

    const search = surface.searchbox('Search templates');
    await search.fill('something');
    await surface.status().waitForText('1 of 2 templates');
    expect(await surface.listItems('Templates')).toHaveLength(1);
    await search.fill('catalogs partner');
    await surface.status().waitForText('2 of 2 templates');
    await search.fill('');
    await surface.status().waitForText('2 templates');

    await surface.button('Delete Something else').click();
    await surface.status().waitForText('Deleted “Something else”.');
    await surface.button('Edit Something else').waitGone();
    await surface.button('Undo').click();
    await surface.waitFor('button', 'Edit Something else');
  });
});

test('what is exported is what was imported, fields that nobody knows included', async () => {
  const templates = [
    {
      id: 'a1',
      name: 'Everything',
      accountType: 'agency',
      setup: {
        name: '{client} reporting',
        description: 'Line one\nline two',
        apiVersion: 'latest',
        primaryContact: 'Dana Ito',
        developerEmails: ['dev@example.com'],
        futureField: { kept: [1, 'two', null] },
      },
      mode: 'add',
      scopes: [
        { method: 'GET', path: '/Agencies/{AccountSID}/ReportExport/{ReportId}' },
        { category: 'Catalogs', label: 'Retrieve catalogs', note: 'unknown to this version' },
        { category: 'Jobs Management', access: 'read' },
        { access: 'read' },
      ],
      colour: 'blue',
    },
    { id: 'b2', name: 'Only a name', accountType: 'any', mode: 'exact', scopes: [] },
  ] as const;
  const popup = await harness.openPopup();
  await importText(popup, templateFile(...templates));
  await popup.status().waitForText('Added 2 templates.');
  const file: unknown = JSON.parse(await exportFile(harness, popup));
  expect(file).toEqual({ format: 'impact-token-templates', version: 1, templates });

  await chooseText(popup, templateFile(...templates));
  await popup.status().waitForText('2 were already there.');
  await popup.button('Close').click();
  expect(await popup.listItems('Templates')).toHaveLength(2);
});

onlyInChromium(() => {
  test.each([
    ['agency', 'an agency', 'agency'],
    ['brand', 'a brand', 'advertiser'],
    ['partner', 'a partner', 'mediapartner'],
  ] as const)(
    'the popup opens the tokens page of %s, with the panel',
    async (_accountType, called, segment) => {
      const popup = await harness.openPopup();
      await popup.button(`Open the tokens page for ${called}`).click();
      const address = `https://app.impact.com/secure/${segment}/api/fr/api-access-tokens-ui.ihtml`;
      const page = await until(address, async () => {
        const pages = await harness.browser.puppeteer.pages();
        return pages.find((one) => one.url() === address);
      });
      await until('the panel', async () => (await harness.browser.closedRoots(page)).length === 1);
    },
  );

  test('a template made in the popup is there in a library that is open already', async () => {
    const options = await harness.openOptions();
    await options.status().waitForText('0 templates');
    await importTemplates(harness, { name: 'From the popup', accountType: 'brand', scopes: [] });
    await options.page.bringToFront();
    await options.waitFor('button', 'Edit From the popup');
  });
});
