import { describe, expect, it } from 'vitest';
import { fillVariables, variablesIn } from './variables.ts';

describe('variablesIn', () => {
  it('finds each once, in order', () => {
    expect(variablesIn(['{client} {environment}', 'for {client} since {date}'])).toEqual([
      'client',
      'environment',
      'date',
    ]);
  });

  it('leaves other braces alone', () => {
    expect(variablesIn(['{} { client } {a b} {1}'])).toEqual([]);
  });
});

describe('fillVariables', () => {
  it('puts values in and trims them', () => {
    expect(fillVariables('{client} reporting', new Map([['client', ' Acme ']]))).toEqual({
      text: 'Acme reporting',
      unfilled: [],
    });
  });

  it('names what has no value, and keeps it in the text', () => {
    expect(
      fillVariables(
        '{client} {environment}',
        new Map([
          ['client', 'Acme'],
          ['environment', ' '],
        ]),
      ),
    ).toEqual({
      text: 'Acme {environment}',
      unfilled: ['environment'],
    });
  });

  it('does not take a value for a pattern or for another variable', () => {
    const values = new Map([
      ['a', '$& {b}'],
      ['b', 'x'],
    ]);
    expect(fillVariables('{a}', values).text).toBe('$& {b}');
  });
});
