import { describe, expect, test } from 'vitest';
import { fakeCredentials } from '../../../sandbox/data/credentials.ts';
import { until } from '../../browser/until.ts';
import { violationsOfPanel } from '../accessibility/axe.ts';
import { onlyInChromium } from '../cases.ts';
import { type Harness, type OpenTokensPage, useHarness } from '../harness.ts';
import { untilListed } from '../panel/until-listed.ts';
import { readStorage, writeStorage } from '../storage.ts';

/* The guide from legacy tokens to scoped ones, on the list of tokens. */
const harness = useHarness();

const ASSESS = 'Write down what it calls.';
const CREATE = 'Create its scoped token.';
const STEPS = [
  ASSESS,
  'Read what changes between its API version and the new one.',
  'Save a template with the smallest scopes.',
  CREATE,
  'Put the new credentials into it and watch it work.',
  'Retire the legacy pair once nothing uses it.',
];
const END = 'Nothing on this list uses the legacy tokens any more';

/** The list, on which the person has let the page show its legacy tokens. */
async function openLegacy(of: Harness = harness): Promise<OpenTokensPage> {
  const opened = await of.openTokensPage('brand');
  await untilListed(opened.panel);
  await enableLegacy(opened);
  return opened;
}

async function enableLegacy({ app, panel }: OpenTokensPage): Promise<void> {
  await app.press('Enable Legacy Tokens');
  await panel.waitFor('button', 'Migration guide');
}

async function add({ panel }: OpenTokensPage, name: string): Promise<void> {
  await panel.textbox('Integration').fill(name);
  await panel.button('Add integration').click();
  await panel.waitFor('button', `Remove ${name}`);
}

async function integrations(): Promise<readonly { name: string; ticked: readonly string[] }[]> {
  const stored = (await readStorage(harness)).local['migration:brand'];
  if (stored === undefined) return [];
  return (stored as { data: { integrations: { name: string; ticked: string[] }[] } }).data.integrations;
}

/** Whether what is pressed by now is only what the person pressed. */
async function untouched({ app }: OpenTokensPage): Promise<void> {
  const { forbidden } = await app.record();
  expect(forbidden.filter(({ trusted }) => !trusted)).toEqual([]);
  expect(new Set(forbidden.map(({ control }) => control))).toEqual(new Set(['enable legacy tokens']));
}

describe('the migration guide', () => {
  onlyInChromium(() => {
    test('shows with the legacy tokens, and is folded until something is added', async () => {
      const { app, panel } = await harness.openTokensPage('brand');
      await untilListed(panel);
      expect(await panel.text()).not.toContain('Legacy tokens');
      await enableLegacy({ app, panel });
      expect(await panel.text()).not.toContain('two pairs');
      await panel.button('Migration guide').click();
      await panel.waitFor('textbox', 'Integration');
      expect(await panel.text()).toContain('two pairs');
      expect(await integrations()).toEqual([]);

      await app.press('Create Access Token');
      await app.waitForView('setup');
      await until('the guide to go', async () => !(await panel.text()).includes('Legacy tokens'));
    });
  });

  test('leads an integration to its end, survives a reload, and presses nothing of the page', async () => {
    const opened = await openLegacy();
    const { app, panel } = opened;
    await panel.button('Migration guide').click();
    await add(opened, 'Data warehouse');
    for (const step of STEPS.slice(0, 2)) {
      await panel.checkbox(step).click();
      await panel.checkbox(step).waitChecked();
    }
    await panel.waitFor('button', 'Data warehouse 2 of 6 done');
    expect(await integrations()).toMatchObject([{ name: 'Data warehouse', ticked: ['assess', 'changes'] }]);
    await untouched(opened);

    await app.page.reload();
    await untilListed(panel);
    await enableLegacy(opened);
    await panel.button('Data warehouse 2 of 6 done').click();
    await panel.checkbox(ASSESS).waitChecked();
    for (const step of STEPS.slice(2, 5)) {
      expect(await panel.text()).not.toContain(END);
      await panel.checkbox(step).click();
      await panel.checkbox(step).waitChecked();
    }
    await until('the end to be told', async () => (await panel.text()).includes(END));
    await untouched(opened);
  });

  onlyInChromium(() => {
    test('removes and puts back, and gives another name', async () => {
      const opened = await openLegacy();
      const { panel } = opened;
      await panel.button('Migration guide').click();
      await add(opened, 'Data warehouse');
      await panel.checkbox(ASSESS).click();
      await panel.checkbox(ASSESS).waitChecked();
      await add(opened, 'Web shop');
      await panel.button('Remove Data warehouse').click();
      await panel.button('Undo').waitFocused();
      expect((await integrations()).map(({ name }) => name)).toEqual(['Web shop']);
      // The keyboard goes on with Undo; in Firefox only in the tab that is in front.
      await panel.page.bringToFront();
      await panel.page.keyboard.press('Enter');
      await panel.waitFor('button', 'Data warehouse 1 of 6 done');
      expect((await integrations()).map(({ name }) => name)).toEqual(['Data warehouse', 'Web shop']);

      await panel.button('Rename Web shop').click();
      await panel.textbox('New name of Web shop').fill('Shop');
      await panel.button('Save name').click();
      await panel.waitFor('button', 'Remove Shop');
      expect((await integrations()).map(({ name }) => name)).toEqual(['Data warehouse', 'Shop']);
    });
  });

  onlyInChromium(() => {
    test('is the same in two tabs, and neither writes over the other', async () => {
      const one = await openLegacy();
      await one.panel.button('Migration guide').click();
      await add(one, 'Data warehouse');
      const other = await openLegacy();
      await other.panel.waitFor('button', 'Data warehouse 0 of 6 done');
      await add(other, 'Web shop');

      await one.app.page.bringToFront();
      await one.panel.waitFor('button', 'Web shop 0 of 6 done');
      await one.panel.checkbox(ASSESS).click();
      await one.panel.waitFor('button', 'Data warehouse 1 of 6 done');

      await other.app.page.bringToFront();
      await other.panel.waitFor('button', 'Data warehouse 1 of 6 done');
      await other.panel.checkbox(CREATE).click();
      await other.panel.waitFor('button', 'Web shop 1 of 6 done');
      expect(await integrations()).toMatchObject([
        { name: 'Data warehouse', ticked: ['assess'] },
        { name: 'Web shop', ticked: ['create'] },
      ]);
    });
  });

  onlyInChromium(() => {
    test.each(['light', 'dark'])('has no fault that axe knows, in %s', async (scheme) => {
      const opened = await openLegacy();
      const { app, panel } = opened;
      await app.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await panel.button('Migration guide').click();
      await add(opened, 'Web shop');
      await panel.button('Remove Web shop').click();
      await panel.button('Undo').waitFor();
      await add(opened, 'Data warehouse');
      await panel.button('Rename Data warehouse').click();
      for (const step of STEPS) await panel.checkbox(step).click();
      await until('the end to be told', async () => (await panel.text()).includes(END));
      expect(await violationsOfPanel(harness, app.page)).toEqual([]);
    });
  });

  // Firefox's protocol does not tell of the tab that is opened.
  onlyInChromium(() => {
    test('leads to evidence of what an integration calls', async () => {
      const opened = await openLegacy();
      await opened.panel.button('Migration guide').click();
      await add(opened, 'Data warehouse');
      const before = (await harness.browser.puppeteer.pages()).length;
      await opened.panel.button('New from evidence').click();
      await until('the library at the evidence', async () => {
        const pages = await harness.browser.puppeteer.pages();
        return pages.length > before && pages.some((page) => page.url().endsWith('options.html#evidence'));
      });
    });
  });
});

describe('what may not be kept', () => {
  test('a credential is refused in the box, and reaches no storage', async () => {
    const opened = await openLegacy();
    const { panel } = opened;
    const { accountSid, authToken } = fakeCredentials();
    await panel.button('Migration guide').click();
    for (const secret of [accountSid, authToken, `${accountSid}:${authToken}`]) {
      await panel.textbox('Integration').fill(`Shop ${secret}`);
      await until('the refusal', async () =>
        (await panel.text()).includes('Credentials are never stored here'),
      );
      await panel.button('Add integration').click();
    }
    // What is refused is answered by nothing, so something that is not refused has to come through after it.
    await add(opened, 'Shop');
    expect(await integrations()).toHaveLength(1);
    const stored = JSON.stringify(await readStorage(harness));
    expect(stored).not.toContain(accountSid);
    expect(stored).not.toContain(authToken);
  });

  test('damaged data stays until the person begins anew, and is shown without credentials', async () => {
    const { accountSid } = fakeCredentials();
    const damaged = { version: 1, data: { integrations: [{ name: `Old shop ${accountSid}` }] } };
    await writeStorage(harness, 'local', { 'migration:brand': damaged });
    const opened = await openLegacy();
    const { panel } = opened;
    await panel.button('Copy what is stored').click();
    await until('the copy', async () => /Copied, with|Copy it from here/.test(await panel.text()));
    expect(await panel.text()).not.toContain(accountSid);
    expect((await readStorage(harness)).local['migration:brand']).toEqual(damaged);

    await panel.button('Begin anew').click();
    await panel.button('Remove what is stored for good').click();
    await add(opened, 'Shop');
    expect((await integrations()).map(({ name }) => name)).toEqual(['Shop']);
  });

  onlyInChromium(() => {
    test('data of a later version is left alone', async () => {
      const later = { version: 2, data: { by: 'a later version' } };
      await writeStorage(harness, 'local', { 'migration:brand': later });
      const { panel } = await openLegacy();
      await until('the reason', async () =>
        (await panel.text()).includes('A later version of the extension'),
      );
      await panel.waitFor('button', 'Copy what is stored');
      expect(await panel.button('Begin anew').exists()).toBe(false);
      expect((await readStorage(harness)).local['migration:brand']).toEqual(later);
    });
  });
});
