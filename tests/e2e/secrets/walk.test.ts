import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { fakeCredentials } from '../../../sandbox/data/credentials.ts';
import { startSandbox } from '../../../sandbox/server.ts';
import { reportFailure } from '../../browser/failure.ts';
import { launch } from '../../browser/launch.ts';
import type { RunningBrowser } from '../../browser/running.ts';
import type { Surface } from '../../browser/surface.ts';
import { openExtensionSurface, panelSurface } from '../../browser/surfaces.ts';
import { until } from '../../browser/until.ts';
import { builtFolder } from '../../bundle/built.ts';
import { AppPage } from '../app-page.ts';
import { pasteEvidence } from '../evidence/evidence-page.ts';
import { exportFile } from '../library/export.ts';
import { readCredentials } from '../rules/secrets.ts';
import { readStorageIn } from '../storage.ts';
import { storagePage } from '../storage-page.ts';
import { importText, templateFile } from '../template-file.ts';
import { backgroundLogs, collectLogs } from './logs.ts';
import { extensionFiles } from './profile-files.ts';
import { foundIn } from './spellings.ts';

/*
 * A token is made from the list to its credentials, with credentials typed wherever there is a box: the page's own fields
 * and every one of the extension's. Afterwards none of them is anywhere but on the page.
 */

/** Is stored and exported, so that a place where nothing is found is seen to be looked at. */
const CANARY = 'Kept-canary-of-the-walk-7f3a';

/** Types a credential into a box of the extension, and waits until it says that it refuses it. */
async function plant(surface: Surface, box: string, text: string, role = 'textbox'): Promise<void> {
  const control = surface.find(role, box);
  await control.fill(text);
  await until(`${box} to refuse it`, async () => (await control.attribute('aria-invalid')) === 'true');
  expect(await control.value()).toBe(text);
}

async function apply(panel: Surface): Promise<void> {
  await panel.button(`Apply ${CANARY}`).click();
  await until('the scopes to be set', async () => /\d+ of \d+ scopes set/.test(await panel.text()));
}

test('credentials end up nowhere on the whole way of a token', async () => {
  const name = inject('browserName');
  const folder = await mkdtemp(join(tmpdir(), 'secrets-'));
  const profileDir = join(folder, 'profile');
  await mkdir(profileDir);
  // Firefox's background has to live as long as its notes are looked for.
  if (name === 'firefox')
    await writeFile(
      join(profileDir, 'prefs.js'),
      'user_pref("extensions.background.idle.timeout", 600000);\n',
    );
  const sandbox = await startSandbox();
  onTestFinished(async () => {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });
  const start = () =>
    launch(name, {
      extensionDir: builtFolder(name === 'chromium' ? 'chrome' : 'firefox'),
      proxyPort: sandbox.proxyPort,
      profileDir,
    });

  const typed = [fakeCredentials(), fakeCredentials(), fakeCredentials()] as const;
  const secrets = new Map(
    typed.flatMap(({ accountSid, authToken }, at): [string, string][] => [
      [`SID ${at}`, accountSid],
      [`token ${at}`, authToken],
      [`header ${at}`, btoa(`${accountSid}:${authToken}`)],
    ]),
  );
  const places = new Map<string, string>();

  const browser = await start();
  try {
    await walk(browser, sandbox.url('agency'), typed, secrets, places);
  } catch (error) {
    console.error(`What there was to see is in ${await reportFailure(browser, 'secrets')}`);
    throw error;
  } finally {
    await browser.close();
  }

  // What was stored is stored in packs that only the browser can open.
  const again = await start();
  try {
    const stored = await readStorageIn(await storagePage(again));
    places.set('storage after a restart', JSON.stringify(stored));
  } finally {
    await again.close();
  }
  for (const [place, text] of places) expect(foundIn(text, secrets), place).toEqual([]);
  for (const place of ['storage', 'storage after a restart', 'template file', 'CSV', 'calendar', 'options'])
    expect(places.get(place), place).toContain(CANARY);

  const files = await extensionFiles(profileDir);
  expect(files.flatMap(({ path, bytes }) => foundIn(bytes, secrets).map((one) => `${path}: ${one}`))).toEqual(
    [],
  );
  // Chromium writes what is new as it is; Firefox packs it.
  if (name === 'chromium')
    expect(files.some(({ bytes }) => foundIn(bytes, new Map([['canary', CANARY]])).length > 0)).toBe(true);
  else expect(files.length).toBeGreaterThan(0);
}, 240_000);

async function walk(
  browser: RunningBrowser,
  listUrl: string,
  typed: readonly ReturnType<typeof fakeCredentials>[],
  secrets: Map<string, string>,
  places: Map<string, string>,
): Promise<void> {
  const [first, second, third] = typed;
  if (first === undefined || second === undefined || third === undefined) throw new Error('three are needed');
  const pair = `${third.accountSid}:${third.authToken}`;
  const inside = await storagePage(browser);
  const logs = await collectLogs(browser, inside);

  const open = async (path: string) => {
    const surface = await openExtensionSurface(browser, path);
    await logs.add(surface.page);
    return surface;
  };

  // Templates, and a popup that closes over a draft.
  const popup = await open('popup.html');
  await importText(
    popup,
    templateFile({
      name: CANARY,
      accountType: 'agency',
      setup: { name: '{client} reporting', description: 'For {client}' },
      scopes: [{ access: 'read' }],
    }),
  );
  await popup.waitFor('button', `Edit ${CANARY}`);
  await plant(popup, 'Search templates', first.accountSid, 'searchbox');
  await popup.searchbox('Search templates').fill('');
  await popup.button('New template').click();
  await popup.textbox('Tags').fill('a harmless draft');
  for (const box of ['Name', 'Client', 'Token name', 'Primary contact', 'Developer e-mails', 'API version'])
    await plant(popup, box, first.authToken);
  await plant(popup, 'Description', `curl -u ${pair} https://api.impact.com`);
  await plant(popup, 'Scope rules', `* read\nGET /Agencies/${first.accountSid}/Jobs`);
  places.set('popup', await popup.markup());
  await popup.page.close();

  // The list, and a token whose own words hold credentials.
  const page = await browser.openPage(listUrl);
  await logs.add(page);
  const app = new AppPage(browser, page);
  const panel = panelSurface(browser, page);
  await panel.waitFor('button', 'Token Presets');
  await app.press('Enable Legacy Tokens');
  await panel.button('Migration guide').click();
  await plant(panel, 'Integration', `Looker ${second.accountSid}`);
  await panel.button('Add integration').click();
  await panel.textbox('Integration').waitFocused();
  places.set('panel at the guide', await panel.markup());
  await panel.textbox('Integration').fill('Looker');
  await panel.button('Add integration').click();
  await panel.waitFor('button', 'Remove Looker');
  await app.press('Create Access Token');
  await app.waitForView('setup');
  await app.type('Token Name', `For ${first.authToken}`);
  await app.type('Description', `Basic ${btoa(pair)} of ${second.accountSid}`);
  const leave = await until(
    'a finding about it',
    async () => /aria-label="(Leave it, because…[^"]*)"/.exec(await panel.markup())?.[1],
  );
  await panel.button(leave).click();
  await plant(panel, 'Reason', `since ${second.authToken} is old`);
  await panel.button(leave.replace('Leave it, because…', 'Keep reason')).click();
  await panel.textbox('Reason').waitFocused();
  await panel.textbox('Reason').fill(CANARY);
  await panel.button(leave.replace('Leave it, because…', 'Keep reason')).click();
  await until('the reason to be kept', async () => (await panel.text()).includes(CANARY));
  await panel.combobox('Template').choose(CANARY);
  await plant(panel, 'client', second.authToken);
  places.set('panel at Setup', await panel.markup());
  expect(await panel.button('Fill this step').isDisabled()).toBe(true);
  await app.press('Next');
  await app.waitForView('contact');
  await app.press('Next');
  await app.waitForView('scopes');
  await apply(panel);
  await plant(panel, 'Search presets', second.accountSid, 'searchbox');
  places.set('panel while searching', await panel.markup());
  await panel.searchbox('Search presets').fill('');
  await panel.button('Save selection as preset').click();
  await plant(panel, 'Name of the preset', pair);
  await panel.button('Save').click();
  await panel.textbox('Name of the preset').waitFocused();
  places.set('panel at API Scopes', await panel.markup());
  await panel.button('Cancel').click();
  await app.press('Next');
  await app.waitForView('create');
  places.set('panel before Create', await panel.markup());
  await app.press('Create');
  await app.waitForView('list');
  await until('the panel to be at the list', async () => (await panel.text()).includes('Record of'));
  await plant(panel, 'Owner', third.accountSid);
  await plant(panel, 'Where it is stored', pair);
  places.set('panel after Create', await panel.markup());

  // Its credentials.
  await page.evaluate(() => {
    location.hash = 'token=1041&tab=credentials';
  });
  const [sid, token] = await until('the credentials', () => readCredentials(app));
  secrets.set('SID of the page', sid);
  secrets.set('token of the page', token);
  await until('the panel', async () => (await panel.text()).includes('This screen shows credentials'));
  places.set('panel beside credentials', await panel.markup());
  places.set('storage at the credentials', JSON.stringify(await readStorageIn(inside)));
  await page.evaluate(() => {
    location.hash = 'token=1041&tab=scopes';
  });
  await apply(panel);
  places.set('panel at the open token', await panel.markup());

  // The options page: hosts, evidence, records, and what is exported.
  const options = await open('options.html');
  await options.waitFor('button', `Edit ${CANARY}`);
  await options.checkbox('Sync templates across my browsers').click();
  await plant(options, 'Host', third.authToken);
  await plant(options, 'Search templates', third.accountSid, 'searchbox');
  await options.searchbox('Search templates').fill('');
  places.set('template file', await exportFile({ browser }, options));
  await options.button('New from evidence').click();
  await options.textbox('Evidence').waitFor();
  await pasteEvidence(options, `curl -u ${pair} https://api.impact.com/Agencies/${third.accountSid}/Jobs`);
  await options.waitFor('list', 'Proposed scopes');
  await plant(options, 'Template name', second.authToken);
  places.set('options at the evidence', await options.markup());
  await options.page.close();

  const records = await open('options.html#records');
  await records.waitFor('heading', 'Token records');
  await until('the record', async () => (await records.find('button').count()) > 3);
  places.set('CSV', await exportFile({ browser }, records, 'Export CSV', '.csv'));
  places.set('calendar', await exportFile({ browser }, records, 'Export calendar', '.ics'));
  places.set('records', await records.markup());
  await records.page.close();

  const last = await open('options.html');
  await last.waitFor('button', `Edit ${CANARY}`);
  await until('the mirror', async () => Object.keys((await readStorageIn(inside)).sync).length > 1);
  places.set('options', await last.markup());
  places.set('storage', JSON.stringify(await readStorageIn(inside)));
  places.set('consoles', [...logs.lines, ...(await backgroundLogs(browser, inside))].join('\n'));
  places.set(
    'addresses',
    (await Promise.all((await browser.puppeteer.pages()).map((one) => one.url()))).join('\n'),
  );
}
