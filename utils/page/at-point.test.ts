// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { BLANK, CONTROLS, WORDS, whatIsAt } from './at-point.ts';
import { only, showPage } from './testing/page.ts';

const own = document.createElement('i');

/** The test's DOM has no layout: what lies at the point is said, the top one first. */
function lies(root: Document | ShadowRoot, ...elements: Element[]): void {
  root.elementsFromPoint = () => elements;
}
const at = () => whatIsAt(document, 5, 5, own);

describe('what is at a point', () => {
  it.each([
    ['<b>words</b>', WORDS],
    ['<b> <i>words elsewhere</i></b>', BLANK],
    ['<a href="/"><b>Home</b></a>', CONTROLS],
    ['<label><b></b></label>', CONTROLS],
    ['<div role="switch"><b></b></div>', CONTROLS],
    ['<a><b>no link</b></a>', WORDS],
  ])('%s', (html, what) => {
    showPage(html);
    lies(document, own, only('b'));
    expect(at()).toBe(what);
  });

  it('is nothing outside of the window, and where only the panel is', () => {
    lies(document);
    expect(at()).toBe(BLANK);
    lies(document, own);
    expect(at()).toBe(BLANK);
  });

  it('is seen in open shadow roots, and their host where nothing of theirs is there', () => {
    showPage('<button><x-a><template shadowrootmode="open"><b>Next</b></template></x-a></button>');
    const { shadowRoot } = only('x-a');
    if (shadowRoot === null) throw new Error('There is no shadow root');
    const [inner] = shadowRoot.children;
    if (inner === undefined) throw new Error('The shadow root is empty');
    lies(document, only('x-a'));
    lies(shadowRoot, inner);
    expect(at()).toBe(CONTROLS);
    document.body.append(only('x-a'));
    expect(at()).toBe(WORDS);
    lies(shadowRoot, only('x-a'));
    expect(at()).toBe(BLANK);
  });

  it('is seen in a frame, at its own place there', () => {
    showPage('<div></div>');
    // The test's DOM loads no frames.
    const frame = only('div');
    Object.defineProperty(frame, 'localName', { value: 'iframe' });
    const inside = document.implementation.createHTMLDocument();
    inside.body.innerHTML = '<button>Create</button>';
    const [button] = inside.body.children;
    if (button === undefined) throw new Error('The frame is empty');
    Object.defineProperty(frame, 'contentDocument', { value: inside });
    for (const edge of ['clientLeft', 'clientTop']) Object.defineProperty(frame, edge, { value: 0 });
    frame.getBoundingClientRect = () => new DOMRect(3, 4, 100, 100);
    lies(document, frame);
    inside.elementsFromPoint = vi.fn(() => [button]);
    expect(at()).toBe(CONTROLS);
    expect(inside.elementsFromPoint).toHaveBeenCalledWith(2, 1);
  });
});
