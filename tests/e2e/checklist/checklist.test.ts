import { describe, expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { onlyInChromium } from '../cases.ts';
import { useHarness } from '../harness.ts';
import { untilListed } from '../panel/until-listed.ts';
import { applyPreset } from '../scopes/apply.ts';

/* The checklist: what the page's state decides, and what the person ticks for the token being made. */
const harness = useHarness();

const DESCRIPTION = 'Describe purpose, owner and system.';
const CONTACT = 'Choose a primary contact.';
const WRITES = 'Grant reading only, unless data has to change.';
const STORAGE = 'Decide where the credentials will be kept: an encrypted vault, never code or a web page.';
const ROTATE = 'Set a date to reset the token and update its integrations.';

describe('the page decides', () => {
  test('a contact ticks its box, and nobody can untick it', async () => {
    const { app, panel } = await harness.openTokensPage('brand', { view: 'contact' });
    const box = panel.checkbox(CONTACT);
    await box.waitFor();
    expect(await box.isChecked()).toBe(false);
    await until('the warning', async () => (await panel.text()).includes('No primary contact is chosen.'));

    await app.chooseContact('Amina Farouk');
    await until('the box to be ticked', () => box.isChecked());
    await box.click();
    expect(await box.isChecked()).toBe(true);
  });

  onlyInChromium(() => {
    test('nothing of a description but whether there is one: its box is the person’s', async () => {
      const { app, panel } = await harness.openTokensPage('brand', { view: 'setup' });
      const box = panel.checkbox(DESCRIPTION);
      await box.waitFor();
      await app.type('Description', 'Sends the orders of the web shop; owner: data team.');
      await until('the finding', async () => (await panel.text()).includes('There is a description.'));
      expect(await box.isChecked()).toBe(false);
      await box.click();
      await box.waitChecked();

      await app.clear('Description');
      await until('the warning', async () => (await panel.text()).includes('The description is empty.'));
      expect(await box.isChecked()).toBe(true);
    });

    test('scopes that only read tick their box; one that deletes brings a warning instead', async () => {
      const { app, panel } = await harness.openTokensPage('brand', { view: 'scopes' });
      const box = panel.checkbox(WRITES);
      await until('the warning', async () => /\d+ ticked scopes can delete data/.test(await panel.text()));
      expect(await box.isChecked()).toBe(false);

      await applyPreset(panel, 'Account check');
      await until('the box to be ticked', () => box.isChecked());
      await until('the sentence', async () =>
        (await panel.text()).includes('Exactly the 3 scopes of “Account check”.'),
      );
      expect((await app.record()).scopes).toHaveLength(3);
    });
  });
});

describe('the person ticks', () => {
  test('for one token: ticks survive steps and a reload, and a new token starts clean', async () => {
    const { app, panel } = await harness.openTokensPage('brand');
    await untilListed(panel);
    await app.press('Create Access Token');
    await app.waitForView('setup');
    await panel.checkbox(STORAGE).click();
    await panel.checkbox(ROTATE).click();

    await app.goToStep('contact');
    await app.goToStep('scopes');
    await panel.waitFor('button', 'Apply Reporting');
    await panel.checkbox(STORAGE).waitChecked();
    await panel.checkbox(ROTATE).waitChecked();

    await app.page.reload();
    await panel.waitFor('button', 'Apply Reporting');
    await panel.checkbox(STORAGE).waitChecked();
    await panel.checkbox(ROTATE).waitChecked();

    await panel.checkbox(ROTATE).click();
    await app.press('Cancel');
    await app.waitForView('list');
    await untilListed(panel);
    await app.press('Create Access Token');
    await app.waitForView('setup');
    await until('a clean list', async () => !(await panel.checkbox(STORAGE).isChecked()));
    expect(await panel.checkbox(ROTATE).isChecked()).toBe(false);
  });

  onlyInChromium(() => {
    test('in each tab for itself', async () => {
      const one = await harness.openTokensPage('brand', { view: 'setup' });
      await one.panel.checkbox(STORAGE).click();
      await one.panel.checkbox(STORAGE).waitChecked();
      const other = await harness.openTokensPage('brand', { view: 'setup' });
      await other.panel.checkbox(ROTATE).click();
      await until('the tick', () => other.panel.checkbox(ROTATE).isChecked());
      expect(await other.panel.checkbox(STORAGE).isChecked()).toBe(false);

      await one.app.page.bringToFront();
      await one.app.page.reload();
      await until('the tick of the first tab', () => one.panel.checkbox(STORAGE).isChecked());
      expect(await one.panel.checkbox(ROTATE).isChecked()).toBe(false);
    });
  });
});
