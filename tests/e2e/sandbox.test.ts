import { describe, expect, test } from 'vitest';
import { useHarness } from './harness.ts';
import { untilListed } from './panel/until-listed.ts';

/*
 * The ground that the other end-to-end tests stand on: the built extension runs in the browser, the sandbox
 * answers at the app's real address, and its record tells the truth about what a person does by hand.
 */
const harness = useHarness();

describe('the sandbox at the real address', () => {
  test.each([
    ['agency', 'https://app.impact.com/secure/agency/api/fr/api-access-tokens-ui.ihtml'],
    ['brand', 'https://app.impact.com/secure/advertiser/api/fr/api-access-tokens-ui.ihtml'],
    ['partner', 'https://app.impact.com/secure/mediapartner/api/fr/api-access-tokens-ui.ihtml'],
  ] as const)('has the tokens page of an %s', async (accountType, address) => {
    const { app } = await harness.openTokensPage(accountType);
    await app.surface.waitFor('button', 'Create Access Token');
    expect(app.page.url()).toBe(address);
    expect(await app.record()).toMatchObject({ accountType, view: 'list', forbidden: [] });
  });

  test('records what a person does by hand, forbidden controls included', async () => {
    const { app, panel } = await harness.openTokensPage('agency');
    await untilListed(panel);
    await app.press('Create Access Token');
    await app.waitForView('setup');
    await app.type('Token Name', 'By hand');
    await app.type('Description', 'Typed key by key');
    await app.press('Next');
    await app.waitForView('contact');
    const record = await app.record();
    expect(record.token).toMatchObject({ name: 'By hand', description: 'Typed key by key' });
    expect(record.forbidden).toContainEqual(expect.objectContaining({ trusted: true }));
  });

  test('lets nothing out to other hosts', async () => {
    const tab = await harness.browser.puppeteer.newPage();
    await expect(tab.goto('https://example.com/')).rejects.toThrow();
    expect(harness.sandbox.refusedHosts()).toContain('example.com:443');
  });
});
