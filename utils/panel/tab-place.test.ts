// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { only, showPage } from '../page/testing/page.ts';
import type { Edge } from './placement.ts';
import { createTabPlace } from './tab-place.ts';

const [WIDTH, HEIGHT] = [1000, 700];
const TAB = 140;

let left = new AbortController();
afterEach(() => {
  left.abort();
  left = new AbortController();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A page whose right edge shows, from top to bottom, what is given; its left edge shows nothing. */
function page(...strips: readonly (readonly [to: number, html: string])[]) {
  showPage(`<main>${strips.map(([, html]) => `<div>${html}</div>`).join('')}</main>`);
  const host = document.createElement('i');
  const mount = document.createElement('div');
  const tab = mount.appendChild(document.createElement('aside'));
  let top = 96;
  tab.getBoundingClientRect = () => new DOMRect(0, top, 36, TAB);
  vi.stubGlobal('innerWidth', WIDTH);
  vi.stubGlobal('innerHeight', HEIGHT);
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(WIDTH);
  document.elementsFromPoint = (x, y) => {
    const main = only('main');
    const at = x > WIDTH / 2 ? strips.findIndex(([to]) => y < to) : -1;
    const strip = main.children[at];
    return [host, ...(strip === undefined ? [main] : [strip.firstElementChild ?? strip])];
  };
  const place = createTabPlace(document, window, host, mount, left.signal);
  return (edge: Edge = 'right') => {
    const to = place(edge);
    if (to !== null) top = to;
    return to;
  };
}

it('stays where nothing is', () => {
  expect(page([96, '<b>title</b>'], [HEIGHT, ''])()).toBeNull();
});

it('goes where it covers neither controls nor words', () => {
  const to = page([200, '<button>Create</button>'], [300, '<b>words</b>'], [HEIGHT, ''])();
  expect(to).toBeGreaterThanOrEqual(300);
  expect(to).toBeLessThan(340);
});

it('covers words rather than controls, and stays where it is no better elsewhere', () => {
  const to = page(
    [200, '<button>Create</button>'],
    [500, '<b>words</b>'],
    [HEIGHT, '<a href="/">link</a>'],
  )();
  expect(to).toBeGreaterThanOrEqual(200);
  expect(to).toBeLessThanOrEqual(500 - TAB);
  expect(page([HEIGHT, '<input>'])()).toBeNull();
});

it('does not run from what scrolls under it, but from a control that is there to stay', () => {
  const comes: [number, string] = [0, '<button>Save</button>'];
  const place = page(comes, [HEIGHT, '']);
  expect(place()).toBeNull();
  comes[0] = 300;
  window.dispatchEvent(new Event('scroll'));
  expect(place()).toBeNull();
  expect(place()).toBeGreaterThanOrEqual(300);
});

it('does not leave its place for words that come', () => {
  const comes: [number, string] = [0, '<b>words</b>'];
  const place = page(comes, [HEIGHT, '']);
  expect(place()).toBeNull();
  comes[0] = 300;
  expect(place()).toBeNull();
});

it('looks anew at the other edge and in another window', () => {
  const place = page([HEIGHT, '<b>words</b>']);
  expect(place('left')).toBeNull();
  vi.stubGlobal('innerHeight', 120);
  // It stood below the window's lower edge.
  expect(place('left')).toBeNull();
  vi.stubGlobal('innerHeight', 200);
  expect(place('left')).toBe(48);
});
