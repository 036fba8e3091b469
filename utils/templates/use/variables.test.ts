import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillVariables, piecesOf, strayBraces, variablesIn } from './variables.ts';

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
      stray: [],
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
      stray: [],
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

describe('braces that are no variable', () => {
  it.each([
    ['{ client }', ['{ client }']],
    ['{client', ['{client']],
    ['client}', ['}']],
    ['{} {a} {1}', ['{}', '{1}']],
    ['{{client}}', ['{', '}']],
    ['{client} reporting', []],
    ['{a\nb}', ['{a', '}']],
    ['{} {}', ['{}']],
  ])('in %s', (text, found) => {
    expect(strayBraces(text)).toEqual(found);
  });

  it('are told, and so are those in a value', () => {
    const values = new Map([['client', '{other}']]);
    expect(fillVariables('{client} } reporting', values).stray).toEqual(['{other}', '}']);
  });
});

it('the pieces of a text make up the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('{', '}', 'a', ' ', 'é', '1', '{client}') }), (text) => {
      const pieces = piecesOf(text).map((piece) =>
        piece.kind === 'variable' ? `{${piece.name}}` : piece.text,
      );
      expect(pieces.join('')).toBe(text);
    }),
  );
});

it('no text that is filled and has nothing open holds a brace', () => {
  const part = fc.string({ unit: fc.constantFrom('{', '}', 'x', '{client}', '{date}') });
  fc.assert(
    fc.property(part, part, (text, value) => {
      const filled = fillVariables(text, new Map([['client', value]]));
      if (filled.unfilled.length === 0 && filled.stray.length === 0) expect(filled.text).not.toMatch(/[{}]/);
    }),
  );
});
