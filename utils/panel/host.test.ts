// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { only, showPage } from '../page/testing/page.ts';
import { createHost } from './host.ts';

let left = new AbortController();
const roots: ShadowRoot[] = [];

beforeEach(() => {
  left = new AbortController();
  roots.length = 0;
  const attach = Element.prototype.attachShadow;
  // The one way to look into a closed root: to have been there when it was made.
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  showPage('<main>page</main>');
});
afterEach(() => left.abort());

const create = (isDead = () => false) => createHost(document, '.tp-root { color: red }', left.signal, isDead);
const hosts = () => [...document.documentElement.children].filter(({ localName }) => localName.includes('-'));
const host = () => {
  const [first] = hosts();
  if (first === undefined) throw new Error('There is no host');
  return first;
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the place of the panel', () => {
  it('is a closed shadow root beside the body, which the page cannot look into', () => {
    const { mount } = create();
    expect(hosts()).toHaveLength(1);
    expect(host().shadowRoot).toBeNull();
    expect(document.body.contains(host())).toBe(false);
    expect(roots[0]?.mode).toBe('closed');
    expect(roots[0]?.contains(mount)).toBe(true);
    expect(roots[0]?.querySelector('style')?.textContent).toContain('.tp-root');
  });

  it('is there once, also after one that is dead', () => {
    create();
    left.abort();
    left = new AbortController();
    const dead = document.createElement('token-presets-panel');
    document.documentElement.append(dead);
    create();
    expect(hosts()).toHaveLength(1);
    expect(dead.isConnected).toBe(false);
  });

  it('comes back when the page removes it', async () => {
    create();
    const first = host();
    first.remove();
    await turn();
    expect(hosts()).toEqual([first]);
  });

  it('comes back when the page moves it', async () => {
    create();
    const first = host();
    document.body.append(first);
    await turn();
    expect(first.parentNode).toBe(document.documentElement);
  });

  it('does not fight for ever with a page that does not want it', async () => {
    create();
    const own = host();
    let removed = 0;
    const stubborn = new MutationObserver(() => {
      if (!own.isConnected || removed > 1000) return;
      removed += 1;
      own.remove();
    });
    stubborn.observe(document.documentElement, { childList: true });
    own.remove();
    for (let at = 0; at < 400; at += 1) await turn();
    stubborn.disconnect();
    expect(removed).toBeLessThan(300);
    expect(own.isConnected).toBe(false);
  });

  it('is gone once the page is left, and stays so', async () => {
    create();
    left.abort();
    expect(hosts()).toEqual([]);
    document.documentElement.append(document.createElement('i'));
    await turn();
    expect(hosts()).toEqual([]);
  });
});

describe('what happens in the panel', () => {
  function withButton() {
    const { mount, isOwn } = create();
    const button = document.createElement('button');
    const pressed = vi.fn();
    button.addEventListener('click', pressed);
    mount.append(button);
    return { button, pressed, isOwn };
  }

  const event = (type: string, trusted: boolean) => {
    const made = new Event(type, { bubbles: true, composed: true, cancelable: true });
    Object.defineProperty(made, 'isTrusted', { value: trusted });
    return made;
  };

  it('is done for a person’s press', () => {
    const { button, pressed } = withButton();
    button.dispatchEvent(event('click', true));
    expect(pressed).toHaveBeenCalledTimes(1);
  });

  it('is not done for the press of a script', () => {
    const { button, pressed } = withButton();
    button.click();
    const made = event('click', false);
    button.dispatchEvent(made);
    expect(pressed).not.toHaveBeenCalled();
    expect(made.defaultPrevented).toBe(true);
  });

  it.each(['keydown', 'mousedown', 'pointerdown', 'pointermove', 'dblclick'])(
    'is not done for a script’s %s',
    (type) => {
      const { button } = withButton();
      const heard = vi.fn();
      button.addEventListener(type, heard);
      button.dispatchEvent(event(type, false));
      expect(heard).not.toHaveBeenCalled();
      button.dispatchEvent(event(type, true));
      expect(heard).toHaveBeenCalledTimes(1);
    },
  );

  it.each(['keydown', 'keyup', 'keypress', 'input', 'paste', 'copy', 'cut'])(
    '%s does not reach the page',
    (type) => {
      const { button } = withButton();
      const heard = vi.fn();
      const stop = new AbortController();
      document.addEventListener(type, heard, { signal: stop.signal });
      button.dispatchEvent(event(type, true));
      stop.abort();
      expect(heard).not.toHaveBeenCalled();
    },
  );

  it('is told from what happens in the page', () => {
    const { button, isOwn } = withButton();
    const seen: boolean[] = [];
    const stop = new AbortController();
    document.addEventListener('pointerdown', (made) => seen.push(isOwn(made)), {
      signal: stop.signal,
      capture: true,
    });
    button.dispatchEvent(event('pointerdown', true));
    only('main').dispatchEvent(event('pointerdown', true));
    stop.abort();
    expect(seen).toEqual([true, false]);
  });
});

describe('room for the page', () => {
  const margin = () => document.documentElement.style.getPropertyValue('margin-right');
  const width = (value: number) => vi.stubGlobal('innerWidth', value);
  afterEach(() => vi.unstubAllGlobals());

  it('is made where there is enough of it, and given back', () => {
    const { place } = create();
    width(1600);
    place(true);
    expect(Number.parseInt(margin(), 10)).toBeGreaterThan(300);
    place(false);
    expect(margin()).toBe('');
    place(true);
    left.abort();
    expect(margin()).toBe('');
  });

  it('is made at the edge where the panel stands, as wide as it is', () => {
    const { dock, place } = create();
    const margins = () =>
      ['left', 'right'].map((edge) =>
        Number.parseInt(document.documentElement.style.getPropertyValue(`margin-${edge}`) || '0', 10),
      );
    width(1600);
    dock({ edge: 'left', width: 480 });
    place(true);
    const [before = 0, none] = margins();
    expect(before).toBeGreaterThanOrEqual(480);
    expect(none).toBe(0);
    dock({ edge: 'right', width: 300 });
    place(true);
    expect(margins()).toEqual([0, before - 180]);
    expect((host() as HTMLElement).style.getPropertyValue('--tp-panel-width')).toBe('300px');
    left.abort();
    expect(margins()).toEqual([0, 0]);
  });

  it('is not taken from what is printed', () => {
    const { place } = create();
    width(1600);
    place(true);
    const there = margin();
    window.dispatchEvent(new Event('beforeprint'));
    expect(margin()).toBe('');
    place(true);
    expect(margin()).toBe('');
    window.dispatchEvent(new Event('afterprint'));
    expect([margin() === there, there]).toEqual([true, expect.stringMatching(/^\d+px$/)]);
  });

  it('is not taken from a narrow page', () => {
    const { place } = create();
    width(700);
    place(true);
    expect(margin()).toBe('');
  });

  describe('beside the buttons to go on', () => {
    const HEIGHT = 800;
    const column = new DOMRect(300, 0, 360, HEIGHT);
    /** Where the panel stands, as distances from the upper and the lower edge. */
    function placed(...buttons: DOMRect[]): readonly number[] {
      const page = showPage(`<main>${'<button>Next</button>'.repeat(buttons.length)}</main>`);
      const { place } = create();
      width(700);
      vi.stubGlobal('innerHeight', HEIGHT);
      host().getBoundingClientRect = () => column;
      for (const [at, button] of page.querySelectorAll('button').entries())
        button.getBoundingClientRect = () => buttons[at] ?? new DOMRect();
      place(true);
      const { style } = host() as HTMLElement;
      return ['--tp-panel-top', '--tp-panel-bottom'].map((name) =>
        Number.parseFloat(style.getPropertyValue(name)),
      );
    }

    it('it takes the whole height where none is in its column', () => {
      expect(placed()).toEqual([0, 0]);
      expect(placed(new DOMRect(10, 700, 80, 40))).toEqual([0, 0]);
      expect(placed(new DOMRect(400, 900, 80, 40))).toEqual([0, 0]);
    });

    it('it ends above one at the lower edge', () => {
      const [top = -1, bottom = -1] = placed(new DOMRect(400, 740, 80, 40));
      expect(top).toBe(0);
      expect(bottom).toBeGreaterThanOrEqual(60);
      expect(bottom).toBeLessThan(90);
    });

    it('it begins below one at the upper edge', () => {
      const [top = -1, bottom = -1] = placed(new DOMRect(400, 20, 80, 40));
      expect(top).toBeGreaterThanOrEqual(60);
      expect(top).toBeLessThan(90);
      expect(bottom).toBe(0);
    });

    it('it covers none of several, wherever they stand', () => {
      for (const tops of [
        [20, 740],
        [100, 400, 700],
        [740, 20],
        [0, 30, 760],
      ]) {
        const buttons = tops.map((top) => new DOMRect(400, top, 80, 40));
        const [top = -1, bottom = -1] = placed(...buttons);
        const [from, to] = [top, HEIGHT - bottom];
        expect(to, tops.join()).toBeGreaterThan(from + 150);
        for (const button of buttons)
          expect(button.bottom <= from || button.top >= to, tops.join()).toBe(true);
      }
    });
  });
});

describe('a page at rest', () => {
  // Wide enough to make room.
  beforeEach(() => vi.stubGlobal('innerWidth', 1600));
  afterEach(() => vi.unstubAllGlobals());

  it('is not changed by placing the panel again where it is', async () => {
    const { place } = create();
    place(true);
    const changes: MutationRecord[] = [];
    const watcher = new MutationObserver((records) => changes.push(...records));
    watcher.observe(document, { subtree: true, attributes: true, childList: true });
    place(true);
    place(true);
    await turn();
    watcher.disconnect();
    expect(changes).toEqual([]);
  });

  it('gets the room back that a dead panel left', () => {
    const page = document.documentElement;
    page.append(document.createElement('token-presets-panel'));
    page.style.setProperty('margin-left', '380px', 'important');
    const { remove } = create();
    remove();
    expect([page.style.length, hosts()]).toEqual([0, []]);
  });

  it('keeps no panel of an extension that was replaced beside the new one', async () => {
    const { place } = create(() => true);
    const first = host();
    place(true);
    create();
    const [second] = hosts();
    await turn();
    place(true);
    expect(second).not.toBe(first);
    expect(hosts()).toEqual([second]);
    expect(document.documentElement.style.length).toBe(0);
  });

  it('has no attribute more than before', () => {
    const { place, remove } = create();
    place(true);
    remove();
    expect(document.documentElement.hasAttribute('style')).toBe(false);
  });

  it('keeps what it wrote itself while the panel was there', () => {
    const page = document.documentElement;
    page.style.setProperty('margin-right', '7px');
    const { place, remove } = create();
    place(true);
    page.style.setProperty('margin-right', '9px');
    page.style.setProperty('overflow', 'hidden');
    remove();
    expect(page.getAttribute('style')).toBe('margin-right: 9px; overflow: hidden;');
    page.removeAttribute('style');
  });

  it('gets its own margin back', () => {
    const { style } = document.documentElement;
    style.setProperty('margin-right', '7px');
    const { place, remove } = create();
    place(true);
    remove();
    expect(style.getPropertyValue('margin-right')).toBe('7px');
    style.removeProperty('margin-right');
  });
});
