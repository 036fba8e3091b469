// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type FieldName, fieldSigns, findFields, showsCredentials } from './field.ts';
import { only, showPage } from './testing/page.ts';

/** Each field that is found, with its kind and the id of its element. */
function find(html: string): Record<string, string> {
  const fields = findFields(showPage(html));
  return Object.fromEntries([...fields].map(([name, { kind, element }]) => [name, `${kind} ${element.id}`]));
}

const SETUP = { name: 'text n', description: 'text d', apiVersion: 'select v' };

describe('the Setup step', () => {
  it.each([
    [
      'labels for fields',
      `<label for="n">Token Name</label><input id="n"><label for="d">Description</label><textarea id="d"></textarea>
       <label for="v">API Version</label><select id="v"><option>16</option></select>`,
    ],
    [
      'labels around fields',
      `<label>Token Name * <input id="n" type="text"></label><label>Description <input id="d"></label>
       <label>API Version <select id="v"><option>16</option></select></label>`,
    ],
    [
      'labels without for',
      `<div><label>Token Name</label><input id="n"></div><div><label>Description (optional)</label>
       <textarea id="d"></textarea></div><div><label>API Version</label><select id="v"></select></div>`,
    ],
    [
      'ARIA names',
      `<input id="n" aria-label="Token Name"><div id="d" role="textbox" contenteditable aria-label="Description"></div>
       <select id="v" aria-label="API Version"></select>`,
    ],
    [
      'names in code only',
      `<p><input id="n" name="tokenName"></p><p><textarea id="d" name="description"></textarea></p>
       <p><select id="v" name="apiVersion"></select></p>`,
    ],
    [
      'Chinese labels',
      `<div><span>令牌名称</span><input id="n"></div><div><span>描述</span><textarea id="d"></textarea></div>
       <div><span>API 版本</span><select id="v"></select></div>`,
    ],
    [
      'web components that are named from outside',
      `<uicl-text-input label="Token Name"><template shadowrootmode="open"><input id="n"></template></uicl-text-input>
       <uicl-text-area aria-label="Description"><template shadowrootmode="open"><textarea id="d"></textarea></template></uicl-text-area>
       <uicl-field-label-pair><template shadowrootmode="open"><span>API Version</span><slot></slot></template>
         <select id="v"></select></uicl-field-label-pair>`,
    ],
  ])('by %s', (_, html) => {
    expect(find(html)).toEqual(SETUP);
  });
});

describe('the Contact Information step', () => {
  it.each([
    [
      'a drop-down and a tag input',
      `<div><span>Primary Contact</span><button id="c" data-testid="uicl-multi-select-input-button">Select</button></div>
       <div><span>Developer Emails</span><div data-testid="uicl-tag-input">
         <input id="e" data-testid="uicl-tag-input-text-input"></div></div>`,
      { primaryContact: 'drop-down c', developerEmails: 'tags e' },
    ],
    [
      'a combobox and a plain box',
      `<div><span>Primary Contact</span><div id="c" role="combobox">Dana Ito</div></div>
       <div><span>Email Addresses</span><input id="e" type="email"></div>`,
      { primaryContact: 'drop-down c', developerEmails: 'text e' },
    ],
  ])('with %s', (_, html, expected) => {
    expect(find(html)).toEqual(expected);
  });
});

describe('developer e-mails, whose label no document gives', () => {
  const CONTACT =
    '<div><span>Primary Contact</span><button id="c" aria-haspopup="listbox">Select</button></div>';

  it.each([
    ['a box of that type', '<div><span>Others to tell</span><input id="e" type="email"></div>'],
    ['a word in its label', '<div><label for="e">Notify these e-mails</label><input id="e"></div>'],
    ['a Chinese word', '<div><span>其他电子邮件</span><input id="e"></div>'],
  ])('are known by %s beside the contact', (_, box) => {
    expect(find(`<form>${CONTACT}${box}</form>`)).toEqual({
      primaryContact: 'drop-down c',
      developerEmails: 'text e',
    });
  });

  it('are not any box for an address on another step', () => {
    expect(
      find('<div><span>Notify these e-mails</span><input id="e" type="email"></div><input id="o">'),
    ).toEqual({});
  });

  it.each([
    [
      'a newsletter in the footer',
      '<footer><label>Get our news by e-mail <input id="e" type="email"></label></footer>',
    ],
    [
      'a search in the header',
      '<header><input id="e" type="search" placeholder="Search by e-mail"></header>',
    ],
  ])('are not %s', (_, decoy) => {
    const form = `<main><form>${CONTACT}<button>Next</button></form></main>`;
    expect(find(form + decoy)).toEqual({ primaryContact: 'drop-down c' });
    expect(find(decoy + form)).toEqual({ primaryContact: 'drop-down c' });
  });
});

describe('no guessing', () => {
  it('of two fields with one name neither is taken', () => {
    expect(find('<label>Token Name <input id="a"></label><label>Token Name <input id="b"></label>')).toEqual(
      {},
    );
  });

  it('a label beats a name in code', () => {
    expect(find('<p><input id="a" name="name"></p><label>Token Name <input id="b"></label>')).toEqual({
      name: 'text b',
    });
  });

  it('a text that only begins like a label does not count', () => {
    expect(find('<label>Token Name of the client <input id="a"></label>')).toEqual({});
  });

  it('the label of an editor that is no field known here does not go to its neighbour', () => {
    const html =
      '<form><div><label>Token Name</label><input id="a"></div>' +
      '<div><label>Description</label><canvas role="application" contenteditable="false"></canvas></div></form>';
    expect(find(html)).toEqual({ name: 'text a' });
  });

  it('what is not rendered is not a field', () => {
    expect(find('<label style="display:none">Token Name <input id="a"></label>')).toEqual({});
  });

  it('the only box on a list of tokens is not what the list’s columns are called', () => {
    expect(
      find(
        '<input id="s" type="search" placeholder="Search by Name"><table><tr><th>Token Name</th><th>Description</th>' +
          '<th>API Version</th></tr><tr><td>Reporting</td><td>For Dana</td><td>16</td></tr></table>',
      ),
    ).toEqual({});
  });

  it('the list’s search and other boxes are no fields', () => {
    expect(
      find(
        '<input id="s" type="search" placeholder="Search by Name"><label>Created On <select id="o"></select></label>' +
          '<label>State <select id="t"></select></label>',
      ),
    ).toEqual({});
  });
});

describe('what was found of each field, and from which signs', () => {
  /** `why: signs = certainty` of one field. */
  function finding(html: string, name: FieldName, pointedOut = new Map<FieldName, Element>()): string {
    const found = fieldSigns(showPage(html), pointedOut).find((one) => one.name === name);
    if (found === undefined) throw new Error(`There is no finding for ${name}`);
    if ((found.element !== null) !== (found.why === 'found'))
      throw new Error('Only what was found has an element');
    return `${found.why}: ${found.signs.join(', ')} = ${found.certainty}`;
  }

  const CONTACT = '<div>Primary Contact <button aria-haspopup="listbox">Select</button></div>';

  it.each<[string, FieldName, string, string]>([
    ['a label', 'name', '<label>Token Name <input></label>', 'found: label = 8'],
    [
      'a label and a name in code',
      'name',
      '<label>Token Name <input name="name"></label>',
      'found: label, code = 10',
    ],
    ['words around it', 'name', '<div><i>Token Name</i><input></div><input>', 'found: wordsAround = 5'],
    ['a name in code alone', 'description', '<input name="description">', 'found: code = 2'],
    [
      'an e-mail box beside the contact',
      'developerEmails',
      `<form>${CONTACT}<p><input type="email"></p></form>`,
      'found: email, besideContact = 2',
    ],
    ['an e-mail box somewhere', 'developerEmails', '<input type="email">', 'uncertain: email = 1'],
    ['nothing', 'apiVersion', '<input name="name">', 'absent:  = 0'],
    [
      'two labels',
      'name',
      '<label>Token Name <input></label><label>Token Name <input name="name"></label>',
      'ambiguous: label, code = 10',
    ],
    [
      'one box for two fields',
      'name',
      '<input name="name" data-testid="description">',
      'ambiguous: code = 2',
    ],
  ])('by %s', (_, name, html, expected) => {
    expect(finding(html, name)).toBe(expected);
  });

  it('a field that was pointed out comes before all others', () => {
    const html = '<label>Token Name <input id="a"></label><input id="b">';
    showPage(html);
    expect(fieldSigns(document, new Map([['name', only('#b')]]))[0]).toMatchObject({
      name: 'name',
      element: only('#b'),
      signs: ['pointedOut'],
      why: 'found',
    });
  });

  it('what was pointed out is never a password box', () => {
    showPage('<input id="a" type="password"><input>');
    expect(fieldSigns(document, new Map([['name', only('#a')]]))[0]).toMatchObject({ why: 'absent' });
  });

  it('names every field, on any screen', () => {
    expect(fieldSigns(showPage('')).map(({ name, why }) => `${name} ${why}`)).toEqual([
      'name absent',
      'description absent',
      'apiVersion absent',
      'primaryContact absent',
      'developerEmails absent',
    ]);
  });
});

describe('controls of any build', () => {
  it.each([
    [
      'an editor without a role',
      '<div><b>Description</b><div id="x" contenteditable="true"></div></div>',
      'description',
      'text x',
    ],
    [
      'a box to search in',
      '<div><b>Primary Contact</b><input id="x" role="combobox"></div>',
      'primaryContact',
      'drop-down x',
    ],
    [
      'a combobox around its box',
      '<div><b>Primary Contact</b><div id="x" role="combobox"><input type="text"></div></div>',
      'primaryContact',
      'drop-down x',
    ],
    [
      'chips by another library',
      '<div><b>Developer Emails</b><div class="multi-email"><input id="x"></div></div>',
      'developerEmails',
      'tags x',
    ],
    [
      'a button by role',
      '<div><b>API Version</b><div id="x" role="button" aria-haspopup="listbox">16</div></div>',
      'apiVersion',
      'drop-down x',
    ],
  ])('%s', (_, html, name, expected) => {
    expect(find(`<form>${html}<p><input></p></form>`)).toEqual({ [name]: expected });
  });
});

describe('credentials', () => {
  it('a password box is never a field, whatever it is called', () => {
    expect(find('<label>Token Name <input id="a" type="password" name="tokenName"></label>')).toEqual({});
    for (const role of ['textbox', 'combobox'])
      expect(find(`<label>Token Name <input id="a" type="password" role="${role}"></label>`)).toEqual({});
  });

  it.each([
    ['by a label', '<label>Account SID</label><input>'],
    ['by a text in a cell', '<table><tr><td>Auth Token</td><td>…</td></tr></table>'],
    ['by an ARIA name', '<input type="password" aria-label="Auth Token">'],
    ['in a shadow root', '<x-a><template shadowrootmode="open"><b>Auth Token:</b></template></x-a>'],
    ['in Chinese', '<span>身份验证令牌</span>'],
    ['by a label around its box', '<label>Auth Token <input type="password"></label>'],
    ['beside a mark', '<label>Auth Token <span>*</span></label>'],
    ['beside an icon with a hint', '<label>Account SID <i class="iui-icon info"></i></label>'],
    ['beside a button', '<div>Auth Token <button>Copy</button></div>'],
  ])('are seen %s', (_, html) => {
    expect(showsCredentials(showPage(html))).toBe(true);
  });

  it.each([
    ['where only a text speaks of them', '<p>Your Account SID and Auth Token will be shown here later.</p>'],
    ['where they are not rendered', '<div style="display:none"><label>Auth Token</label></div>'],
    ['on Setup', '<label>Token Name <input></label>'],
  ])('are not seen %s', (_, html) => {
    expect(showsCredentials(showPage(html))).toBe(false);
  });

  it('are not read while looking for fields', () => {
    const page = showPage('<label>Auth Token <input id="a" type="password" value="x"></label><input id="b">');
    const read: string[] = [];
    for (const input of page.querySelectorAll('input'))
      Object.defineProperty(input, 'value', { get: () => read.push(input.id) });
    findFields(page);
    showsCredentials(page);
    expect(read).not.toContain('a');
  });
});
