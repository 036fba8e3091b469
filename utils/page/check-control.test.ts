// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findCheckControls, isLocked, looksLikeToggle, stateOf } from './check-control.ts';
import { only, showPage } from './testing/page.ts';

const find = (html: string) => findCheckControls(showPage(html));
const ids = (html: string) => find(html).map(({ element }) => element.id);

function one(html: string) {
  const controls = find(html);
  const [control] = controls;
  if (control === undefined || controls.length > 1) throw new Error(`${controls.length} controls`);
  return control;
}

describe('what can be ticked', () => {
  it.each([
    ['a check box', '<input id="x" type="checkbox">'],
    ['an ARIA check box', '<div id="x" role="checkbox" aria-checked="false"></div>'],
    ['a switch', '<button id="x" role="switch" aria-checked="true"></button>'],
    ['a menu item that ticks', '<li id="x" role="menuitemcheckbox" aria-checked="false"></li>'],
    ['a button that stays pressed', '<button id="x" aria-pressed="false"></button>'],
    ['a custom box that shows its state', '<uicl-checkbox id="x" checked></uicl-checkbox>'],
    ['a custom toggle that shows its state', '<my-toggle id="x" aria-checked="false"></my-toggle>'],
  ])('%s', (_, html) => {
    expect(ids(html)).toEqual(['x']);
  });

  it.each([
    ['a text box', '<input type="text">'],
    ['a radio button', '<input type="radio">'],
    ['a password', '<input type="password">'],
    ['a button', '<button>Create</button>'],
    ['a button that opens something', '<button aria-expanded="false">Actions</button>'],
    ['a custom box without a state', '<uicl-checkbox></uicl-checkbox>'],
    ['a custom button', '<uicl-btn checked></uicl-btn>'],
    ['an element of no custom name', '<div class="toggle" checked></div>'],
  ])('not %s', (_, html) => {
    expect(ids(html)).toEqual([]);
  });
});

describe('a control and what is around it', () => {
  it('is one control when an ARIA box wraps a hidden input', () => {
    const control = one(
      '<div id="outer" role="switch" aria-checked="true"><input id="x" type="checkbox"></div>',
    );
    expect(control).toEqual({ element: only('#x'), host: only('#outer') });
  });

  it('is one control when a web component has its box inside', () => {
    const control = one(
      '<uicl-checkbox id="outer" checked><template shadowrootmode="open"><input id="x" type="checkbox">' +
        '</template></uicl-checkbox>',
    );
    expect(control).toEqual({ element: only('#x'), host: only('#outer') });
  });

  it.each(['<i></i>', '<b role="checkbox" aria-checked="false" id="y"></b>'])(
    'is the one that people reach where a hidden box beside it keeps its value: %s',
    (beside) => {
      const hidden = '<input type="checkbox" id="hidden" aria-hidden="true" tabindex="-1">';
      const html = `<span><button type="button" role="switch" aria-checked="true" id="x"></button>${hidden}</span>`;
      expect(ids(html)).toEqual(['x']);
      expect(ids(`<form>${hidden}${beside}</form>`)).toEqual([beside === '<i></i>' ? 'hidden' : 'y']);
    },
  );

  it('is one control when components lie in components', () => {
    const control = one(
      '<ui-toggle id="outer"><template shadowrootmode="open"><ui-checkbox><template shadowrootmode="open">' +
        '<input id="x" type="checkbox"></template></ui-checkbox></template></ui-toggle>',
    );
    expect(control).toEqual({ element: only('#x'), host: only('#outer') });
  });

  it('is not swallowed by a component that is a whole screen', () => {
    const controls = find(
      '<scopes-page><template shadowrootmode="open"><input id="a" type="checkbox"><input id="b" type="checkbox">' +
        '</template></scopes-page>',
    );
    expect(controls.map(({ element, host }) => element === host)).toEqual([true, true]);
  });

  it('comes in reading order, each once', () => {
    expect(
      ids(
        '<input id="a" type="checkbox"><div role="checkbox" id="b"></div>' +
          '<x-list><template shadowrootmode="open"><input id="c" type="checkbox"></template></x-list>' +
          '<input id="d" type="checkbox">',
      ),
    ).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('reading order', () => {
  it('holds for boxes that are bare custom elements, also in shadow roots', () => {
    expect(
      ids(
        '<x-list><template shadowrootmode="open"><ui-toggle id="a" checked></ui-toggle></template></x-list>' +
          '<input id="b" type="checkbox"><ui-toggle id="c" checked></ui-toggle>' +
          '<x-list><template shadowrootmode="open"><input id="d" type="checkbox"></template></x-list>' +
          '<ui-toggle id="e" checked></ui-toggle>',
      ),
    ).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('the state', () => {
  it.each([
    ['<input type="checkbox">', 'off'],
    ['<input type="checkbox" checked>', 'on'],
    ['<div role="checkbox" aria-checked="true"></div>', 'on'],
    ['<div role="checkbox" aria-checked="false"></div>', 'off'],
    ['<div role="checkbox" aria-checked="mixed"></div>', 'mixed'],
    ['<div role="checkbox"></div>', 'off'],
    ['<button aria-pressed="true"></button>', 'on'],
    ['<button aria-pressed="false"></button>', 'off'],
    ['<ui-toggle checked></ui-toggle>', 'on'],
    ['<ui-toggle checked="false"></ui-toggle>', 'off'],
    ['<ui-toggle model-value="true"></ui-toggle>', 'on'],
    ['<ui-toggle model-value="false"></ui-toggle>', 'off'],
  ])('%s is %s', (html, state) => {
    expect(stateOf(one(html))).toBe(state);
  });

  it('is read anew each time, from the property and not from the attribute', () => {
    const control = one('<input id="x" type="checkbox" checked>');
    const input = only<HTMLInputElement>('#x');
    input.checked = false;
    expect(stateOf(control)).toBe('off');
    input.indeterminate = true;
    expect(stateOf(control)).toBe('mixed');
  });
});

describe('locked', () => {
  it.each([
    ['<input type="checkbox" disabled>', true],
    ['<div role="switch" aria-disabled="true"></div>', true],
    ['<div role="switch" aria-disabled="true"><input type="checkbox"></div>', true],
    [
      '<ui-checkbox disabled><template shadowrootmode="open"><input type="checkbox"></template></ui-checkbox>',
      true,
    ],
    ['<ui-toggle checked disabled></ui-toggle>', true],
    ['<ui-toggle checked disabled="false"></ui-toggle>', false],
    ['<div role="switch" aria-disabled="false"></div>', false],
    ['<input type="checkbox">', false],
  ])('%s: %s', (html, locked) => {
    expect(isLocked(one(html))).toBe(locked);
  });
});

describe('a toggle', () => {
  it.each([
    '<div role="switch" aria-checked="false"></div>',
    '<div role="switch" aria-checked="false"><input type="checkbox"></div>',
    '<input type="checkbox" class="iui-toggle">',
    '<span class="toggle-display"><input type="checkbox"></span>',
    '<uicl-checkbox is-toggle-display><template shadowrootmode="open"><input type="checkbox"></template></uicl-checkbox>',
    '<ui-switch><template shadowrootmode="open"><label><input type="checkbox"></label></template></ui-switch>',
  ])('%s looks like one', (html) => {
    expect(looksLikeToggle(one(html))).toBe(true);
  });

  it.each([
    '<input type="checkbox">',
    '<label class="row"><input type="checkbox"> Retrieve actions</label>',
    '<uicl-checkbox><template shadowrootmode="open"><input type="checkbox"></template></uicl-checkbox>',
  ])('%s does not', (html) => {
    expect(looksLikeToggle(one(html))).toBe(false);
  });
});
