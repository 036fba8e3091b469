// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addRefusal, guardRoot } from './gate.ts';

const heard: string[] = [];
let end = () => {};

guardRoot(window);

beforeEach(() => {
  heard.length = 0;
  document.body.innerHTML =
    '<div id="step"><button id="under">Under</button></div><button id="beside">Beside</button>';
  for (const button of document.querySelectorAll('button')) {
    for (const type of ['click', 'mousedown', 'keydown', 'focus']) {
      button.addEventListener(type, () => heard.push(`${button.id} ${type}`));
    }
  }
  const step = document.querySelector('#step');
  end = addRefusal((_event, path) => step !== null && path.includes(step));
});

afterEach(() => end());

function press(id: string, type: string): boolean {
  const button = document.querySelector(`#${id}`);
  if (button === null) throw new Error(`No button ${id}`);
  return button.dispatchEvent(new Event(type, { bubbles: true, cancelable: true, composed: true }));
}

it('keeps every kind of press from what is refused, a script’s own too', () => {
  const went = ['pointerdown', 'mousedown', 'click', 'keydown'].map((type) => press('under', type));
  expect(heard).toEqual([]);
  expect(went).toEqual([false, false, false, false]);
});

it('lets everything else through', () => {
  press('beside', 'click');
  press('under', 'focus');
  expect(heard).toEqual(['beside click', 'under focus']);
});

it('ends when told to', () => {
  end();
  press('under', 'click');
  expect(heard).toEqual(['under click']);
});

it('guards what does not leave a shadow root', () => {
  const host = document.createElement('uicl-thing');
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.innerHTML = '<input type="checkbox">';
  document.querySelector('#step')?.append(host);
  guardRoot(shadow);
  const input = shadow.querySelector('input');
  input?.addEventListener('click', () => heard.push('input click'));
  input?.dispatchEvent(new Event('click', { bubbles: true, cancelable: true, composed: false }));
  expect(heard).toEqual([]);
});
