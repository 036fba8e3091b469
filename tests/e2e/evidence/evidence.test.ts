import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { fakeCredentials } from '../../../sandbox/data/credentials.ts';
import { openExtensionSurface } from '../../browser/surfaces.ts';
import { until } from '../../browser/until.ts';
import { onlyInChromium } from '../cases.ts';
import { useHarness } from '../harness.ts';
import { readStorage } from '../storage.ts';
import { importTemplates } from '../template-file.ts';
import { everythingIn, evidenceFile, openEvidence, pasteEvidence, proposal } from './evidence-page.ts';

/* From what an integration calls to a template with exactly those scopes. */
const harness = useHarness();

const PARTNER = '/Mediapartners/{AccountSID}';

async function templatesStored(): Promise<readonly unknown[]> {
  const { local } = await readStorage(harness);
  return Object.entries(local)
    .filter(([key]) => key.startsWith('template:'))
    .map(([, item]) => (item as { readonly data: unknown }).data);
}

test('curl commands that are pasted become a template with exactly their scopes', async () => {
  const { accountSid, authToken } = fakeCredentials();
  const options = await openEvidence(harness);
  await pasteEvidence(
    options,
    [
      `curl -u ${accountSid}:${authToken} "https://api.impact.com/Mediapartners/${accountSid}/Actions.json?PageSize=10"`,
      `curl -X GET 'https://${accountSid}:${authToken}@api.impact.com/Mediapartners/${accountSid}/ReportExport/mp_action_listing.json' \\`,
      "  -H 'Accept: application/json'",
      'curl https://hooks.example.com/notify -d done=1',
    ].join('\n'),
  );
  const said = await options
    .status()
    .waitForText(/^Found 2 calls in 1 source \(curl commands\)\. 1 call to another/);
  expect(said).toContain('removed before anything was read');
  const { ticked, offered } = await proposal(options);
  expect(ticked).toEqual([`GET ${PARTNER}/Actions`, `GET ${PARTNER}/ReportExport/{Id}`]);
  expect(offered).toContain(`GET ${PARTNER}/Jobs/{JobId}`);
  expect(await options.combobox('Account type').value()).toBe('Partner');

  await options.checkbox(`GET ${PARTNER}/Jobs/{JobId}`).click();
  await options.checkbox(`GET ${PARTNER}/Jobs/{JobId}/Download`).click();
  await options.textbox('Template name').fill('Reporting script');
  await options.button('Save as template').click();
  await options.status().waitForText('Saved “Reporting script”.');
  await options.waitFor('button', 'Edit Reporting script');
  expect(await templatesStored()).toMatchObject([
    {
      name: 'Reporting script',
      accountType: 'partner',
      mode: 'exact',
      scopes: ['Actions', 'ReportExport/{Id}', 'Jobs/{JobId}', 'Jobs/{JobId}/Download'].map((path) => ({
        method: 'GET',
        path: `${PARTNER}/${path}`,
      })),
    },
  ]);
  await options.button('Undo').click();
  await options.button('Edit Reporting script').waitGone();
  expect(await templatesStored()).toEqual([]);
});

test('files add up and can be taken away; another account type makes another proposal', async () => {
  const options = await openEvidence(harness);
  const code = [
    'BASE = "https://api.impact.com/Agencies/%s" % ACCOUNT_SID',
    'requests.get(BASE + "/Advertisers", auth=(ACCOUNT_SID, AUTH_TOKEN))',
    '',
    'requests.get(BASE + "/NoSuchThing")',
  ].join('\n');
  await options.upload(
    'Evidence file',
    await evidenceFile('actions.py', code),
    await evidenceFile('calls.txt', 'GET /Agencies/{AccountSID}/CompanyInformation\n'),
  );
  await options.status().waitForText(/in 2 sources/);
  expect((await proposal(options)).ticked).toEqual([
    'GET /Agencies/{AccountSID}/CompanyInformation',
    'GET /Agencies/{AccountSID}/Advertisers',
  ]);
  expect(await options.text()).toContain('actions.py, line 2');
  expect(await options.text()).toContain('High risk');
  expect((await options.listItems('Not matched'))[0]).toContain('GET /Agencies/{AccountSID}/NoSuchThing');

  await options.button('Remove actions.py').click();
  await options.status().waitForText(/in 1 source/);
  await until('the rest', async () => (await proposal(options)).ticked.length === 1);

  await options.combobox('Account type').choose('Partner');
  await until('the other proposal', async () => (await options.listItems('Not matched')).length === 1);
  expect((await options.listItems('Not matched'))[0]).toContain('It belongs to the account type Agency.');
});

test('an existing template is compared with the evidence', async () => {
  await importTemplates(harness, {
    name: 'Old token',
    accountType: 'partner',
    scopes: [
      { method: 'GET', path: '/Actions' },
      { method: 'GET', path: '/Ads' },
    ],
  });
  const options = await openEvidence(harness);
  await pasteEvidence(options, `GET ${PARTNER}/Actions\nGET ${PARTNER}/Catalogs`);
  await options.waitFor('list', 'Your templates');
  await until('the comparison', async () =>
    (await options.text()).includes('1 missing, 1 not needed, 1 equal'),
  );
  await options.button('Copy finding on Old token').click();
  await until('the copy', async () => (await options.text()).includes('The finding is on the clipboard.'));
});

test('a real paste is cleaned before it is in the box, and what is left behind is nothing', async () => {
  const { accountSid, authToken } = fakeCredentials();
  const secret = `${accountSid}:${authToken}`;
  const options = await harness.openOptions();
  const search = options.searchbox('Search templates');
  await search.fill(`curl -u ${secret} https://api.impact.com/Mediapartners/${accountSid}/Actions`);
  await pressWithControl(options.page, 'a');
  await pressWithControl(options.page, 'c');
  await search.fill('');
  await options.button('New from evidence').click();
  await options.textbox('Evidence').focus();
  // What the box holds at any moment, also between two events.
  await options.page.evaluate(() => {
    const box = document.querySelector('textarea');
    const held: string[] = [];
    Reflect.set(globalThis, 'held', held);
    box?.addEventListener('input', () => held.push(box.value), true);
    box?.addEventListener('beforeinput', (event) => held.push(event.data ?? ''), true);
  });
  await pressWithControl(options.page, 'v');
  await options.status().waitForText(/^Found 1 call/);
  const held = await options.page.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'held')));
  for (const place of [held, await everythingIn(options.page)]) {
    expect(place).not.toContain(accountSid);
    expect(place).not.toContain(authToken);
  }
  await options.button('Back to templates').click();
  await options.button('New from evidence').click();
  expect(await options.textbox('Evidence').value()).toBe('');
});

async function pressWithControl(page: Page, key: 'a' | 'c' | 'v'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

test('a file that is no text is told of, and the page goes on', async () => {
  const options = await openEvidence(harness);
  const bytes = Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256);
  await options.upload('Evidence file', await evidenceFile('photo.jpg', bytes));
  await until('the message', async () =>
    (await options.text()).includes('photo.jpg: it is no text and was not read'),
  );
  await pasteEvidence(options, `GET ${PARTNER}/Actions`);
  expect((await proposal(options)).ticked).toEqual([`GET ${PARTNER}/Actions`]);
});

onlyInChromium(() => {
  test('the popup leads to it, in a tab', async () => {
    const popup = await harness.openPopup();
    await popup.button('New from evidence').click();
    await until('the tab', async () => {
      const pages = await harness.browser.puppeteer.pages();
      return pages.some((page) => page.url().endsWith('/options.html#evidence'));
    });
    const options = await openExtensionSurface(harness.browser, 'options.html#evidence');
    await until('the focus in the box', () => options.textbox('Evidence').isFocused());
  });
});
