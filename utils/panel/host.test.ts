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

const create = () => createHost(document, '.tp-root { color: red }', left.signal);
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

  it.each(['keydown', 'mousedown', 'pointerdown'])('is not done for a script’s %s', (type) => {
    const { button } = withButton();
    const heard = vi.fn();
    button.addEventListener(type, heard);
    button.dispatchEvent(event(type, false));
    expect(heard).not.toHaveBeenCalled();
    button.dispatchEvent(event(type, true));
    expect(heard).toHaveBeenCalledTimes(1);
  });

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
  const margin = () => document.documentElement.style.getPropertyValue('margin-inline-end');
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

  it('is not taken from a narrow page', () => {
    const { place } = create();
    width(700);
    place(true);
    expect(margin()).toBe('');
  });

  it('a panel over the page ends above the buttons to go on', () => {
    const page = showPage('<main><button>Next</button></main>');
    const { place } = create();
    width(700);
    const bottom = () => (host() as HTMLElement).style.getPropertyValue('--tp-panel-bottom');
    host().getBoundingClientRect = () => new DOMRect(300, 0, 360, window.innerHeight);
    const next = page.querySelector('button');
    if (next === null) throw new Error('There is no button');
    next.getBoundingClientRect = () => new DOMRect(400, window.innerHeight - 60, 80, 40);
    place(true);
    expect(Number.parseFloat(bottom())).toBeGreaterThanOrEqual(60);
    next.getBoundingClientRect = () => new DOMRect(10, window.innerHeight - 60, 80, 40);
    place(true);
    expect(bottom()).toBe('0px');
  });
});
