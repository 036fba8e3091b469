import { describe, expect, test } from 'vitest';
import { centreOf } from '../../browser/hit.ts';
import { until } from '../../browser/until.ts';
import { useHarness } from '../harness.ts';
import { applyPreset, readReport } from '../scopes/apply.ts';

/* Rule 4: only a trusted click or key in the panel acts; scripts of the page can neither see into it nor drive it. */
const harness = useHarness();

describe('rule 4: the panel is closed to the page', () => {
  test('a script sees an element without a shadow root, and never gets hold of the root', async () => {
    const page = await harness.browser.puppeteer.newPage();
    // A page that wants in would watch for shadow roots before the panel comes.
    await page.evaluateOnNewDocument(() => {
      const caught: string[] = [];
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        caught.push(this.localName);
        return attach.call(this, { ...init, mode: 'open' });
      };
      Reflect.set(window, 'caughtRoots', caught);
    });
    await page.goto(harness.sandbox.url('agency', { view: 'scopes' }), { waitUntil: 'domcontentloaded' });
    await until('the panel', async () => (await harness.browser.closedRoots(page)).length === 1);
    const seen = await page.evaluate(() => {
      const hosts = [...document.documentElement.children].filter((one) => one.localName.includes('-'));
      return {
        hosts: hosts.length,
        roots: hosts.filter((host) => host.shadowRoot !== null).length,
        text: hosts.map((host) => host.textContent).join(''),
        caught: Reflect.get(window, 'caughtRoots'),
      };
    });
    expect(seen).toMatchObject({ hosts: 1, roots: 0, text: '' });
    expect(seen.caught).toContain('uicl-btn');
    expect(seen.caught).not.toContain('token-presets-panel');
  });

  test('events that a script makes do nothing, on the element and at its coordinates', async () => {
    const { app, panel } = await harness.openTokensPage('agency', { view: 'scopes' });
    const button = await panel.button('Apply Account check').element();
    // The panel may still be drawn, and the button with it.
    const point = await until('the panel to be at the button', async () => {
      await button.scrollIntoView();
      const { x, y } = await centreOf(button);
      const at = (left: number, top: number) => document.elementFromPoint(left, top)?.localName;
      return (await app.page.evaluate(at, x, y)) === 'token-presets-panel' && { x, y };
    });
    const before = await app.record();
    await app.page.evaluate(({ x, y }) => {
      const target = document.elementFromPoint(x, y);
      if (!(target instanceof HTMLElement) || target.localName !== 'token-presets-panel') {
        throw new Error(`at the button the page sees ${target?.localName}`);
      }
      const init = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y, button: 0 };
      target.dispatchEvent(new PointerEvent('pointerdown', { ...init, pointerId: 1, isPrimary: true }));
      target.dispatchEvent(new MouseEvent('mousedown', init));
      target.dispatchEvent(new PointerEvent('pointerup', { ...init, pointerId: 1, isPrimary: true }));
      target.dispatchEvent(new MouseEvent('mouseup', init));
      target.dispatchEvent(new MouseEvent('click', init));
      target.click();
      target.focus();
      for (const key of ['Enter', ' ']) {
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      }
    }, point);

    // The person's own click afterwards is the first thing that has an effect.
    const said = await applyPreset(panel, 'Account check');
    const record = await app.record();
    expect(said.text).toContain(`0 ticked, ${before.scopes.length - 2} cleared`);
    const rows = record.activations.filter(({ control }) => control.startsWith('scope '));
    expect(new Set(rows.map(({ control }) => control)).size).toBe(rows.length);
  });

  test('an Escape or a press that a script makes does not stop a run', async () => {
    const { app, panel } = await harness.openTokensPage('agency', {
      view: 'scopes',
      start: 'none',
      delay: 500,
    });
    await panel.button('Apply Read-only everything').click();
    await until('the run', async () => (await app.record()).categoriesOn.length > 0);
    await app.page.evaluate(() => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      document.body.click();
    });
    const said = await readReport(panel);
    expect(said.text).not.toContain('Stopped');
    expect(said).toMatchObject({ set: 13, total: 13 });
  });

  test('keys for the panel are no short cuts of the page', async () => {
    const { app, panel } = await harness.openTokensPage('agency', { view: 'scopes' });
    await app.page.evaluate(() => {
      const heard: string[] = [];
      document.addEventListener('keydown', ({ key }) => heard.push(key));
      Reflect.set(window, 'heardKeys', heard);
    });
    await panel.searchbox('Search presets').type('rep');
    expect(await panel.searchbox('Search presets').value()).toBe('rep');
    expect(await app.page.evaluate(() => Reflect.get(window, 'heardKeys'))).toEqual([]);
  });
});
