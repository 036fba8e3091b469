import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { useHarness } from '../harness.ts';
import { readStorage } from '../storage.ts';
import { storagePage } from '../storage-page.ts';
import { importTemplates, importText, templateFile } from '../template-file.ts';
import { ACME } from './templates.ts';

/*
 * No room is left. Chromium only: it gives an extension 10 MB, while Firefox shares the disk as it does with sites and
 * cannot be filled in a test.
 */
const harness = useHarness();

const FILLER = 'filler';
const BIG = {
  ...ACME,
  id: 'big',
  name: 'Big',
  // No packing makes this short.
  setup: {
    description: Array.from({ length: 500 }, (_, at) => (at * 7919 + 104_729).toString(36)).join(' '),
  },
} as const;

interface LocalArea {
  readonly QUOTA_BYTES: number;
  getBytesInUse(keys: null): Promise<number>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Leaves so many bytes free. */
async function fillUp(page: Page, free: number): Promise<void> {
  await page.evaluate(
    async (key, left) => {
      const { storage } = Reflect.get(globalThis, 'chrome') as { storage: { local: LocalArea } };
      const used = await storage.local.getBytesInUse(null);
      // Counted are the key and the value as JSON, with its quotes.
      const text = 'x'.repeat(storage.local.QUOTA_BYTES - used - key.length - 2 - left);
      await storage.local.set({ [key]: text });
    },
    FILLER,
    free,
  );
}

async function makeRoom(page: Page): Promise<void> {
  await page.evaluate(async (key) => {
    const { storage } = Reflect.get(globalThis, 'chrome') as { storage: { local: LocalArea } };
    await storage.local.remove(key);
  }, FILLER);
}

test('saving, deleting and importing say so and lose nothing; with room they work', async () => {
  await importTemplates(harness, ACME);
  const page = await storagePage(harness.browser);
  await fillUp(page, 20);
  const { local: before } = await readStorage(harness);

  const popup = await harness.openPopup();
  await popup.button('Delete Acme').click();
  await popup.waitFor('alert');
  expect(await popup.text()).toContain('storage for extensions is full. Nothing was changed.');
  await popup.button('Close').click();
  await popup.waitFor('button', 'Edit Acme');

  await importText(popup, templateFile({ ...ACME, id: 'file', name: 'From a file' }));
  await popup.waitFor('alert');
  expect(await popup.text()).toContain('is full');
  await popup.button('Cancel').click();
  await popup.button('Cancel').waitGone();

  await popup.button('New template').click();
  await popup.textbox('Name').fill('Typed with care');
  await popup.button('Save template').click();
  await popup.waitFor('alert');
  expect(await popup.text()).toContain('is full');
  expect(await popup.textbox('Name').value()).toBe('Typed with care');
  expect((await readStorage(harness)).local).toEqual(before);

  await makeRoom(page);
  await popup.page.bringToFront();
  await popup.button('Save template').click();
  await popup.waitFor('button', 'Edit Typed with care');
  await importText(popup, templateFile({ ...ACME, id: 'file', name: 'From a file' }));
  await popup.waitFor('button', 'Edit From a file');
  await popup.button('Delete Acme').click();
  await popup.button('Edit Acme').waitGone();
  expect((await readStorage(harness)).local).toMatchObject({ 'trash:acme': { data: ACME } });
});

test('an import goes on without an automatic copy, and says that there is none', async () => {
  await importTemplates(harness, BIG);
  await fillUp(await storagePage(harness.browser), 1000);
  const popup = await harness.openPopup();
  await importText(popup, templateFile(ACME));
  await popup.status().waitForText('There was no room for an automatic copy before.');
  await popup.waitFor('button', 'Edit Acme');
  const { local } = await readStorage(harness);
  expect(Object.keys(local).filter((key) => key.startsWith('snapshot:'))).toEqual([]);
  expect(local).toMatchObject({ 'template:acme': { data: ACME }, 'template:big': { data: BIG } });
});

test('automatic copies make room for what the person saves, the oldest first', async () => {
  await importTemplates(harness, BIG);
  await importTemplates(harness, ACME);
  const { local: before } = await readStorage(harness);
  expect(Object.keys(before).filter((key) => key.startsWith('snapshot:'))).toHaveLength(1);
  await fillUp(await storagePage(harness.browser), 20);
  const popup = await harness.openPopup();
  await popup.button('Duplicate Acme').click();
  await popup.waitFor('button', 'Edit Acme copy');
  const { local } = await readStorage(harness);
  expect(Object.keys(local).filter((key) => key.startsWith('snapshot:'))).toEqual([]);
});
