// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { stillSays } from './scope-entries.ts';
import { readScopes } from './scope-reader.ts';
import { showPage } from './testing/page.ts';
import { KNOWN_CATEGORIES, readPage } from './testing/reading.ts';

const row = (label: string, endpoint: string, ticked = false) =>
  `<li><input type="checkbox"${ticked ? ' checked' : ''}> <span>${label}</span> <code>${endpoint}</code></li>`;
const ACTIONS = row('Retrieve actions', 'GET /Actions', true) + row('Update action', 'PUT /Actions');
const CATALOGS = row('Retrieve catalogs', 'GET /Catalogs') + row('Delete catalog', 'DELETE /Catalogs/{Id}');

describe('toggles in a flat list', () => {
  const head = (name: string) => `<li><input type="checkbox" checked> <b>${name}</b></li>`;

  it('are known by standing before rows, whatever they are called', () => {
    const list = `<main><h2>API Scopes</h2><ul>${head('Wallet')}${ACTIONS}${head('Vouchers')}${CATALOGS}</ul></main>`;
    expect(readPage(list)?.categories).toEqual(['Wallet on', 'Vouchers on']);
    expect(readPage(list)?.rows).toContain('o Vouchers | GET /Catalogs | Retrieve catalogs');
  });

  it('a lone box of no known name is none', () => {
    const list = `<main><h2>API Scopes</h2><ul>${head('Send me the newsletter')}${ACTIONS}</ul></main>`;
    expect(readPage(list)?.categories.join()).not.toContain('newsletter on');
  });
});

describe('the only row of all categories', () => {
  it('is no category, though no name on the page is known', () => {
    const box = '<span role="checkbox" aria-checked="true"></span>';
    const section = (name: string, rows: string) =>
      `<section><div class="section-header"><div class="section-title">${name}</div>${box}</div>${rows}</section>`;
    const grid = `<div><div class="table-header"><div>目标</div></div>
      <div><div>${box}</div><div>创建转化</div><div>/Conversions</div><div>POST</div></div></div>`;
    const categories = section('操作', '') + section('转化', grid) + section('目录', '');
    const page = readPage(`<main><h2>API Scopes</h2>${categories}</main>`);
    expect(page?.categories).toEqual(['操作 on unlisted', '转化 on', '目录 on unlisted']);
    expect(page?.rows).toEqual(['x 转化 | POST /Conversions | 创建转化']);
  });
});

describe('the only row of an open category that shows no endpoint', () => {
  const folded = (name: string, rows: string) =>
    `<fieldset><button aria-expanded="${rows !== ''}"><strong>${name}</strong></button>${rows}</fieldset>`;
  const screen = (label: string) =>
    readPage(
      `<main><h2>API Scopes</h2>${folded('Catalogs', `<label><input type="checkbox"> ${label}</label>`)}${folded('Actions', '')}<label><input type="checkbox"> Cookies</label></main>`,
    );

  it('is a row, and not the switch of its category', () => {
    expect(screen('Retrieve catalogs')?.rows).toEqual(['o Catalogs | - | Retrieve catalogs']);
    expect(screen('Retrieve catalogs')?.categories).toContain('Catalogs none');
  });

  it('is no row without a category’s name in its words or above it', () => {
    const box = (label: string) => `<p><label><input type="checkbox"> ${label}</label></p>`;
    const page = (name: string) =>
      readPage(
        `<main><h2>API Scopes</h2><h3>${name}</h3>${box('Show me examples')}${box('Update my address')}</main>`,
      );
    expect(page('Reports')?.rows).toHaveLength(2);
    expect(page('Help')).toBeNull();
  });

  it('is none where it is called like a forbidden control', () => {
    expect(screen('Delete token')?.rows).toEqual([]);
  });
});

describe('scopes that are built as switches', () => {
  it('are rows where the page shows no endpoint', () => {
    const line = (label: string) => `<p><span role="switch" aria-checked="false"></span> ${label}</p>`;
    const page = readPage(
      `<main><h2>API Scopes</h2><h3>Actions</h3><div>${['Retrieve actions', 'Update action', 'Delete action'].map(line).join('')}</div></main>`,
    );
    expect(page?.rows).toHaveLength(3);
  });
});

describe('a box that ticks a whole list at once', () => {
  const category = (name: string, all: string, rows: string) =>
    `<section><h3>${name}</h3><label><input type="checkbox"> ${all}</label><ul>${rows}</ul></section>`;

  it.each(['Select all', 'Toggle all', 'Alle auswählen', '全选'])('%s switches no category', (all) => {
    const page = readPage(
      `<main>${category('Actions', all, ACTIONS)}${category('Catalogs', all, CATALOGS)}</main>`,
    );
    expect(page?.categories).toEqual(['Actions none', 'Catalogs none']);
    expect(page?.rows).toContain('x Actions | GET /Actions | Retrieve actions');
  });

  it('is not pressed for rows that are out of sight', () => {
    const folded = (name: string) => category(name, 'Select all', '');
    const page = readScopes(
      showPage(`<main><h2>API Scopes</h2>${folded('Actions')}${folded('Catalogs')}</main>`),
      'agency',
      KNOWN_CATEGORIES,
    );
    expect([...(page?.toggles.keys() ?? [])]).toEqual([]);
  });
});

describe('the name of a category', () => {
  it('is not the word that all toggles share', () => {
    const category = (name: string, rows: string) =>
      `<section><div><label><input type="checkbox" class="toggle" checked> Aktiv</label> <em class="name">${name}</em></div><ul>${rows}</ul></section>`;
    const page = readPage(
      `<main><h2>API Scopes</h2>${category('Wallet', ACTIONS)}${category('Catalogs', CATALOGS)}</main>`,
    );
    expect(page?.categories).toEqual(['Wallet on', 'Catalogs on']);
  });
});

describe('help texts', () => {
  it.each([
    ['that speak of several endpoints', 'GET /Actions lists actions, GET /Catalogs lists catalogs'],
    ['in sentences', 'Call GET /Actions. It lists actions.'],
  ])('%s are no rows, also where boxes beside them are built like rows', (_, text) => {
    const page = readPage(
      `<main><section><h3>Actions</h3><ul>${ACTIONS}</ul></section><ul><li><input type="checkbox"> <span>${text}</span></li></ul></main>`,
    );
    expect(page?.rows).toHaveLength(2);
  });
});

describe('columns of another table', () => {
  it('are no categories, though one is called like one', () => {
    const column = (name: string) => `<tr><td><input type="checkbox"></td><td>${name}</td></tr>`;
    const page = readPage(
      `<main><section><h3>Actions</h3><ul>${ACTIONS}</ul></section></main><aside><table>${['Catalogs', 'Event Date', 'Payout'].map(column).join('')}</table></aside>`,
    );
    expect(page?.categories).toEqual(['Actions none']);
  });
});

describe('an endpoint in attributes of the row', () => {
  it('is read, in one attribute or in two', () => {
    const page = readPage(
      '<main><h2>API Scopes</h2><h3>Actions</h3><ul>' +
        '<li data-method="GET" data-path="/Actions"><input type="checkbox"> Retrieve actions</li>' +
        '<li data-scope="PUT /Actions"><input type="checkbox"> Update action</li></ul></main>',
    );
    expect(page?.rows).toEqual([
      'o Actions | GET /Actions | Retrieve actions',
      'o Actions | PUT /Actions | Update action',
    ]);
  });
});

describe('headings under which nothing stands', () => {
  it('are categories that list nothing', () => {
    const page = readPage(
      `<main><h2>API Scopes</h2><section><h3>Actions</h3><ul>${ACTIONS}</ul></section><section><h3>Catalogs</h3></section></main>`,
    );
    expect(page?.categories).toEqual(['Actions none', 'Catalogs none unlisted']);
  });
});

describe('an element that is used for another row', () => {
  it('does not say any more what it was recognised by', () => {
    const document = showPage(`<main><h3>Actions</h3><ul>${ACTIONS}</ul></main>`);
    const page = readScopes(document, 'agency', KNOWN_CATEGORIES);
    const [candidate] = page === null ? [] : [...page.candidates.values()];
    if (candidate === undefined) throw new Error('No row was read');
    expect(stillSays(candidate)).toBe(true);
    const code = candidate.line.querySelector('code');
    if (code !== null) code.textContent = 'DELETE /Actions/{Id}';
    expect(stillSays(candidate)).toBe(false);
  });
});
