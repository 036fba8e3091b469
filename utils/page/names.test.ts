// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { namesOf } from './names.ts';
import { only, showPage } from './testing/page.ts';

function names(html: string): readonly string[] {
  showPage(html);
  return namesOf(only('#x'));
}

it.each([
  ['its label', '<label for="x">Token  Name</label><input id="x">', ['Token Name']],
  ['the label around it', '<label>Token Name <input id="x"></label>', ['Token Name']],
  ['an ARIA name', '<input id="x" aria-label="Token Name">', ['Token Name']],
  ['another element', '<b id="n">Token Name</b><input id="x" aria-labelledby="n">', ['Token Name']],
])('%s names a control', (_, html, expected) => {
  expect(names(html)).toEqual(expected);
});

it('a component that is named from outside names the control in it', () => {
  const inner = '<template shadowrootmode="open"><input id="x"></template>';
  expect(names(`<uicl-text-input label="Token Name">${inner}</uicl-text-input>`)).toEqual(['Token Name']);
  expect(names(`<uicl-text-input aria-label="Token Name">${inner}</uicl-text-input>`)).toEqual([
    'Token Name',
  ]);
  expect(names(`<label>Token Name <uicl-text-input>${inner}</uicl-text-input></label>`)).toEqual([
    'Token Name',
  ]);
});

it('its own name comes before that of what it lies in, and each once', () => {
  expect(
    names(
      '<x-a aria-label="Outer"><template shadowrootmode="open"><x-b label="Outer"><template shadowrootmode="open">' +
        '<input id="x" aria-label="Inner"></template></x-b></template></x-a>',
    ),
  ).toEqual(['Inner', 'Outer']);
});

it('a control’s own value is no name', () => {
  expect(names('<label>Token Name <input id="x" value="secret"></label>').join()).not.toContain('secret');
  expect(names('<div id="x" role="textbox" aria-label="Description">secret</div>')).toEqual(['Description']);
});

it('without any there is none', () => {
  expect(names('<input id="x">')).toEqual([]);
});
