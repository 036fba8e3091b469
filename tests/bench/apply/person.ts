import type { JSHandle, Page } from 'puppeteer-core';
import { until } from '../../browser/until.ts';
import type { Case } from './cases.ts';

/**
 * A scripted person with real mouse events, who knows where everything is and never hesitates: each category is
 * switched on, and each of its boxes clicked as soon as it is there. The time is the test's, so what the browser is asked
 * and told for each click is in it: it is told, and nothing is held to it.
 * @returns ms until the last box shows checked.
 */
export async function clickAsPerson(page: Page, { categories, scopes }: Case): Promise<number> {
  const wanted = scopes.map(({ method, shownPath }) => `${method} ${shownPath}`);
  const begun = performance.now();
  let done = 0;
  for (const name of categories) {
    const toggle = await page.evaluateHandle(findToggle, name);
    await clickOn(page, toggle);
    const boxes = await until(`the rows of ${name}`, async () => {
      const list = await page.evaluateHandle(findBoxes, name, wanted);
      const found = [...(await list.getProperties()).values()];
      return found.length > 0 ? found : false;
    });
    for (const box of boxes) {
      await clickOn(page, box);
      if (!(await page.evaluate((node) => node instanceof HTMLInputElement && node.checked, box)))
        throw new Error(`A box of ${name} did not take the click`);
      done += 1;
    }
  }
  if (done !== wanted.length) throw new Error(`${done} boxes were clicked instead of ${wanted.length}`);
  return performance.now() - begun;
}

/** The page's footer covers what stands at the edge. */
async function clickOn(page: Page, node: JSHandle): Promise<void> {
  const at = await page.evaluate((element: unknown) => {
    if (!(element instanceof Element)) throw new Error('There is nothing to click');
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, node);
  await page.mouse.click(at.x, at.y);
}

/** Runs in the page. */
function findToggle(name: string): Element | null {
  const header = [...document.querySelectorAll('.scope-category .section-header')].find(
    (one) => one.querySelector('.section-title')?.textContent.trim() === name,
  );
  return header?.querySelector('uicl-checkbox')?.shadowRoot?.querySelector('input') ?? null;
}

/** Runs in the page: the boxes of the wanted rows of one category. */
function findBoxes(name: string, wanted: readonly string[]): Element[] {
  const section = [...document.querySelectorAll('.scope-category')].find(
    (one) => one.querySelector('.section-title')?.textContent.trim() === name,
  );
  const rows = [...(section?.querySelectorAll('.table-row') ?? [])].filter(({ children }) =>
    wanted.includes(`${children[3]?.textContent} ${children[2]?.textContent}`),
  );
  return rows.flatMap((row) => row.querySelector('uicl-checkbox')?.shadowRoot?.querySelector('input') ?? []);
}
