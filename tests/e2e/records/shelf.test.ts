import ICAL from 'ical.js';
import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { fakeCredentials } from '../../../sandbox/data/credentials.ts';
import type { Surface } from '../../browser/surface.ts';
import { openExtensionSurface } from '../../browser/surfaces.ts';
import { until } from '../../browser/until.ts';
import { violationsOf } from '../accessibility/axe.ts';
import { onlyInChromium } from '../cases.ts';
import { useHarness } from '../harness.ts';
import { exportFile } from '../library/export.ts';
import { readStorage, writeStorage } from '../storage.ts';
import { inDays, storedRecord } from './stored-record.ts';

/* The records of tokens: their view on the options page, and what is due in the popup. */
const harness = useHarness();

const OVERDUE = storedRecord('Old reports', { rotateBy: inDays(-3), ticked: ['name'] });
const DUE = storedRecord('Acme sync', { rotateBy: inDays(2) });
const LATER = storedRecord('Looker');

async function keep(...records: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  await writeStorage(harness, 'local', Object.assign({}, ...records));
}

async function openRecords(): Promise<Surface> {
  const surface = await openExtensionSurface(harness.browser, 'options.html#records');
  await surface.waitFor('list', 'Token records');
  return surface;
}

/** A record's data as it is stored now; undefined where there is none. */
async function data(id: string, prefix = 'record'): Promise<Readonly<Record<string, unknown>> | undefined> {
  const item = (await readStorage(harness)).local[`${prefix}:${id}`];
  return (item as { data: Readonly<Record<string, unknown>> } | undefined)?.data;
}

/** Waits until a record is stored with these fields. */
async function waitForData(id: string, fields: Readonly<Record<string, unknown>>): Promise<void> {
  let last: unknown;
  await until(`${id} with ${JSON.stringify(fields)}`, async () => {
    const now = await data(id);
    last = now;
    return Object.entries(fields).every(([key, value]) => now !== undefined && now[key] === value);
  }).catch((cause: unknown) => {
    throw new Error(`it is ${JSON.stringify(last)}`, { cause });
  });
}

/** The names of the records, in their order. */
async function names({ page }: Surface): Promise<readonly string[]> {
  return page.$$eval('ul[aria-label="Token records"] h3', (headings) =>
    headings.map((heading) => heading.textContent.trim()),
  );
}

describe('the view', () => {
  test('Done, Snooze and Dismiss, and another window shows the same', async () => {
    await keep(LATER, DUE, OVERDUE);
    const options = await openRecords();
    expect(await names(options)).toEqual(['Old reports', 'Acme sync', 'Looker']);
    await options.status().waitForText('3 records, 1 overdue, 1 due');

    await options.button('Done Old reports').click();
    await options.status().waitForText('“Old reports” was rotated today.');
    await waitForData('old-reports', { rotateBy: inDays(90) });
    expect((await data('old-reports'))?.['rotatedOn']).toEqual([inDays(0)]);

    await options.page.bringToFront();
    await options.button('Snooze Acme sync').click();
    await options.button('Snooze Acme sync for 1 week').click();
    await options.status().waitForText('“Acme sync” is snoozed until');
    await waitForData('acme-sync', { snoozedUntil: inDays(7), rotateBy: inDays(2) });

    await options.page.bringToFront();
    await options.button('Undo').click();
    await options.status().waitForText('Undone.');
    await options.button('Dismiss Acme sync').click();
    await options.status().waitForText('Nothing reminds of “Acme sync” any more.');
    await waitForData('acme-sync', { rotateBy: null, snoozedUntil: null });

    const another = await openRecords();
    await another.status().waitForText('3 records');
    expect(await names(another)).toEqual(['Looker', 'Old reports', 'Acme sync']);
  });

  test('a record is edited, refuses a credential, is deleted, and comes back', async () => {
    const { authToken } = fakeCredentials();
    await keep(DUE);
    const options = await openRecords();
    await options.button('Edit record Acme sync').click();
    await options.textbox('Owner').waitFocused();
    await options.textbox('Owner').fill('Dana Ito');
    await options.textbox('Where it is stored').paste(authToken);
    await options.press('Enter');
    await options.textbox('Where it is stored').waitFocused();
    expect(await options.textbox('Where it is stored').attribute('aria-invalid')).toBe('true');
    expect(await data('acme-sync')).toMatchObject({ owner: '', storedAt: '' });
    await options.page.bringToFront();
    await options.textbox('Where it is stored').fill('team vault');
    await options.textbox('Rotate after (days)').fill('200');
    await options.press('Enter');
    await options.status().waitForText('Saved “Acme sync”.');
    await options.button('Edit record Acme sync').waitFocused();
    expect(await data('acme-sync')).toMatchObject({
      owner: 'Dana Ito',
      storedAt: 'team vault',
      rotateAfterDays: 200,
      rotateBy: inDays(120),
    });
    expect(JSON.stringify(await readStorage(harness))).not.toContain(authToken);

    await options.page.bringToFront();
    await options.button('Delete record Acme sync').click();
    await options.button('Undo').waitFocused();
    expect(await data('acme-sync')).toBeUndefined();
    expect(await data('acme-sync', 'record-deleted')).toMatchObject({ owner: 'Dana Ito' });
    await options.page.bringToFront();
    await options.button('Undo').click();
    await options.status().waitForText('Brought back the record of “Acme sync”.');
    expect(await data('acme-sync')).toMatchObject({ owner: 'Dana Ito', storedAt: 'team vault' });
  });

  test('its files are read back by others', async () => {
    const name = '=1+1, "quoted"; and\\more';
    const nasty = storedRecord('Nasty', { name, owner: 'Kim', rotateBy: inDays(-3) });
    await keep(nasty, LATER);
    const options = await openRecords();
    const csv = await exportFile(harness, options, 'Export CSV', '.csv');
    await options.status().waitForText('Exported 2 records.');
    const table = Papa.parse<readonly string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
    expect(table.errors).toEqual([]);
    expect(table.data).toHaveLength(3);
    expect(table.data[1]).toContain(`'${name}`);
    expect(table.data[1]).toContain('Kim');

    const calendar = new ICAL.Component(
      ICAL.parse(await exportFile(harness, options, 'Export calendar', '.ics')),
    );
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events.map(({ startDate }) => startDate.toString()).sort()).toEqual([inDays(-3), inDays(40)]);
    expect(events.some(({ summary }) => summary.includes(name))).toBe(true);
  });

  test('two windows overwrite nothing of each other', async () => {
    await keep(DUE, LATER);
    const first = await openRecords();
    const second = await openRecords();
    await second.button('Edit record Acme sync').click();
    await second.textbox('Owner').fill('From the second');

    await first.page.bringToFront();
    await first.button('Edit record Acme sync').click();
    await first.textbox('Owner').fill('From the first');
    await first.textbox('Where it is stored').fill('first vault');
    await first.press('Enter');
    await first.status().waitForText('Saved “Acme sync”.');

    await second.page.bringToFront();
    await second.waitFor('alert');
    expect(await second.textbox('Owner').value()).toBe('From the second');
    expect(await second.text()).toContain('In the other window: “From the first”');
    await second.textbox('Owner').press('Enter');
    await second.status().waitForText('Saved “Acme sync”.');
    expect(await data('acme-sync')).toMatchObject({ owner: 'From the second', storedAt: 'first vault' });

    await second.page.bringToFront();
    await second.button('Delete record Looker').click();
    await first.page.bringToFront();
    await first.button('Edit record Looker').waitGone();
  });
});

describe('the ways there and back', () => {
  test('links, the address and the browser’s Back lead from one view to the other', async () => {
    await keep(LATER);
    const options = await harness.openOptions();
    await options.find('link', 'Token records').click();
    await options.waitFor('list', 'Token records');
    await options.find('heading', 'Token records').waitFocused();
    expect(await options.find('link', 'Token records').attribute('aria-current')).toBe('page');
    expect(new URL(options.page.url()).hash).toBe('#records');

    await options.button('Edit record Looker').click();
    await options.textbox('Owner').fill('Half typed');
    await options.find('link', 'Templates').click();
    await options.waitFor('searchbox', 'Search templates');
    await options.find('heading', 'Token Presets').waitFocused();
    await options.page.goBack();
    expect(await options.textbox('Owner').value()).toBe('Half typed');
  });

  onlyInChromium(() => {
    test('a record of which the template is gone says so, and one that was renamed has its name', async () => {
      await keep(
        storedRecord('Orphan', { template: { id: 'gone', name: 'Was here' } }),
        storedRecord('Renamed', { template: { id: 't1', name: 'Before' } }),
        { 'template:t1': template('t1', 'After') },
      );
      const options = await openRecords();
      await until('both', async () => {
        const text = await options.text();
        return text.includes('Was here (deleted)') && text.includes('After');
      });
    });

    test('what cannot be read is named, can be saved and removed', async () => {
      await keep(LATER, {
        'record:broken': { version: 1, revision: 1, savedAt: 1, data: { name: 'Broken' } },
      });
      const options = await openRecords();
      const text = await exportFile(harness, options, 'Download data of Broken');
      expect(JSON.parse(text)).toEqual({
        'record:broken': { version: 1, revision: 1, savedAt: 1, data: { name: 'Broken' } },
      });
      await options.button('Remove Broken').click();
      await options.button('Remove for good: Broken').click();
      await options.status().waitForText('Removed the unreadable data.');
      expect((await readStorage(harness)).local['record:broken']).toBeUndefined();
    });

    test('axe finds nothing wrong, in light and dark', async () => {
      const empty = await openExtensionSurface(harness.browser, 'options.html#records');
      await until('it', async () => (await empty.text()).includes('No token records yet'));
      expect(await violationsOf(empty.page)).toEqual([]);
      await keep(OVERDUE, DUE, LATER);
      const options = await openRecords();
      await options.button('Snooze Acme sync').click();
      await options.button('Edit record Looker').click();
      const popup = await harness.openPopup();
      await popup.waitFor('list', 'Tokens to rotate');
      for (const { page } of [options, popup])
        for (const value of ['light', 'dark']) {
          await page.bringToFront();
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
          expect(await violationsOf(page), value).toEqual([]);
        }
    });
  });
});

function template(id: string, name: string): unknown {
  const data = { id, name, accountType: 'brand', mode: 'exact', scopes: [] };
  return { version: 1, revision: 1, savedAt: 1_700_000_000_000, data };
}

describe('the popup', () => {
  test('shows what is due, and takes Done, Snooze and Dismiss', async () => {
    await keep(OVERDUE, DUE, storedRecord('Today', { rotateBy: inDays(0) }), LATER);
    const popup = await harness.openPopup();
    await popup.waitFor('list', 'Tokens to rotate');
    expect(await popup.listItems('Tokens to rotate')).toEqual([
      'Old reports Overdue by 3 days Done Snooze Dismiss',
      'Today Due today Done Snooze Dismiss',
      'Acme sync Due in 2 days Done Snooze Dismiss',
    ]);
    await popup.button('Done Old reports').click();
    await popup.button('Done Old reports').waitGone();
    await popup.button('Snooze Today').click();
    await popup.button('Snooze Today').waitGone();
    await popup.button('Dismiss Acme sync').click();
    await popup.find('list', 'Tokens to rotate').waitGone();
    await waitForData('old-reports', { rotateBy: inDays(90) });
    await waitForData('today', { snoozedUntil: inDays(7) });
    await waitForData('acme-sync', { rotateBy: null });
    await popup.page.bringToFront();
    await popup.button('Undo for Acme sync').click();
    await waitForData('acme-sync', { rotateBy: inDays(2) });
  });

  test('has only the link while nothing is due', async () => {
    await keep(LATER);
    const popup = await harness.openPopup();
    await popup.waitFor('button', 'Token records');
    await popup.status().waitForText('0 templates');
    expect(await popup.text()).not.toContain('Tokens to rotate');
    await keep(DUE);
    await popup.waitFor('list', 'Tokens to rotate');
  });

  // Firefox shows no test the tabs that an extension opens.
  onlyInChromium(() => {
    test.each(['Token records', 'All token records'])('%s leads to the records', async (link) => {
      await keep(DUE);
      const popup = await harness.openPopup();
      await popup.button(link).click();
      await until('the records in a tab', async () => {
        const address = harness.browser.extensionUrl('options.html#records');
        for (const page of await harness.browser.puppeteer.pages())
          if (page.url() === address && (await hasRecords(page))) return true;
        return false;
      });
    });
  });
});

/** False as well while the tab is still on its way to its address. */
async function hasRecords(page: Page): Promise<boolean> {
  try {
    return (await page.$('ul[aria-label="Token records"]')) !== null;
  } catch {
    return false;
  }
}
