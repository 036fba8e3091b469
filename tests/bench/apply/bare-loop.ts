import type { Page } from 'puppeteer-core';
import type { Case } from './cases.ts';

/**
 * The fairest opponent: a script of the page's own world that knows the sandbox's markup, flips all toggles at once and
 * clicks the boxes of each category in the very callback that tells of its rows. It reads nothing else and verifies
 * nothing but that the boxes show checked.
 * @returns ms from its start until the last box shows checked and a frame has passed.
 */
export async function runBareLoop(page: Page, { categories, scopes }: Case): Promise<number> {
  const wanted = scopes.map(({ method, shownPath }) => `${method} ${shownPath}`);
  return await page.evaluate(loop, categories, wanted);
}

/** Runs in the page. */
function loop(categories: readonly string[], wanted: readonly string[]): Promise<number> {
  const begun = performance.now();
  const wantedKeys = new Set(wanted);
  const wantedNames = new Set(categories);
  const boxes: HTMLInputElement[] = [];
  const boxIn = (element: Element): HTMLInputElement => {
    const box = element.querySelector('uicl-checkbox')?.shadowRoot?.querySelector('input');
    if (box === null || box === undefined)
      throw new Error('The markup is another one than the bare loop knows');
    return box;
  };
  return new Promise((resolve) => {
    const takeRows = (grid: Element) => {
      for (const row of grid.querySelectorAll('.table-row')) {
        const [, , path, method] = row.children;
        if (path === undefined || method === undefined) throw new Error('A row shows no endpoint');
        if (!wantedKeys.has(`${method.textContent} ${path.textContent}`)) continue;
        const box = boxIn(row);
        if (!box.checked) box.click();
        boxes.push(box);
      }
    };
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes)
          if (node instanceof Element && node.matches('.scope-grid')) takeRows(node);
      if (boxes.length < wantedKeys.size) return;
      observer.disconnect();
      const look = () => {
        if (boxes.every(({ checked }) => checked)) resolve(performance.now() - begun);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    for (const section of document.querySelectorAll('.scope-category')) {
      const header = section.querySelector('.section-header');
      const name = header?.querySelector('.section-title')?.textContent.trim();
      if (header !== null && name !== undefined && wantedNames.has(name)) boxIn(header).click();
    }
  });
}
