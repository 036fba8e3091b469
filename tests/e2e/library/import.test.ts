import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { Surface } from '../../browser/surface.ts';
import { until } from '../../browser/until.ts';
import { casesFor, onlyInChromium } from '../cases.ts';
import { useHarness } from '../harness.ts';
import { pressWithControl } from '../keys.ts';
import { readStorage, stored, writeStorage } from '../storage.ts';
import { chooseText, confirmImport, importTemplates, templateFile } from '../template-file.ts';

/* The ways into the library: what comes in is shown first, and nothing is written before **Import**. */
const harness = useHarness();

const MINE = { id: 'one', name: 'One', accountType: 'agency', scopes: [{ access: 'read' }] } as const;
const THEIRS = { ...MINE, scopes: [{ access: 'all' }] } as const;
const NEW = { id: 'two', name: 'Two', accountType: 'brand', scopes: [], colour: 'blue' } as const;

/** As long as `until` waits. */
const LONG = { timeout: 10_000 };

async function templatesStored(): Promise<readonly unknown[]> {
  const { local } = await readStorage(harness);
  return Object.entries(local)
    .filter(([key]) => key.startsWith('template:'))
    .map(([, item]) => (item as { readonly data: unknown }).data);
}

/** Drops a file or a text onto the page; no driver of both browsers can do it with the mouse. */
async function drop(page: Page, what: { readonly file?: string; readonly text?: string }): Promise<void> {
  await page.evaluate(({ file, text }) => {
    const dataTransfer = new DataTransfer();
    if (file !== undefined) dataTransfer.items.add(new File([file], 'team.json'));
    if (text !== undefined) dataTransfer.setData('text/plain', text);
    const main = document.querySelector('main');
    if (main === null) throw new Error('the page has no main part');
    for (const type of ['dragenter', 'dragover', 'drop'])
      main.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  }, what);
}

describe.each(casesFor(['openPopup', 'openOptions'] as const, (one) => one === 'openOptions'))(
  '%s',
  (open) => {
    test('shows what a file would do, and does with each template what was chosen', async () => {
      await writeStorage(harness, 'local', stored(MINE));
      const surface = await harness[open]();
      await surface.waitFor('button', 'Edit One');
      await chooseText(surface, templateFile(THEIRS, NEW));
      expect(await surface.listItems('Import preview')).toEqual([
        expect.stringMatching(/^One Changed Agency .*Differs in: scopes/),
        expect.stringMatching(/^Two New Brand/),
      ]);
      expect(await surface.combobox('One: what to do').value()).toBe('Keep both');
      expect(await templatesStored()).toEqual([MINE]);

      await surface.button('Cancel').click();
      await surface.waitFor('button', 'Edit One');
      expect(await templatesStored()).toEqual([MINE]);

      await chooseText(surface, templateFile(THEIRS, NEW));
      await surface.combobox('One: what to do').choose('Replace');
      await confirmImport(surface);
      await surface.status().waitForText('Added 1 template. Replaced 1.');
      await surface.waitFor('button', 'Edit Two');
      const after = await templatesStored();
      expect(after).toHaveLength(2);
      expect(after).toContainEqual({ ...THEIRS, mode: 'exact' });
      expect(after).toContainEqual({ ...NEW, mode: 'exact' });

      await surface.button('Undo').click();
      await surface.button('Edit Two').waitGone();
      await expect.poll(templatesStored, LONG).toEqual([{ ...MINE, mode: 'exact' }]);
    });
  },
);

test('a share text goes from one library to another through the clipboard', async () => {
  await importTemplates(harness, MINE, NEW);
  const from = await harness.openPopup();
  await from.button('Share Two').click();
  await from.button('Copy share text').click();
  await from.waitFor('dialog', 'Share Two');
  await waitForCopied(from);
  await from.button('Close').click();
  await from.find('dialog').waitGone();
  await harness.clearStorage();
  await from.page.close();

  const to = await harness.openPopup();
  await to.status().waitForText('0 templates');
  await to.button('Paste').click();
  await to.textbox('Text to import').focus();
  await pressWithControl(to.page, 'v');
  await until('the share text', async () =>
    /^tpt1\.[\w-]+\.[0-9a-z]{7}$/.test(await to.textbox('Text to import').value()),
  );
  await to.button('Preview').click();
  await confirmImport(to);
  await to.status().waitForText('Added 1 template.');
  expect(await templatesStored()).toEqual([{ ...NEW, mode: 'exact' }]);

  // Once more, pasted onto the page itself.
  await pressWithControl(to.page, 'v');
  await to.status().waitForText('1 was already there.');
});

async function waitForCopied(surface: Surface): Promise<void> {
  await until('the copy', async () => (await surface.text()).includes('It is on the clipboard.'));
}

test('a file and a text can be dropped anywhere', async () => {
  const options = await harness.openOptions();
  await options.status().waitForText('0 templates');
  await drop(options.page, { file: templateFile(MINE) });
  await confirmImport(options);
  await options.status().waitForText('Added 1 template.');
  await drop(options.page, { text: `Take this:\n${templateFile(NEW)}\nBye` });
  // The focus is on **Import** as soon as it is there.
  await options.waitFor('list', 'Import preview');
  await until('the focus on Import', () =>
    options.page.evaluate(() => document.activeElement?.textContent === 'Import'),
  );
  await options.press('Enter');
  await options.waitFor('button', 'Edit Two');
  await drop(options.page, { text: 'just words' });
  await options.find('alert').waitForText('neither a share text nor');
});

onlyInChromium(() => {
  test('a share text of a later version is refused, and nothing is written', async () => {
    const popup = await harness.openPopup();
    await popup.button('Paste').click();
    await popup.textbox('Text to import').fill('tpt2.abc.0000000');
    await popup.button('Preview').click();
    await popup.find('alert').waitForText('later version');
    expect(await templatesStored()).toEqual([]);
  });

  test('what another window changed meanwhile is shown anew before anything is written', async () => {
    await writeStorage(harness, 'local', stored(MINE));
    const popup = await harness.openPopup();
    await popup.waitFor('button', 'Edit One');
    await chooseText(popup, templateFile(THEIRS, NEW));
    await popup.combobox('One: what to do').choose('Replace');
    const newest = { ...MINE, name: 'One, renamed' };
    await writeStorage(harness, 'local', {
      'template:one': { version: 1, revision: 2, savedAt: 1_700_000_000_001, data: newest },
    });
    await confirmImport(popup);
    await popup.find('alert').waitForText('The library was changed meanwhile');
    expect(await templatesStored()).toEqual([newest]);
    await expect
      .poll(() => popup.listItems('Import preview'), LONG)
      .toEqual([expect.stringContaining('Differs in: name, scopes'), expect.stringContaining('Two New')]);
    await confirmImport(popup);
    await popup.status().waitForText('Added 2 templates.');
    expect(await templatesStored()).toHaveLength(3);
  });
});
