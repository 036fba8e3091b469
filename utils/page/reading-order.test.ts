// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { inReadingOrder } from './reading-order.ts';
import { all, showPage } from './testing/page.ts';

/** Places elements at their `data-at`, in px from the top; each is 40 px high. */
function showPlaced(html: string): readonly HTMLElement[] {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const [top = 0, left = 0] = (this.getAttribute('data-at') ?? '0').split(' ').map(Number);
    return new DOMRect(left, top, 100, 40);
  });
  showPage(html);
  return all('li');
}

const textsInOrder = (items: readonly HTMLElement[]) =>
  inReadingOrder(items, (item) => item).map(({ textContent }) => textContent);

afterEach(() => vi.restoreAllMocks());

it('is the order on the screen where a list reuses its elements', () => {
  const items = showPlaced(
    '<ul><li data-at="80">C</li><li data-at="0">A</li></ul><ul><li data-at="160">E</li><li data-at="120">D</li><li data-at="40">B</li></ul>',
  );
  // Each list keeps its place among the others.
  expect(textsInOrder(items)).toEqual(['A', 'C', 'B', 'D', 'E']);
});

it('leaves out what is kept above its list', () => {
  const items = showPlaced(
    '<ul data-at="100"><li data-at="-9999">old</li><li data-at="140">B</li><li data-at="100">A</li></ul>',
  );
  expect(textsInOrder(items)).toEqual(['A', 'B']);
});

it('keeps what a list has scrolled out of sight', () => {
  const items = showPlaced(
    '<ul data-at="100"><li data-at="20">A</li><li data-at="60">B</li><li data-at="100">C</li></ul>',
  );
  Object.defineProperty(items[0]?.parentElement, 'scrollTop', { value: 80 });
  expect(textsInOrder(items)).toEqual(['A', 'B', 'C']);
});

it('keeps the order of the tree in columns side by side, and where a heading sticks to the top', () => {
  const columns = showPlaced(
    '<ul><li data-at="0">A</li><li data-at="40">B</li><li data-at="0 200">C</li></ul>',
  );
  expect(textsInOrder(columns)).toEqual(['A', 'B', 'C']);
  const sticky = showPlaced(
    '<ul><li data-at="60" style="position: sticky">Head</li><li data-at="20">A</li><li data-at="100">B</li></ul>',
  );
  expect(textsInOrder(sticky)).toEqual(['Head', 'A', 'B']);
});
