import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { Control } from '../../browser/control.ts';
import { until } from '../../browser/until.ts';
import { type Switches, useHarness } from '../harness.ts';

/*
 * The stand-in's places do what its README says, tried by hand: with real mouse and keys, without the extension's
 * panel. Else the tests beside this one would show nothing.
 */
const harness = useHarness();

const ROW = 'Retrieve account home';
const ENDPOINT = 'GET /Agencies/{AccountSID}';

async function open(switches: Switches) {
  const { app } = await harness.openTokensPage('agency', { view: 'scopes', names: 'aria', ...switches });
  const isTicked = async () => (await app.record()).ticked.includes(ENDPOINT);
  return { app, isTicked, box: app.surface.checkbox(ROW) };
}

/** How many scopes have a row in the DOM, and whether the rows stand in reading order there. */
function aliveRows(page: Page) {
  return page.evaluate(() => {
    const rows = [...document.querySelectorAll('.scope-list .table-row')].filter((row) =>
      row.checkVisibility({ visibilityProperty: true }),
    );
    const tops = rows.map((row) => row.getBoundingClientRect().top);
    return {
      count: rows.length,
      inOrder: tops.every((top, index) => index === 0 || top > (tops[index - 1] ?? 0)),
    };
  });
}

async function scrollTo(page: Page, share: number) {
  await page.evaluate((part) => {
    const scroller = document.querySelector('.scroller:not(.by-window)') ?? document.scrollingElement;
    if (scroller !== null) scroller.scrollTop = part * scroller.scrollHeight;
  }, share);
}

/** Presses until the box is as wanted; says how many presses that took. */
async function pressesUntil(box: Control, isDone: () => Promise<boolean>): Promise<number> {
  for (let presses = 1; presses <= 3; presses += 1) {
    await box.click();
    if (await isDone()) return presses;
  }
  throw new Error('Three presses changed nothing');
}

describe('a list with few rows alive', () => {
  test.each([
    ['virtual', true],
    ['recycled', false],
    ['window', true],
  ] as const)('list=%s', async (list, inOrder) => {
    const { app } = await open({ list, rows: 300 });
    await app.surface.waitFor('checkbox', ROW);
    await scrollTo(app.page, 0.3);
    await app.surface.checkbox(ROW).waitGone();
    await scrollTo(app.page, 1);
    const last = (await app.offered()).at(-1);
    if (last === undefined) throw new Error('The page offers nothing');
    await app.surface.checkbox(last.label).click();
    await until('the last row to be unticked', async () => {
      const { ticked } = await app.record();
      return !ticked.includes(`${last.method} ${last.path}`);
    });
    const alive = await aliveRows(app.page);
    expect(alive.count).toBeGreaterThan(5);
    expect(alive.count).toBeLessThan(40);
    expect(alive.inOrder).toBe(inOrder);
  });
});

describe('accordions', () => {
  test('single: unfolding one category folds the others', async () => {
    const { app, box } = await open({ fold: 'single' });
    await app.surface.button('Account').click();
    await box.waitFor();
    await app.surface.button('Advertiser').click();
    await box.waitGone();
    expect((await app.record()).ticked).toContain(ENDPOINT);
  });

  test('details: the toggle is no part of what folds', async () => {
    const { app, box } = await open({ fold: 'details' });
    await app.surface.checkbox('Account').click();
    await until('the category to be off', async () => !(await app.record()).categoriesOn.includes('Account'));
    expect(await box.exists()).toBe(false);
  });
});

describe('presses', () => {
  test('first=ignored: the second click counts', async () => {
    const { box, isTicked } = await open({ first: 'ignored', start: 'all' });
    expect(await pressesUntil(box, async () => !(await isTicked()))).toBe(2);
    expect(await pressesUntil(box, isTicked)).toBe(1);
  });

  test('redraw=rows and first=ignored: each box is new after each change', async () => {
    const { box, isTicked } = await open({ first: 'ignored', redraw: 'rows', toggle: 'keep' });
    expect(await pressesUntil(box, async () => !(await isTicked()))).toBe(2);
    expect(await pressesUntil(box, isTicked)).toBe(2);
  });

  test('redraw=all: every box of the list is another element', async () => {
    const { app, box, isTicked } = await open({ redraw: 'all' });
    const element = await box.element();
    await app.surface.checkbox('Advertiser').click();
    await until('the old box to be gone', () => element.evaluate((node) => !node.isConnected));
    expect(await isTicked()).toBe(true);
  });

  test('cover=spinner: nothing arrives under the spinner, not even a script’s click', async () => {
    const { app, box, isTicked } = await open({ cover: 'spinner', delay: 3000 });
    await box.waitFor();
    const other = await app.surface.checkbox('Retrieve company information').element();
    await box.click();
    await app.surface.waitFor('progressbar', 'Loading');
    expect(await app.page.$eval('.scopes-step', (step) => step.getAttribute('aria-busy'))).toBe('true');
    await other.evaluate((node) => node instanceof HTMLElement && node.click());
    await app.surface.find('progressbar', 'Loading').waitGone();
    const { ticked, activations } = await app.record();
    expect(await isTicked()).toBe(false);
    expect(ticked).toContain('GET /Agencies/{AccountSID}/CompanyInformation');
    expect(activations.filter(({ trusted }) => !trusted)).toHaveLength(1);
  });
});

describe('rows that take their time', () => {
  test.each([
    ['late', [0, 3]],
    ['batches', [1, 2, 3]],
  ] as const)('arrive=%s', async (arrive, numbers) => {
    const { app } = await open({ arrive, start: 'none', delay: 200 });
    await app.page.evaluate(() => {
      const seen: number[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => {
        const count = document.querySelectorAll('.scope-grid .table-row').length;
        if (seen.at(-1) !== count) seen.push(count);
      }).observe(document, { childList: true, subtree: true });
    });
    await app.surface.checkbox('Account').click();
    await app.surface.waitFor('checkbox', 'Update company information');
    const seen = await app.page.evaluate(() => Reflect.get(window, 'seen') as number[]);
    expect(seen).toEqual(expect.arrayContaining([...numbers]));
  });
});

test('translate=fr: fonts around French words, paths as they were', async () => {
  const { app } = await open({ translate: 'fr', names: 'none' });
  await app.surface.waitFor('button', 'Tout effacer');
  // The words of the rows come after those of the page.
  const page = await until('the rows to be translated', async () => {
    const now = await app.page.evaluate(() => ({
      lang: document.documentElement.lang,
      fonts: document.querySelectorAll('.scope-grid font > font').length,
      path: document.querySelector('.table-cell.path')?.innerHTML,
    }));
    return now.fonts > 0 && now.path !== undefined && now;
  });
  expect(page).toMatchObject({ lang: 'fr', path: '/Agencies/&lt;AccountSID&gt;' });
  expect(page.fonts).toBeGreaterThan(0);
});

test.each(['modal', 'layer'] as const)('shell=%s: the wizard lies over the list', async (shell) => {
  const { app, box, isTicked } = await open({ shell });
  await app.surface.waitFor('dialog', 'Create Access Token');
  await box.click();
  await until('the row to be unticked', async () => !(await isTicked()));
  const under = await app.page.$$eval('.token-cards', (lists) => lists.length);
  expect(under).toBe(1);
});

test('shell=nested: the row is two shadow roots deep in a frame', async () => {
  const { app } = await open({ shell: 'nested' });
  const depth = await until('the row in its frame', () =>
    app.page.evaluate(() => {
      const inner = document.querySelector('iframe')?.contentDocument?.querySelector('api-access-tokens-ui');
      const deepest = inner?.shadowRoot?.querySelector('api-access-tokens-view')?.shadowRoot;
      return deepest?.querySelectorAll('.table-row').length || undefined;
    }),
  );
  expect(depth).toBeGreaterThan(10);
});
