// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { only, showPage } from '../page/testing/page.ts';
import { createHost, type PanelHost } from './host.ts';

/*
 * What a dialog outside of which nothing can be used does to the panel. The test's DOM knows no top layer: which
 * dialogs are modal and which popovers are shown is kept here.
 */

const modal = new Set<Element>();
const shown: Element[] = [];
let left = new AbortController();
let panel: PanelHost;

beforeEach(() => {
  left = new AbortController();
  modal.clear();
  shown.length = 0;
  const matches = Element.prototype.matches;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector) {
    return selector === ':modal' ? modal.has(this) : matches.call(this, selector);
  });
  HTMLElement.prototype.showPopover = function showPopover() {
    if (!this.isConnected || this.getAttribute('popover') !== 'manual') throw new Error('InvalidStateError');
    shown.push(this);
  };
  showPage('<main>list</main><dialog id="outer"><p>wizard</p><dialog id="inner">sure?</dialog></dialog>');
  panel = createHost(document, '', left.signal, () => false);
});
afterEach(() => {
  left.abort();
  vi.unstubAllGlobals();
});

const turn = () => new Promise((resolve) => setImmediate(resolve));
const host = () => only('token-presets-panel');
const dialog = (id: string) => only<HTMLDialogElement>(`#${id}`);

async function open(one: HTMLDialogElement): Promise<void> {
  modal.add(one);
  one.setAttribute('open', '');
  await turn();
}

async function close(one: HTMLDialogElement): Promise<void> {
  modal.delete(one);
  one.removeAttribute('open');
  await turn();
}

describe('a modal dialog', () => {
  it('takes the panel in while it is open', async () => {
    const own = host();
    const content = document.createElement('p');
    panel.mount.append(content);
    await open(dialog('outer'));
    expect(host()).toBe(own);
    expect(own.parentElement).toBe(dialog('outer'));
    expect(own.shadowRoot).toBeNull();
    await close(dialog('outer'));
    expect(own.parentElement).toBe(document.documentElement);
    expect(panel.mount.firstChild).toBe(content);
  });

  it('hands it on to one inside of it, and gets it back', async () => {
    await open(dialog('outer'));
    await open(dialog('inner'));
    expect(host().parentElement).toBe(dialog('inner'));
    await close(dialog('inner'));
    expect(host().parentElement).toBe(dialog('outer'));
  });

  it('that was opened last has it, wherever it stands', async () => {
    await open(dialog('inner'));
    await open(dialog('outer'));
    expect(host().parentElement).toBe(dialog('outer'));
    await close(dialog('outer'));
    expect(host().parentElement).toBe(dialog('inner'));
  });

  it('that is open before the panel comes has it too', async () => {
    await open(dialog('outer'));
    left.abort();
    left = new AbortController();
    createHost(document, '', left.signal, () => false);
    expect(host().parentElement).toBe(dialog('outer'));
  });

  it('that the page takes away gives it back', async () => {
    const own = host();
    await open(dialog('outer'));
    dialog('outer').remove();
    await turn();
    expect(own.parentElement).toBe(document.documentElement);
  });

  it('in a shadow root has it once the page was looked through', async () => {
    const page = showPage(
      '<div id="app"><template shadowrootmode="open"><dialog id="deep">wizard</dialog></template></div>',
    );
    expect(page.querySelector('#deep')).toBeNull();
    await open(dialog('deep'));
    panel.follow();
    expect(host().parentElement).toBe(dialog('deep'));
    await close(dialog('deep'));
    panel.follow();
    expect(host().parentElement).toBe(document.documentElement);
  });

  it('that is only open, not modal, is left alone', async () => {
    dialog('outer').setAttribute('open', '');
    await turn();
    panel.follow();
    expect(host().parentElement).toBe(document.documentElement);
  });

  it('has it in the top layer, out of reach of its own transforms and edges', async () => {
    const own = host();
    await open(dialog('outer'));
    expect(shown).toEqual([own]);
    await close(dialog('outer'));
    expect(own.hasAttribute('popover')).toBe(false);
  });

  it('opening and closing again and again is no quarrel', async () => {
    for (let time = 0; time < 150; time += 1) {
      await open(dialog('outer'));
      await close(dialog('outer'));
    }
    await open(dialog('outer'));
    expect(host().parentElement).toBe(dialog('outer'));
  });
});

describe('the keyboard', () => {
  function withBox(): { readonly box: HTMLInputElement; readonly isIn: () => boolean } {
    const box = document.createElement('input');
    panel.mount.append(box);
    const root = box.getRootNode() as ShadowRoot;
    return { box, isIn: () => root.activeElement === box };
  }

  it('stays in the panel when the dialog closes', async () => {
    const { box, isIn } = withBox();
    await open(dialog('outer'));
    box.focus();
    await close(dialog('outer'));
    expect(isIn()).toBe(true);
  });

  it('is left to the dialog when it opens', async () => {
    const { box, isIn } = withBox();
    box.focus();
    await open(dialog('outer'));
    expect(isIn()).toBe(false);
  });

  it('is not called back from the page', async () => {
    const { box, isIn } = withBox();
    await open(dialog('outer'));
    box.focus();
    box.blur();
    await turn();
    await close(dialog('outer'));
    expect(isIn()).toBe(false);
  });

  function pressEscape(target: Element): boolean {
    const event = new KeyboardEvent('keydown', {
      key: 'Escape',
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    Object.defineProperty(event, 'isTrusted', { value: true });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  }

  it('closes no dialog by an Escape in the panel', async () => {
    const { box } = withBox();
    expect(pressEscape(box)).toBe(false);
    await open(dialog('outer'));
    expect(pressEscape(box)).toBe(true);
    expect(pressEscape(only('#outer p'))).toBe(false);
  });
});

describe('room beside a dialog', () => {
  const WIDTH = 1280;
  const COLUMN = new DOMRect(WIDTH - 360, 0, 360, 800);

  /** A dialog whose place follows from its own styles. */
  async function opened(rect: (style: CSSStyleDeclaration) => DOMRect): Promise<HTMLDialogElement> {
    vi.stubGlobal('innerWidth', WIDTH);
    const one = dialog('outer');
    one.getBoundingClientRect = () => rect(one.style);
    host().getBoundingClientRect = () => COLUMN;
    await open(one);
    panel.place(true);
    return one;
  }
  const centred = ({ right, maxInlineSize }: Record<string, string>): DOMRect => {
    const width = Math.min(1000, Number.parseFloat(maxInlineSize ?? '') || 1000);
    return new DOMRect((WIDTH - (Number.parseFloat(right ?? '') || 0) - width) / 2, 0, width, 700);
  };
  const asRecord = (style: CSSStyleDeclaration) => ({
    right: style.getPropertyValue('right'),
    maxInlineSize: style.getPropertyValue('max-inline-size'),
  });
  const own = (one: HTMLElement) => Object.values(asRecord(one.style)).filter((value) => value !== '');

  it('is made where the dialog gives way, and given back', async () => {
    const one = await opened((style) => centred(asRecord(style)));
    expect(one.getBoundingClientRect().right).toBeLessThanOrEqual(COLUMN.left);
    panel.place(false);
    expect(own(one)).toEqual([]);
    panel.place(true);
    expect(own(one)).not.toEqual([]);
    await close(one);
    panel.place(true);
    expect(own(one)).toEqual([]);
  });

  it.each<[string, (style: CSSStyleDeclaration) => DOMRect]>([
    ['does not move', () => new DOMRect(140, 0, 1000, 700)],
    ['would be squeezed', (style) => new DOMRect(640, 0, asRecord(style).right === '' ? 640 : 264, 700)],
    [
      'would leave the window',
      (style) => new DOMRect(asRecord(style).right === '' ? 140 : -236, 0, 1000, 700),
    ],
  ])('is not forced on one that %s', async (_, rect) => {
    const one = await opened(rect);
    expect(own(one)).toEqual([]);
  });

  it('is not asked of one that stands clear of the panel', async () => {
    const one = await opened(() => new DOMRect(100, 0, 600, 700));
    expect(own(one)).toEqual([]);
  });
});
