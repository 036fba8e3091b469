import { describe, expect, test } from 'vitest';
import { centreOf } from '../../browser/hit.ts';
import { until } from '../../browser/until.ts';
import { type OpenTokensPage, useHarness } from '../harness.ts';
import { coverOf } from './cover.ts';

/* While the page has a modal dialog open, nothing outside of it can be used: the panel has to be inside. */
const harness = useHarness();

const SEARCH = 'Search presets';

async function openModal(): Promise<OpenTokensPage> {
  const opened = await harness.openTokensPage('agency', { shell: 'modal', view: 'scopes', start: 'some' });
  await opened.panel.waitFor('button', 'Apply Reporting');
  return opened;
}

/** Where the panel's element stands: the ids of the dialogs around it, `html` where there is none. */
function placeOf({ app }: OpenTokensPage): Promise<string> {
  return app.page.evaluate(() => {
    const host = document.querySelector('token-presets-panel');
    if (host === null) return 'nowhere';
    const dialog = host.closest('dialog');
    return dialog === null ? (host.parentElement?.localName ?? 'nowhere') : dialog.id || 'wizard';
  });
}

function isAt(opened: OpenTokensPage, place: string): Promise<boolean> {
  return until(`the panel to be in ${place}`, async () => (await placeOf(opened)) === place);
}

/** The page opens one more modal dialog inside of its own. */
async function openNested({ app }: OpenTokensPage, style = ''): Promise<void> {
  await app.page.evaluate((css) => {
    const dialog = document.createElement('dialog');
    dialog.id = 'nested';
    dialog.style.cssText = css;
    dialog.innerHTML = '<p>Leave without saving?</p><button>Stay</button>';
    document.querySelector('dialog')?.append(dialog);
    dialog.showModal();
  }, style);
}

const close = ({ app }: OpenTokensPage, selector: string) =>
  app.page.evaluate((which) => document.querySelector<HTMLDialogElement>(which)?.close(), selector);

describe('a modal dialog of the page', () => {
  test('has the panel in it, in one inside of it too, and gives it back with what was entered', async () => {
    const opened = await openModal();
    const { panel } = opened;
    await isAt(opened, 'wizard');
    await panel.searchbox(SEARCH).type('repo');
    await openNested(opened);
    await isAt(opened, 'nested');
    // Typed by key where the focus is: into the panel, which nothing has made inert.
    await panel.searchbox(SEARCH).type('r');
    expect(await panel.searchbox(SEARCH).value()).toBe('repor');
    await close(opened, '#nested');
    await isAt(opened, 'wizard');
    expect(await panel.searchbox(SEARCH).value()).toBe('repor');
    await close(opened, 'dialog');
    await isAt(opened, 'html');
    expect(await panel.find('complementary', 'Token Presets').exists()).toBe(true);
  });

  test('that closes leaves the keyboard in the panel', async () => {
    const opened = await openModal();
    const { app, panel } = opened;
    await openNested(opened);
    await isAt(opened, 'nested');
    await panel.searchbox(SEARCH).type('a');
    await close(opened, '#nested');
    await isAt(opened, 'wizard');
    await app.page.keyboard.type('bc');
    expect(await panel.searchbox(SEARCH).value()).toBe('abc');

    await panel.button('Token Presets').focus();
    await close(opened, 'dialog');
    await isAt(opened, 'html');
    await panel.press('Enter');
    const toggle = panel.button('Token Presets');
    await until('the panel to close', async () => (await toggle.attribute('aria-expanded')) === 'false');
  });

  test('is not closed by an Escape in the panel', async () => {
    const opened = await openModal();
    await openNested(opened);
    await isAt(opened, 'nested');
    await opened.panel.searchbox(SEARCH).type('a');
    await opened.panel.press('Escape');
    await opened.panel.searchbox(SEARCH).type('b');
    expect(await placeOf(opened)).toBe('nested');
    expect(await opened.app.page.evaluate(() => document.querySelectorAll('dialog[open]').length)).toBe(2);
  });

  test('that is transformed and small cuts nothing off the panel', async () => {
    const opened = await openModal();
    const { app, panel } = opened;
    await openNested(
      opened,
      'left: 50%; top: 50%; margin: 0; transform: translate(-50%, -50%); width: 200px',
    );
    await isAt(opened, 'nested');
    for (const name of [`Apply Reporting`, 'Save selection as preset']) {
      const button = await panel.button(name).element();
      await button.evaluate((node) => node.scrollIntoView({ block: 'center' }));
      const { x, y } = await centreOf(button);
      const { width, height } = await app.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      expect(x).toBeGreaterThan(width - 360);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
    await panel.button('Preview Reporting').click();
    await panel.waitFor('region', 'What “Reporting” would do now');
  });

  test('makes room for the panel, so that none of its buttons is covered', async () => {
    const { app } = await openModal();
    for (const name of ['Next', 'Back']) {
      expect.soft(await coverOf(app, name), name).toBeNull();
    }
    const rects = await app.page.evaluate(() => {
      const right = document.querySelector('dialog')?.getBoundingClientRect().right;
      return { right, left: document.querySelector('token-presets-panel')?.getBoundingClientRect().left };
    });
    expect(rects.right).toBeLessThanOrEqual(rects.left ?? 0);
  });
});
