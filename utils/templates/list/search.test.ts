import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatRule } from '../form/rule-text.ts';
import { rawItemText } from '../store/raw-item.ts';
import { anyTemplate, FAKE_SID, sampleTemplate } from '../testing/templates.ts';
import type { Template } from '../types.ts';
import type { ListedTemplate } from './listed.ts';
import { fold, templateSearch } from './search.ts';

const saved = (template: Template): ListedTemplate => ({
  state: 'ok',
  key: `template:${template.id}`,
  template,
  revision: 1,
  savedAt: 0,
});
const named = (name: string, change: Partial<Template> = {}) =>
  saved(sampleTemplate({ id: name, name, scopes: [], ...change }));
const { find: search } = templateSearch(({ accountType }) => `account ${accountType}`);
const names = (found: readonly ListedTemplate[]) => found.map(({ template }) => template.name);

const items = [
  named('Report 10'),
  named('Report 2', { accountType: 'brand', scopes: [{ method: 'POST', path: '/PromoCodes' }] }),
  named('catalogs', { setup: { name: 'Nightly feed', description: 'Of products' } }),
];
const find = (query: string) => names(search(query, items));

it('finds by all words, wherever they stand', () => {
  expect(find('')).toEqual(['Report 10', 'Report 2', 'catalogs']);
  expect(find('  REPORT ')).toEqual(['Report 10', 'Report 2']);
  expect(find('report brand')).toEqual(['Report 2']);
  expect(find('post /promo')).toEqual(['Report 2']);
  expect(find('nightly products')).toEqual(['catalogs']);
  expect(find('report catalogs')).toEqual([]);
});

it('ranks name, client and tags, texts, categories, paths; beginnings of words first in each', () => {
  const alike = [
    named('in a path', { scopes: [{ method: 'GET', path: '/ads/x' }] }),
    named('in a category', { scopes: [{ category: 'Ads', access: 'read' }] }),
    named('in a description', { setup: { description: 'for ads' } }),
    named('in a tag, inside', { tags: ['heads'] }),
    named('in a tag', { tags: ['x', 'ads'] }),
    named('as client', { client: 'Ads Ltd' }),
    named('Loads'),
    named('My ads'),
    named('Ads of May'),
    named('ADS'),
    named('nowhere'),
  ];
  expect(names(search('ads', alike))).toEqual([
    'ADS',
    'Ads of May',
    'My ads',
    'Loads',
    'in a tag',
    'as client',
    'in a tag, inside',
    'in a description',
    'in a category',
    'in a path',
  ]);
});

it('takes words as beginnings after any character that is none of a word, in any script', () => {
  const of = (name: string) => named(name, { accountType: 'any' });
  expect(names(search('sync', [of('Asyncs'), of('feed-sync')]))).toEqual(['feed-sync', 'Asyncs']);
  expect(names(search('報告', [of('月次報告'), of('「報告」')]))).toEqual(['「報告」', '月次報告']);
});

it.each([
  ['größe', 'Grösse', true],
  ['grosze', 'Größe', false],
  ['GRÖSSE', 'Größe', true],
  ['strasse', 'Straße', true],
  ['cafe', 'Café', true],
  ['CAFÉ', 'cafe', true],
  ['istanbul', 'İstanbul', true],
  ['abc', 'ａｂｃ', true],
  ['tel', '℡', true],
  ['.*', 'anything', false],
  ['\\', 'back\\slash', true],
])('%j finds %j: %s', (query, name, isFound) => {
  expect(search(query, [named(name)])).toHaveLength(isFound ? 1 : 0);
});

const library = fc.uniqueArray(anyTemplate(), { selector: ({ id }) => id, maxLength: 8 });

it('finds each template that holds all the words, and no other, whatever they hold', () => {
  const holds = ({ name, client = '', tags = [], setup = {}, scopes }: Template, word: string) =>
    [name, client, ...tags, setup.name ?? '', setup.description ?? '', ...scopes.map(formatRule)].some(
      (text) => fold(text).includes(word),
    );
  const property = fc.property(
    library,
    fc.array(fc.string({ unit: 'grapheme', maxLength: 3 }), { maxLength: 3 }),
    (templates, words) => {
      const query = words.join(' ');
      const wanted = fold(query).split(/\s+/);
      const found = templateSearch(() => '').find(query, templates.map(saved));
      const expected = templates.filter((one) => wanted.every((word) => holds(one, word)));
      expect(new Set(found.map(({ template }) => template))).toEqual(new Set(expected));
      expect(found).toHaveLength(expected.length);
    },
  );
  fc.assert(property);
});

it('finds a template by its name, first of all that are not called alike', () => {
  const property = fc.property(library, fc.nat(), (templates, pick) => {
    fc.pre(templates.length > 0);
    const one = templates[pick % templates.length];
    if (one === undefined) throw new Error('the pick is one of them');
    const phrase = (name: string) => fold(name).trim().split(/\s+/).join(' ');
    fc.pre(phrase(one.name) !== '');
    const [first] = search(one.name, templates.map(saved));
    expect(first === undefined ? null : phrase(first.template.name)).toBe(phrase(one.name));
  });
  fc.assert(property);
});

it('keeps the order of those that match alike, and finds the same however the list is ordered', () => {
  const alike = ['c report', 'a report', 'b report'].map((name) => named(name));
  expect(names(search('report', alike))).toEqual(['c report', 'a report', 'b report']);
  const property = fc.property(library, fc.string({ unit: 'grapheme', maxLength: 2 }), (templates, query) => {
    const listed = templates.map(saved);
    const keys = (found: readonly ListedTemplate[]) => new Set(found.map(({ key }) => key));
    expect(keys(search(query, [...listed].reverse()))).toEqual(keys(search(query, listed)));
  });
  fc.assert(property);
});

it('hands out stored data without credentials', () => {
  const text = rawItemText({ key: 'template:x', raw: { a: FAKE_SID } });
  expect(JSON.parse(text)).toEqual({ 'template:x': { a: '(an Account SID)' } });
});
