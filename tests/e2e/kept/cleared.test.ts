import { expect, test } from 'vitest';
import { onlyInChromium } from '../cases.ts';
import { useHarness } from '../harness.ts';
import { readStorage } from '../storage.ts';
import { importTemplates } from '../template-file.ts';
import { ACME, OTHER } from './templates.ts';

/* The storage is cleared, by the browser or another hand, while the library is open. */
const harness = useHarness();

test('what an open page still knows can be put back', async () => {
  await importTemplates(harness, ACME, OTHER);
  const options = await harness.openOptions();
  await options.waitFor('button', 'Edit Acme');
  await harness.clearStorage();
  await options.find('alert').waitForText('2 templates are gone');
  await options.button('Put back').click();
  await options.status().waitForText('Brought back 2 templates.');
  await options.waitFor('button', 'Edit Acme');
  await options.find('alert').waitGone();
  const { local } = await readStorage(harness);
  expect(local).toMatchObject({ 'template:acme': { data: ACME }, 'template:other': { data: OTHER } });
});

onlyInChromium(() => {
  test('an edit that was open keeps its text and can be saved', async () => {
    await importTemplates(harness, ACME);
    const options = await harness.openOptions();
    await options.button('Edit Acme').click();
    await options.textbox('Name').fill('Acme, edited');
    await harness.clearStorage();
    await options.waitFor('button', 'Put back');
    await options.button('Save template').click();
    await options.button('Save as a new template').click();
    await options.waitFor('button', 'Edit Acme, edited');
    await options.button('Put back').click();
    await options.waitFor('button', 'Edit Acme');
  });

  test('a deletion in another window is none of that', async () => {
    await importTemplates(harness, ACME, OTHER);
    const options = await harness.openOptions();
    await options.waitFor('button', 'Edit Acme');
    const popup = await harness.openPopup();
    await popup.button('Delete Acme').click();
    await popup.button('Edit Acme').waitGone();
    await options.page.bringToFront();
    await options.button('Edit Acme').waitGone();
    expect(await options.find('alert').exists()).toBe(false);
    await popup.page.bringToFront();
    await popup.button('Undo').click();
    await options.page.bringToFront();
    await options.waitFor('button', 'Edit Acme');
    expect(await options.find('alert').exists()).toBe(false);
  });
});
