import { describe, expect, test } from 'vitest';
import { offeredCategories } from '../../../sandbox/data/offered.ts';
import { exampleTokens, manyTokens } from '../../../sandbox/data/tokens.ts';
import { casesFor } from '../cases.ts';
import { type Switches, useHarness } from '../harness.ts';
import { readWhen } from './read-tokens.ts';

/* The list of tokens in each of the ways in which the sandbox draws it, and a token that is open. */
const harness = useHarness();

const CATEGORIES = offeredCategories('brand', 'en');
const stateOf = ({ name, enabled }: { name: string; enabled: boolean }) =>
  `${name}: ${enabled ? 'enabled' : 'disabled'}`;
const EXAMPLES = exampleTokens('brand', CATEGORIES).map(stateOf);

const LISTS: readonly Switches[] = [
  {},
  { markup: 'plain' },
  { lang: 'zh' },
  { dir: 'rtl' },
  { cards: 'bare' },
  { cards: 'links' },
  { cards: 'acts' },
  { cards: 'acts', markup: 'plain' },
  { cards: 'sections' },
  { cards: 'table' },
  { cards: 'table', lang: 'zh' },
  { cards: 'terms' },
  { shell: 'frame' },
  { shell: 'shadow' },
  { shell: 'nested' },
  { shell: 'nested', cards: 'table' },
];

const nameOf = (switches: Switches) =>
  Object.entries(switches)
    .map((pair) => pair.join('='))
    .join(' ') || 'as it is';

describe('the list', () => {
  const cases = casesFor(
    LISTS,
    ({ shell, cards }) => cards === 'terms' || (shell === 'nested' && cards === 'table'),
  );
  test.each(cases.map((switches) => [nameOf(switches), switches] as const))('%s', async (_, switches) => {
    const { app } = await harness.openTokensPage('brand', switches);
    const { tokens } = await readWhen(app.page, 'the cards', (read) => read.tokens !== null);
    const byName = (texts: readonly string[]) =>
      switches['cards'] === 'sections' ? [...texts].sort() : texts;
    expect(byName(tokens?.map(({ name, state }) => `${name}: ${state}`) ?? [])).toEqual(byName(EXAMPLES));
  });

  test('grows as it is scrolled', async () => {
    const { app } = await harness.openTokensPage('brand', { tokens: 'many' });
    const all = manyTokens('brand', CATEGORIES).map(({ name }) => name);
    for (const drawn of [20, 40, 60]) {
      const { tokens } = await readWhen(app.page, `${drawn} cards`, (read) => read.tokens?.length === drawn);
      expect(tokens?.map(({ name }) => name)).toEqual(all.slice(0, drawn));
      await app.page.$eval('.token-cards', (list) => list.scrollTo(0, list.scrollHeight));
    }
  });

  test.each([{}, { cards: 'table' }, { cards: 'sections' }, { cards: 'terms' }] satisfies Switches[])(
    'has a card for legacy tokens (%o)',
    async (switches) => {
      const { app } = await harness.openTokensPage('brand', switches);
      await readWhen(app.page, 'the cards', (read) => read.tokens !== null);
      await app.press('Enable Legacy Tokens');
      const { tokens } = await readWhen(
        app.page,
        'one more',
        (read) => read.tokens?.length === EXAMPLES.length + 1,
      );
      expect(tokens?.filter(({ isLegacy }) => isLegacy)).toEqual([
        { name: 'Legacy Account Tokens', state: 'enabled', isLegacy: true },
      ]);
    },
  );

  test('is empty where the account has no tokens, and stays the same while a menu and its question are open', async () => {
    const none = await harness.openTokensPage('brand', { tokens: 'none' });
    const empty = await readWhen(none.app.page, 'the empty list', (read) => read.tokens !== null);
    expect(empty.tokens).toEqual([]);

    const { app } = await harness.openTokensPage('brand');
    const { tokens } = await readWhen(app.page, 'the cards', (read) => read.tokens !== null);
    await app.clickOn('.token-card .more-button');
    await app.page.waitForSelector('.token-menu-list');
    expect((await readWhen(app.page, 'the cards', () => true)).tokens).toEqual(tokens);
    await app.clickOn('.token-menu-list li:last-child');
    await app.page.waitForSelector('.modal-container');
    expect((await readWhen(app.page, 'the cards', () => true)).tokens).toEqual(tokens);
  });

  test('filtered to one card is that card, and to none no list', async () => {
    const { app } = await harness.openTokensPage('brand');
    await readWhen(app.page, 'the cards', (read) => read.tokens !== null);
    await app.type('Search by Name', 'data');
    const { tokens } = await readWhen(app.page, 'one card', (read) => read.tokens?.length === 1);
    expect(tokens?.map(({ name }) => name)).toEqual(['Data warehouse (old)']);
    await app.type('Search by Name', 'xyz');
    await readWhen(app.page, 'no card', (read) => read.tokens === null);
  });
});

test('the list of another team (`sandbox/teams/utility`), which was drawn without a look at the reader', async () => {
  const { app } = await harness.openTokensPage('brand', { team: 'utility' });
  const { tokens } = await readWhen(app.page, 'the cards', (read) => read.tokens !== null);
  expect(tokens?.map(({ name, state }) => `${name}: ${state}`)).toEqual(EXAMPLES);
  expect(await app.page.evaluate(() => window.teamPage?.record().decoys)).toEqual([]);
});

describe('a token that exists already', () => {
  const VIEWS = [
    [{ view: 'edit', tab: 'overview' }, true],
    [{ view: 'edit', tab: 'scopes' }, true],
    [{ view: 'edit', tab: 'credentials' }, true],
    [{ view: 'edit', tab: 'overview', markup: 'plain', lang: 'zh' }, true],
    [{ view: 'edit', tab: 'overview', shell: 'nested' }, true],
    [{ view: 'setup' }, false],
    [{ view: 'contact', lang: 'zh' }, false],
    [{ view: 'scopes', markup: 'plain' }, false],
    [{ view: 'create' }, false],
    [{ view: 'setup', shell: 'modal' }, false],
  ] as const satisfies readonly (readonly [Switches, boolean])[];
  const cases = casesFor(VIEWS, ([switches]) => 'shell' in switches);

  test.each(cases.map(([switches, expected]) => [nameOf(switches), switches, expected] as const))(
    '%s',
    async (_, switches, expected) => {
      const { app } = await harness.openTokensPage('brand', switches);
      const { editing } = await readWhen(app.page, 'what it is', (read) => read.editing !== null);
      expect(editing).toBe(expected);
    },
  );

  test('the list tells nothing of it', async () => {
    const { app } = await harness.openTokensPage('brand');
    const { editing } = await readWhen(app.page, 'the cards', (read) => read.tokens !== null);
    expect(editing).toBeNull();
  });
});

test('the newest version is known of a native list, without a press of anything', async () => {
  const { app } = await harness.openTokensPage('brand', { view: 'setup', select: 'native' });
  const { newestVersion } = await readWhen(app.page, 'a version', (read) => read.newestVersion !== null);
  expect(newestVersion).toBe('v14');
  expect((await app.record()).activations).toEqual([]);
});
