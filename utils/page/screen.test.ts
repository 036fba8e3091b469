// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { primaryActions, readScreen } from './screen.ts';
import { only, showPage } from './testing/page.ts';
import { KNOWN_CATEGORIES } from './testing/reading.ts';

function read(html: string, title = '') {
  const page = showPage(html);
  page.title = title;
  const screen = readScreen(page, 'agency', KNOWN_CATEGORIES);
  const parts = (['list', 'legacyToken', 'setup', 'contact', 'credentials', 'login'] as const).filter(
    (part) => screen[part],
  );
  return {
    parts: [...parts, ...(screen.scopes === null ? [] : ['scopes'])],
    values: Object.fromEntries(screen.values),
  };
}

const STEPPER = '<ol><li>Setup</li><li>Contact Information</li><li>API Scopes</li><li>Create</li></ol>';

describe('what is on the screen', () => {
  it('the list', () => {
    expect(
      read(
        '<h1>Access Tokens</h1><button>Create Access Token</button><div class="card"><b>Legacy Account Tokens</b></div>' +
          '<label>Search by Name <input></label><label>State <select></select></label>',
      ).parts,
    ).toEqual(['list', 'legacyToken']);
  });

  it('the list by a button that is a web component', () => {
    expect(
      read('<uicl-btn><template shadowrootmode="open"><slot></slot></template>Create Access Token</uicl-btn>')
        .parts,
    ).toEqual(['list']);
  });

  it('the tokens of the list, and of nothing but the list', () => {
    const cards = ['Reporting', 'test']
      .map((name) => `<li><h3>${name}</h3><p>API Version 16</p><p>Enabled</p></li>`)
      .join('');
    const tokensOn = (html: string) => readScreen(showPage(html), 'agency', KNOWN_CATEGORIES).tokens;
    const names = tokensOn(`<button>Create Access Token</button><ul>${cards}</ul>`)?.map(({ name }) => name);
    expect(names).toEqual(['Reporting', 'test']);
    expect(tokensOn(`<h1>Create Access Token</h1><ul>${cards}</ul>`)).toBeNull();
  });

  it('Setup, with what its fields hold', () => {
    expect(
      read(
        `${STEPPER}<h1>Create Access Token</h1><label>Token Name <input value="Reporting"></label>
         <label>Description <textarea>For Dana</textarea></label>
         <label>API Version <select><option>15</option><option selected>16</option></select></label>`,
      ),
    ).toEqual({ parts: ['setup'], values: { name: 'Reporting', description: 'For Dana', apiVersion: '16' } });
  });

  it('Contact Information', () => {
    expect(
      read(
        `${STEPPER}<div><span>Primary Contact</span><button aria-haspopup="listbox">Dana Ito</button></div>
         <div><span>Developer Emails</span><input></div>`,
      ),
    ).toEqual({ parts: ['contact'], values: { primaryContact: 'Dana Ito', developerEmails: '' } });
  });

  it('API Scopes', () => {
    expect(
      read(
        `${STEPPER}<section><header><h3>Actions</h3><input type="checkbox" class="toggle"></header>
          <p><input type="checkbox">Retrieve actions <i>GET /Actions</i></p></section>`,
      ).parts,
    ).toEqual(['scopes']);
  });

  it('the login form', () => {
    expect(read('<input id="j_username"><input id="j_password" type="password">').parts).toEqual(['login']);
  });

  it('nothing that is known', () => {
    expect(read(`${STEPPER}<p>Loading …</p>`)).toEqual({ parts: [], values: {} });
  });
});

describe('a token that exists already', () => {
  const TABS = '<div><div>Overview</div><div>API Credentials</div><div>API Scopes</div></div>';
  const NAME =
    '<label>Token Name <input value="Reporting"></label><label>Description <textarea></textarea></label>';
  const editing = (html: string) => readScreen(showPage(html), 'agency', KNOWN_CATEGORIES).editing;

  it.each([
    ['tabs and Update', `${TABS}${NAME}<button>Update</button>`],
    ['tabs of shorter names and Save', `<a>Overview</a><a>Credentials</a>${NAME}<a role="button">Save</a>`],
    ['tabs and Reset Token', `${TABS}<button>Reset Token</button>`],
    ['Update and Reset Token', `${NAME}<x-btn>Update</x-btn><x-btn>Reset Token</x-btn>`],
    [
      'tabs and Update in Chinese',
      `<b>概览</b><b>API 凭证</b><b>API 范围</b><input type="submit" value="更新">`,
    ],
  ])('is known by %s', (_, html) => {
    expect(editing(html)).toBe(true);
  });

  it.each([
    ['tabs alone', TABS],
    ['Update alone', `${NAME}<button>Update</button>`],
    ['Reset alone', `${NAME}<button>Reset</button>`],
    ['tabs and Update beside Next', `${TABS}${NAME}<button>Update</button><button>Next</button>`],
    ['tabs that are hidden, and Update', `<div hidden>${TABS}</div><button>Update</button>`],
    ['the list', '<button>Create Access Token</button><ul><li>Reset</li></ul>'],
    ['a step without buttons', `${STEPPER}${NAME}`],
  ])('cannot be told by %s', (_, html) => {
    expect(editing(html)).toBeNull();
  });

  it.each([
    ['Next', `${STEPPER}${NAME}<button>Next</button>`],
    ['Create', `${STEPPER}<button>Create</button>`],
  ])('is not what has %s', (_, html) => {
    expect(editing(html)).toBe(false);
  });

  it('is told on the screen with its credentials too, where nothing but labels is read', () => {
    expect(editing(`${TABS}<label>Auth Token <input type="password"></label><button>Update</button>`)).toBe(
      true,
    );
  });
});

describe('the newest version', () => {
  const newest = (control: string) =>
    readScreen(showPage(`<label>API Version ${control}</label>`), 'agency', KNOWN_CATEGORIES).newestVersion;

  it.each([
    [
      'of a native list',
      '<select><option>Select</option><option>9</option><option>16</option></select>',
      '16',
    ],
    [
      'as the list writes it',
      '<select><option>v15.0</option><option> v16.0 (latest)</option></select>',
      'v16.0 (latest)',
    ],
    ['of a list without versions', '<select><option>Select</option></select>', null],
    ['of a drop-down that says so', '<button aria-haspopup="listbox">16 (Latest)</button>', '16 (Latest)'],
    ['of a drop-down that does not', '<button aria-haspopup="listbox">16</button>', null],
  ])('%s', (_, control, expected) => {
    expect(newest(control)).toBe(expected);
  });

  it('is not known where there is no choice of one', () => {
    expect(
      readScreen(showPage('<p>API Version 16 (latest)</p>'), 'agency', KNOWN_CATEGORIES).newestVersion,
    ).toBeNull();
  });
});

describe('a screen with credentials', () => {
  const CREDENTIALS = `<label for="sid">Account SID</label><input id="sid" value="s1">
    <label for="token">Auth Token</label><input id="token" type="password" value="s2">
    <label>Primary Contact <select><option selected>Dana Ito</option></select></label>
    <label>Token Name <input id="name" value="s3"></label>
    <h2>API Scopes</h2><section><header><h3>Actions</h3><input type="checkbox" class="toggle"></header>
      <p><input type="checkbox">Retrieve actions <i>GET /Actions</i></p>
      <p><input type="checkbox">Update action <i>PUT /Actions</i></p></section>`;

  it('without them shows its other parts', () => {
    const plain = CREDENTIALS.replace('Account SID', 'Account').replace('Auth Token', 'Other');
    const screen = readScreen(showPage(plain), 'agency', KNOWN_CATEGORIES);
    expect([screen.credentials, screen.values.size > 0, screen.scopes === null]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('is told, and no value of it is in the result', () => {
    const screen = readScreen(showPage(CREDENTIALS), 'agency', KNOWN_CATEGORIES);
    expect(screen.credentials).toBe(true);
    expect([screen.values.size, screen.scopes]).toEqual([0, null]);
    expect(JSON.stringify(screen)).not.toMatch(/s[123]/);
  });

  it('is not even looked at', () => {
    const page = showPage(CREDENTIALS);
    const read: string[] = [];
    for (const id of ['sid', 'token', 'name'])
      Object.defineProperty(only(`#${id}`), 'value', { get: () => read.push(id) });
    readScreen(page, 'agency', KNOWN_CATEGORIES);
    expect(read).toEqual([]);
  });
});

describe('the buttons to go on', () => {
  it('are those the person presses, where they are rendered', () => {
    const page = showPage(`
      <button>Next</button><button>Back</button><div role="button">Create</div><input type="submit" value="Update">
      <button hidden>Create</button><a href="#x">Create Access Token</a><button>Delete</button>`);
    const boxes = page.querySelectorAll('body > *');
    for (const [at, element] of boxes.entries())
      element.getBoundingClientRect = () => new DOMRect(at, 0, 1, 1);
    expect(primaryActions(page).map(({ x }) => x)).toEqual([0, 2, 3, 5]);
  });
});
