// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from './testing/reading.ts';

/** What every page below shows, however it is built. */
const ACTIONS = {
  categories: ['Actions on'],
  rows: ['x Actions | GET /Actions | Retrieve actions', 'o Actions | PUT /Actions | Update action'],
};

describe('two rows under a toggle', () => {
  it('as a table with a native switch above it', () => {
    expect(
      readPage(`
        <section><header><h3>Actions</h3><label class="toggle"><input type="checkbox" checked></label></header>
          <table><tr><th></th><th>Objective</th><th>API Path</th><th>Method</th></tr>
            <tr><td><input type="checkbox" checked></td><td>Retrieve actions</td><td>/Actions</td><td>GET</td></tr>
            <tr><td><input type="checkbox"></td><td>Update action</td><td>/Actions</td><td>PUT</td></tr>
          </table></section>`),
    ).toEqual(ACTIONS);
  });

  it('as ARIA switches and boxes without one native control', () => {
    expect(
      readPage(`
        <div><div><span>Actions</span><div role="switch" aria-checked="true"></div></div>
          <div><div role="checkbox" aria-checked="true"></div><p>Retrieve actions</p><code>GET /Actions</code></div>
          <div><div role="checkbox" aria-checked="false"></div><p>Update action</p><code>PUT /Actions</code></div>
        </div>`),
    ).toEqual(ACTIONS);
  });

  it('as labels that are tied to no box', () => {
    expect(
      readPage(`
        <div><p><label>Actions</label><input type="checkbox" class="switch" checked></p>
          <div><input type="checkbox" checked><label>Retrieve actions</label><i>GET</i><span>/Actions</span></div>
          <div><input type="checkbox"><label>Update action</label><span>PUT</span><span>/Actions</span></div>
        </div>`),
    ).toEqual(ACTIONS);
  });

  it('as web components in open shadow roots', () => {
    const box = (attributes: string, words: string, checked: string) =>
      `<uicl-checkbox ${attributes}><template shadowrootmode="open"><span part="base">
         <input type="checkbox" ${checked}></span><slot></slot></template>${words}</uicl-checkbox>`;
    expect(
      readPage(`
        <scopes-step><template shadowrootmode="open"><scope-group><template shadowrootmode="open">
          <header><h4>Actions</h4>${box('is-toggle-display', '', 'checked')}</header>
          <div class="grid-row">${box('', 'Retrieve actions', 'checked')}<span>GET</span><span>/Actions</span></div>
          <div class="grid-row">${box('', 'Update action', '')}<span>PUT</span><span>/Actions</span></div>
        </template></scope-group></template></scopes-step>`),
    ).toEqual(ACTIONS);
  });

  it('as boxes that are hidden behind a drawn one', () => {
    expect(
      readPage(`
        <section><header><h3>Actions</h3><label class="switch"><input type="checkbox" checked style="display:none"><i></i></label></header>
          <label><input type="checkbox" checked style="opacity:0"> Retrieve actions <code>GET /Actions</code></label>
          <label><input type="checkbox" style="display:none"><i>□</i> <p>Update action</p> <code>PUT /Actions</code></label>
        </section>`),
    ).toEqual(ACTIONS);
  });

  it('with the toggle in the group’s summary', () => {
    expect(
      readPage(`
        <details open><summary>Actions <button role="switch" aria-checked="true" aria-label="Actions"></button></summary>
          <p><input type="checkbox" checked><b>Retrieve actions</b> <span>GET /Actions</span></p>
          <p><input type="checkbox"><b>Update action</b> <span>PUT /Actions</span></p>
        </details>`),
    ).toEqual(ACTIONS);
  });

  it('in one flat list, where a toggle heads what follows it', () => {
    expect(
      readPage(`
        <ul><li><b>Actions</b><input type="checkbox" role="switch" checked></li>
          <li><input type="checkbox" checked>Retrieve actions <span>GET /Actions</span></li>
          <li><input type="checkbox">Update action <span>PUT /Actions</span></li></ul>`),
    ).toEqual(ACTIONS);
  });

  it('with endpoints in attributes only', () => {
    expect(
      readPage(`
        <section><header><h3>Actions</h3><input type="checkbox" class="toggle" checked></header>
          <p><input type="checkbox" checked name="GET /Actions"> Retrieve actions</p>
          <p><input type="checkbox" data-endpoint="PUT /Actions"> Update action</p></section>`),
    ).toEqual(ACTIONS);
  });
});

describe('a name beside the toggle, with no element around just the two', () => {
  const rows = `<p><input type="checkbox" checked>Retrieve actions <span>GET /Actions</span></p>
    <p><input type="checkbox">Update action <span>PUT /Actions</span></p>`;

  it.each([
    ['a heading before it', `<h3>Actions</h3><input type="checkbox" class="toggle" checked>${rows}`],
    ['a heading behind it', `<input type="checkbox" class="toggle" checked><h3>Actions</h3>${rows}`],
    ['a text before it', `<span>Actions</span><div role="switch" aria-checked="true"></div>${rows}`],
    [
      'a label for it',
      `<label for="t">Actions</label><input id="t" type="checkbox" class="toggle" checked>${rows}`,
    ],
  ])('is still the category’s: %s', (_, html) => {
    expect(readPage(`<section>${html}</section>`)).toEqual(ACTIONS);
  });

  it('is each category’s own', () => {
    const section = (name: string) =>
      `<section><h3>${name}</h3><input type="checkbox" class="toggle" checked>${rows}</section>`;
    expect(readPage(section('Actions') + section('Catalogs'))?.categories).toEqual([
      'Actions on',
      'Catalogs on',
    ]);
  });
});

describe('categories', () => {
  const row = (label: string, endpoint: string, checked = '') =>
    `<p><input type="checkbox" ${checked}>${label} <span>${endpoint}</span></p>`;

  it('keep their own rows', () => {
    expect(
      readPage(`
        <section><header><h3>Actions</h3><input type="checkbox" class="toggle" checked></header>${row('Retrieve actions', 'GET /Actions')}</section>
        <section><header><h3>Catalogs</h3><input type="checkbox" class="toggle"></header>${row('Retrieve catalogs', 'GET /Catalogs')}</section>`),
    ).toEqual({
      categories: ['Actions on', 'Catalogs off'],
      rows: ['o Actions | GET /Actions | Retrieve actions', 'o Catalogs | GET /Catalogs | Retrieve catalogs'],
    });
  });

  it('that are switched off may show no rows', () => {
    expect(
      readPage(`
        <h2>API Scopes</h2><section><header><h3>Actions</h3><input type="checkbox" class="toggle" checked></header>${row('Retrieve actions', 'GET /Actions')}</section>
        <section><header><h3>Catalogs</h3><input type="checkbox" class="toggle"></header></section>`)
        ?.categories,
    ).toEqual(['Actions on', 'Catalogs off unlisted']);
  });

  it('are seen while all of them are off and none shows rows', () => {
    expect(
      readPage(`
        <h2>API Scopes</h2>
        <div><span>Actions</span><input type="checkbox" class="toggle"></div>
        <div><span>Catalogs</span><input type="checkbox" class="toggle"></div>`),
    ).toEqual({ categories: ['Actions off unlisted', 'Catalogs off unlisted'], rows: [] });
  });

  it('that no document names are seen beside those that one does', () => {
    expect(
      readPage(`
        <h2>API Scopes</h2>
        <div><span>Actions</span><input type="checkbox" class="toggle"></div>
        <div><span>Moon landings</span><input type="checkbox" class="toggle" checked></div>`)?.categories,
    ).toEqual(['Actions off unlisted', 'Moon landings on unlisted']);
  });

  it('may be in a language of which no word is known', () => {
    expect(
      readPage(`
        <h2>API 范围</h2>
        <section><header><h3>操作</h3><input type="checkbox" class="toggle" checked></header>
          <p><input type="checkbox" checked>检索操作</p><p><input type="checkbox">更新操作</p></section>
        <section><header><h3>目录</h3><input type="checkbox" class="toggle"></header></section>`),
    ).toEqual({
      categories: ['操作 on', '目录 off unlisted'],
      rows: ['x 操作 | - | 检索操作', 'o 操作 | - | 更新操作'],
    });
  });

  it('are called without the counter beside their name', () => {
    expect(
      readPage(`
        <h2>API Scopes</h2><section><header><h3>Actions (1 of 8 selected)</h3><input type="checkbox" class="toggle" checked></header>
          ${row('Retrieve actions', 'GET /Actions', 'checked')}</section>`)?.categories,
    ).toEqual(['Actions on']);
  });

  it('without toggles are known by the heading above', () => {
    expect(
      readPage(`
        <h3>Actions</h3>${row('Retrieve actions', 'GET /Actions')}
        <h3>Catalogs</h3>${row('Retrieve catalogs', 'GET /Catalogs')}`),
    ).toEqual({
      categories: ['Actions none', 'Catalogs none'],
      rows: ['o Actions | GET /Actions | Retrieve actions', 'o Catalogs | GET /Catalogs | Retrieve catalogs'],
    });
  });

  it('may be half on, and locked', () => {
    const page = readPage(`
      <section><header><h3>Actions</h3><div role="switch" aria-checked="mixed"></div></header>${row('Retrieve actions', 'GET /Actions')}</section>
      <section><header><h3>Catalogs</h3><input type="checkbox" class="toggle" disabled></header>${row('Retrieve catalogs', 'GET /Catalogs')}</section>`);
    expect(page?.categories).toEqual(['Actions mixed', 'Catalogs off locked']);
  });
});

describe('rows', () => {
  const inActions = (rows: string) =>
    readPage(
      `<h2>API Scopes</h2><section><header><h3>Actions</h3><input type="checkbox" class="toggle" checked></header>${rows}</section>`,
    )?.rows;

  it('without an endpoint are known by their words', () => {
    expect(
      inActions(
        '<p><input type="checkbox" checked>Retrieve actions</p><p><input type="checkbox">Retrieve action</p>',
      ),
    ).toEqual(['x Actions | - | Retrieve actions', 'o Actions | - | Retrieve action']);
  });

  it('without known words are known by their neighbours', () => {
    expect(
      inActions(
        '<p><input type="checkbox">Retrieve actions</p><p><input type="checkbox">Update action</p>' +
          '<p><input type="checkbox" checked>Conversions API</p>',
      ),
    ).toContain('x Actions | - | Conversions API');
  });

  it('that are not rendered do not count', () => {
    expect(
      inActions(
        '<p><input type="checkbox">Retrieve actions <i>GET /Actions</i></p>' +
          '<p style="display:none"><input type="checkbox" checked>Update action <i>PUT /Actions</i></p>' +
          '<p hidden><input type="checkbox" checked>Delete action <i>DELETE /Actions/{Id}</i></p>',
      ),
    ).toEqual(['o Actions | GET /Actions | Retrieve actions']);
  });

  it('that the page locks are told', () => {
    expect(
      inActions('<p><input type="checkbox" checked disabled>Retrieve actions <i>GET /Actions</i></p>'),
    ).toEqual(['x Actions | GET /Actions | Retrieve actions locked']);
  });

  it('are read through a translator’s wrappers', () => {
    expect(
      inActions(
        '<p><input type="checkbox"><font><font>Aktionen abrufen</font></font> <i><font>GET /Actions</font></i></p>',
      ),
    ).toEqual(['o Actions | GET /Actions | Aktionen abrufen']);
  });

  it('hold no SID of the account', () => {
    const sid = `IR${'a1B2c3D4e5'}1234567${'f6G7h8J9k1L2m3'}1`;
    const rows = inActions(
      `<p><input type="checkbox" value="${sid}">Retrieve actions <i>GET /Agencies/${sid}/Actions</i></p>`,
    );
    expect(rows).toEqual(['o Actions | GET /Agencies/{AccountSID}/Actions | Retrieve actions']);
  });
});

it('an empty page, or one without any box, shows no scopes', () => {
  expect(readPage('')).toBeNull();
  expect(readPage('<h2>API Scopes</h2><p>GET /Actions</p><button>Create</button>')).toBeNull();
});
