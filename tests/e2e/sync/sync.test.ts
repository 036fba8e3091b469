import { randomBytes } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import type { Surface } from '../../browser/surface.ts';
import { until } from '../../browser/until.ts';
import { onlyInChromium } from '../cases.ts';
import { useHarness } from '../harness.ts';
import { readStorage, removeFromStorage, stored, writeStorage } from '../storage.ts';
import { storagePage } from '../storage-page.ts';
import { changeOf, itemOf, templateIn } from './mirror-item.ts';

/*
 * Sync in one browser: what it puts into `storage.sync`, and what becomes of that which other browsers put there. What
 * the browser itself carries between them needs an account, and is its own affair.
 */
const harness = useHarness();

const SWITCH = 'Sync templates across my browsers';
const template = (id: string, name: string) => ({
  id,
  name,
  accountType: 'agency',
  scopes: [{ access: 'read' }],
});

const mirror = async () => (await readStorage(harness)).sync;
const mirrored = async () => Object.keys(await mirror()).sort();
const untilMirrored = (...keys: readonly string[]) =>
  until(`${keys} in sync storage`, async () => (await mirrored()).join() === keys.join());
const state = async () =>
  (await readStorage(harness)).local['sync-state'] as
    | { readonly on: boolean; readonly lastAt: number | null }
    | undefined;

async function switchTo(options: Surface, on: boolean): Promise<void> {
  await options.checkbox(SWITCH).click();
  await until(`sync to be ${on ? 'on' : 'off'}`, async () => (await state())?.on === on);
  if (on) await until('a first run', async () => typeof (await state())?.lastAt === 'number');
}

/** Waits until the library shows exactly these. */
async function untilListed(surface: Surface, ...names: readonly string[]): Promise<void> {
  await until(`the library to have ${names}`, async () => {
    const buttons = await Promise.all(names.map((name) => surface.button(`Edit ${name}`).count()));
    const rows = await surface.listItems('Templates');
    return buttons.every((count) => count === 1) && rows.length === names.length;
  });
}

/** The background keeps this alarm as long as a run is under way. */
async function isRunning(): Promise<boolean> {
  const page = await storagePage(harness.browser);
  return await page.evaluate(async () => {
    const api: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const { alarms } = api as { alarms: { get(name: string): Promise<unknown> } };
    return (await alarms.get('sync')) !== undefined;
  });
}

// A run under way would bring back what is cleared before the next test.
afterEach(async () => {
  await until('sync to be off and at rest', async () => {
    if (await isRunning()) return false;
    const last = await state();
    if (last?.on !== true) return true;
    await writeStorage(harness, 'local', { 'sync-state': { ...last, on: false } });
    return false;
  });
});

test('switched on, templates go to sync storage; what other browsers do there arrives in the open library', async () => {
  await writeStorage(harness, 'local', {
    ...stored(template('a', 'Alpha')),
    ...stored(template('b', 'Beta')),
  });
  const options = await harness.openOptions();
  await untilListed(options, 'Alpha', 'Beta');
  expect(await mirrored()).toEqual([]);
  await switchTo(options, true);
  await untilMirrored('mirror', 't:a', 't:b');
  expect(templateIn((await mirror())['t:a'])).toMatchObject(template('a', 'Alpha'));

  await writeStorage(harness, 'sync', {
    't:a': await changeOf(template('a', 'Alpha'), { name: 'Alpha, changed elsewhere' }),
    't:c': itemOf(template('c', 'Gamma')),
  });
  await untilListed(options, 'Alpha, changed elsewhere', 'Beta', 'Gamma');
  await removeFromStorage(harness, 'sync', ['t:b']);
  await untilListed(options, 'Alpha, changed elsewhere', 'Gamma');
  await until('the trash', async () => (await options.text()).includes('Recently deleted (1)'));

  await options.button('Delete Gamma').click();
  await untilMirrored('mirror', 't:a');
  await until('the last run', async () => /Last synced .* of 100 kB taken/.test(await options.text()));
});

test('off and on again loses and doubles nothing; removed from sync, the templates stay here', async () => {
  await writeStorage(harness, 'local', {
    ...stored(template('a', 'Alpha')),
    ...stored(template('b', 'Beta')),
  });
  const options = await harness.openOptions();
  await switchTo(options, true);
  await untilMirrored('mirror', 't:a', 't:b');
  await switchTo(options, false);
  await removeFromStorage(harness, 'sync', ['t:b']);
  await writeStorage(harness, 'sync', { 't:c': itemOf(template('c', 'Gamma')) });
  await until('what stays to be told', async () =>
    (await options.text()).includes('2 templates stay in sync'),
  );
  await untilListed(options, 'Alpha', 'Beta');
  await switchTo(options, true);
  await untilListed(options, 'Alpha', 'Gamma');
  await switchTo(options, false);
  await switchTo(options, true);
  await untilListed(options, 'Alpha', 'Gamma');
  await untilMirrored('mirror', 't:a', 't:c');

  await switchTo(options, false);
  await options.button('Remove my templates from sync').click();
  await untilMirrored('mirror');
  await untilListed(options, 'Alpha', 'Gamma');
  await switchTo(options, true);
  await untilMirrored('mirror', 't:a', 't:c');
  await untilListed(options, 'Alpha', 'Gamma');
});

// Firefox has no part of its own in these.
onlyInChromium(() => {
  test('changed in two browsers, both versions are kept', async () => {
    await writeStorage(harness, 'local', stored(template('a', 'Alpha')));
    const options = await harness.openOptions();
    await switchTo(options, true);
    await untilMirrored('mirror', 't:a');
    await switchTo(options, false);
    await writeStorage(harness, 'sync', {
      't:a': await changeOf(template('a', 'Alpha'), { name: 'Theirs' }),
    });
    await options.button('Edit Alpha').click();
    await options.textbox('Name').fill('Mine');
    await options.button('Save template').click();
    await untilListed(options, 'Mine');
    await switchTo(options, true);
    await untilListed(options, 'Mine (other version)', 'Theirs');
    await until('three items', async () => (await mirrored()).length === 3);
  });

  test('too large for sync stays in this browser and is named', async () => {
    const noise = Array.from({ length: 60 }, () => randomBytes(140).toString('hex'));
    await writeStorage(harness, 'local', {
      ...stored(template('a', 'Alpha')),
      ...stored({ ...template('big', 'Big'), variables: [{ name: 'x', choices: noise }] }),
    });
    const options = await harness.openOptions();
    await switchTo(options, true);
    await untilMirrored('mirror', 't:a');
    await options.waitFor('list', 'Not synced');
    expect(await options.listItems('Not synced')).toEqual(['Big Too large for sync']);
    await untilListed(options, 'Alpha', 'Big');
  });

  test('what cannot be read in sync storage is left there and told; removed elsewhere, sync ends and templates stay', async () => {
    await writeStorage(harness, 'local', stored(template('a', 'Alpha')));
    await writeStorage(harness, 'sync', { 't:x': 'junk', 't:y': { version: 99 } });
    const options = await harness.openOptions();
    await switchTo(options, true);
    await until('the damage to be told', async () => {
      const text = await options.text();
      return text.includes('1 entry in sync cannot be read') && text.includes('comes from a later version');
    });
    expect(await mirror()).toMatchObject({ 't:x': 'junk', 't:y': { version: 99 } });

    await writeStorage(harness, 'sync', { mirror: { version: 1, id: null } });
    await until('sync to be off', async () => (await state())?.on === false);
    await until('that to be told', async () =>
      (await options.text()).includes('removed from sync in another browser'),
    );
    await untilListed(options, 'Alpha');
  });
});
