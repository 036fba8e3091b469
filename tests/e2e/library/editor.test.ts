import { describe, expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { onlyInChromium } from '../cases.ts';
import { useHarness } from '../harness.ts';
import { readStorage } from '../storage.ts';
import { exportFile } from './export.ts';

/* The form of a template with its tree of scopes: by mouse, by keyboard alone, and in both sizes. */
const harness = useHarness();

const JOBS = '/Agencies/{AccountSID}/Jobs';

test('a template is made with the tree, saved, opened again and exported', async () => {
  const page = await harness.openOptions();
  await page.button('New template').click();
  await page.textbox('Name').fill('By tree');
  await page.textbox('Tags').fill('weekly, reporting');
  await page.textbox('Client').fill('Acme');
  await page.textbox('Rotate after (days)').fill('180');
  await page.combobox('Account type').choose('Agency');
  await page.combobox('ReportExport: access').choose('Read');
  await page.combobox('Jobs Management: access').choose('All');
  await page.button('Jobs Management').click();
  await page.checkbox(`PUT ${JOBS}/{JobId}/Replay`).click();
  await until('Custom', async () => (await page.combobox('Jobs Management: access').value()) === 'Custom');
  await page.textbox('Add a row').fill('GET /Nothing');
  await page.button('Add row').click();
  await page.waitFor('list', 'Other rows');
  await page.textbox('Token name').fill('{client} reporting, {team}');
  await page.textbox('Default of {team}').fill('data');
  await page.textbox('Choices of {team}').paste('data\nsales');
  await page.button('Save template').click();
  await page.status().waitForText('Saved “By tree”.');

  const file: unknown = JSON.parse(await exportFile(harness, page));
  expect(file).toMatchObject({
    templates: [
      {
        name: 'By tree',
        tags: ['weekly', 'reporting'],
        client: 'Acme',
        rotateAfterDays: 180,
        accountType: 'agency',
        setup: { name: '{client} reporting, {team}' },
        variables: [{ name: 'team', default: 'data', choices: ['data', 'sales'] }],
        scopes: [
          { category: 'ReportExport', access: 'read' },
          { method: 'GET', path: JOBS },
          { method: 'GET', path: `${JOBS}/{JobId}` },
          { method: 'GET', path: `${JOBS}/{JobId}/Download` },
          { method: 'GET', path: '/Nothing' },
        ],
      },
    ],
  });

  await page.button('Edit By tree').click();
  await page.waitFor('combobox', 'ReportExport: access');
  expect(await page.combobox('ReportExport: access').value()).toBe('Read');
  expect(await page.listItems('Other rows')).toEqual(['GET /Nothing Not in this list']);
  await page.button('Jobs Management').click();
  expect(await page.checkbox(`GET ${JOBS}`).isChecked()).toBe(true);
  expect(await page.checkbox(`PUT ${JOBS}/{JobId}/Replay`).isChecked()).toBe(false);
  expect(await page.textbox('Tags').value()).toBe('weekly, reporting');
  expect(await page.textbox('Choices of {team}').value()).toBe('data\nsales');
});

test('the popup shows the tree when it is asked for, and keeps what was chosen when it closes', async () => {
  const popup = await harness.openPopup();
  await popup.button('New template').click();
  await popup.textbox('Name').fill('Half');
  await popup.button('Choose scopes from a list').click();
  // For any account: one catalogue at a time, and no account in the rules.
  await popup.combobox('Show scopes of').choose('Partner');
  await popup.searchbox('Filter scopes').fill('retrieve invoices');
  await popup.checkbox('GET /Invoices').click();
  await until('the rule', async () => (await popup.textbox('Scope rules').value()) === 'GET /Invoices');
  await until('the draft', async () =>
    JSON.stringify((await readStorage(harness)).session).includes('GET /Invoices'),
  );
  await popup.page.close();

  const again = await harness.openPopup();
  await again.textbox('Name').waitFor();
  expect(await again.textbox('Scope rules').value()).toBe('GET /Invoices');
  await again.button('Save template').click();
  await again.status().waitForText('Saved “Half”.');
});

onlyInChromium(() => {
  test('by keyboard alone', async () => {
    const page = await harness.openOptions();
    await page.button('New template').press('Enter');
    await until('the name box to have the focus', () => page.textbox('Name').isFocused());
    const focused = () =>
      page.page.evaluate(() => {
        const at = document.activeElement;
        const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : null;
        return at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '';
      });
    const tabTo = async (name: string) => {
      for (let tabs = 0; tabs < 40; tabs++) {
        await page.press('Tab');
        if ((await focused()).trim() === name) return;
      }
      throw new Error(`Tab does not lead to ${name}`);
    };
    const type = (text: string) => page.page.keyboard.type(text);

    await type('By keys');
    await tabTo('Filter scopes');
    await type('jobs');
    await page.waitFor('checkbox', 'GET /Jobs');
    await tabTo('GET /Jobs');
    await page.press('Space');
    await tabTo('GET /Jobs/{JobId}/Download');
    await page.press('Space');
    await tabTo('Add a row');
    await type('PUT /Nothing');
    await page.press('Enter');
    await page.waitFor('list', 'Other rows');
    await page.textbox('Add a row').waitFocused();
    await tabTo('Save template');
    await page.press('Enter');
    await page.status().waitForText('Saved “By keys”.');

    await until('the template to have the focus', () => page.button('Edit By keys').isFocused());
    await page.press('Enter');
    await until('the rules', async () =>
      (await page.textbox('Scope rules').value()).startsWith(
        'GET /Jobs\nGET /Jobs/{JobId}/Download\nPUT /Nothing',
      ),
    );
    await page.waitFor('searchbox', 'Filter scopes');
    await tabTo('Jobs Management');
    await page.press('Enter');
    await page.waitFor('checkbox', 'GET /Jobs');
    await tabTo('Jobs Management: access');
    await page.press('ArrowUp');
    await until('All', async () => (await page.combobox('Jobs Management: access').value()) === 'All');
    await until(
      'the rule of the whole category',
      async () => (await page.textbox('Scope rules').value()) === 'PUT /Nothing\nJobs Management: all',
    );
  });

  describe.each(['openPopup', 'openOptions'] as const)('%s', (open) => {
    test('nothing of the form shows below its buttons', async () => {
      const surface = await harness[open]();
      await surface.button('New template').click();
      const save = await surface.button('Save template').element();
      const below = () =>
        save.evaluate((button) => {
          const bar = button.parentElement;
          const scroller = bar?.closest('.tp-library-desk, .tp-library-popup .tp-form');
          if (!bar || !scroller) throw new Error('no bar inside of what scrolls');
          if (scroller.scrollHeight <= scroller.clientHeight) throw new Error('the form does not scroll');
          const edge = scroller.getBoundingClientRect().top + scroller.clientTop + scroller.clientHeight;
          return edge - bar.getBoundingClientRect().bottom;
        });
      // The form may still be laid out.
      await until('nothing below the buttons', async () => (await below()) === 0);
    });
  });
});
