import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startSandbox } from '../../sandbox/server.ts';
import { reportFailure } from '../browser/failure.ts';
import { launch } from '../browser/launch.ts';
import type { RunningBrowser } from '../browser/running.ts';
import { openExtensionSurface, panelSurface } from '../browser/surfaces.ts';
import { until } from '../browser/until.ts';
import { AppPage } from '../e2e/app-page.ts';
import { applyPreset } from '../e2e/scopes/apply.ts';
import { PROJECT_FOLDER } from '../run/command.ts';
import { buildIfNeeded } from './build.ts';
import { EXAMPLE_TEMPLATE } from './template.ts';

const PICTURES_FOLDER = join(PROJECT_FOLDER, 'tests/pictures');
const [TEMPLATE] = EXAMPLE_TEMPLATE.templates;
const PRESET = 'Reporting';
/** About the size in which browsers show a popup. */
const POPUP = { width: 400, height: 600 } as const;

/** What Reporting means for an agency: the reports, and the jobs without which an export cannot be fetched. */
const REPORTING = [
  'GET /Agencies/{AccountSID}/Jobs/{JobId}',
  'GET /Agencies/{AccountSID}/Jobs/{JobId}/Download',
  'GET /Agencies/{AccountSID}/ReportExport/{ReportId}',
  'GET /Agencies/{AccountSID}/Reports',
  'GET /Agencies/{AccountSID}/Reports/{ReportId}',
  'GET /Agencies/{AccountSID}/Reports/{ReportId}/MetaData',
];

/**
 * Goes through the main job without a display: a template is imported, a token made with it, a preset applied,
 * and the result held against the sandbox's own record. Says each step and keeps a picture of it. Throws at the
 * first thing that is not as it should be.
 */
export async function walk(): Promise<void> {
  const extensionDir = await buildIfNeeded('chrome');
  const sandbox = await startSandbox();
  const browser = await launch('chromium', { extensionDir, proxyPort: sandbox.proxyPort });
  try {
    await mkdir(PICTURES_FOLDER, { recursive: true });
    await importTemplate(browser);
    const page = await browser.openPage(sandbox.url('agency'));
    await makeToken(browser, page);
    console.log(`\nDone. The pictures are in ${relative(PROJECT_FOLDER, PICTURES_FOLDER)}/.`);
  } catch (error) {
    console.error(`What there was to see is in ${await reportFailure(browser, 'start')}`);
    throw error;
  } finally {
    await browser.close();
    await sandbox.close();
  }
}

async function importTemplate(browser: RunningBrowser): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'token-presets-start-'));
  try {
    const file = join(folder, 'templates.json');
    await writeFile(file, JSON.stringify(EXAMPLE_TEMPLATE));
    const popup = await openExtensionSurface(browser, 'popup.html');
    await popup.page.setViewport(POPUP);
    await popup.upload('Import file', file);
    await popup.waitFor('list', 'Import preview');
    await popup.button('Import').click();
    await popup.waitFor('button', `Edit ${TEMPLATE.name}`);
    await say(popup.page, 'popup', `Imported the template "${TEMPLATE.name}" in the popup.`);
    await popup.page.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeToken(browser: RunningBrowser, page: Page): Promise<void> {
  const app = new AppPage(browser, page);
  const panel = panelSurface(browser, page);

  await panel.waitFor('button', 'Token Presets');
  await say(page, 'list', "Opened the agency's tokens page; the panel is there.");

  await app.press('Create Access Token');
  await app.waitForView('setup');
  await panel.combobox('Template').choose(TEMPLATE.name);
  await panel.button('Fill this step').click();
  await panel.status().waitForText(/\d/);
  const { setup } = TEMPLATE;
  const filled = (await app.record()).token;
  expectSame('token name', filled.name, setup.name);
  expectSame('description', filled.description, setup.description);
  await say(page, 'setup', `Filled Setup: "${filled.name}", API version ${filled.apiVersion}.`);

  await app.press('Next');
  await app.waitForView('contact');
  // Until then its button still is the one of the step before.
  await until('the panel to be at the new step', async () => (await panel.status().text()) === '');
  await panel.button('Fill this step').click();
  await panel.status().waitForText(/\d/);
  const contact = (await app.record()).token;
  expectSame('primary contact', contact.primaryContact, setup.primaryContact);
  expectSame('developer e-mails', contact.developerEmails, setup.developerEmails);
  await say(page, 'contact', `Filled Contact Information: ${contact.primaryContact}.`);

  await app.press('Next');
  await app.waitForView('scopes');
  const applied = await applyPreset(panel, PRESET);
  expectSame('scopes', (await app.record()).scopes, REPORTING);
  await say(page, 'preset', `Applied "${PRESET}" with one click: ${applied.text}.`);

  await panel.button('Undo').click();
  await panel.status().waitForText('was undone');
  const everything = (await app.offered()).map((row) => `${row.method} ${row.path}`);
  expectSame('scopes after Undo', (await app.record()).scopes, everything.sort());

  const own = await applyPreset(panel, TEMPLATE.name);
  const record = await app.record();
  expectSame(
    'scopes',
    record.scopes,
    everything.filter((scope) => scope.startsWith('GET ')),
  );
  expectSame(
    'forbidden controls that the extension touched',
    record.forbidden.filter((one) => !one.trusted),
    [],
  );
  await say(
    page,
    'scopes',
    `Undone, and "${TEMPLATE.name}" applied: ${own.text}. The sandbox's record agrees.`,
  );

  await app.press('Next');
  await app.waitForView('create');
  await app.surface.waitFor('button', 'Create');
  await panel.button(`Apply ${PRESET}`).waitGone();
  await say(page, 'create', 'Left "Create" to the person.');
}

let steps = 0;

async function say(page: Page, picture: string, text: string): Promise<void> {
  steps += 1;
  const path = join(PICTURES_FOLDER, `${steps}-${picture}.png`);
  await page.screenshot({ path: path as `${string}.png` });
  console.log(`${steps}. ${text}`);
}

function expectSame(what: string, got: unknown, wanted: unknown): void {
  const [gotText, wantedText] = [JSON.stringify(got), JSON.stringify(wanted)];
  if (gotText !== wantedText) throw new Error(`The ${what}: expected ${wantedText}, but got ${gotText}.`);
}
