// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { only, showPage } from './testing/page.ts';
import { allRoots, holds, isShown, parentOf, signOf, walk } from './tree.ts';

const NESTED =
  '<header id="a"></header><x-outer id="b"><template shadowrootmode="open"><p id="c"></p>' +
  '<x-inner id="d"><template shadowrootmode="open"><i id="e"></i></template></x-inner><p id="f"></p>' +
  '</template></x-outer><footer id="g"></footer>';

function idsBelow(root: Document | Element): string[] {
  const ids: string[] = [];
  walk(root, (element) => {
    if (element.id !== '') ids.push(element.id);
  });
  return ids;
}

describe('walking', () => {
  it('meets every element once, in reading order, through nested shadow roots', () => {
    expect(idsBelow(showPage(NESTED))).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  it('tells of every root that it enters', () => {
    const page = showPage(NESTED);
    expect(allRoots(page)).toEqual([page, only('#b').shadowRoot, only('#d').shadowRoot]);
  });

  it('stays out of closed shadow roots', () => {
    const page = showPage('<x-a id="a"></x-a>');
    only('#a').attachShadow({ mode: 'closed' }).innerHTML = '<p id="b"></p>';
    expect(idsBelow(page)).toEqual(['a']);
    expect(allRoots(page)).toEqual([page]);
  });
});

/** A frame as a page sees it; happy-dom loads none itself. */
function showFrame(inner: () => Document): { frame: Element; document: Document } {
  const page = showPage('<div id="before"></div><div id="frame"></div><div id="after"></div>');
  const frame = only('#frame');
  Object.defineProperty(frame, 'localName', { value: 'iframe' });
  Object.defineProperty(frame, 'contentDocument', { get: inner });
  return { frame, document: page };
}

describe('frames', () => {
  it('of the same origin belong to the page', () => {
    const inner = new DOMParser().parseFromString('<main id="inside"></main>', 'text/html');
    const { frame, document } = showFrame(() => inner);
    Object.defineProperty(inner, 'defaultView', { value: { frameElement: frame } });
    expect(idsBelow(document)).toEqual(['before', 'frame', 'inside', 'after']);
    const main = inner.querySelector('main');
    if (main === null) throw new Error('The frame is empty');
    expect(holds(frame, main)).toBe(true);
    expect(parentOf(inner.documentElement)).toBe(frame);
  });

  it('of another origin are left alone, also where looking throws', () => {
    const { document } = showFrame(() => {
      throw new DOMException('Blocked', 'SecurityError');
    });
    expect(idsBelow(document)).toEqual(['before', 'frame', 'after']);
  });
});

describe('parents', () => {
  it('are found across shadow roots, up to the top', () => {
    showPage(NESTED);
    const chain: string[] = [];
    for (let at = parentOf(only('#e')); at !== null; at = parentOf(at)) chain.push(at.id || at.localName);
    expect(chain).toEqual(['d', 'b', 'body', 'html']);
  });

  it('of something that was taken out are none', () => {
    expect(parentOf(document.createElement('p'))).toBeNull();
  });

  it('tell what holds what', () => {
    showPage(NESTED);
    expect(holds(only('#b'), only('#e'))).toBe(true);
    expect(holds(only('#e'), only('#e'))).toBe(true);
    expect(holds(only('#e'), only('#b'))).toBe(false);
    expect(holds(only('#g'), only('#e'))).toBe(false);
  });
});

describe('shown', () => {
  it.each([
    ['plain', '<p id="x">', true],
    ['scrolled out of sight', '<p id="x" style="position:absolute;top:9000px">', true],
    ['see-through', '<p id="x" style="opacity:0">', true],
    ['not rendered', '<p id="x" style="display:none">', false],
    ['in something that is not rendered', '<div style="display:none"><p id="x"></p></div>', false],
    ['hidden by attribute', '<div hidden><p id="x"></p></div>', false],
    ['invisible', '<p id="x" style="visibility:hidden">', false],
    ['in a closed group', '<details><summary>s</summary><p id="x"></p></details>', false],
    ['in an open group', '<details open><summary>s</summary><p id="x"></p></details>', true],
  ])('%s', (_, html, shown) => {
    showPage(html);
    expect(isShown(only('#x'))).toBe(shown);
  });

  it('inside a component that is not rendered', () => {
    const template = '<template shadowrootmode="open"><p id="x"></p></template>';
    showPage(`<x-a>${template}</x-a>`);
    expect(isShown(only('#x'))).toBe(true);
    showPage(`<x-a style="display:none">${template}</x-a>`);
    expect(isShown(only('#x'))).toBe(false);
  });

  it('given to a slot or left without one', () => {
    showPage(
      '<x-a><template shadowrootmode="open"><slot name="s"></slot></template><p id="x" slot="s"></p></x-a>',
    );
    expect(isShown(only('#x'))).toBe(true);
    showPage('<x-a><template shadowrootmode="open"><b></b></template><p id="x"></p></x-a>');
    expect(isShown(only('#x'))).toBe(false);
  });

  it('never once it was taken out', () => {
    showPage('<p id="x"></p>');
    const taken = only('#x');
    taken.remove();
    expect(isShown(taken)).toBe(false);
  });
});

it('a sign holds what an element is called, and never a value', () => {
  showPage(
    '<input id="x" class="iui-check" type="password" data-testid="t" part="p" value="secret" name="n">',
  );
  expect(signOf(only('#x'))).toBe('input iui-check t p password ');
});
