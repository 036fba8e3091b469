import type { ElementHandle, Page } from 'puppeteer-core';
import type { SandboxRecord } from '../../../sandbox/app/record/types.ts';
import { centreOf, type Point } from '../../browser/hit.ts';
import { until } from '../../browser/until.ts';

/** The switch of what nothing but a class tells that it is a box, and what these boxes are called. */
export const DRAWN = { view: 'scopes', boxes: 'state-class' } as const;
export const SCOPE_BOX = '.box:not(.box--toggle)';
export const CATEGORY_SWITCH = '.box--toggle';

/** What the page made of it all; that it heard a press is not yet an answer to it. */
export function answersOf({ view, token, ticked, categoriesOn, savedTokens }: SandboxRecord) {
  return { view, token, ticked, categoriesOn, savedTokens };
}

/** Where an element of the page is in the window, scrolled into view; also in open shadow roots. */
export async function pointOn(page: Page, selector: string): Promise<Point> {
  const element = await until(`${selector} on the page`, () => firstOf(page, selector));
  await element.scrollIntoView();
  return await centreOf(element);
}

/** The person's own click on an element of the page. */
export async function clickOn(page: Page, selector: string): Promise<void> {
  const { x, y } = await pointOn(page, selector);
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
}

async function firstOf(page: Page, selector: string): Promise<ElementHandle<Element> | false> {
  const handle = await page.evaluateHandle((wanted) => {
    const find = (tree: ParentNode): Element | null => {
      for (const element of tree.querySelectorAll('*')) {
        if (element.matches(wanted)) return element;
        const inner = element.shadowRoot === null ? null : find(element.shadowRoot);
        if (inner !== null) return inner;
      }
      return null;
    };
    return find(document);
  }, selector);
  const element = handle.asElement();
  return element === null ? false : (element as ElementHandle<Element>);
}
