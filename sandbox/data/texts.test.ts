import { expect, it } from 'vitest';
import { documentTitle, filled, textsIn } from './texts.ts';

it('fills the places of a text and leaves unknown ones', () => {
  expect(filled('{n} scopes in {m} categories', { n: 3, m: 2 })).toBe('3 scopes in 2 categories');
  expect(filled('{n} of {other}', { n: 3 })).toBe('3 of {other}');
});

it('has the words of the help pages in both languages', () => {
  const [en, zh] = [textsIn('en'), textsIn('zh')];
  expect([en.list.create, zh.list.create]).toEqual(['Create Access Token', '创建访问令牌']);
  expect([en.scopes.clearAll, zh.scopes.clearAll]).toEqual(['Clear All', '全部清除']);
  // One word for Settings and for the step Setup, as on the Chinese help pages.
  expect(zh.wizard.setup).toBe(zh.nav.settings);
});

it('names the page and the account in the title', () => {
  expect(documentTitle('en', 'tokens', 'brand')).toBe('Access Tokens | Northwind Outfitters');
});
