// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { createControlNames } from '../record/controls.ts';
import { ignoreFirstClicks } from './first-click.ts';
import { guardRoot } from './gate.ts';

const names = createControlNames();
let end = () => {};

guardRoot(window);
afterEach(() => end());

function box(name: string, by: 'click' | 'mousedown' = 'click') {
  const input = document.createElement('input');
  input.type = 'checkbox';
  document.body.append(input);
  names.set(input, { name, by });
  const heard: string[] = [];
  for (const type of ['click', 'mousedown']) input.addEventListener(type, () => heard.push(type));
  return { input, heard };
}

it('ignores the first click on each check box and toggle, and takes the next', () => {
  end = ignoreFirstClicks(names.named);
  for (const name of ['scope GET /Deals', 'category Deals']) {
    const { input } = box(name);
    input.click();
    expect(input.checked, name).toBe(false);
    input.click();
    expect(input.checked, name).toBe(true);
  }
});

it('ignores the first press of what reacts to mousedown', () => {
  end = ignoreFirstClicks(names.named);
  const { input, heard } = box('scope GET /Ads', 'mousedown');
  for (let times = 0; times < 2; times++) {
    input.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true, composed: true }));
  }
  expect(heard).toEqual(['mousedown']);
});

it('takes every click on other controls', () => {
  end = ignoreFirstClicks(names.named);
  const { heard } = box('next');
  document.body.querySelector<HTMLInputElement>('input:last-child')?.click();
  expect(heard).toEqual(['click']);
});
