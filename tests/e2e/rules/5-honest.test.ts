import { describe, expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { casesFor, onlyInChromium } from '../cases.ts';
import { fillStep } from '../fill/fill-step.ts';
import { useHarness } from '../harness.ts';
import { applyPreset } from '../scopes/apply.ts';
import { importTemplates } from '../template-file.ts';

/*
 * Rule 5: nothing is claimed that was not verified, and nothing that the person typed is overwritten unasked. With
 * `locked`, the last row of every third category cannot be changed, or takes each change back after a moment.
 */
const harness = useHarness();

/** The agency's held rows: the last ones of Advertiser and of Jobs Management. */
const HELD = {
  name: 'Held rows',
  accountType: 'agency',
  scopes: [
    { method: 'GET', path: '/Agencies/{AccountSID}/Advertisers/{AdvertiserId}' },
    { method: 'PUT', path: '/Agencies/{AccountSID}/Jobs/{JobId}/Replay' },
    { method: 'GET', path: '/Agencies/{AccountSID}/Jobs' },
  ],
} as const;

describe('rule 5: honest and careful', () => {
  test.each(casesFor(['disabled', 'reverts'], (one) => one === 'reverts'))(
    'a row that the page does not let go on is named (%s)',
    async (locked) => {
      await importTemplates(harness, HELD);
      const { app, panel } = await harness.openTokensPage('agency', {
        view: 'scopes',
        start: 'none',
        locked,
      });
      const said = await applyPreset(panel, HELD.name);
      expect((await app.record()).scopes).toEqual(['GET /Agencies/{AccountSID}/Jobs']);
      expect(said).toMatchObject({ set: 1, total: 3 });
      expect(said.text).toContain('The page did not take');
      expect(said.text).toContain('Replay job');
    },
  );

  onlyInChromium(() => {
    test.each(['disabled', 'reverts'])(
      'a row that the page does not let go off is named (%s)',
      async (locked) => {
        await importTemplates(harness, {
          ...HELD,
          scopes: [{ method: 'GET', path: '/Agencies/{AccountSID}/Jobs' }],
        });
        const { app, panel } = await harness.openTokensPage('agency', { view: 'scopes', locked });
        const said = await applyPreset(panel, HELD.name);
        expect((await app.record()).scopes).toEqual([
          'GET /Agencies/{AccountSID}/Jobs',
          'PUT /Agencies/{AccountSID}/Jobs/{JobId}/Replay',
        ]);
        expect(said).toMatchObject({ set: 1, total: 1 });
        expect(said.text).toContain('Still ticked: Replay job');
      },
    );

    test('a tick that the page takes back after the report is no longer claimed', async () => {
      const { app, panel } = await harness.openTokensPage('agency', { view: 'scopes' });
      await applyPreset(panel, 'Account check');
      await until('the panel to count them', async () => (await panel.text()).includes('2 scopes ticked'));
      await app.press('Clear All');
      await until('the panel to see it', async () => (await panel.text()).includes('0 scopes ticked'));
      await until(
        'the claim to go',
        async () => !(await panel.text()).includes('Exactly the 2 scopes of “Account check”'),
      );
    });
  });

  test("text of the person's own is kept until they agree, also when they changed what was filled in", async () => {
    await importTemplates(harness, {
      name: 'Text',
      accountType: 'agency',
      setup: { name: 'From the template' },
      scopes: [],
    });
    const { app, panel } = await harness.openTokensPage('agency', { view: 'setup' });
    await fillStep(panel, 'Text');
    await app.type('Token Name', ', changed by hand');
    const own = (await app.record()).token.name;
    expect(own).not.toBe('From the template');
    await panel.button('Fill this step').click();
    await panel.button('Replace Token Name').waitFor();
    expect((await app.record()).token.name).toBe(own);
  });
});
