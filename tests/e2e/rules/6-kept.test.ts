import { describe, expect, test } from 'vitest';
import type { Surface } from '../../browser/surface.ts';
import { until } from '../../browser/until.ts';
import { onlyInChromium } from '../cases.ts';
import { useHarness } from '../harness.ts';
import { readStorage, stored, writeStorage } from '../storage.ts';
import { importTemplates, importText, templateFile } from '../template-file.ts';

/* Rule 6: nothing saved is lost, whatever stands in storage and however many windows are open. */
const harness = useHarness();

const template = (id: string, name: string) => ({
  id,
  name,
  accountType: 'agency',
  mode: 'exact',
  scopes: [],
});

const DAMAGED = stored({ ...template('broken', 'Half a template'), scopes: [{ method: 'GTE', path: 5 }] });
const NEWER = stored({ ...template('newer', 'From the future'), layers: [1, 2] }, 7);

async function rename(popup: Surface, from: string, to: string): Promise<void> {
  await popup.button(`Edit ${from}`).click();
  await popup.textbox('Name').fill(to);
}

describe('rule 6: nothing saved is lost', () => {
  test('what cannot be read stays as it is while the others are worked with', async () => {
    await importTemplates(harness, {
      ...template('fine', 'Fine'),
      accountType: 'agency',
      mode: 'exact',
      scopes: [],
    });
    await writeStorage(harness, 'local', { ...DAMAGED, 'template:junk': 42 });
    const popup = await harness.openPopup();
    await popup.waitFor('button', 'Download data of Half a template');
    expect(await popup.text()).toContain('Cannot be read. It is kept as it is.');
    expect(await popup.button('Edit Half a template').exists()).toBe(false);

    await rename(popup, 'Fine', 'Finer');
    await popup.button('Save template').click();
    await popup.status().waitForText('Saved “Finer”.');
    await popup.button('Duplicate Finer').click();
    await popup.waitFor('button', 'Edit Finer copy');
    await popup.button('Delete Finer copy').click();
    await popup.status().waitForText('Deleted');

    const { local } = await readStorage(harness);
    expect(local).toMatchObject({ ...DAMAGED, 'template:junk': 42 });
  });

  onlyInChromium(() => {
    test('what a later version saved is shown, cannot be changed, and is not overwritten', async () => {
      await writeStorage(harness, 'local', NEWER);
      const popup = await harness.openPopup();
      await until('it to be shown', async () => (await popup.text()).includes('Saved by a later version'));
      expect(await popup.button('Edit From the future').exists()).toBe(false);
      expect(await popup.button('Remove From the future').exists()).toBe(false);

      // A file brings a template of the same id.
      await importText(
        popup,
        templateFile({ id: 'newer', name: 'Same id', accountType: 'agency', scopes: [] }),
      );
      await popup.waitFor('button', 'Edit Same id');
      expect((await readStorage(harness)).local).toMatchObject(NEWER);
    });
  });

  test('a deletion can be undone, also after the popup was closed', async () => {
    await importTemplates(harness, { name: 'Dear', accountType: 'brand', scopes: [{ access: 'read' }] });
    const { local: before } = await readStorage(harness);
    const first = await harness.openPopup();
    await first.button('Delete Dear').click();
    await first.status().waitForText('Deleted “Dear”.');
    await first.button('Edit Dear').waitGone();
    await first.page.close();

    const second = await harness.openPopup();
    await second.button('Undo').click();
    await second.waitFor('button', 'Edit Dear');
    const { local: after } = await readStorage(harness);
    const dataIn = (items: Readonly<Record<string, unknown>>) =>
      Object.entries(items).flatMap(([key, item]) =>
        key.startsWith('template:') && typeof item === 'object' && item !== null
          ? [Reflect.get(item, 'data')]
          : [],
      );
    expect(dataIn(after)).toHaveLength(1);
    expect(dataIn(after)).toEqual(dataIn(before));
  });

  onlyInChromium(() => {
    test('two windows that edit different templates both save', async () => {
      await importTemplates(
        harness,
        { name: 'One', accountType: 'agency', scopes: [] },
        { name: 'Two', accountType: 'agency', scopes: [] },
      );
      const left = await harness.openPopup();
      const right = await harness.openPopup();
      await right.waitFor('button', 'Edit Two');
      await left.page.bringToFront();
      await rename(left, 'One', 'One by left');
      await right.page.bringToFront();
      await rename(right, 'Two', 'Two by right');
      await right.button('Save template').click();
      await right.status().waitForText('Saved “Two by right”.');
      await left.page.bringToFront();
      await left.button('Save template').click();
      await left.status().waitForText('Saved “One by left”.');
      for (const name of ['One by left', 'Two by right']) await left.waitFor('button', `Edit ${name}`);
    });
  });

  test('two windows that edit the same template do not overwrite each other', async () => {
    await importTemplates(harness, { name: 'Shared', accountType: 'agency', scopes: [] });
    const left = await harness.openPopup();
    const right = await harness.openOptions();
    await left.page.bringToFront();
    await rename(left, 'Shared', 'By left');
    await right.page.bringToFront();
    await rename(right, 'Shared', 'By right');
    await right.button('Save template').click();
    await right.waitFor('button', 'Edit By right');

    await left.page.bringToFront();
    await left.button('Save template').click();
    await until('the conflict', async () => (await left.text()).includes('changed in another window'));
    expect(await left.textbox('Name').value()).toBe('By left');

    await left.button('Save as a new template').click();
    await left.waitFor('button', 'Edit By left');
    await left.waitFor('button', 'Edit By right');
  });

  onlyInChromium(() => {
    test('an edit that was not saved is there again when the popup is', async () => {
      await importTemplates(harness, { name: 'Begun', accountType: 'agency', scopes: [] });
      const first = await harness.openPopup();
      await rename(first, 'Begun', 'Begun and not saved');
      await until('the draft', async () =>
        JSON.stringify((await readStorage(harness)).session).includes('Begun and not saved'),
      );
      await first.page.close();
      const second = await harness.openPopup();
      await until('the draft', async () => (await second.textbox('Name').value()) === 'Begun and not saved');
      await second.button('Discard changes').click();
      await second.waitFor('button', 'Edit Begun');
    });
  });
});
