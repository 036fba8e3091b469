import { expect, it } from 'vitest';
import { translated } from './words.ts';

it.each(['/Agencies/<AccountSID>/Actions', 'GET', 'DELETE', 'GET /Deals', '', '  '])('leaves %j', (text) => {
  expect(translated(text, 'fr')).toBe(text);
  expect(translated(text, 'xx')).toBe(text);
});

it('keeps the white space around a text', () => {
  expect(translated('\n  Clear All ', 'fr')).toBe('\n  Tout effacer ');
});

it('reverses each word into a language that nobody speaks', () => {
  expect(translated('Retrieve catalog item 2', 'xx')).toBe('eveirteR golatac meti 2');
});
