// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { partlyDrawn } from './scroll-list.ts';
import { all, only, showPage } from './testing/page.ts';

/* Lists that draw a part of themselves are tried in the browser (tests/e2e/places, tests/pages): they need a layout. */

const LINE = 30;
const ROWS = 10;
/** Where the list begins: a page has something above it, and as much below. */
const HEAD = 200;
const VISIBLE = 300;

/**
 * A page that scrolls as a whole, with something above and below its rows.
 * @param before how many rows are not drawn above those that are.
 * @param beside what stands beside `body`, as high as the window.
 */
function showPageThatScrolls(before: number, beside = ''): void {
  const lines = Array.from({ length: ROWS }, () => '<li>Row</li>').join('');
  showPage(
    `<header>Above</header><main><div id="before"></div><ul>${lines}</ul></main><footer>Below</footer>`,
  );
  const page = document.documentElement;
  for (const child of [...page.children])
    if (child !== document.body && child !== document.head) child.remove();
  document.body.insertAdjacentHTML('afterend', beside);
  const [start, end] = [HEAD + before * LINE, HEAD + (before + ROWS) * LINE];
  const place = (element: Element, top: number, bottom: number) => {
    element.getBoundingClientRect = () => new DOMRect(0, top, 100, bottom - top);
  };
  place(only('header'), 0, HEAD);
  place(only('main'), HEAD, end);
  place(only('#before'), HEAD, start);
  place(only('ul'), start, end);
  for (const [at, line] of all('li').entries()) place(line, start + at * LINE, start + (at + 1) * LINE);
  place(only('footer'), end, end + HEAD);
  place(document.body, 0, end + HEAD);
  for (const one of all('html > aside')) place(one, 0, VISIBLE);
  Object.defineProperties(page, {
    clientHeight: { value: VISIBLE, configurable: true },
    scrollHeight: { value: end + HEAD, configurable: true },
  });
}

const PANEL = '<aside style="position: fixed; top: 0; bottom: 0"></aside>';
const lists = () => partlyDrawn(all('li')).map(({ localName }) => localName);

describe('a page that scrolls as a whole', () => {
  it('draws all of its rows', () => {
    showPageThatScrolls(0);
    expect(lists()).toEqual([]);
  });

  it('draws all of them with a panel in front of it, in which nothing can be seen from outside', () => {
    showPageThatScrolls(0, PANEL);
    expect(lists()).toEqual([]);
  });

  it('may draw a part of them where something empty keeps their place, with a panel or without', () => {
    showPageThatScrolls(5);
    expect(lists()).toEqual(['html']);
    showPageThatScrolls(5, PANEL);
    expect(lists()).toEqual(['html']);
  });

  it('may draw a part of them where what is empty beside it scrolls along', () => {
    showPageThatScrolls(0, '<aside></aside>');
    expect(lists()).toEqual(['html']);
  });
});
