// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { only, showPage } from '../testing/page.ts';
import { readText, setText } from './text-field.ts';

describe.each([
  ['an input', '<input id="x" value="old">'],
  ['a text area', '<textarea id="x">old</textarea>'],
  ['an editable element', '<div id="x" role="textbox" contenteditable="true">old</div>'],
])('%s', (_, html) => {
  it('takes a text and gives it back', () => {
    showPage(html);
    expect(readText(only('#x'))).toBe('old');
    setText(only('#x'), 'Client & Co. <b>报告</b>');
    expect(readText(only('#x'))).toBe('Client & Co. <b>报告</b>');
    expect(only('#x').childElementCount).toBe(0);
  });

  it('tells the page in the order of a hand', () => {
    showPage(`<x-a><template shadowrootmode="open">${html}</template></x-a>`);
    const heard: string[] = [];
    for (const type of ['input', 'change']) document.body.addEventListener(type, () => heard.push(type));
    only('#x').addEventListener('blur', () => heard.push('blur'));
    setText(only('#x'), 'new');
    expect(heard).toEqual(['input', 'change', 'blur']);
  });

  it('can be emptied', () => {
    showPage(html);
    setText(only('#x'), '');
    expect(readText(only('#x'))).toBe('');
  });
});

it('a framework that keeps its own setter on the element still hears of the text', () => {
  // React remembers the last value by a property on the element; only the prototype's setter goes past it.
  showPage('<input id="x">');
  const input = only<HTMLInputElement>('#x');
  let remembered = '';
  const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  Object.defineProperty(input, 'value', {
    configurable: true,
    get: () => native?.get?.call(input),
    set: (text: string) => {
      remembered = text;
      native?.set?.call(input, text);
    },
  });
  let taken = '';
  input.addEventListener('input', () => {
    if (input.value !== remembered) taken = input.value;
  });
  setText(input, 'typed');
  expect(taken).toBe('typed');
});
