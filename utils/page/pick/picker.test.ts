// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { all, only, showPage } from '../testing/page.ts';
import type { PickKind } from './pickable.ts';
import { pickables } from './pickable.ts';
import { startPicking } from './picker.ts';

const PAGE = `
  <h2>API Scopes</h2>
  <button class="checkbox">Create</button>
  <ul>${['a', 'b'].map((label) => `<li><i class="box"></i>Retrieve ${label}</li>`).join('')}</ul>
  <x-box><template shadowrootmode="open"><i class="box"></i></template></x-box>
  <input type="password"><input id="name"><input type="checkbox" id="native">`;

let left = new AbortController();
beforeEach(() => {
  left = new AbortController();
  vi.useFakeTimers();
});
afterEach(() => {
  left.abort();
  vi.runAllTimers();
  vi.useRealTimers();
});

function start(kind: PickKind = 'box', own = false) {
  const heard: string[] = [];
  for (const type of ['pointerdown', 'click', 'keydown'])
    document.addEventListener(type, () => heard.push(type), { signal: left.signal });
  const onPoint = vi.fn<(element: Element | null) => void>();
  const onPick = vi.fn<(element: Element) => void>();
  const onCancel = vi.fn<() => void>();
  startPicking({ document, kind, signal: left.signal, isOwn: () => own, onPoint, onPick, onCancel });
  return { heard, onPoint, onPick, onCancel };
}

/** An event as a person makes it, unless said otherwise. */
function happen(target: Element, event: Event, trusted = true): Event {
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  target.dispatchEvent(event);
  return event;
}
const BUBBLES = { bubbles: true, composed: true, cancelable: true };
const press = (target: Element, trusted = true) =>
  ['pointerdown', 'click'].map((type) => happen(target, new MouseEvent(type, BUBBLES), trusted));
const key = (name: string, trusted = true) =>
  happen(document.body, new KeyboardEvent('keydown', { ...BUBBLES, key: name }), trusted);

describe('a click of a person', () => {
  it('picks, and the page hears nothing of it, nor of the second half of a double click', () => {
    showPage(PAGE);
    const { heard, onPick } = start();
    const [first] = all('.box');
    if (first === undefined) throw new Error('no box');
    const events = press(first);
    press(first);
    expect(onPick.mock.calls).toEqual([[first]]);
    expect(heard).toEqual([]);
    expect(events.map(({ defaultPrevented }) => defaultPrevented)).toEqual([true, true]);
    vi.runAllTimers();
    press(first);
    expect(heard).toEqual(['pointerdown', 'click']);
  });

  it('picks what is inside of open shadow roots', () => {
    showPage(PAGE);
    const { onPick } = start();
    const inner = all('.box').at(-1);
    if (inner === undefined) throw new Error('no box');
    press(inner);
    expect(onPick.mock.calls).toEqual([[inner]]);
  });

  it('in the panel itself works as always', () => {
    showPage(PAGE);
    const { heard, onPick } = start('box', true);
    press(only('h2'));
    expect(onPick).not.toHaveBeenCalled();
    expect(heard).toEqual(['pointerdown', 'click']);
  });

  it('counts for the next picking as soon as that has begun', () => {
    showPage(PAGE);
    const [a, b] = all('.box');
    if (a === undefined || b === undefined) throw new Error('no boxes');
    start();
    press(a);
    const { onPick } = start();
    press(b);
    expect(onPick.mock.calls).toEqual([[b]]);
  });
});

describe('what a script of the page dispatches', () => {
  it('neither picks, nor moves, nor ends anything', () => {
    showPage(PAGE);
    const { onPick, onCancel, onPoint, heard } = start();
    press(only('#native'), false);
    for (const name of ['ArrowDown', 'Enter', 'Escape']) key(name, false);
    expect([onPick, onCancel, onPoint].map(({ mock }) => mock.calls)).toEqual([[], [], []]);
    expect(heard).toContain('click');
  });
});

describe('the keyboard', () => {
  it('goes through what could be meant and takes it', () => {
    showPage(PAGE);
    const { onPick, heard } = start();
    const list = pickables(document, 'box');
    for (const name of ['ArrowDown', 'Tab', 'ArrowUp', 'ArrowUp', 'Enter']) key(name);
    expect(onPick.mock.calls).toEqual([[list.at(-1)]]);
    expect(heard).toEqual([]);
  });

  it('takes nothing before it is at something, and Escape ends it', () => {
    showPage(PAGE);
    const { onPick, onCancel } = start();
    key('Enter');
    expect(onPick).not.toHaveBeenCalled();
    key('Escape');
    expect(onCancel).toHaveBeenCalledOnce();
  });
});

describe('what could be meant', () => {
  it('are boxes by role, kind or class, in shadow roots too; never what the guard refuses', () => {
    showPage(PAGE);
    expect(pickables(document, 'box')).toEqual([...all('.box'), only('#native')]);
  });

  it('are fields, never a box for a password', () => {
    showPage(PAGE);
    expect(pickables(document, 'field')).toEqual([only('#name')]);
  });

  it('are parts of the page, and texts', () => {
    showPage(PAGE);
    expect(pickables(document, 'part').map(({ localName }) => localName)).toEqual(['ul']);
    expect(pickables(document, 'text').map(({ localName }) => localName)).toEqual([
      'h2',
      'button',
      'li',
      'li',
    ]);
  });
});
