import { describe, expect, test } from 'vitest';
import { casesFor, onlyInChromium } from '../cases.ts';
import { useHarness } from '../harness.ts';
import { applyPreset, forbiddenByScript } from './apply.ts';

/* The way back to what was ticked before, in the wizard and in the edit view. */
const harness = useHarness();

describe('Undo', () => {
  const pages = [
    { start: 'some' },
    { start: 'none', toggle: 'everything' },
    { start: 'all', toggle: 'keep', mount: 'eager' },
  ] as const;

  test.each(casesFor(pages, ({ start }) => start === 'some'))(
    'leads back to exactly what was ticked before, with %o',
    async (switches) => {
      const { app, panel } = await harness.openTokensPage('agency', { ...switches, view: 'scopes' });
      await panel.waitFor('button', 'Apply Account check');
      const before = await app.record();

      await applyPreset(panel, 'Account check');
      expect((await app.record()).scopes).not.toEqual(before.scopes);

      await panel.button('Undo').click();
      await panel.status().waitForText('was undone');
      const after = await app.record();
      expect(after.scopes).toEqual(before.scopes);
      expect(after.categoriesOn).toEqual(before.categoriesOn);
      await panel.button('Undo').waitGone();
      expect(forbiddenByScript(after)).toEqual([]);
    },
  );
});

describe("the edit view's scopes tab", () => {
  test('takes presets and Undo like the wizard, and leaves Update to the person', async () => {
    const { app, panel } = await harness.openTokensPage('agency', { view: 'edit', tab: 'scopes' });
    await panel.waitFor('button', 'Apply Account check');
    const before = await app.record();
    expect(before).toMatchObject({ view: 'edit', tab: 'scopes' });

    const said = await applyPreset(panel, 'Account check');
    const applied = await app.record();
    expect(applied.scopes).toEqual([
      'GET /Agencies/{AccountSID}',
      'GET /Agencies/{AccountSID}/CompanyInformation',
    ]);
    expect(said).toMatchObject({ set: 2, total: 2 });

    await panel.button('Undo').click();
    await panel.status().waitForText('was undone');
    const after = await app.record();
    expect(after.scopes).toEqual(before.scopes);
    expect(after.forbidden).toEqual([]);
  });
});

onlyInChromium(() => {
  test('a second preset can follow the first at once, and Undo takes back only the second', async () => {
    const { app, panel } = await harness.openTokensPage('agency', { view: 'scopes' });
    await applyPreset(panel, 'Reporting');
    const first = await app.record();
    await applyPreset(panel, 'Account check');
    await panel.button('Undo').click();
    await panel.status().waitForText('was undone');
    expect((await app.record()).scopes).toEqual(first.scopes);
  });
});
