// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { readScopes } from './scope-reader.ts';
import { all, showPage } from './testing/page.ts';
import { KNOWN_CATEGORIES } from './testing/reading.ts';

/* Ids lead from one reading to the next: a page may re-create, re-order and re-tick everything in between. */

const box = (words: string, checked = '') => `<p><input type="checkbox" ${checked}>${words}</p>`;
const section = (name: string, rows: string) =>
  `<section><header><h3>${name}</h3><input type="checkbox" class="toggle" checked></header>${rows}</section>`;

function read(html: string) {
  const page = readScopes(showPage(html), 'agency', KNOWN_CATEGORIES);
  if (page === null) throw new Error('No scopes were seen');
  return page;
}

const idsOf = (html: string) => read(html).selection.rows.map(({ id }) => id);

const A = box('Retrieve actions <i>GET /Actions</i>');
const B = box('Update action <i>PUT /Actions</i>');
const C = box('Retrieve catalogs <i>GET /Catalogs</i>');

it('an id does not depend on position or state', () => {
  const before = idsOf(section('Actions', A + B) + section('Catalogs', C));
  const after = idsOf(
    section('Catalogs', C.replace('"checkbox"', '"checkbox" checked')) + section('Actions', B + A),
  );
  expect(new Set(before).size).toBe(3);
  expect([...after].sort()).toEqual([...before].sort());
});

it('an id does not depend on how the endpoint is spelt', () => {
  const spellings = [
    'GET /Agencies/{AccountSID}/Actions/{Id}',
    'get /Actions/:id',
    'GET https://api.impact.com/Agencies/<SID>/Actions/<ActionId>'
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;'),
  ];
  const ids = spellings.map(
    (text) => idsOf(section('Actions', `${box(`Retrieve action <i>${text}</i>`)}${B}`))[0],
  );
  expect(new Set(ids).size).toBe(1);
});

it('rows of one name in two categories are two', () => {
  const ids = idsOf(
    `<h2>API Scopes</h2>${section('Actions', box('Retrieve items') + box('Update item'))}${section(
      'Catalogs',
      box('Retrieve items') + box('Delete item'),
    )}`,
  );
  expect(new Set(ids).size).toBe(4);
});

it('two rows that nothing tells apart still get ids of their own', () => {
  const ids = idsOf(section('Actions', A + A));
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(2);
});

it('each id leads to its own control', () => {
  const page = read(section('Actions', A + B) + section('Catalogs', C));
  const boxes = all('p input');
  expect(page.selection.rows.map(({ id }) => page.rows.get(id)?.element)).toEqual(boxes);
  expect(page.selection.categories.map(({ id }) => page.toggles.get(id)?.element)).toEqual(all('.toggle'));
});

it('reading changes nothing', () => {
  const page = showPage(section('Actions', A + B));
  const before = page.documentElement.outerHTML;
  const seen: string[] = [];
  for (const type of ['click', 'change', 'input', 'focus', 'mousedown'])
    page.addEventListener(type, () => seen.push(type), true);
  readScopes(page, 'agency', KNOWN_CATEGORIES);
  expect(page.documentElement.outerHTML).toBe(before);
  expect(seen).toEqual([]);
});
