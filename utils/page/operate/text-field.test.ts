// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settle, stopClock } from '../testing/clock.ts';
import { only, showPage } from '../testing/page.ts';
import { enterText, fittingText, isFixed, limitOf, readText, sameText, setText } from './text-field.ts';

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

describe('entering a text', () => {
  beforeEach(stopClock);
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    Reflect.deleteProperty(document, 'execCommand');
  });

  const enter = (text: string) =>
    settle(
      enterText(() => document.querySelector('#x'), text, { document, signal: new AbortController().signal }),
    );

  it('is not done while the page takes it back as it draws', async () => {
    showPage('<input id="x">');
    only('#x').addEventListener('input', () => {
      setTimeout(() => {
        only<HTMLInputElement>('#x').value = '';
      }, 20);
    });
    expect(await enter('Reporting')).toBe(false);
    expect(readText(only('#x'))).toBe('');
  });

  it('is seen in a field that the page has made anew', async () => {
    showPage('<form><input id="x"></form>');
    only('#x').addEventListener('change', () => {
      const text = readText(only('#x'));
      only('form').innerHTML = '<input id="x">';
      only<HTMLInputElement>('#x').value = text;
    });
    expect(await enter('Reporting')).toBe(true);
  });

  it('is not taken for done in a field that is gone', async () => {
    showPage('<form><input id="x"></form>');
    only('#x').addEventListener('change', () => only('form').replaceChildren());
    expect(await enter('Reporting')).toBe(false);
  });

  it('goes by the browser’s own editing where an editor keeps a text of its own', async () => {
    showPage('<button id="b">Before</button><div id="x" contenteditable="true" tabindex="0">old</div>');
    const editor = only('#x');
    let model = 'old';
    editor.addEventListener('input', () => setTimeout(() => (editor.textContent = model), 10));
    const commands: unknown[] = [];
    Object.defineProperty(document, 'execCommand', {
      configurable: true,
      value: (name: string, _ui: boolean, text: string) => {
        commands.push([name, document.activeElement === editor]);
        model = text;
        editor.textContent = text;
      },
    });
    only('#b').focus();
    expect(await enter('new')).toBe(true);
    expect(commands).toEqual([['insertText', true]]);
    expect(document.activeElement).toBe(only('#b'));
  });
});

describe('what a field lets a person do', () => {
  it.each([
    ['<input id="x" readonly>', true],
    ['<input id="x" disabled>', true],
    ['<textarea id="x" readonly></textarea>', true],
    ['<div id="x" role="textbox" aria-readonly="true"></div>', true],
    ['<div id="x" role="combobox" aria-disabled="true"></div>', true],
    ['<input id="x">', false],
    ['<div id="x" contenteditable="true"></div>', false],
  ])('%s is fixed: %s', (html, fixed) => {
    showPage(html);
    expect(isFixed(only('#x'))).toBe(fixed);
  });

  it.each([
    ['<input id="x" maxlength="5">', 5],
    ['<textarea id="x" maxlength="1000"></textarea>', 1000],
    ['<input id="x">', null],
    ['<div id="x" contenteditable="true"></div>', null],
  ])('%s takes %s characters', (html, limit) => {
    showPage(html);
    expect(limitOf(only('#x'))).toBe(limit);
  });

  it('a box of one line takes lines as one', () => {
    showPage('<input id="x">');
    expect(fittingText(only('#x'), 'One line \n and another')).toBe('One line and another');
    showPage('<textarea id="x"></textarea>');
    expect(fittingText(only('#x'), 'One\nTwo')).toBe('One\nTwo');
  });
});

it.each([
  ['a\r\nb', 'a\nb', true],
  ['a\u00a0b', 'a b', true],
  ['a b', 'a  b', false],
  ['A', 'a', false],
])('%j and %j are the same to a person: %s', (one, other, same) => {
  expect(sameText(one, other)).toBe(same);
});
