import { describe, expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { casesFor, onlyInChromium } from '../cases.ts';
import { useHarness } from '../harness.ts';
import { exportFile } from '../library/export.ts';
import { applyPreset } from '../scopes/apply.ts';
import { readStorage } from '../storage.ts';
import { importTemplates } from '../template-file.ts';
import { FAKE, readCredentials } from './secrets.ts';

/*
 * Rule 2: credentials are never stored, exported, logged or shown. The sandbox's are made up at random when their
 * tab is opened, so each place can be searched for exactly them.
 */
const harness = useHarness();

describe('rule 2: credentials', () => {
  test('on the page end up neither in the panel nor in storage, exported file or console', async () => {
    const { app, panel } = await harness.openTokensPage('agency', { view: 'edit', tab: 'credentials' });
    const logged: string[] = [];
    app.page.on('console', (message) => logged.push(message.text()));
    await until('the credentials', () => readCredentials(app).then(() => true));
    await until('the panel', async () => (await panel.text()).includes('This screen shows credentials'));
    const secrets = await readCredentials(app);
    const markup = await panel.markup();

    // The person goes on to work with this token: its scopes become a template, which is exported.
    await app.page.evaluate(() => {
      location.hash = 'token=1041&tab=scopes';
    });
    await applyPreset(panel, 'Account check');
    await panel.button('Save selection as preset').click();
    await panel.find('textbox').fill('Kept');
    await panel.button('Save').click();
    await panel.waitFor('button', 'Apply Kept');
    const popup = await harness.openPopup();
    const file = await exportFile(harness, popup);
    expect(file).toContain('Kept');

    const places = {
      markup,
      'markup later': await panel.markup(),
      storage: JSON.stringify(await readStorage(harness)),
      file,
      console: logged.join('\n'),
    };
    for (const [place, text] of Object.entries(places)) {
      for (const secret of secrets) expect(text.includes(secret), place).toBe(false);
    }
  });

  const shapes = [
    ['Account SID', FAKE.accountSid],
    ['Auth Token', FAKE.authToken],
  ] as const;

  test.each(casesFor(shapes, ([what]) => what === 'Account SID'))(
    'an %s is refused as a name for a selection',
    async (_what, secret) => {
      const { panel } = await harness.openTokensPage('agency', { view: 'scopes' });
      await panel.button('Save selection as preset').click();
      await panel.find('textbox').fill(`for ${secret}`);
      await until('the reason', async () =>
        (await panel.text()).includes('Credentials are never stored here'),
      );
      await panel.button('Save').click();
      const { local } = await readStorage(harness);
      expect(Object.keys(local).filter((key) => key.startsWith('template:'))).toEqual([]);
      expect(JSON.stringify(await readStorage(harness))).not.toContain(secret);
    },
  );

  onlyInChromium(() => {
    test('an Auth Token is refused as the value of a variable', async () => {
      await importTemplates(harness, {
        name: 'With a variable',
        accountType: 'agency',
        setup: { name: '{client} reporting' },
        scopes: [],
      });
      const { app, panel } = await harness.openTokensPage('agency', { view: 'setup' });
      await panel.combobox('Template').choose('With a variable');
      await panel.find('textbox').fill(FAKE.authToken);
      await until('the reason', async () =>
        (await panel.text()).includes('Credentials are never stored here'),
      );
      expect(await panel.button('Fill this step').isDisabled()).toBe(true);
      expect((await app.record()).token.name).toBe('');
    });
  });

  const boxes = [
    ['Name', FAKE.accountSid, 'an Account SID'],
    ['Tags', `weekly, ${FAKE.authToken}`, 'an Auth Token'],
    ['Client', FAKE.accountSid, 'an Account SID'],
    ['Token name', FAKE.authToken, 'an Auth Token'],
    ['Description', `curl -u ${FAKE.accountSid}:${FAKE.authToken}`, 'an Account SID with its Auth Token'],
    ['Scope rules', `GET /Agencies/${FAKE.accountSid}/Jobs`, 'an Account SID'],
  ] as const;

  test.each(casesFor(boxes, ([box]) => box === 'Scope rules'))(
    "the popup's box %s refuses it, says so at once, and keeps no draft of it",
    async (box, text, called) => {
      const popup = await harness.openPopup();
      await popup.button('New template').click();
      await popup.textbox(box).fill(text);
      await until('the reason', async () => (await popup.text()).includes(`This looks like ${called}`));
      if (box !== 'Name') await popup.textbox('Name').fill('Harmless');
      await popup.button('Save template').click();
      await popup.textbox(box).waitFocused();
      expect(await popup.textbox(box).value()).toBe(text);

      const stored = await readStorage(harness);
      expect(Object.keys(stored.local).filter((key) => key.startsWith('template:'))).toEqual([]);
      for (const secret of Object.values(FAKE)) expect(JSON.stringify(stored)).not.toContain(secret);
    },
  );
});
