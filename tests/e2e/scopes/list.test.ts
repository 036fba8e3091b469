import { describe, expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { onlyInChromium } from '../cases.ts';
import { useHarness } from '../harness.ts';
import { importTemplates } from '../template-file.ts';
import { applyPreset } from './apply.ts';

/* The list of presets: search, preview, and a preset of the person's own made from what is ticked. */
const harness = useHarness();

onlyInChromium(() => {
  describe('Search presets', () => {
    test('finds by name, by what it is for and by path; without the words the list is whole again', async () => {
      const { panel } = await harness.openTokensPage('partner', { view: 'scopes' });
      const search = panel.searchbox('Search presets');
      const names = async () => await panel.listItems('Scope presets');
      await panel.waitFor('button', 'Apply Revshare');
      const all = await names();

      await search.fill('revshare');
      await until('one preset', async () => (await names()).length === 1);
      expect((await names())[0]).toMatch(/^Revshare/);

      await search.fill('PartnerConversions');
      await until('the presets for conversions', async () =>
        (await names()).every((one) => /onver/.test(one)),
      );
      expect(await panel.button('Apply Conversions').exists()).toBe(true);

      await search.fill('no such words');
      await until('none', async () => (await panel.text()).includes('No preset matches “no such words”'));

      await search.fill('');
      await until('all of them', async () => (await names()).length === all.length);
    });
  });

  describe('Preview', () => {
    test('counts what would be ticked and cleared, by method, and changes nothing', async () => {
      await importTemplates(harness, {
        name: 'Mixed',
        accountType: 'agency',
        scopes: [
          { category: 'Account', access: 'all' },
          { method: 'PUT', path: '/Agencies/{AccountSID}/Jobs/{JobId}/Replay' },
          { method: 'GET', path: '/Agencies/{AccountSID}/NoSuchThing' },
        ],
      });
      const { app, panel } = await harness.openTokensPage('agency', { view: 'scopes', clear: 'rows' });
      await panel.button('Preview Mixed').click();
      expect(await panel.listItems('Wanted scopes by method')).toEqual([
        '2 GET',
        '0 POST',
        '2 PUT',
        '0 PATCH',
        '0 DELETE',
      ]);
      const all = (await app.record()).scopes;
      const text = await panel.text();
      expect(text).toContain(`Clears ${all.length - 4} scopes`);
      expect(text).toContain('Leaves 4 scopes ticked');
      expect(text).toContain('1 is not on this page');
      expect(text).toContain('GET /Agencies/{AccountSID}/NoSuchThing');
      expect((await app.record()).activations.filter(({ trusted }) => !trusted)).toEqual([]);

      // It goes along with what the person does on the page, and then tells the truth about what applying does.
      await app.press('Clear All');
      await until('the preview to follow', async () => (await panel.text()).includes('Ticks 4 scopes'));
      expect(await panel.text()).not.toContain('Clears');
      const said = await applyPreset(panel, 'Mixed');
      expect(said.text).toContain('4 ticked, 0 cleared');
      expect((await app.record()).scopes).toEqual([
        'GET /Agencies/{AccountSID}',
        'GET /Agencies/{AccountSID}/CompanyInformation',
        'PUT /Agencies/{AccountSID}/CompanyInformation',
        'PUT /Agencies/{AccountSID}/Jobs/{JobId}/Replay',
      ]);
    });
  });
});

describe('Save selection as preset', () => {
  test('makes a preset of exactly what is ticked, here and in the popup', async () => {
    const { app, panel } = await harness.openTokensPage('agency', { view: 'scopes', start: 'some' });
    await panel.button('Save selection as preset').click();
    await panel.textbox('Name of the preset').fill('As it was');
    await panel.button('Save').click();
    await panel.waitFor('button', 'Apply As it was');
    const saved = await app.record();
    expect(saved.scopes.length).toBeGreaterThan(0);

    const popup = await harness.openPopup();
    await popup.waitFor('button', 'Edit As it was');
    await popup.page.close();

    await applyPreset(panel, 'Account check');
    expect((await app.record()).scopes).not.toEqual(saved.scopes);
    await applyPreset(panel, 'As it was');
    expect((await app.record()).scopes).toEqual(saved.scopes);
  });

  onlyInChromium(() => {
    test('wants a name', async () => {
      const { panel } = await harness.openTokensPage('agency', { view: 'scopes', start: 'some' });
      await panel.button('Save selection as preset').click();
      await panel.button('Save').click();
      await until('the reason', async () => (await panel.text()).includes('A name is needed.'));
      expect(await panel.textbox('Name of the preset').exists()).toBe(true);
    });

    test('a template that is changed elsewhere is up to date in the open panel', async () => {
      const { panel } = await harness.openTokensPage('agency', { view: 'scopes' });
      await panel.waitFor('button', 'Apply Reporting');
      await importTemplates(harness, {
        name: 'Brand new',
        accountType: 'agency',
        scopes: [{ access: 'read' }],
      });
      await panel.waitFor('button', 'Apply Brand new');
    });
  });
});
