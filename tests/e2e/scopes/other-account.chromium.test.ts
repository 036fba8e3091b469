import { describe, expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { useHarness } from '../harness.ts';
import { importTemplates } from '../template-file.ts';

/* A preset that is for another account type applies nothing. */
const harness = useHarness();

const BRAND_PATHS = [
  { method: 'GET', path: '/Advertisers/{AccountSID}/Actions' },
  { method: 'POST', path: '/Advertisers/{AccountSID}/Conversions' },
];

describe('a preset for another account type', () => {
  test('is not offered; that there are such templates is said', async () => {
    await importTemplates(harness, { name: 'For brands', accountType: 'brand', scopes: BRAND_PATHS });
    const { panel } = await harness.openTokensPage('partner', { view: 'scopes' });
    await panel.waitFor('button', 'Apply Reporting');
    expect(await panel.button('Apply For brands').exists()).toBe(false);
    await until('that there is one', async () =>
      (await panel.text()).includes('1 template is for another account type.'),
    );
    expect(await panel.button('Apply For brands').exists()).toBe(false);
  });

  test.each(['partner', 'agency'] as const)(
    "by its paths alone is refused on an %s's page, says why, and changes nothing",
    async (accountType) => {
      await importTemplates(harness, { name: 'Brand paths', accountType: 'any', scopes: BRAND_PATHS });
      const { app, panel } = await harness.openTokensPage(accountType, { view: 'scopes', start: 'some' });
      await panel.waitFor('button', 'Apply Brand paths');
      const before = await app.record();
      await panel.button('Apply Brand paths').click();
      await panel.status().waitForText(/brand accounts|another account type/);
      const after = await app.record();
      expect(after.scopes).toEqual(before.scopes);
      expect(after.categoriesOn).toEqual(before.categoriesOn);
    },
  );

  test('a preset that finds none of its rows changes nothing, and says so', async () => {
    await importTemplates(harness, {
      name: 'Nothing here',
      accountType: 'agency',
      scopes: [{ method: 'GET', path: '/Agencies/{AccountSID}/NoSuchThing' }],
    });
    const { app, panel } = await harness.openTokensPage('agency', { view: 'scopes', start: 'some' });
    await panel.waitFor('button', 'Apply Nothing here');
    const before = await app.record();
    await panel.button('Apply Nothing here').click();
    const said = await panel.status().waitForText('0 of 1 scopes set');
    expect(said).toContain('No scope was changed');
    const after = await app.record();
    expect(after.scopes).toEqual(before.scopes);
    expect(after.categoriesOn).toEqual(before.categoriesOn);
  });
});
