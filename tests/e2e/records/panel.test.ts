import { describe, expect, test } from 'vitest';
import { addDays, dayOf } from '../../../utils/days/day.ts';
import { sampleRecord } from '../../../utils/records/testing/records.ts';
import type { TokenRecord } from '../../../utils/records/types.ts';
import type { Surface } from '../../browser/surface.ts';
import { until } from '../../browser/until.ts';
import type { AppPage } from '../app-page.ts';
import { onlyInChromium } from '../cases.ts';
import { fillStep } from '../fill/fill-step.ts';
import { useHarness } from '../harness.ts';
import { untilListed } from '../panel/until-listed.ts';
import { applyPreset, forbiddenByScript } from '../scopes/apply.ts';
import { readStorage, writeStorage } from '../storage.ts';
import { importTemplates } from '../template-file.ts';

/* Records of tokens in the panel: when one is kept, what stands in it, and what is done with it on the page. */
const harness = useHarness();

const NAME = 'Umbrella reporting';
const VAULT = 'Store Account SID and Auth Token in the vault of your team.';
const TODAY = () => dayOf(new Date());

/** The records in storage. */
async function records(): Promise<readonly TokenRecord[]> {
  const { local } = await readStorage(harness);
  return Object.entries(local)
    .filter(([key]) => key.startsWith('record:'))
    .map(([, item]) => (item as { readonly data: TokenRecord }).data);
}

/** The only record, once it is as wanted. */
async function untilRecord(what: string, isIt: (record: TokenRecord) => boolean): Promise<TokenRecord> {
  return await until(what, async () => {
    const [record, ...others] = await records();
    expect(others).toEqual([]);
    return record !== undefined && isIt(record) ? record : undefined;
  });
}

async function keepRecord(part: Partial<TokenRecord>): Promise<void> {
  const record = sampleRecord({ accountType: 'brand', createdOn: addDays(TODAY(), -85), ...part });
  await writeStorage(harness, 'local', {
    [`record:${record.id}`]: { version: 1, revision: 1, savedAt: 1_700_000_000_000, data: record },
  });
}

async function importTemplate(): Promise<void> {
  await importTemplates(harness, {
    id: 'reporting',
    name: 'Client reporting',
    accountType: 'brand',
    rotateAfterDays: 30,
    setup: { name: NAME, description: 'Reads reports for the weekly dashboard.' },
    scopes: [{ category: 'Actions', access: 'read' }],
  });
}

/** From the list into the wizard. */
async function beginToken(app: AppPage, panel: Surface): Promise<void> {
  await untilListed(panel);
  await app.press('Create Access Token');
  await app.waitForView('setup');
}

/** From Setup on, by the page's own buttons; `before` is done on the last step. */
async function createToken(app: AppPage, atScopes: () => Promise<unknown> = async () => {}): Promise<void> {
  await app.press('Next');
  await app.waitForView('contact');
  await app.press('Next');
  await app.waitForView('scopes');
  await atScopes();
  await app.press('Next');
  await app.waitForView('create');
  await app.press('Create');
  await app.waitForView('list');
}

describe('a token that was made with the extension', () => {
  test('gets a record with what is known of it, and nothing else is kept', async () => {
    await importTemplate();
    const { app, panel } = await harness.openTokensPage('brand');
    await beginToken(app, panel);
    await fillStep(panel, 'Client reporting');
    await createToken(app, () => applyPreset(panel, 'Client reporting'));

    await until('what is told', async () => (await panel.text()).includes(`A record of “${NAME}” is kept`));
    const page = await app.record();
    expect(await records()).toEqual([
      {
        id: expect.any(String),
        name: NAME,
        accountType: 'brand',
        template: { id: 'reporting', name: 'Client reporting' },
        scopes: page.scopes.length,
        createdOn: TODAY(),
        owner: '',
        storedAt: '',
        rotateAfterDays: 30,
        rotateBy: addDays(TODAY(), 30),
        snoozedUntil: null,
        rotatedOn: [],
        ticked: [],
        reasons: [],
      },
    ]);
    expect(page.scopes.length).toBeGreaterThan(0);
    expect(forbiddenByScript(page)).toEqual([]);
    const { local } = await readStorage(harness);
    const kinds = new Set(Object.keys(local).map((key) => key.replace(/:.*/, '')));
    expect([...kinds].filter((kind) => !['record', 'template', 'mark'].includes(kind))).toEqual([
      ...[...kinds].filter((kind) => ['last-change', 'last-preset', 'answers', 'snapshot'].includes(kind)),
    ]);
  });

  test('has its steps ticked off in the record, on the list and after a page load', async () => {
    await importTemplate();
    const { app, panel } = await harness.openTokensPage('brand');
    await beginToken(app, panel);
    await fillStep(panel, 'Client reporting');
    await createToken(app);
    await panel.waitFor('textbox', 'Owner');
    await panel.checkbox(VAULT).click();
    await untilRecord('the step in the record', ({ ticked }) => ticked.includes('vault'));

    await app.page.reload();
    await panel.waitFor('textbox', 'Owner');
    await panel.checkbox(VAULT).waitChecked();
    await panel.textbox('Owner').type('Data team');
    await panel.textbox('Where it is stored').type('Team vault');
    await panel.button('Save record').click();
    await untilRecord('the place', ({ storedAt }) => storedAt === 'Team vault');
    expect(await records()).toMatchObject([{ owner: 'Data team', ticked: ['vault'] }]);
  });

  test('gets one also where the page was loaded anew while it was made', async () => {
    await importTemplate();
    const { app, panel } = await harness.openTokensPage('brand');
    await beginToken(app, panel);
    await fillStep(panel, 'Client reporting');
    await app.page.reload();
    await panel.waitFor('combobox', 'Template');
    await app.clear('Token Name');
    await app.type('Token Name', NAME);
    await createToken(app);
    await untilRecord('a record', ({ template }) => template?.id === 'reporting');
  });
});

onlyInChromium(() => {
  describe('no record is kept', () => {
    test('of a wizard that was cancelled', async () => {
      await importTemplate();
      const { app, panel } = await harness.openTokensPage('brand');
      await beginToken(app, panel);
      await fillStep(panel, 'Client reporting');
      await app.press('Cancel');
      await app.waitForView('list');
      await untilListed(panel);
      // Another one is made after it, by which the panel has long seen the list.
      await app.press('Create Access Token');
      await app.waitForView('setup');
      // What fills the step is drawn once the panel has read it, and so the name of another token.
      await panel.waitFor('button', 'Fill this step');
      await app.type('Token Name', 'Other');
      await createToken(app);
      await until('the other one to be offered', async () =>
        (await panel.text()).includes('No record of “Other” is kept.'),
      );
      expect(await records()).toEqual([]);
      await panel.button('Keep a record').click();
      await untilRecord('its record', ({ name, template }) => name === 'Other' && template === null);
    });

    test('before the person has said that it was made, where the page does not tell', async () => {
      await importTemplate();
      const { app, panel } = await harness.openTokensPage('brand', { view: 'setup' });
      await fillStep(panel, 'Client reporting');
      await createToken(app);
      await until('the question', async () => (await panel.text()).includes(`Did you create “${NAME}”?`));
      expect(await records()).toEqual([]);
      await panel.button('Keep a record').click();
      await untilRecord('its record', ({ name }) => name === NAME);
      await panel.button('Delete record').click();
      await until('no record', async () => (await records()).length === 0);
      await until('what is told', async () => (await panel.text()).includes('Deleted the record of'));
    });
  });
});

describe('a record that is there', () => {
  test('shows on the list page when it is due, and Done moves its day on', async () => {
    await keepRecord({ name: 'Weekly reporting', rotateBy: addDays(TODAY(), 3), ticked: ['vault', 'name'] });
    const { panel } = await harness.openTokensPage('brand');
    await until('the token to rotate', async () => {
      const [item = ''] = await panel.listItems('Tokens to rotate');
      return (
        item.includes('Weekly reporting') && item.includes('Due in 3 days') && item.includes('On this page')
      );
    });
    await panel.button('Dismiss Weekly reporting').click();
    await untilRecord('no day', ({ rotateBy }) => rotateBy === null);
    await panel.button('Undo for Weekly reporting').click();
    await untilRecord('its day again', ({ rotateBy }) => rotateBy !== null);
    await panel.button('Done Weekly reporting').click();
    const record = await untilRecord('the next day', ({ rotateBy }) => rotateBy === addDays(TODAY(), 90));
    expect(record).toMatchObject({ rotatedOn: [TODAY()], ticked: ['name'] });
    await panel.find('list', 'Tokens to rotate').waitGone();
  });

  onlyInChromium(() => {
    test('becomes current in its edit view, and stays so on the credentials tab', async () => {
      await keepRecord({ name: 'weekly  Reporting', rotateBy: addDays(TODAY(), 60), ticked: ['vault'] });
      const { app, panel } = await harness.openTokensPage('brand', { view: 'edit' });
      await panel.checkbox(VAULT).waitChecked();
      await panel.button('Record of weekly Reporting').click();
      await panel.waitFor('textbox', 'Owner');
      await app.page.evaluate(() => {
        location.hash = 'token=1041&tab=credentials';
      });
      await until('the credentials tab', async () => (await app.record()).tab === 'credentials');
      await until('what the panel says of it', async () =>
        (await panel.text()).includes('Nothing on it is read'),
      );
      await panel.textbox('Owner').type(', data team');
      await panel.textbox('Where it is stored').focus();
      await untilRecord('the owner, saved when its box is left', ({ owner }) => owner.includes('data team'));
      await panel.checkbox(VAULT).waitChecked();
    });

    test('with open steps is gone on with, snoozed and dismissed from the list page', async () => {
      await keepRecord({ id: 'a', name: 'Weekly reporting', rotateBy: addDays(TODAY(), -2) });
      const { panel } = await harness.openTokensPage('brand');
      await panel.button('Go on with Weekly reporting').click();
      await panel.waitFor('textbox', 'Owner');
      await panel.button('Snooze Weekly reporting').click();
      await untilRecord('the snooze', ({ snoozedUntil }) => snoozedUntil === addDays(TODAY(), 7));
      await panel.find('list', 'Tokens to rotate').waitGone();
      await panel.button('All token records').click();
      await until('all records', async () =>
        (await harness.browser.puppeteer.pages()).some((page) => page.url().endsWith('options.html#records')),
      );
    });
  });
});
