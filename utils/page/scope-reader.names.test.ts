// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from './testing/reading.ts';

/* Plain HTML ties words to a box without any element around just the two. */

const ROWS = ['x Actions | GET /Actions | Retrieve actions', 'o Actions | PUT /Actions | Update action'];
const TOGGLE = '<header><h3>Actions</h3><input type="checkbox" class="toggle" checked></header>';

describe('two rows whose boxes and words are side by side in one list', () => {
  it.each([
    [
      'by labels for boxes',
      `<input id="a" type="checkbox" checked><label for="a">Retrieve actions <i>GET /Actions</i></label><br>
       <input id="b" type="checkbox"><label for="b">Update action <i>PUT /Actions</i></label><br>`,
    ],
    [
      'by labels before boxes',
      `<label for="a">Retrieve actions <i>GET /Actions</i></label><input id="a" type="checkbox" checked>
       <label for="b">Update action <i>PUT /Actions</i></label><input id="b" type="checkbox">`,
    ],
    [
      'by ARIA names',
      `<div role="checkbox" aria-checked="true" aria-label="Retrieve actions GET /Actions"></div>
       <div role="checkbox" aria-checked="false" aria-label="Update action PUT /Actions"></div>`,
    ],
    [
      'by elements that name them',
      `<div role="checkbox" aria-checked="true" aria-labelledby="a1 a2"></div><b id="a1">Retrieve actions</b>
       <i id="a2">GET /Actions</i>
       <div role="checkbox" aria-checked="false" aria-labelledby="b1 b2"></div><b id="b1">Update action</b>
       <i id="b2">PUT /Actions</i>`,
    ],
    [
      'by the text of the box itself',
      `<div role="checkbox" aria-checked="true">Retrieve actions <i>GET /Actions</i></div>
       <div role="checkbox" aria-checked="false">Update action <i>PUT /Actions</i></div>`,
    ],
    [
      'by menu items that tick',
      `<ul role="menu"><li role="menuitemcheckbox" aria-checked="true">Retrieve actions <i>GET /Actions</i></li>
       <li role="menuitemcheckbox" aria-checked="false">Update action <i>PUT /Actions</i></li></ul>`,
    ],
  ])('%s', (_, rows) => {
    expect(readPage(`<main><h2>API Scopes</h2><section>${TOGGLE}${rows}</section></main>`)).toEqual({
      categories: ['Actions on'],
      rows: ROWS,
    });
  });

  it('under a legend, with a toggle that its label names', () => {
    expect(
      readPage(`<main><h2>API Scopes</h2><fieldset><legend>Actions</legend>
        <input id="t" type="checkbox" role="switch" checked><label for="t">Actions</label>
        <div><input id="a" type="checkbox" checked><label for="a">Retrieve actions</label> <i>GET /Actions</i></div>
        <div><input id="b" type="checkbox"><label for="b">Update action</label> <i>PUT /Actions</i></div>
        </fieldset></main>`),
    ).toEqual({ categories: ['Actions on'], rows: ROWS });
  });
});

describe('a table of all scopes at once', () => {
  it('with a heading row and a toggle for each category', () => {
    const row = (checked: string, label: string, path: string, method: string) =>
      `<tr><td><input type="checkbox" ${checked}></td><td>${label}</td><td>${path}</td><td>${method}</td></tr>`;
    expect(
      readPage(`<main><h2>Configure API Scopes</h2><table>
        <tr><th colspan="3">Actions</th><td><input type="checkbox" class="toggle" checked></td></tr>
        ${row('checked', 'Retrieve actions', '/Actions', 'GET')}${row('', 'Update action', '/Actions', 'PUT')}
        <tr><th colspan="3">Catalogs</th><td><input type="checkbox" class="toggle"></td></tr>
        ${row('', 'Retrieve catalogs', '/Catalogs', 'GET')}</table></main>`),
    ).toEqual({
      categories: ['Actions on', 'Catalogs off'],
      rows: [...ROWS, 'o Catalogs | GET /Catalogs | Retrieve catalogs'],
    });
  });
});
