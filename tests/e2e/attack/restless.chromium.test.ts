import { expect, test } from 'vitest';
import { useHarness } from '../harness.ts';
import { applyPreset, heardBy, hostilePage, openHostile, scopesList } from './hostile-page.ts';

/* Pages that never rest or never obey: the run ends by itself, says what it reached, and the page still answers. */
const harness = useHarness();

const FRAME = `<iframe id="frame" srcdoc='<h2>API Scopes</h2>${scopesList()}'></iframe>`;
const LOADED =
  "const frame = document.getElementById('frame'); let gone = false; frame.onload = () => { if (!gone)";

test.each([
  ['is busy for ever', `<div aria-busy="true">${scopesList()}</div>`, '', /^6 of 6 scopes set/],
  [
    'takes each tick back',
    scopesList(),
    "addEventListener('change', ({ target }) => setTimeout(() => { target.checked = false; }, 30));",
    /^0 of 6 scopes set The page did not take: .*No scope was changed/,
  ],
  [
    'builds its rows anew in each frame',
    scopesList(),
    `const list = document.getElementById('scopes'); const html = list.innerHTML; const ticked = new Set();
     addEventListener('change', ({ target }) => ticked.add([...list.children].indexOf(target.closest('li'))));
     (function turn() {
       list.innerHTML = html;
       for (const at of ticked) list.children[at].querySelector('input').checked = true;
       requestAnimationFrame(turn);
     })();`,
    /^6 of 6 scopes set/,
  ],
  [
    'takes its frame away at the first tick',
    FRAME,
    `${LOADED} frame.contentDocument.addEventListener('change', () => frame.remove()); };`,
    /^Stopped because the scopes left the screen.* 0 of 6 scopes set The page did not take/,
  ],
  [
    'leads its frame to another origin at the first tick',
    FRAME,
    `${LOADED} frame.contentDocument.addEventListener('change', () => {
       gone = true; frame.removeAttribute('srcdoc'); frame.src = 'data:text/html,gone'; }); };`,
    /^Stopped because the scopes left the screen/,
  ],
  [
    'has folds that shut themselves',
    ['Account', 'Advertiser', 'Compliance']
      .map(
        (name) =>
          `<section><h3><button type="button" aria-expanded="false" onclick="this.ariaExpanded = 'true';
           setTimeout(() => { this.ariaExpanded = 'false'; }, 5)">${name}</button></h3></section>`,
      )
      .join(''),
    '',
    /^The scopes are not on the screen/,
  ],
  [
    'holds frames of other origins',
    `<iframe sandbox srcdoc="<input type=checkbox>"></iframe><iframe src="data:text/html,x"></iframe>${scopesList()}`,
    '',
    /^6 of 6 scopes set/,
  ],
  [
    'makes up the keys and presses that would end a run',
    scopesList(),
    `addEventListener('change', () => { for (const event of [new KeyboardEvent('keydown', { key: 'Escape' }),
       new PointerEvent('pointerdown', { bubbles: true })]) dispatchEvent(event); });`,
    /^6 of 6 scopes set/,
  ],
])('a page that %s', async (_what, body, script, expected) => {
  const { app, panel } = await openHostile(harness, hostilePage(body, script));
  expect(await applyPreset(panel)).toMatch(expected);
  expect(await heardBy(app)).toEqual([]);
});
