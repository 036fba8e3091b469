import { expect, test } from 'vitest';
import type { Surface } from '../../browser/surface.ts';
import { until } from '../../browser/until.ts';
import { onlyInChromium } from '../cases.ts';
import { type OpenTokensPage, type Switches, useHarness } from '../harness.ts';
import { untilListed } from '../panel/until-listed.ts';

/* The names on the list are known to the checklist on the next screens. */
const harness = useHarness();

const TAKEN = 'Another token has this name: Weekly reporting.';

async function untilSays(panel: Surface, text: string): Promise<void> {
  await until(`the panel to say “${text}”`, async () => (await panel.text()).includes(text));
}

async function untilSilent(panel: Surface, text: string): Promise<void> {
  await until(`the panel not to say “${text}”`, async () => !(await panel.text()).includes(text));
}

/** What the panel says of a card that is added now shows that it has read the cards as they are. */
async function untilCardsRead({ app, panel }: OpenTokensPage): Promise<void> {
  await untilListed(panel);
  await app.press('Enable Legacy Tokens');
  await untilSays(panel, 'This account has legacy tokens');
}

const LISTS: readonly Switches[] = [{}, { cards: 'table', markup: 'plain' }];

test.each(LISTS)('a new token must not be called like a card of the list (%o)', async (switches) => {
  const { app, panel } = await harness.openTokensPage('brand', switches);
  await untilCardsRead({ app, panel });
  await app.press('Create Access Token');
  await app.waitForView('setup');
  await app.type('Token Name', 'weekly  Reporting');
  await untilSays(panel, TAKEN);
  await app.type('Token Name', ' of Acme');
  await untilSilent(panel, TAKEN);
  await app.clear('Token Name');
  await app.type('Token Name', 'Weekly reporting');
  await untilSays(panel, TAKEN);
});

onlyInChromium(() => {
  test('the name of a token that the person deleted is free again', async () => {
    const { app, panel } = await harness.openTokensPage('brand');
    await untilListed(panel);
    await app.clickOn('.more-button');
    await app.clickOn('.token-menu-list li:last-child');
    await app.press('Delete');
    await until('two tokens', async () => (await app.record()).savedTokens === 2);
    await untilCardsRead({ app, panel });
    await app.press('Create Access Token');
    await app.waitForView('setup');
    await app.type('Token Name', 'test');
    await untilSays(panel, 'Another token has this name: test.');
    await app.clear('Token Name');
    await app.type('Token Name', 'Weekly reporting');
    await untilSays(panel, 'Would a colleague understand it?');
    expect(await panel.text()).not.toContain(TAKEN);
  });

  test('a token that is open may keep its name, and not take that of another', async () => {
    const { app, panel } = await harness.openTokensPage('brand', { cards: 'links' });
    await untilCardsRead({ app, panel });
    await app.clickOn('xpath/.//a[normalize-space()="Weekly reporting"]');
    await app.waitForView('edit');
    await untilSays(panel, 'Would a colleague understand it?');
    expect(await panel.text()).not.toContain('Another token');
    await app.clear('Token Name');
    await app.type('Token Name', 'Data warehouse (old)');
    await untilSays(panel, 'Another token has this name: Data warehouse (old).');
    await app.clear('Token Name');
    await app.type('Token Name', 'Weekly reporting');
    await untilSilent(panel, 'Another token');
  });

  test('where no list was seen, nothing is said of other tokens', async () => {
    const { app, panel } = await harness.openTokensPage('brand', { view: 'setup' });
    await app.type('Token Name', 'Weekly reporting');
    await untilSays(panel, 'Would a colleague understand it?');
    expect(await panel.text()).not.toContain('Another token');
  });
});
