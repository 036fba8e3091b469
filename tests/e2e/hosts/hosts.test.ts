import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { applyPreset, forbiddenByScript } from '../scopes/apply.ts';
import { meaningOf } from '../scopes/meaning.ts';
import { shippedPresets } from '../scopes/shipped.ts';
import { writeStorageIn } from '../storage.ts';
import { storagePage } from '../storage-page.ts';
import { rights, willGrant, withdraw } from './host-permission.ts';
import { EBAY, OTHER, useHostsBrowser } from './hosts-browser.ts';

/*
 * White-label hosts: the panel appears where the person added a host and the browser granted it, and nowhere else.
 * Each test begins without any added host.
 */
const hosts = useHostsBrowser();

const APP_ORIGIN = 'https://app.impact.com/*';
const PAGES_OF_EBAY = `https://${EBAY}/secure/*`;

const panels = async (page: Page) => (await hosts.browser.closedRoots(page)).length;

/** Chromium counts what content scripts match among the origins; Firefox names the app's twice. */
const granted = async () => [
  ...new Set((await rights(hosts.browser)).origins.filter((one) => !one.includes('/secure/'))),
];
const registered = async () => (await rights(hosts.browser)).registered;

/**
 * That something will not appear cannot be waited for. But once a tokens page of the app that was opened later has its
 * panel, loader and background have had their turn on the earlier page as well.
 */
async function turnOfTheExtension(): Promise<void> {
  const { app, panel } = await hosts.openOn('app.impact.com');
  await panel.waitFor('complementary', 'Token Presets');
  await app.page.close();
}

async function addEbay(): Promise<void> {
  await willGrant(hosts.browser, EBAY);
  const options = await hosts.openOptions();
  await options.button(`Add ${EBAY}`).click();
  await options.waitFor('button', `Remove ${EBAY}`);
  await until('the loader to be registered', async () => (await registered()).length === 1);
  await options.page.close();
}

test('without having been added, a host gets nothing, although it serves the same pages', async () => {
  const pages = [await hosts.openOn(EBAY, { view: 'scopes' }), await hosts.openOn(OTHER, { view: 'scopes' })];
  await turnOfTheExtension();
  for (const { app } of pages) expect(await panels(app.page), app.page.url()).toBe(0);
  expect(await granted()).toEqual([APP_ORIGIN]);
  expect(await registered()).toEqual([]);
});

test('added by one click: its open tab has the panel at once, presets apply there; removed: gone with a reload', async () => {
  const open = await hosts.openOn(EBAY, { view: 'scopes', start: 'none' });
  const other = await hosts.openOn(OTHER, { view: 'scopes' });
  await addEbay();
  expect(await granted()).toEqual([APP_ORIGIN, `https://${EBAY}/*`]);
  expect(await registered()).toEqual([PAGES_OF_EBAY]);

  await open.app.page.bringToFront();
  await open.panel.waitFor('complementary', 'Token Presets');
  const [preset] = shippedPresets('partner').filter(({ name }) => name === 'Reporting');
  if (preset === undefined) throw new Error('There is no preset Reporting');
  const meaning = meaningOf('partner', preset.scopes);
  const said = await applyPreset(open.panel, preset.name);
  const record = await open.app.record();
  expect(record.scopes).toEqual(meaning.scopes);
  expect(said.set).toBe(meaning.scopes.length);
  expect(forbiddenByScript(record)).toEqual([]);

  await open.app.page.reload();
  await open.panel.waitFor('button', 'Apply Reporting');
  expect(await panels(open.app.page)).toBe(1);

  await other.app.page.reload();
  await turnOfTheExtension();
  expect(await panels(other.app.page)).toBe(0);

  const options = await hosts.openOptions();
  await options.button(`Remove ${EBAY}`).click();
  await options.waitFor('button', `Add ${EBAY}`);
  await until(
    'the permission to be given back',
    async () => !(await granted()).includes(`https://${EBAY}/*`),
  );
  await until('the loader to be unregistered', async () => (await registered()).length === 0);
  await open.app.page.reload();
  await turnOfTheExtension();
  expect(await panels(open.app.page)).toBe(0);
  expect(await granted()).toEqual([APP_ORIGIN]);
});

test('a typed host is checked, added from a pasted address with Enter, and offered by the popup', async () => {
  await willGrant(hosts.browser, OTHER);
  const options = await hosts.openOptions();
  const box = options.textbox('Host');
  await box.fill('*.example.com');
  await options.button('Add host').click();
  await until('the fault to be told', async () => (await options.text()).includes('Stars do not work here.'));
  await box.fill(`https://${OTHER}/secure/mediapartner/home/pview.ihtml#/`);
  await box.press('Enter');
  await options.waitFor('button', `Remove ${OTHER}`);
  expect(await options.listItems('Hosts')).toEqual(['app.impact.com Built in', `${OTHER} Added by you`]);
  await until('the loader to be registered', async () => (await registered()).length === 1);

  const popup = await hosts.openPopup();
  await popup.button(`Open the tokens page for a brand on ${OTHER}`).click();
  const address = `https://${OTHER}/secure/advertiser/api/fr/api-access-tokens-ui.ihtml`;
  const page = await until(address, async () =>
    (await hosts.browser.puppeteer.pages()).find((one) => one.url() === address),
  );
  await until('the panel', async () => (await panels(page)) === 1);

  await options.page.bringToFront();
  await options.button(`Remove ${OTHER}`).click();
  await options.find('button', `Remove ${OTHER}`).waitGone();
  await until('the loader to be unregistered', async () => (await registered()).length === 0);
  await until('the permission to be given back', async () => (await granted()).join() === APP_ORIGIN);
});

test('a permission withdrawn in the browser is noticed, and can be granted again', async () => {
  await addEbay();
  const options = await hosts.openOptions();
  await options.waitFor('button', `Remove ${EBAY}`);
  await withdraw(hosts.browser, EBAY);
  await options.waitFor('button', `Grant access to ${EBAY}`);
  await until('the loader to be unregistered', async () => (await registered()).length === 0);
  const { app, panel } = await hosts.openOn(EBAY);
  await turnOfTheExtension();
  expect(await panels(app.page)).toBe(0);

  await willGrant(hosts.browser, EBAY);
  await options.page.bringToFront();
  await options.button(`Grant access to ${EBAY}`).click();
  await options.find('button', `Grant access to ${EBAY}`).waitGone();
  await app.page.bringToFront();
  await panel.waitFor('complementary', 'Token Presets');
});

test('after an update of the extension the added host has its panel again', async () => {
  await addEbay();
  await hosts.browser.reloadExtension();
  await until('the loader to be registered again', async () => (await registered()).length === 1);
  const { app, panel } = await hosts.openOn(EBAY);
  await panel.waitFor('complementary', 'Token Presets');
  expect(await panels(app.page)).toBe(1);
});

test('a damaged list opens nothing, not even what is granted, and is kept', async () => {
  await addEbay();
  const page = await storagePage(hosts.browser);
  await writeStorageIn(page, 'local', { hosts: { version: 1, hosts: [EBAY, '*'] } });
  await until('the loader to be unregistered', async () => (await registered()).length === 0);
  const { app } = await hosts.openOn(EBAY);
  await turnOfTheExtension();
  expect(await panels(app.page)).toBe(0);

  const options = await hosts.openOptions();
  await options.waitFor('button', 'Download unreadable hosts');
  expect(await options.listItems('Hosts')).toEqual(['app.impact.com Built in']);
  await options.button(`Add ${EBAY}`).click();
  await options.waitFor('button', `Remove ${EBAY}`);
  await options.waitFor('button', 'Download unreadable hosts');
});

test('nothing was asked of any host besides these', () => {
  const asked = new Set(hosts.sandbox.requests().map(({ host }) => host));
  expect([...asked].sort()).toEqual(['app.impact.com', EBAY, OTHER]);
});
