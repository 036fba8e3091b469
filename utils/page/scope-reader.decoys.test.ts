// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from './testing/reading.ts';

/*
 * Boxes and switches that are no scopes. What is not read can never be pressed, so each of these guards the page.
 */

const section = (name: string) => `
  <section><header><h3>${name}</h3><input type="checkbox" class="toggle" checked></header>
    <p><input type="checkbox">Retrieve ${name.toLowerCase()} <i>GET /${name}</i></p>
    <p><input type="checkbox">Update ${name.toLowerCase()} <i>PUT /${name}</i></p></section>`;
const SCOPES = `<main><h2>API Scopes</h2><div>${section('Actions')}${section('Catalogs')}</div></main>`;
const ALONE = readPage(SCOPES);

const DECOYS: readonly (readonly [what: string, html: string])[] = [
  ['a newsletter box', '<footer><label><input type="checkbox"> Send me the newsletter</label></footer>'],
  [
    'a newsletter box that begins like a scope',
    '<footer><label><input type="checkbox"> Get product news</label></footer>',
  ],
  [
    'boxes side by side under one endpoint, which is none of theirs',
    '<p title="GET /Media"><input type="checkbox"><input type="checkbox"><input type="checkbox"></p>',
  ],
  [
    'a dark-mode switch',
    '<header><span>Dark mode</span><div role="switch" aria-checked="false"></div></header>',
  ],
  [
    'a dark-mode switch with a heading',
    '<aside><h4>Appearance</h4><div role="switch" aria-checked="false"></div></aside>',
  ],
  [
    'terms to agree to',
    '<form><label><input type="checkbox"> I agree to the terms</label><button>Next</button></form>',
  ],
  [
    'filters of the list',
    '<fieldset><legend>State</legend><label><input type="checkbox"> Enabled</label>' +
      '<label><input type="checkbox"> Disabled</label><button>Clear All</button></fieldset>',
  ],
  [
    'a filter that begins like a scope',
    '<div><label><input type="checkbox"> Show disabled tokens</label></div>',
  ],
  ['a filter’s Clear All as a box', '<div><label><input type="checkbox"> Clear All</label></div>'],
  ['a menu that stays pressed', '<nav><button aria-pressed="false">Create</button></nav>'],
  [
    'a consent banner',
    '<div role="dialog"><p>Cookies</p><input type="checkbox" class="toggle" checked>Statistics</div>',
  ],
];

describe.each(DECOYS)('%s', (_, html) => {
  it('alone is no scopes page', () => {
    expect(readPage(html)).toBeNull();
  });

  it('before the scopes is left out', () => {
    expect(readPage(html + SCOPES)).toEqual(ALONE);
  });

  it('after the scopes is left out', () => {
    expect(readPage(SCOPES + html)).toEqual(ALONE);
  });
});

describe('beside a single category', () => {
  const one = `<main><h2>API Scopes</h2>${section('Actions')}</main>`;

  it.each(DECOYS.slice(0, 4))('%s is no category', (_, html) => {
    expect(readPage(html + one)).toEqual(readPage(one));
    expect(readPage(one + html)).toEqual(readPage(one));
  });
});

describe('beside the only category that is shown', () => {
  // Two columns: a filter on the left, the category that was chosen on the right.
  const rows = `<ul><li><input type="checkbox"><b>GET</b> <i>/Actions</i></li><li><input type="checkbox"><b>PUT</b> <i>/Actions</i></li></ul>`;
  const chosen = (toggle: string) =>
    `<div><header><h3>Actions</h3><p>${toggle}<label for="on">Category enabled</label></p></header>${rows}</div>`;
  const screen = (left: string, right: string) =>
    `<main><h2>API Scopes</h2><div>${left}${right}</div></main>`;
  const switched = chosen('<input type="checkbox" role="switch" id="on" checked>');
  const filter =
    '<div><div><input type="checkbox" id="only"><label for="only">Show enabled only</label></div></div>';

  it('a filter of the list is no category', () => {
    expect(readPage(screen(filter, switched))).toEqual(readPage(screen('', switched)));
    expect(readPage(screen('', switched + filter))).toEqual(readPage(screen('', switched)));
  });

  it('a filter that is built like the toggle is no category either', () => {
    const boxed = chosen('<input type="checkbox" id="on" checked>');
    const alike = `<div><header><p><input type="checkbox" id="only"><label for="only">Show enabled only</label></p></header></div>`;
    expect(readPage(screen(alike, boxed))).toEqual(readPage(screen('', boxed)));
  });
});

describe('a table with a column for each kind of access', () => {
  const cell = (endpoint: string) => `<td title="${endpoint}"><input type="checkbox"></td>`;
  const group = (name: string) =>
    `<tbody><tr><th scope="rowgroup" colspan="3">${name}</th></tr>
      <tr><th scope="row">Reports</th>${cell(`GET /${name}`)}${cell(`POST /${name}`)}</tr>
      <tr><th scope="row">one</th>${cell(`GET /${name}/{Id}`)}<td>–</td></tr></tbody>`;
  const head = ['Read', 'Create']
    .map((verb) => `<th scope="col"><label><input type="checkbox"> ${verb}</label></th>`)
    .join('');

  const lone = `<tbody><tr><th scope="rowgroup" colspan="3">Gadgets</th></tr><tr><th scope="row">one</th>${cell('GET /Gadgets/{Id}')}<td>–</td></tr></tbody>`;

  it('has categories by its groups of lines; the boxes over its columns head nothing', () => {
    const page = readPage(
      `<main><h1>API Scopes</h1><table><thead><tr><th>Resource</th>${head}</tr></thead>${group('Actions')}${group('Whatsits')}${lone}</table></main>`,
    );
    expect(page?.categories).toEqual(['Actions none', 'Whatsits none', 'Gadgets none']);
    expect(page?.rows.map((row) => row.split(' | ').slice(0, 2).join(' | '))).toEqual([
      'o Actions | GET /Actions',
      'o Actions | POST /Actions',
      'o Actions | GET /Actions/{Id}',
      'o Whatsits | GET /Whatsits',
      'o Whatsits | POST /Whatsits',
      'o Whatsits | GET /Whatsits/{Id}',
      'o Gadgets | GET /Gadgets/{Id}',
    ]);
  });
});

describe('an endpoint in a help text', () => {
  it('does not make a scope of the only box on the page', () => {
    expect(
      readPage(
        '<p>Call <code>GET /Actions</code> for a list.</p><label><input type="checkbox"> Dark mode</label>',
      ),
    ).toBeNull();
  });

  it('does not make a scope of a box in the same card', () => {
    expect(
      readPage(
        `${SCOPES}<article><p>Call <code>GET /Actions</code> for a list.</p>` +
          '<label><input type="checkbox"> Show this tip again</label></article>',
      ),
    ).toEqual(ALONE);
  });
});

describe('the list of tokens', () => {
  it('with switches for each token is no scopes page', () => {
    const card = (name: string) =>
      `<div class="iui-card"><h3>${name}</h3><div role="switch" aria-checked="true" aria-label="Enabled"></div></div>`;
    expect(
      readPage(`<h1>Access Tokens</h1>${card('Reporting')}${card('Checkout')}${card('Actions')}`),
    ).toBeNull();
  });

  it('with boxes to choose tokens is no scopes page', () => {
    const row = (name: string) => `<tr><td><input type="checkbox"></td><td>${name}</td><td>v16</td></tr>`;
    expect(readPage(`<table>${row('Client reporting')}${row('Update prices')}</table>`)).toBeNull();
  });
});

describe('a filter of switches beside categories that list nothing', () => {
  const switches = (names: readonly string[], className: string) =>
    names
      .map(
        (name) =>
          `<div class="${className}"><span role="switch" aria-checked="false"></span> <b>${name}</b></div>`,
      )
      .join('');
  const screen = (categories: readonly string[], filter: readonly string[]) =>
    readPage(
      `<main><p>${switches(filter, 'filter')}</p><h2>API Scopes</h2><section>${switches(categories, 'category')}</section></main>`,
    );

  it('is none where categories are known', () => {
    const page = screen(['Actions', 'Catalogs'], ['Archive', 'Last 7 days', 'Mine']);
    expect(page?.categories).toEqual(['Actions off unlisted', 'Catalogs off unlisted']);
  });

  it('is none where no name is known: categories are more, or built alike', () => {
    const page = screen(['操作', '目录', '转化', '报告'], ['最近 7 天', '我的', '归档']);
    expect(page?.categories.map((name) => name.slice(0, 2))).toEqual(['操作', '目录', '转化', '报告']);
  });

  it('is none where it tells of states, however many there are', () => {
    const page = screen(['操作', '目录'], ['Enabled', 'Disabled', 'Last 7 days']);
    expect(page?.categories).toEqual(['操作 off unlisted', '目录 off unlisted']);
  });

  it('leaves both alone where nothing tells them apart', () => {
    expect(screen(['操作', '目录'], ['我的', '归档'])).toBeNull();
  });
});
