// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { type ControlNames, createControlNames } from './controls.ts';
import { type ActivationLog, createLog } from './log.ts';
import { watchRoot } from './watch.ts';

let names: ControlNames;
let log: ActivationLog;
const root = () => document.body;
const recorded = () => log.activations().map(({ control, event }) => `${control}: ${event}`);

/** A host with a button in its open shadow root. */
function component(inner: string): { host: HTMLElement; shadow: ShadowRoot; part: HTMLElement } {
  const host = document.createElement('uicl-thing');
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.innerHTML = inner;
  root().append(host);
  const part = shadow.querySelector<HTMLElement>('button, input');
  if (part === null) throw new Error('The component has no part to act on');
  return { host, shadow, part };
}

beforeEach(() => {
  document.body.replaceChildren();
  names = createControlNames();
  log = createLog(() => 0);
  watchRoot(window, names, log);
});

it('records a click inside a shadow root under the name of its host', () => {
  const { host, part } = component('<button>Next</button>');
  names.set(host, { name: 'next', by: 'click' });
  part.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  expect(recorded()).toEqual(['next: click']);
  expect(log.forbidden()).toMatchObject([{ control: 'next', event: 'click' }]);
});

it('records keys that press a control, and no other keys', () => {
  const button = document.createElement('button');
  root().append(button);
  names.set(button, { name: 'create', by: 'click' });
  for (const key of ['a', 'Tab', 'Enter', ' ']) {
    button.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  }
  expect(recorded()).toEqual(['create: keydown', 'create: keydown']);
});

it('records a change that does not leave its shadow root, once', () => {
  const { host, shadow, part } = component('<input type="text">');
  names.set(host, { name: 'token name', by: 'click' });
  watchRoot(shadow, names, log);
  part.dispatchEvent(new Event('change', { bubbles: true }));
  part.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  expect(recorded()).toEqual(['token name: change', 'token name: input']);
});

it('records mousedown only where it is what activates', () => {
  const box = document.createElement('span');
  const button = document.createElement('button');
  root().append(box, button);
  names.set(box, { name: 'scope GET /Deals', by: 'mousedown' });
  names.set(button, { name: 'back', by: 'click' });
  for (const element of [box, button]) {
    element.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, composed: true }));
  }
  expect(recorded()).toEqual(['scope GET /Deals: mousedown']);
});

it('cannot be kept from recording by a handler that stops the event', () => {
  const button = document.createElement('button');
  root().append(button);
  names.set(button, { name: 'update', by: 'click' });
  button.addEventListener('click', (event) => event.stopImmediatePropagation());
  document.addEventListener('click', (event) => event.stopImmediatePropagation(), {
    capture: true,
    once: true,
  });
  button.click();
  expect(recorded()).toEqual(['update: click']);
});

it('records controls that nobody named, and ignores mere text', () => {
  root().innerHTML = '<p>Text</p><a href="#x">Some  link</a>';
  root().querySelector('p')?.click();
  root().querySelector('a')?.click();
  expect(recorded()).toEqual(['unnamed a Some link: click']);
});
