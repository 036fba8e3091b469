import { writeStorageIn } from '../../e2e/storage.ts';
import { storagePage } from '../../e2e/storage-page.ts';
import type { Lab } from '../lab.ts';
import { manyTemplates, openPopup } from '../popup-times.ts';
import { Hand } from './hand.ts';
import { heldBy } from './held.ts';
import type { Repeated } from './repeated.ts';

/** A search, a selection, and an edit that is given up. */
export async function searching(lab: Lab): Promise<Repeated> {
  const browser = await lab.browser();
  await writeStorageIn(await storagePage(browser), 'local', manyTemplates(100));
  const { page } = await openPopup(browser);
  const root = (await page.evaluateHandle(() => document)).asElement();
  if (root === null) throw new Error('The popup has no document');
  const popup = new Hand(page, root);
  return {
    async round() {
      await page.bringToFront();
      await page.focus('input[type=search]');
      await page.keyboard.type('client 42');
      await popup.press('Select');
      await popup.press('Select Client 42 reporting');
      await popup.press('Edit Client 42 reporting');
      await popup.press('Cancel');
      await popup.press('Clear selection');
      await popup.press('Select');
      await page.focus('input[type=search]');
      await page.keyboard.press('Escape'); // which empties it
      await popup.waitFor('Edit Client 0 reporting');
    },
    held: await heldBy(page),
    close: () => page.close(),
  };
}
