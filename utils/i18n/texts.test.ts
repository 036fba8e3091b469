import { describe, expect, it } from 'vitest';
import { formatsOf } from './intl.ts';
import { clauses, sentences } from './joined.ts';
import { textsIn } from './testing.ts';
import { textsOf } from './texts.ts';

function textsFrom(language: string, texts: Readonly<Record<string, string>>) {
  const lookUp = (key: string, values: readonly string[]) =>
    (texts[key] ?? '').replace(/\$(\d)/g, (_, at) => values[Number(at) - 1] ?? '');
  const formats = formatsOf(language, language);
  return textsOf(lookUp, () => formats);
}

describe('texts', () => {
  it('take the plural form of their language', () => {
    const en = textsFrom('en', { rows: '$1 row | $1 rows' });
    expect([0, 1, 2].map((count) => en('rows', count))).toEqual(['0 rows', '1 row', '2 rows']);
    const fr = textsFrom('fr', { rows: '$1 ligne | $1 lignes' });
    expect([0, 1, 2].map((count) => fr('rows', count))).toEqual(['0 ligne', '1 ligne', '2 lignes']);
    const ja = textsFrom('ja', { rows: '$1行' });
    expect([0, 1, 2].map((count) => ja('rows', count))).toEqual(['0行', '1行', '2行']);
  });

  it('write numbers as their language does, wherever they stand', () => {
    const de = textsFrom('de', { rows: '1 Zeile | {count} Zeilen: {names}', size: '$1 von {total}' });
    expect(de('rows', 12_000, { count: 12_000, names: 'a' })).toBe('12.000 Zeilen: a');
    expect(de('size', [10_500], { total: 20_000 })).toBe('10.500 von 20.000');
  });

  it('take values as they are, braces, bars and all', () => {
    const en = textsFrom('en', { said: '{name} of {kind}', rows: '1 row: {names} | $1 rows: {names}' });
    expect(en('said', { name: '{kind} $1', kind: 'x' })).toBe('{kind} $1 of x');
    expect(en('said', { name: 'a' })).toBe('a of {kind}');
    expect(en('rows', 2, { names: 'a | b' })).toBe('2 rows: a | b');
  });

  it('go together as the language puts them', () => {
    expect(clauses(['a', 'b', 'c'])).toBe('a; b; c');
    expect(clauses([])).toBe('');
    expect(sentences('One.', '', 'Two.')).toBe('One. Two.');
  });

  it('come from the locale files in unit tests, with an error for a key that none has', () => {
    expect(textsIn('en').t('panel.selection', 1)).toBe('1 scope ticked');
    expect(() => textsIn('en').t('panel.nowhere')).toThrow('No text "panel.nowhere" in locales/en.yml');
  });
});
