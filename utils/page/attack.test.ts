// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { refuseChoice, refuseFold } from './guard.ts';
import { findLearned, findLearnedFields } from './learned/find.ts';
import type { LearnedPage } from './learned/types.ts';
import { pickables } from './pick/pickable.ts';
import { all, only, showPage } from './testing/page.ts';

/* What means harm and looks like something else: see also tests/e2e/attack, where whole pages do. */

describe('an option of a drop-down that deletes', () => {
  it.each([
    ['by its words', '<li id="x" role="option">Delete</li>'],
    ['by its words in pieces', '<li id="x" role="option"><b>Delete</b> <i>Token</i></li>'],
    ['by its label', '<li id="x" role="option" aria-label="Delete Token">Dana Ito</li>'],
    ['by being a link', '<a href="/delete"><li id="x" role="option">Dana Ito</li></a>'],
    ['by being a menu item', '<div role="menuitem"><li id="x" role="option">Dana Ito</li></div>'],
    ['by sending a form', '<form><button type="submit"><i id="x" role="option">Dana Ito</i></button></form>'],
  ])('is refused %s', (_how, html) => {
    showPage(html);
    expect(refuseChoice(only('#x'))).not.toBeNull();
  });
});

describe('a fold that does more than open', () => {
  it.each([
    ['called Delete token', '<button type="button" id="x" aria-expanded="false">Delete token</button>'],
    ['a summary called Create', '<details><summary id="x">Create</summary></details>'],
    ['labelled Create', '<i id="x" aria-expanded="false" aria-label="Create">Actions</i>'],
    ['with the title Delete', '<i id="x" aria-expanded="false" title="Delete">Actions</i>'],
    ['with a picture of Delete', '<i id="x" aria-expanded="false"><img alt="Delete"></i>'],
    ['that looks like Delete', '<i id="x" aria-expanded="false">Dеlete</i>'],
    ['that sends a form', '<form><button id="x" aria-expanded="false">Actions</button></form>'],
    [
      'in a button that sends a form',
      '<form><button><i id="x" aria-expanded="false">Actions</i></button></form>',
    ],
    ['that is a link', '<a href="/delete" id="x" aria-expanded="false">Actions</a>'],
    ['in a link', '<a href="/delete"><i id="x" aria-expanded="false">Actions</i></a>'],
  ])('is refused: %s', (_what, html) => {
    showPage(html);
    expect(refuseFold(only('#x'))).not.toBeNull();
  });
});

describe('a learned page that is not true', () => {
  const learned = (tag: string): LearnedPage => {
    const shape = { tag, role: null, type: null, testId: null, classes: [], attributes: [] };
    const boxes = {
      box: { shape, around: [] },
      row: 1,
      state: { kind: 'class', out: 0, name: 'on', means: 'on' },
      words: { from: 'row' },
    } as const;
    return {
      version: 1,
      host: 'app.impact.com',
      accountType: 'agency',
      place: null,
      boxes,
      toggles: { ...boxes, row: 30 },
      fields: {},
    };
  };
  it.each(['button', 'a', 'x-button'])('takes no %s for a box or a switch', (tag) => {
    showPage(`<p><${tag} href="/x">Retrieve actions</${tag}></p><p><${tag} href="/x">Create</${tag}></p>`);
    const { boxes, toggles } = findLearned(document, learned(tag));
    expect([...boxes, ...toggles]).toEqual([]);
  });

  it('takes nothing in a link for a box, nor what says of itself that it deletes', () => {
    showPage(`<a href="/x"><i>Retrieve actions</i></a><p><i aria-label="Delete token">x</i></p>`);
    const { boxes, toggles } = findLearned(document, learned('i'));
    expect([...boxes, ...toggles]).toEqual([]);
  });
});

it.each([
  ['a password', 'input', '<input type="password">'],
  ['a password in the role of a text box', 'input', '<input type="password" role="textbox">'],
  ['a button', 'button', '<button>Create</button>'],
  ['a check box', 'input', '<input type="checkbox">'],
])('a learned field leads to no %s', (_what, tag, html) => {
  showPage(`<p>Name ${html}</p>`);
  const shape = { tag, role: null, type: null, testId: null, classes: [], attributes: [] };
  const name = { route: { shape, around: [] }, code: null, label: null, nth: 0, of: 1 };
  const page = { place: null, boxes: null, toggles: null, fields: { name } } as const;
  const found = findLearnedFields(document, { version: 1, host: 'x', accountType: 'agency', ...page });
  expect([...found.keys()]).toEqual([]);
});

it('nothing that is pressed to do a thing, and no password, is offered to be pointed at', () => {
  showPage(`<form><button class="checkbox">Create</button><a href="/x" class="box"></a>
    <input type="password" class="checkbox" tabindex="0"><input type="hidden" class="box">
    <p><i class="box" aria-label="Delete token"></i></p><p><i class="box" id="good"></i> Retrieve actions</p></form>`);
  expect(pickables(document, 'box')).toEqual(all('#good'));
  expect(pickables(document, 'field')).toEqual([]);
});
