import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './launch.ts';
import type { RunningBrowser } from './running.ts';
import type { Surface } from './surface.ts';
import { openExtensionSurface, pageSurface, panelSurface } from './surfaces.ts';

/*
 * What every end-to-end test trusts: the same acts mean the same in both browsers, and reach into a closed
 * shadow root. Tried on a small extension of its own, so that a failure here is not the product's.
 */
const extensionDir = fileURLToPath(new URL('./fixture-extension', import.meta.url));

const PAGE = `<!doctype html><title>Host page</title><button>Page button</button><x-box></x-box>
  <p role="status"></p>
  <button id="shy" style="position: absolute; top: 80px; left: 200px">Shy button</button>
  <button id="below" style="position: absolute; top: 20px; right: 20px">Under the panel</button>
  <script>
    const shy = document.querySelector('#shy');
    shy.addEventListener('mousemove', () => { shy.style.top = '160px'; }, { once: true });
    shy.addEventListener('click', () => { document.querySelector('[role="status"]').textContent = 'shy pressed'; });
    document.querySelector('x-box').attachShadow({ mode: 'open' }).innerHTML = '<button>Inner button</button>';
    document.querySelector('x-box').shadowRoot.addEventListener('click', (event) => {
      document.querySelector('[role="status"]').textContent = 'inner trusted: ' + event.isTrusted;
    });
  </script>`;

let server: Server;
let address: string;
let folder: string;
let browser: RunningBrowser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'driver-'));
  await writeFile(join(folder, 'words.txt'), 'words of a file');
  server = createServer((_, reply) => reply.setHeader('content-type', 'text/html').end(PAGE));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  address = `http://127.0.0.1:${bound.port}/`;
  browser = await launch(inject('browserName'), { extensionDir, profileDir: join(folder, 'profile') });
});

afterAll(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
});

describe('the panel in a closed shadow root', () => {
  let panel: Surface;
  let page: Surface;

  beforeAll(async () => {
    const tab = await browser.openPage(address);
    panel = panelSurface(browser, tab);
    page = pageSurface(browser, tab);
  });

  test('is out of reach for the page', async () => {
    await panel.waitFor('complementary', 'Fixture panel');
    expect(await page.find('complementary', 'Fixture panel').exists()).toBe(false);
    expect(await page.button('Inner button').exists()).toBe(true);
  });

  test('takes trusted clicks on buttons below the fold, by accessible name', async () => {
    await panel.button('Apply "Preset 55"').click();
    await panel.status().waitForText('Apply "Preset 55" trusted: true');
  });

  test('takes text, key by key', async () => {
    const search = panel.searchbox('Search presets');
    await search.type('abc');
    await search.fill('read');
    expect(await search.value()).toBe('read');
    expect(await search.isFocused()).toBe(true);
    await search.fill('');
    expect(await search.value()).toBe('');
  });

  test('takes ticks, choices and files', async () => {
    const box = panel.checkbox('Keep in view');
    expect(await box.isChecked()).toBe(false);
    await box.click();
    expect(await box.isChecked()).toBe(true);

    await panel.combobox('Template').choose('Second');
    await panel.status().waitForText('chosen Second trusted: true');
    expect(await panel.combobox('Template').options()).toEqual(['None', 'First', 'Second']);

    await panel.upload('Import file', join(folder, 'words.txt'));
    await panel.status().waitForText('file words.txt');
  });

  test('shows its lists and its text', async () => {
    const items = await panel.listItems('Scope presets');
    expect(items).toHaveLength(60);
    expect(items[4]).toBe('Preset 5 Apply');
    expect(await panel.text()).toContain('Preset 60');
  });

  test('refuses what a person could not do', async () => {
    await expect(panel.button('Cannot be pressed').click(100)).rejects.toThrow('it is disabled');
    await expect(page.button('Under the panel').click(100)).rejects.toThrow('covered by');
    await expect(panel.button('No such button').click(100)).rejects.toThrow('every button there');
    await expect(panel.status().waitForText('never said', 100)).rejects.toThrow('it says "');
  });

  test('presses a control that moves away under the mouse where it stands then', async () => {
    await page.button('Shy button').click();
    await page.status().waitForText('shy pressed');
  });

  test('leaves the page to be used, open shadow roots included', async () => {
    await page.button('Inner button').click();
    await page.status().waitForText('inner trusted: true');
  });
});

describe("the extension's own pages", () => {
  test('take clicks and files, and keep what they stored over a restart on the same profile', async () => {
    const before = await openExtensionSurface(browser, 'page.html');
    await before.button('Count up').click();
    await before.status().waitForText('counted 1');
    await before.upload('Import file', join(folder, 'words.txt'));
    await before.status().waitForText('words of a file');

    await browser.close();
    browser = await launch(inject('browserName'), { extensionDir, profileDir: join(folder, 'profile') });

    const after = await openExtensionSurface(browser, 'page.html');
    await after.button('Count up').click();
    await after.status().waitForText('counted 2');
  });
});
