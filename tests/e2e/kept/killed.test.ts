import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { unwrap } from '../../../utils/templates/store/envelope.ts';
import { launch } from '../../browser/launch.ts';
import type { RunningBrowser } from '../../browser/running.ts';
import type { Surface } from '../../browser/surface.ts';
import { openExtensionSurface } from '../../browser/surfaces.ts';
import { until } from '../../browser/until.ts';
import { builtFolder } from '../../bundle/built.ts';
import { casesFor } from '../cases.ts';
import { readStorageIn } from '../storage.ts';
import { storagePage } from '../storage-page.ts';
import { chooseText, importText, templateFile, type WrittenTemplate } from '../template-file.ts';

/*
 * The browser is killed in the middle of a large change. Opened again, each template is there as a whole or not at all,
 * none that was there before is lost, and the library works on. In Firefox one such change stands for all.
 */

const KEPT = Array.from({ length: 20 }, (_, at) => template(`kept-${at}`));
const LARGE = Array.from({ length: 800 }, (_, at) => template(`large-${at}`));

function template(id: string): WrittenTemplate & { readonly id: string } {
  const scopes = Array.from({ length: 20 }, (_, at) => ({
    method: 'GET',
    path: `/Agencies/${id}/Rows/${at}`,
  }));
  return { id, name: id, accountType: 'agency', mode: 'exact', scopes };
}

/** When the browser is killed: as soon as the button is pressed, or as soon as a key like this has changed. */
type Moment = 'pressed' | 'snapshot:' | 'template:' | 'trash:';

async function start(profileDir: string): Promise<RunningBrowser> {
  const name = inject('browserName');
  return launch(name, { extensionDir: builtFolder(name === 'chromium' ? 'chrome' : 'firefox'), profileDir });
}

async function profile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'killed-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  return join(folder, 'profile');
}

/** Presses a button that begins a large change, and kills the browser at the moment. */
async function killAt(
  moment: Moment,
  browser: RunningBrowser,
  surface: Surface,
  button: string,
): Promise<void> {
  const process = browser.puppeteer.process();
  if (process === null) throw new Error('the browser has no process of its own');
  const ended = once(process, 'exit');
  // The page itself hears of it sooner than a tab that is out of sight.
  await surface.page.evaluate((prefix) => {
    const api: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const { storage } = api as {
      storage: { onChanged: { addListener(heard: (changes: Record<string, unknown>) => void): void } };
    };
    const moment = new Promise<void>((now) => {
      storage.onChanged.addListener((changes) => {
        if (Object.keys(changes).some((key) => key.startsWith(prefix))) now();
      });
    });
    Reflect.set(globalThis, 'moment', moment);
  }, moment);
  await surface.button(button).click();
  if (moment !== 'pressed')
    await surface.page.evaluate(() => Reflect.get(globalThis, 'moment') as Promise<void>);
  browser.kill();
  await ended;
}

/** What lies in storage, everything whole: ids in the list and in the trash. */
async function read(browser: RunningBrowser): Promise<{ readonly list: string[]; readonly trash: string[] }> {
  const { local } = await readStorageIn(await storagePage(browser));
  const list: string[] = [];
  const trash: string[] = [];
  for (const [key, raw] of Object.entries(local)) {
    const item = unwrap(key, raw);
    if (item?.state === 'ok') list.push(item.template.id);
    else if (item?.state === 'trashed') trash.push(item.template.id);
    else if (item !== null) expect(item.state).toBe('snapshot');
  }
  return { list, trash };
}

const idsOf = (templates: readonly { readonly id: string }[]) => templates.map(({ id }) => id).sort();

test.each(casesFor<Moment>(['pressed', 'snapshot:', 'template:'], () => false))(
  'during a large import: %s',
  async (moment) => {
    const profileDir = await profile();
    const before = await start(profileDir);
    const first = await openExtensionSurface(before, 'options.html');
    await importText(first, templateFile(...KEPT));
    await first.status().waitForText('Added 20 templates.');
    await chooseText(first, templateFile(...LARGE));
    await first.waitFor('list', 'Import preview');
    await killAt(moment, before, first, 'Import');

    const after = await start(profileDir);
    try {
      const found = await read(after);
      const imported = found.list.filter((id) => id.startsWith('large-'));
      expect([0, LARGE.length]).toContain(imported.length);
      expect(found.list.filter((id) => id.startsWith('kept-')).sort()).toEqual(idsOf(KEPT));

      const second = await openExtensionSurface(after, 'options.html');
      await second.status().waitForText(`${found.list.length} templates`);
      if (imported.length === 0) {
        await importText(second, templateFile(...LARGE));
        await second.status().waitForText('Added 800 templates.', 30_000);
      }
      expect((await read(after)).list.sort()).toEqual(idsOf([...KEPT, ...LARGE]));
    } finally {
      await after.close();
    }
  },
  120_000,
);

const toTrash = [
  ['Delete selected', 'pressed'],
  ['Delete selected', 'trash:'],
  // Of the import.
  ['Undo', 'trash:'],
] as const satisfies (readonly [string, Moment])[];

test.each(casesFor(toTrash, (one) => one === toTrash[1]))(
  'while hundreds go to the trash at once: %s, %s',
  async (button, moment) => {
    const profileDir = await profile();
    const before = await start(profileDir);
    const first = await openExtensionSurface(before, 'options.html');
    await importText(first, templateFile(...KEPT));
    await first.status().waitForText('Added 20 templates.');
    await importText(first, templateFile(...LARGE));
    await first.status().waitForText('Added 800 templates.', 30_000);
    // The list is drawn again a moment after it is told.
    await first.waitFor('button', 'Edit large-0');
    if (button === 'Delete selected') {
      await first.checkbox('Select all').click();
      await until('all to be selected', async () => (await first.text()).includes('820 selected'));
    }
    await killAt(moment, before, first, button);

    const after = await start(profileDir);
    try {
      const all = idsOf([...KEPT, ...LARGE]);
      const { list, trash } = await read(after);
      expect([...new Set([...list, ...trash])].sort()).toEqual(all);

      const second = await openExtensionSurface(after, 'options.html');
      await second.status().waitForText(`${list.length} templates`);
      if (button === 'Undo') {
        expect(list).toEqual(expect.arrayContaining(idsOf(KEPT)));
      } else if (list.length === 0) {
        await second.button('Undo').click();
        await second.status().waitForText('Brought back 820 templates.', 30_000);
        expect((await read(after)).list.sort()).toEqual(all);
      } else {
        expect(list.sort()).toEqual(all);
      }
    } finally {
      await after.close();
    }
  },
  120_000,
);
