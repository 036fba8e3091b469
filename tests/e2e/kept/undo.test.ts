import { expect, test } from 'vitest';
import type { Surface } from '../../browser/surface.ts';
import { until } from '../../browser/until.ts';
import { onlyInChromium } from '../cases.ts';
import { useHarness } from '../harness.ts';
import { readStorage } from '../storage.ts';
import { chooseText, confirmImport, importTemplates, templateFile } from '../template-file.ts';
import { ACME, OTHER } from './templates.ts';

/* What was changed, written over or thrown away can be taken back, also after the popup was closed. */
const harness = useHarness();

async function unfold(surface: Surface, title: string): Promise<void> {
  // Not Puppeteer's wait for a selector: what comes between its first look and its watching is missed for ever.
  const summary = await until(title, async () => {
    const found = await surface.page.$(`xpath/.//summary[normalize-space()="${title}"]`);
    return found ?? false;
  });
  // A look into storage may have covered the page, and Firefox scrolls nothing in a tab that is covered.
  await surface.page.bringToFront();
  await summary.click();
}

/** The templates that are stored, by key. */
async function templates(): Promise<Readonly<Record<string, unknown>>> {
  const { local } = await readStorage(harness);
  return Object.fromEntries(
    Object.entries(local).flatMap(([key, value]) =>
      key.startsWith('template:') && typeof value === 'object' && value !== null
        ? [[key, Reflect.get(value, 'data')]]
        : [],
    ),
  );
}

test('an import that wrote over a template and added another', async () => {
  await importTemplates(harness, ACME);
  const before = await templates();
  const first = await harness.openPopup();
  await chooseText(first, templateFile({ ...ACME, scopes: [{ access: 'all' }] }, OTHER));
  await first.combobox('Acme: what to do').choose('Replace');
  await confirmImport(first);
  await first.status().waitForText('Replaced 1.');
  await first.waitFor('button', 'Edit Other');
  expect(await templates()).not.toEqual(before);
  await first.page.close();

  const second = await harness.openPopup();
  await second.status().waitForText('2 templates. Imported 2 templates.');
  await second.button('Undo').click();
  await second.status().waitForText('Undone.');
  await second.button('Edit Other').waitGone();
  expect(await templates()).toEqual(before);
  // What the import brought is not gone either.
  await unfold(second, 'Recently deleted (2)');
  await second.waitFor('button', 'Restore Acme');
  await second.waitFor('button', 'Restore Other');
});

onlyInChromium(() => {
  test('a save', async () => {
    await importTemplates(harness, ACME);
    const before = await templates();
    const first = await harness.openPopup();
    await first.button('Edit Acme').click();
    await first.textbox('Name').fill('Renamed by mistake');
    await first.button('Save template').click();
    await first.waitFor('button', 'Edit Renamed by mistake');
    await first.page.close();

    const second = await harness.openPopup();
    await second.button('Undo').click();
    await second.waitFor('button', 'Edit Acme');
    expect(await templates()).toEqual(before);
  });

  test('an import, by going back to the automatic copy that was made before it', async () => {
    await importTemplates(harness, ACME);
    await importTemplates(harness, OTHER);
    const options = await harness.openOptions();
    await options.button('Delete Acme').click();
    await options.button('Edit Acme').waitGone();
    await unfold(options, 'Automatic copies');
    const copies = await options.find('list', 'Automatic copies').element();
    const copy = await until('a copy', async () => (await copies.$('button')) ?? false);
    await copy.click();
    await confirmImport(options);
    await options.waitFor('button', 'Edit Acme');
    expect(Object.values(await templates())).toEqual([ACME, OTHER]);
  });
});
