import { describe, expect, it } from 'vitest';
import { plainLook, seenPart, skeletonOf, turned } from './look-alikes.ts';
import { forbiddenName } from './map/page-map.ts';

describe('a name that looks like Create', () => {
  it.each([
    ['a Cyrillic С', 'Сreate'],
    ['all Cyrillic where there are such letters', 'СгеаТе'],
    ['a Greek α and ε', 'Crεαte'],
    ['full-width letters', 'Ｃｒｅａｔｅ'],
    ['mathematical letters', '𝐂𝐫𝐞𝐚𝐭𝐞'],
    ['letters in circles', 'Ⓒⓡⓔⓐⓣⓔ'],
    ['a combining mark on a letter', 'Cre\u0301a\u0336te'],
    ['a letter with its mark', 'Crèätę'],
    ['zero-width characters', 'C\u200br\u200ce\u200da\u2060t\ufeffe'],
    ['soft hyphens', 'Cre\u00adate'],
    ['a Hangul filler', 'Cre\u3164ate\u3164'],
    ['variation selectors', 'C\ufe0freate'],
    ['a grapheme joiner', 'Cre\u034fate'],
    ['more unseen characters than a label is long', `C${'\u200b'.repeat(500)}reate`],
    ['more marks than a label is long', `Cr${'\u0301'.repeat(500)}eate`],
    ['blanks before it that fill a label', `${' \n'.repeat(200)}Create`],
    ['its letters apart', 'C r e a t e'],
    ['stops between its letters', 'C·r·e·a·t·e'],
    ['its letters from right to left', '\u202eetaerC'],
    ['a mark of a form', 'Сreate *'],
  ])('by %s is forbidden', (_how, text) => {
    expect(forbiddenName(text)).toBe('create');
  });
});

describe('names that look like other forbidden ones', () => {
  it.each([
    ['DeIete', 'delete'],
    ['De1ete', 'delete'],
    ['Dеlеtе tоkеn', 'delete'],
    ['Dеlеtе this tоken', 'delete'],
    ['Rernove Token', 'delete'],
    ['Ｒｅｓｅｔ Ｔｏｋｅｎ “x”', 'delete'],
    ['EnabIe Legacy T0kens', 'enableLegacyTokens'],
    ['Losсhen', 'delete'],
    ['⽣', null],
    ['删\u200b除', 'delete'],
    ['Ϲlear All', 'clearAll'],
  ])('“%s”', (text, name) => {
    expect(forbiddenName(text)).toBe(name);
  });
});

it('names of scopes that only begin like one are let through, whatever they are written in', () => {
  for (const text of [
    'Сreate tracking link',
    'Creature',
    'Recreate',
    'Créateurs',
    'Erstellen von Aktionen',
    'Создать',
    'Δημιουργία',
    'Обновить ссылку',
    '作成日',
    'Updates',
    '',
    '\u200b',
    '***',
  ])
    expect(forbiddenName(text), text).toBeNull();
});

it('a long text takes no longer than its length', () => {
  expect(forbiddenName(`Create${'\u200b'.repeat(1_000_000)}`)).toBe('create');
  expect(forbiddenName('Create '.repeat(100_000))).toBeNull();
});

it('tells what is seen, how it looks, and what texts that look alike share', () => {
  expect(seenPart(' A\u200b \n b\u0301 ')).toBe('A b');
  expect(plainLook('Ëẞ-Ñ Ⅳ ﬁ')).toBe('eß-n iv fi');
  expect(skeletonOf('Il1O0 rn')).toBe('llloom');
  expect(turned('abc')).toBe('abc');
});
