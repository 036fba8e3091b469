// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { refuseCheck, refuseChoice } from './guard.ts';
import map from './map/page-map.json' with { type: 'json' };
import { type LabelName, wordings } from './map/page-map.ts';
import { only, showPage } from './testing/page.ts';

function refuse(html: string, name = 'Retrieve actions') {
  showPage(html);
  return refuseCheck(only('#x'), name);
}

describe('a box or toggle may be pressed', () => {
  it.each([
    ['a native box', '<input id="x" type="checkbox">'],
    ['an ARIA box', '<div id="x" role="checkbox" aria-checked="false"></div>'],
    ['a switch that is built of a button', '<button id="x" role="switch" aria-checked="false"></button>'],
    ['a button that stays pressed', '<button id="x" aria-pressed="false">Actions</button>'],
    ['inside a label', '<label><input id="x" type="checkbox"> Retrieve actions</label>'],
    [
      'in the header of a group that opens',
      '<button aria-expanded="true"><input id="x" type="checkbox"></button>',
    ],
    ['in a form with a button', '<form><input id="x" type="checkbox"><button>Create</button></form>'],
    ['in the summary of a group', '<details><summary><input id="x" type="checkbox"></summary></details>'],
  ])('%s', (_, html) => {
    expect(refuse(html)).toBeNull();
  });

  it('whatever a scope of its own is called', () => {
    for (const name of [
      'Create tracking link',
      'Delete promo code',
      'Update action',
      'Reset password of user',
      '',
    ])
      expect(refuse('<input id="x" type="checkbox">', name), name).toBeNull();
  });
});

describe('it is refused in something that acts', () => {
  it.each([
    ['a button', '<button><input id="x" type="checkbox"></button>', 'button'],
    ['a link', '<a href="#delete"><input id="x" type="checkbox"></a>', 'a'],
    ['a button by role', '<div role="button"><input id="x" type="checkbox"></div>', 'div'],
    ['a link by role', '<span role="link"><input id="x" type="checkbox"></span>', 'span'],
    ['a menu item', '<li role="menuitem"><input id="x" type="checkbox"></li>', 'li'],
    ['a tab', '<div role="tab"><input id="x" type="checkbox"></div>', 'div'],
    ['a custom button', '<uicl-btn><input id="x" type="checkbox"></uicl-btn>', 'uicl-btn'],
    [
      'a custom button, from inside its shadow root',
      '<uicl-btn><template shadowrootmode="open"><input id="x" type="checkbox"></template></uicl-btn>',
      'uicl-btn',
    ],
    ['a submit button itself', '<input id="x" type="submit" value="Create">', 'input'],
  ])('%s', (_, html, what) => {
    expect(refuse(html)).toEqual({ kind: 'acts', what });
  });
});

describe('what nobody ticks is no box', () => {
  it.each([
    '<input id="x">',
    '<input id="x" type="text" role="checkbox">',
    '<input id="x" type="radio">',
    '<input id="x" type="password">',
    '<input id="x" type="file">',
    '<select id="x"></select>',
    '<select><option id="x">a</option></select>',
    '<textarea id="x"></textarea>',
    '<details><summary id="x">Actions</summary></details>',
    '<form id="x"></form>',
    '<p id="x" contenteditable></p>',
    ...['option', 'radio', 'textbox', 'combobox', 'listbox', 'Option', 'checkbox radio'].map(
      (role) => `<p id="x" role="${role}" aria-checked="false"></p>`,
    ),
    `<div id="x">${'<i></i>'.repeat(501)}</div>`,
  ])('%s', (html) => {
    expect(refuse(html)?.kind).toBe('acts');
  });

  it('not even the whole page', () => {
    showPage('');
    expect([document.body, document.documentElement].map((one) => refuseCheck(one, '')?.kind)).toEqual([
      'acts',
      'acts',
    ]);
  });
});

describe('it is refused by its whole name', () => {
  const forbidden = map.forbidden as LabelName[];

  it.each(forbidden.flatMap((name) => [...wordings(name)].map((text) => [text, name] as const)))(
    '“%s” on the page',
    (text, name) => {
      const refusal = refuse('<input id="x" type="checkbox">', text);
      expect(refusal?.kind).toBe('forbidden');
      // Some languages have one word for two of them; either is right.
      expect(forbidden.filter((label) => wordings(label).has(text))).toContain(refusal?.what);
      expect(forbidden).toContain(name);
    },
  );

  it.each([
    ['by aria-label', '<input id="x" type="checkbox" aria-label="Create">', 'create'],
    ['by title', '<input id="x" type="checkbox" title="Delete Token">', 'delete'],
    [
      'by what labels it',
      '<b id="n">Reset Token</b><input id="x" type="checkbox" aria-labelledby="n">',
      'reset',
    ],
    [
      'by the text of a pressed button',
      '<button id="x" aria-pressed="false">Enable Legacy Tokens</button>',
      'enableLegacyTokens',
    ],
    ['in any case, with marks', '<input id="x" type="checkbox" aria-label=" CREATE * ">', 'create'],
    ['in Chinese', '<input id="x" type="checkbox" aria-label="删除令牌">', 'delete'],
  ])('%s', (_, html, what) => {
    expect(refuse(html)).toEqual({ kind: 'forbidden', what });
  });

  it.each([
    ['a Cyrillic letter', '<input id="x" type="checkbox" aria-label="Сreate">'],
    ['characters that nobody sees', '<input id="x" type="checkbox" title="Cre\u200b\u034fate">'],
    ['a picture', '<div id="x" role="checkbox"><img alt="Create"></div>'],
    ['a drawing with a title', '<div id="x" role="checkbox"><svg><title>Create</title></svg></div>'],
    ['a drawing with a label', '<div id="x" role="checkbox"><svg aria-label="Create"></svg></div>'],
    ['a tooltip on a part without words', '<div id="x" role="checkbox"><i title="Create"></i></div>'],
    [
      'a button that is drawn in it',
      '<div id="x" role="checkbox"><input type="button" value="Create"></div>',
    ],
    ['words that only the eye is told', '<div id="x" role="checkbox"><b aria-hidden="true">Create</b></div>'],
    ['a picture in the label', '<label><input id="x" type="checkbox"><img alt="Create"></label>'],
    [
      'words in a shadow root',
      '<x-b id="x"><template shadowrootmode="open"><img alt="Create"></template></x-b>',
    ],
  ])('of what is seen through %s', (_how, html) => {
    expect(refuse(html)).toEqual({ kind: 'forbidden', what: 'create' });
  });

  it('a picture beside other words is no name', () => {
    expect(
      refuse('<label><input id="x" type="checkbox"><img alt="Create"> Tracking links</label>'),
    ).toBeNull();
  });

  it('never looks at what somebody entered', () => {
    const value = 'Create';
    showPage(`<div id="x" role="checkbox"><input value="${value}"><textarea>${value}</textarea></div>`);
    expect(refuseCheck(only('#x'), 'Retrieve actions')).toBeNull();
  });

  it('also where only its label says so', () => {
    expect(refuse('<label for="x">Create</label><input id="x" type="checkbox">')).toEqual({
      kind: 'forbidden',
      what: 'create',
    });
    expect(refuse('<label><input id="x" type="checkbox"> Delete Token</label>')).toEqual({
      kind: 'forbidden',
      what: 'delete',
    });
  });

  it('the list’s Clear All too', () => {
    for (const name of ['Clear All', '全部清除', 'Alle löschen'])
      expect(refuse('<input id="x" type="checkbox">', name)?.kind, name).toBe('forbidden');
  });
});

describe('a drop-down', () => {
  const choice = (html: string) => {
    showPage(html);
    return refuseChoice(only('#x'));
  };

  it.each([
    ['its trigger', '<button id="x" type="button" aria-haspopup="listbox">Select</button>'],
    ['its trigger without a type', '<button id="x" aria-haspopup="listbox">Dana Ito</button>'],
    ['one of its options', '<ul role="listbox"><li id="x" role="option">v16</li></ul>'],
  ])('%s may be pressed', (_, html) => {
    expect(choice(html)).toBeNull();
  });

  it.each([
    [
      'called like a forbidden control',
      '<button id="x" aria-haspopup="listbox">Create</button>',
      'forbidden',
    ],
    [
      'named like one',
      '<button id="x" aria-label="Delete Token" aria-haspopup="listbox">▾</button>',
      'forbidden',
    ],
    ['an option with a picture of one', '<li id="x" role="option"><img alt="Delete"></li>', 'forbidden'],
    ['an option that looks like one', '<li id="x" role="option">Dеlete</li>', 'forbidden'],
    ['an option that is a forbidden act', '<li id="x" role="option">Reset</li>', 'forbidden'],
    ['that is a link', '<a id="x" href="#x" role="combobox">v16</a>', 'acts'],
    ['in a menu item', '<li role="menuitem"><span id="x" role="option">v16</span></li>', 'acts'],
    ['that submits', '<button id="x" type="submit" aria-haspopup="listbox">v16</button>', 'acts'],
  ])('%s is refused', (_, html, kind) => {
    expect(choice(html)?.kind).toBe(kind);
  });
});
