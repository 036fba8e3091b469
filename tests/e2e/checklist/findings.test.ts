import { describe, expect, test } from 'vitest';
import type { Surface } from '../../browser/surface.ts';
import { until } from '../../browser/until.ts';
import type { AppPage } from '../app-page.ts';
import { onlyInChromium } from '../cases.ts';
import { useHarness } from '../harness.ts';
import { applyPreset, forbiddenByScript } from '../scopes/apply.ts';
import { importText, templateFile } from '../template-file.ts';

/* Each finding appears on the page as it is in the sandbox, and disappears by its own button or by the page. */
const harness = useHarness();

const NEEDED = 'Grant only the scopes that are needed';
const WRITES = 'Grant reading only, unless data has to change';
const ADVERTISERS = 'Leave out the Advertiser rows, which hand out credentials of brands';
const NAME = 'Name the integration and its purpose';
const DESCRIPTION = 'Describe purpose, owner and system';
const CONTACT = 'Choose a primary contact';
const VERSION = 'Choose the API version that the integration uses';
const GOOD = 'Reads the orders of the web shop for the data team.';

const says = (panel: Surface, text: RegExp | string) =>
  until(`the panel to say ${text}`, async () => {
    const all = await panel.text();
    return typeof text === 'string' ? all.includes(text) : text.test(all);
  });
const isSilent = (panel: Surface, text: RegExp | string) =>
  until(`the panel not to say ${text}`, async () => {
    const all = await panel.text();
    return typeof text === 'string' ? !all.includes(text) : !text.test(all);
  });

const methodsOf = async (app: AppPage) =>
  (await app.record()).scopes.map((scope) => scope.split(' ')[0] ?? '');

const ALL_OF_IT = {
  name: 'Web shop orders',
  description: GOOD,
  primaryContact: 'Amina Farouk',
} as const;

async function template(part: object = {}): Promise<void> {
  const options = await harness.openOptions();
  const scopes = [{ method: 'GET', path: '/Advertisers/{AccountSID}/Actions' }];
  const made = { name: 'Orders', accountType: 'brand', setup: ALL_OF_IT, scopes, ...part } as const;
  await importText(options, templateFile(made));
  await options.waitFor('button', 'Edit Orders');
}

describe('scopes', () => {
  test('that write are removed by one press, and nothing else changes; Undo leads back', async () => {
    const { app, panel } = await harness.openTokensPage('brand', { view: 'scopes', start: 'some' });
    await says(panel, /ticked scopes? can change data/);
    const before = await app.record();
    const rows = before.scopes.filter((scope) => /^(?:POST|PUT|PATCH) /.test(scope));
    expect(rows.length).toBeGreaterThan(1);
    await panel.button(`Show the scopes (${WRITES}, 2)`).click();
    await until('all of them to be listed', async () => {
      const shown = await panel.text();
      return (await app.offered())
        .filter(({ method, path }) => rows.includes(`${method} ${path}`))
        .every(({ label }) => shown.includes(label));
    });
    await panel.button(`Remove the ${rows.length} write scopes (${WRITES}, 2)`).click();
    await says(panel, `${rows.length} of ${rows.length} scopes removed`);
    await isSilent(panel, /ticked scopes? can change data/);
    const after = await app.record();
    expect(after.scopes).toEqual(before.scopes.filter((scope) => !rows.includes(scope)));
    expect(forbiddenByScript(after)).toEqual([]);
    await panel.button('Undo').click();
    await says(panel, 'are as before');
    expect((await app.record()).scopes).toEqual(before.scopes);
    await says(panel, /ticked scopes? can change data/);
  });

  onlyInChromium(() => {
    test('all of them, those that delete, and whole categories', async () => {
      const { app, panel } = await harness.openTokensPage('brand', { view: 'scopes' });
      await says(panel, /Every scope is ticked, \d+ in all/);
      await says(panel, /ticked scopes? can delete data/);
      const deleting = (await methodsOf(app)).filter((method) => method === 'DELETE').length;
      await panel.button(`Remove the ${deleting} scopes that delete (${WRITES}, 1)`).click();
      await says(panel, `${deleting} of ${deleting} scopes removed`);
      expect(await methodsOf(app)).not.toContain('DELETE');
      await isSilent(panel, /Every scope is ticked|can delete data/);
      await says(panel, /categor(?:y is|ies are) ticked as a whole/);
      const text = await panel.text();
      const [clear = ''] = /Clear (?:the category \S+|\d+ categories)/.exec(text) ?? [];
      const buttons = [clear, `${clear} (${NEEDED}, 1)`];
      await panel.button(buttons[1] ?? '').click();
      await isSilent(panel, /ticked as a whole/);
    });

    test('with data of people or money', async () => {
      const { panel } = await harness.openTokensPage('partner', { view: 'scopes' });
      await panel.waitFor('button', 'Apply Account check');
      await says(panel, /payments or tax:/);
      await applyPreset(panel, 'Account check');
      await isSilent(panel, /payments or tax:|data of people/);
    });

    test('of the agency that hand out credentials of brands', async () => {
      const { app, panel } = await harness.openTokensPage('agency', { view: 'scopes' });
      await says(panel, /hands? out Account SID and Auth Token of brands/);
      const [remove = ''] = /Remove the (?:\d+ )?Advertiser scopes?/.exec(await panel.text()) ?? [];
      const before = (await app.record()).scopes.length;
      await panel.button(`${remove} (${ADVERTISERS})`).click();
      await isSilent(panel, /hands? out Account SID/);
      expect((await app.record()).scopes.length).toBeLessThan(before);
      expect(await panel.checkbox(`${ADVERTISERS}.`).isChecked()).toBe(true);
    });

    test('more and fewer than the template asks', async () => {
      await template({ scopes: [{ method: 'GET', path: '/Advertisers/{AccountSID}/Actions' }] });
      const switches = { view: 'scopes', start: 'none', markup: 'plain', names: 'aria' };
      const { app, panel } = await harness.openTokensPage('brand', switches);
      expect(await applyPreset(panel, 'Orders')).toMatchObject({ set: 1, total: 1 });
      await says(panel, 'Exactly the 1 scope of “Orders”.');
      await app.surface.checkbox('Retrieve action').click();
      await says(panel, '1 scope is ticked beyond “Orders”');
      await app.surface.checkbox('Retrieve actions').click();
      await says(panel, '1 scope of “Orders” is not ticked');
      await panel.button(`Tick the missing scope (${NEEDED}, 2)`).click();
      await isSilent(panel, '1 scope of “Orders” is not ticked');
      expect((await app.record()).scopes).toHaveLength(2);
      await panel.button(`Remove the extra scope (${NEEDED})`).click();
      await says(panel, 'Exactly the 1 scope of “Orders”.');
      expect((await app.record()).scopes).toEqual(['GET /Advertisers/{AccountSID}/Actions']);
    });
  });
});

describe('fields', () => {
  test('a name and a description that say too little are filled from the template', async () => {
    await template();
    const { app, panel } = await harness.openTokensPage('brand', { view: 'setup' });
    await says(panel, 'The name is empty.');
    await panel.button(`Go to Token Name (${NAME})`).click();
    await app.page.keyboard.type('test');
    await says(panel, '“test” does not say what the token is for.');
    await panel.combobox('Template').choose('Orders');
    // The person's own words are replaced by a second press, after they were told.
    await panel.button(`Fill from template (${NAME})`).click();
    await says(panel, 'Token Name: kept as you wrote it');
    expect((await app.record()).token.name).toBe('test');
    await panel.button(`Replace Token Name (${NAME})`).click();
    await says(panel, 'Would a colleague understand it?');
    expect((await app.record()).token.name).toBe('Web shop orders');
    await says(panel, 'The description is empty.');
    await panel.button(`Fill from template (${DESCRIPTION})`).click();
    await isSilent(panel, 'The description is empty.');
    const after = await app.record();
    expect(after.token.description).toBe(GOOD);
    expect(forbiddenByScript(after)).toEqual([]);
  });

  onlyInChromium(() => {
    test('a name for two environments, and a description that repeats it', async () => {
      const { app, panel } = await harness.openTokensPage('brand', { view: 'setup' });
      await app.type('Token Name', 'Web shop orders staging production');
      await says(panel, 'The name mentions more than one environment.');
      await app.type('Description', 'Web shop orders staging production');
      await says(panel, 'The description only repeats the name.');
      await app.clear('Description');
      await app.type('Description', 'Orders');
      await says(panel, 'The description says very little.');
      await app.clear('Description');
      await app.type('Description', GOOD);
      await app.clear('Token Name');
      await app.type('Token Name', 'Web shop orders');
      await isSilent(panel, /more than one environment|repeats the name|says very little/);
    });

    test('a contact, and a version that the template does not want', async () => {
      await template({ setup: { ...ALL_OF_IT, apiVersion: '13' } });
      const { app, panel } = await harness.openTokensPage('brand', { view: 'setup' });
      await panel.combobox('Template').choose('Orders');
      await says(panel, /the template or preset asks for 13/);
      await panel.button(`Choose version 13 (${VERSION})`).click();
      await isSilent(panel, /the template or preset asks for 13/);
      expect((await app.record()).token.apiVersion).toContain('13');
      await app.goToStep('contact');
      await says(panel, 'No primary contact is chosen.');
      await panel.button(`Fill from template (${CONTACT})`).click();
      await says(panel, 'A primary contact is chosen.');
      expect((await app.record()).token.primaryContact).toBe('Amina Farouk');
    });

    test('a drop-down is shown without being opened', async () => {
      const { app, panel } = await harness.openTokensPage('brand', { view: 'contact' });
      await panel.button(`Go to Primary Contact (${CONTACT})`).click();
      await until('the focus to be in the page', () =>
        app.page.evaluate(() => document.activeElement !== document.body),
      );
      expect(await app.page.$('li[role="option"]')).toBeNull();
      await app.chooseContact('Amina Farouk');
      await isSilent(panel, 'No primary contact is chosen.');
    });
  });
});

describe('a reason', () => {
  test('survives steps and a reload, and does not answer for a further scope', async () => {
    const switches = { view: 'scopes', start: 'some', markup: 'plain', names: 'aria' };
    const { app, panel } = await harness.openTokensPage('brand', switches);
    await says(panel, /ticked scopes? can change data/);
    await panel.button(`Leave it, because… (${WRITES}, 2)`).click();
    await app.page.keyboard.type('It sends orders');
    await panel.button(`Keep reason (${WRITES}, 2)`).click();
    await says(panel, 'Left: It sends orders');
    await app.goToStep('setup');
    await app.goToStep('scopes');
    await says(panel, 'Left: It sends orders');
    await app.page.reload();
    await says(panel, 'Left: It sends orders');
    const { scopes, categoriesOn } = await app.record();
    const offered = await app.offered();
    const more = offered.find(
      ({ method, path, category, label }) =>
        /^P/.test(method) &&
        categoriesOn.includes(category) &&
        !scopes.includes(`${method} ${path}`) &&
        offered.filter((other) => other.label === label).length === 1,
    );
    if (more === undefined) throw new Error('The page offers no further scope that writes');
    await app.surface.checkbox(more.label).click();
    await isSilent(panel, 'Left: It sends orders');
    await panel.button(`Leave it, because… (${WRITES}, 2)`).click();
    expect(await panel.textbox('Reason').value()).toBe('It sends orders');
    await panel.button(`Keep reason (${WRITES}, 2)`).click();
    await says(panel, 'Left: It sends orders');
    await panel.button(`Take back (${WRITES}, 2)`).click();
    await isSilent(panel, 'Left: It sends orders');
  });
});

onlyInChromium(() => {
  test.each(['agency', 'brand', 'partner'] as const)(
    'a token of type %s that is made well has nothing to answer',
    async (accountType) => {
      const { app, panel } = await harness.openTokensPage(accountType, { view: 'setup', start: 'none' });
      await app.type('Token Name', 'Web shop orders');
      await app.type('Description', GOOD);
      await says(panel, 'There is a description.');
      await app.goToStep('contact');
      await app.chooseContact('Amina Farouk');
      await says(panel, 'A primary contact is chosen.');
      await app.goToStep('scopes');
      await panel.waitFor('button', 'Apply Reporting');
      await applyPreset(panel, 'Reporting');
      await says(panel, /Exactly the \d+ scopes of “Reporting”/);
      const text = await panel.text();
      const [open = null] = /(?:Warning|Question):.{0,80}|Leave it, because…|\d warnings?/.exec(text) ?? [];
      expect(open).toBeNull();
      expect(text).toContain('A primary contact is chosen.');
    },
  );
});
