import fc from 'fast-check';
import { expect, it } from 'vitest';
import { likenessOf } from './word-likeness.ts';

it.each([
  ['deals', 'deals', 1],
  ['dealz', 'deals', 0.8],
  ['kitten', 'sitting', 0],
  ['action', 'actions', 6 / 7],
  ['company', 'companyinformation', 0.7],
  ['ad', 'ads', 2 / 3],
  ['a', 'ads', 0],
  ['{}', 'ads', 0],
  ['weather', 'jobs', 0],
  ['', 'ads', 0],
])('%j and %j: %d', (one, other, expected) => {
  expect(likenessOf(one, other)).toBeCloseTo(expected);
  expect(likenessOf(other, one)).toBeCloseTo(expected);
});

it('tells words apart that differ in few letters from those that differ in many', () => {
  const word = fc.stringMatching(/^[a-e]{5,12}$/);
  const property = fc.property(word, word, (one, other) => {
    const likeness = likenessOf(one, other);
    expect(likeness).toBe(likenessOf(other, one));
    expect(likeness === 1).toBe(one === other);
    expect(likeness === 0 || likeness >= 0.6).toBe(true);
    expect(likenessOf(`${one}z`, one)).toBeGreaterThan(0.7);
  });
  fc.assert(property, { numRuns: 500, seed: 5 });
});
