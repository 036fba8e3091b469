import { expect, it } from 'vitest';
import { offeredCategories } from '../../data/offered.ts';
import { french, frenchWord } from './french.ts';

it('has the labels of the page', () => {
  expect(french('Clear All')).toBe('Tout effacer');
  expect(french('Configure API Scopes')).toBe("Configurer les portées de l'API");
});

it('goes through scope labels word by word', () => {
  expect(french('Retrieve catalog items')).toBe('Récupérer catalogue articles');
  expect(french('Retrieve catalog item by ID')).toBe('Récupérer catalogue article par identifiant');
});

it('leaves names that it does not know', () => {
  expect(french('Northwind Outfitters')).toBe('Northwind Outfitters');
});

it('knows every word of the scopes and categories', () => {
  const texts = (['agency', 'brand', 'partner'] as const)
    .flatMap((accountType) => offeredCategories(accountType, 'en', 400))
    .flatMap(({ name, scopes }) => [name, ...scopes.map(({ label }) => label)]);
  const unknown = texts
    .flatMap((text) => text.toLowerCase().split(' '))
    .filter((word) => !/^\d+$/.test(word) && frenchWord(word) === null);
  expect([...new Set(unknown)]).toEqual([]);
});
