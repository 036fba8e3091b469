import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { until } from '../../browser/until.ts';
import { useHarness } from '../harness.ts';

/* What was recognised is outlined over the page, and the page is not touched by it. */
const harness = useHarness();

/** How many outlines of a kind are drawn in the panel's closed root. */
async function outlines(page: Page, kind: string): Promise<number> {
  const roots = await harness.browser.closedRoots(page);
  const counts = await Promise.all(
    roots.map((root) =>
      root.evaluate(
        (node, wanted) => (node as ShadowRoot).querySelectorAll(`.tp-mark-${wanted}`).length,
        kind,
      ),
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

describe('Show what was recognised', () => {
  test.each([
    ['scopes', 'scope'],
    ['scopes', 'category'],
    ['setup', 'field'],
  ] as const)('on %s draws an outline around each %s and takes it away again', async (view, kind) => {
    const { app, panel } = await harness.openTokensPage('agency', { view });
    await until('the line to be unfolded', async () => {
      const found = /Recognised: (?:\d[^,]*, )?\d+ (?:scopes|of \d fields)/.exec(await panel.text());
      // It goes on counting while rows are still coming.
      if (found === null) return false;
      await panel.button(found[0]).click(500);
      return true;
    });
    await panel.button('Show what was recognised').waitFor();
    let drawn = '';
    await until('the page to be drawn', async () => {
      const before = drawn;
      drawn = await app.page.evaluate(() => document.body.outerHTML);
      return drawn === before;
    });
    await app.page.evaluate(() => {
      const changes: string[] = [];
      new MutationObserver((records) => changes.push(...records.map(({ type }) => type))).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      Reflect.set(window, 'pageChanges', changes);
    });
    const html = await app.page.evaluate(() => document.body.outerHTML);
    await panel.button('Show what was recognised').click();
    await until('outlines', async () => (await outlines(app.page, kind)) > 1);
    expect(await panel.button('Show what was recognised').attribute('aria-pressed')).toBe('true');
    expect((await panel.listItems('Recognised on the page')).length).toBeGreaterThan(1);
    await panel.button('Show what was recognised').click();
    await until('no outlines', async () => (await outlines(app.page, kind)) === 0);
    expect(await app.page.evaluate(() => document.body.outerHTML)).toBe(html);
    expect(await app.page.evaluate(() => Reflect.get(window, 'pageChanges'))).toEqual([]);
  });
});
