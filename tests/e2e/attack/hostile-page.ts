import type { Surface } from '../../browser/surface.ts';
import type { AppPage } from '../app-page.ts';
import type { Harness, OpenTokensPage } from '../harness.ts';

/*
 * Tokens pages that mean harm. What must not be pressed carries `data-trap`; the page notes whatever reaches it, from
 * inside too, before any handler could keep it away.
 */

const ROOT = '/Agencies/{AccountSID}';
const RESOURCES = ['Actions', 'Contracts', 'Invoices', 'Media', 'Orders', 'Clicks'];

/** Notes presses of traps and forms that were sent, and sends none. */
const WATCH = `
window.heard = [];
const traps = (event) => event.composedPath().filter((one) => one instanceof Element && one.dataset.trap !== undefined);
for (const type of ['click', 'pointerdown', 'mousedown', 'keydown', 'input', 'change'])
  addEventListener(type, (event) => heard.push(...traps(event).map((one) => type + ' ' + one.dataset.trap)), true);
addEventListener('submit', (event) => { event.preventDefault(); heard.push('submit'); }, true);
`;

/** What stands in a row of the scopes: by default with a native box. */
export function rowContent(label: string, name: string, box = '<input type="checkbox">'): string {
  return `${box} <span>${label}</span> <code>GET</code> <code>${ROOT}/${name}</code>`;
}

/** Six ordinary rows. */
export const ROWS = RESOURCES.map((name) => `<li>${rowContent(`Retrieve ${name}`, name)}</li>`).join('');

/** The same list with `more` in it. */
export function scopesList(more = ''): string {
  return `<ul id="scopes">${ROWS}${more}</ul>`;
}

/** A document of the API Scopes step. @param script runs at its end. */
export function hostilePage(body: string, script = ''): string {
  return `<!doctype html>
<html lang="en_US">
<head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Hostile</title></head>
<body><script>${WATCH}</script><h1>Create Access Token</h1><h2>API Scopes</h2>${body}<script>${script}</script></body>
</html>`;
}

/** Opens a document at the tokens address. */
export async function openHostile(harness: Harness, html: string): Promise<OpenTokensPage> {
  const { pathname, search } = new URL(harness.sandbox.keepPage('agency', html));
  return await harness.openAppPage(pathname + search);
}

/** The longest that a run on a hostile page may take, in ms. */
const BOUND = 30_000;

/** A preset that asks for every scope that reads, and all of those here do. */
export const PRESET = 'Read-only everything';

/** Applies it; gives what the panel says at the end, which it has to within the bound. */
export async function applyPreset(panel: Surface): Promise<string> {
  await panel.button(`Apply ${PRESET}`).click();
  return await panel.status().waitForText(/\d+ of \d+ scopes set|was not applied/, BOUND);
}

/** What the page noted of its traps; answered only by a page that is not frozen. */
export async function heardBy({ page }: AppPage): Promise<readonly string[]> {
  return await page.evaluate(() => Reflect.get(window, 'heard') as string[]);
}

/** How many boxes are ticked, by the browser's own account. */
export async function tickedOn({ page }: AppPage): Promise<number> {
  return await page.evaluate(() => document.querySelectorAll('input:checked').length);
}
