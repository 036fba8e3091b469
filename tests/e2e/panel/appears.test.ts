import { describe, expect, test } from 'vitest';
import type { Surface } from '../../browser/surface.ts';
import { until } from '../../browser/until.ts';
import type { AppPage } from '../app-page.ts';
import { casesFor, onlyInChromium } from '../cases.ts';
import { useHarness } from '../harness.ts';
import { readStorage } from '../storage.ts';
import { HOME, LEGACY, LOGIN } from './pages.ts';

/* Where the panel is and where it is not, how it comes and goes, and that there is never a second one. */
const harness = useHarness();

const panels = async (app: AppPage) => (await harness.browser.closedRoots(app.page)).length;

/**
 * That something will not appear cannot be waited for. But once a tokens page that was opened later has its panel,
 * loader and background have had their turn on the earlier page as well.
 */
async function turnOfTheExtension(): Promise<void> {
  const { panel } = await harness.openTokensPage('agency');
  await panel.waitFor('complementary', 'Token Presets');
}

const atHand = (panel: Surface) => panel.waitFor('complementary', 'Token Presets');

describe('the panel comes', () => {
  test.each(casesFor(['agency', 'brand', 'partner'] as const, (one) => one === 'partner'))(
    'with the tokens page of an account of type %s, once, also after a reload',
    async (accountType) => {
      const { app, panel } = await harness.openTokensPage(accountType);
      await atHand(panel);
      expect(await panels(app)).toBe(1);
      await app.page.reload();
      await atHand(panel);
      expect(await panels(app)).toBe(1);
    },
  );

  test('when the app goes to the tokens page without a load, leaves with it, and comes back, each time once', async () => {
    const { app, panel } = await harness.openAppPage(HOME.brand);
    await until('the app', async () => (await app.page.$('#open-tokens')) !== null);
    expect(await panels(app)).toBe(0);
    for (let round = 0; round < 3; round += 1) {
      await app.clickOn('#open-tokens');
      await atHand(panel);
      expect(await panels(app)).toBe(1);
      await app.page.evaluate(() => history.back());
      await until('the panel to leave', async () => (await panels(app)) === 0);
    }
    await app.clickOn('#open-new');
    await panel.waitFor('button', 'Fill this step');
    expect(await panels(app)).toBe(1);
  });

  onlyInChromium(() => {
    test('when the app goes to the tokens page by a load', async () => {
      const { app, panel } = await harness.openAppPage(HOME.agency);
      await app.clickOn('#open-by-load');
      await atHand(panel);
      expect(await panels(app)).toBe(1);
    });

    test.each(LEGACY)('on the old address %s where it shows the tokens page', async (path) => {
      const { app, panel } = await harness.openAppPage(path);
      await atHand(panel);
      expect(await panels(app)).toBe(1);
    });
  });

  test('back when the page removes its element, and works as before', async () => {
    const { app, panel } = await harness.openTokensPage('agency', { view: 'scopes' });
    await panel.waitFor('button', 'Apply Reporting');
    await app.page.evaluate(() => {
      for (const element of document.querySelectorAll('token-presets-panel')) element.remove();
    });
    await panel.button('Apply Reporting').click();
    await panel.status().waitForText('6 of 6 scopes set');
    expect(await panels(app)).toBe(1);
  });
});

describe('the panel stays away', () => {
  test('from the page before scoped tokens, from login pages and from other pages of the app', async () => {
    const apps: AppPage[] = [];
    for (const path of [...LEGACY.map((one) => `${one}?ui=legacy`), ...LOGIN, HOME.partner]) {
      apps.push((await harness.openAppPage(path)).app);
    }
    await turnOfTheExtension();
    for (const app of apps) expect(await panels(app), app.page.url()).toBe(0);
  });
});

describe('the button Token Presets', () => {
  test('closes and opens the panel, which stays so on the next page', async () => {
    const { app, panel } = await harness.openTokensPage('agency', { view: 'scopes' });
    const toggle = panel.button('Token Presets');
    await panel.waitFor('button', 'Apply Reporting');
    expect(await toggle.attribute('aria-expanded')).toBe('true');

    await toggle.click();
    await panel.button('Apply Reporting').waitGone();
    expect(await toggle.attribute('aria-expanded')).toBe('false');
    await until('that to be kept', async () => (await readStorage(harness)).local['panel:open'] === false);

    // The look into storage may have covered it, and a tab that is covered takes no keys in Firefox.
    await app.page.bringToFront();
    await app.page.reload();
    await until('the closed panel', async () => (await toggle.attribute('aria-expanded')) === 'false');
    expect(await panel.button('Apply Reporting').exists()).toBe(false);

    await toggle.press('Enter');
    await panel.waitFor('button', 'Apply Reporting');
  });
});
