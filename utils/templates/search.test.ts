import { expect, it } from 'vitest';
import { rawItemText } from './raw-item.ts';
import { indexTemplates } from './search.ts';
import { FAKE_SID, sampleTemplate } from './testing/templates.ts';

const saved = (name: string, change = {}) => ({
  state: 'ok' as const,
  key: `template:${name}`,
  template: sampleTemplate({ id: name, name, ...change }),
  revision: 1,
  savedAt: 0,
});
const items = [
  saved('Report 10'),
  saved('Report 2', { accountType: 'brand', scopes: [{ method: 'POST', path: '/PromoCodes' }] }),
  { state: 'damaged' as const, key: 'template:x', name: 'Report 3', problems: [], raw: null },
  saved('catalogs', { setup: { name: 'Nightly feed', description: 'Of products' } }),
];
const index = indexTemplates(items, ({ accountType }) => `account ${accountType}`);
const find = (query: string) => index.search(query).map(({ template }) => template.name);

it('orders as people do and leaves out what does not read', () => {
  expect(index.templates.map(({ template }) => template.name)).toEqual(['catalogs', 'Report 2', 'Report 10']);
});

it('finds by all words, wherever they stand', () => {
  expect(find('')).toEqual(['catalogs', 'Report 2', 'Report 10']);
  expect(find('  REPORT ')).toEqual(['Report 2', 'Report 10']);
  expect(find('report brand')).toEqual(['Report 2']);
  expect(find('post /promo')).toEqual(['Report 2']);
  expect(find('nightly products')).toEqual(['catalogs']);
  expect(find('report catalogs')).toEqual([]);
});

it('hands out stored data without credentials', () => {
  const text = rawItemText({
    state: 'damaged',
    key: 'template:x',
    name: null,
    problems: [],
    raw: { a: FAKE_SID },
  });
  expect(JSON.parse(text)).toEqual({ 'template:x': { a: '(an Account SID)' } });
});
