import { describe, expect, test } from 'vitest';
import { projectFiles } from '../source/files.ts';
import { plainFaults } from './each-text.ts';
import { localeFaults } from './faults.ts';
import { keyFaults, placeholderFaults } from './keys.ts';
import { nameFaults } from './names.ts';
import { LOCALES, localeFile, readTexts, textsOf } from './texts.ts';
import { untranslated } from './translated.ts';
import { typographyFaults } from './typography.ts';

const english = readTexts('en');

test('the languages are the eight that the extension is to speak', () => {
  const files = projectFiles().filter((file) => file.startsWith('utils/i18n/locales/'));
  expect(files).toEqual([...LOCALES].map(localeFile).sort());
});

test.each(LOCALES)('nothing is wrong with %s', (locale) => {
  expect(localeFaults(english, readTexts(locale), locale)).toEqual([]);
});

describe('a fault is found and named', () => {
  const faulty = {
    panel: {
      title: 'Presets',
      one: 'Only here',
      undo: 'Zurück',
      hint: 'Drücken Sie „Rückgängig“ bei {name}',
      count: 'x',
    },
  };
  const wanted = {
    panel: {
      title: 'Presets',
      undo: 'Undo',
      hint: 'Press “Undo” at {title}',
      count: { 1: '$1 row', n: '$1 rows' },
    },
    lacking: 'Text',
  };
  const [texts, of] = [textsOf(faulty), textsOf(wanted)];

  test('in keys and forms', () => {
    expect(keyFaults(of, texts, 'de')).toEqual([
      'lacking: missing',
      'panel.one: English has no such key',
      'panel.count: has the forms “”, needs “1 n”',
    ]);
  });

  test('in forms that the language does not have, or uses for 0', () => {
    const count = (forms: object) => textsOf({ panel: { count: forms } });
    const faults = (forms: object, tag: string) =>
      keyFaults(count({ 1: '$1 row', n: '$1 rows' }), count(forms), tag);
    expect(faults({ 1: '$1 行', n: '$1 行' }, 'zh-CN')).toEqual([
      'panel.count: has the forms “1 n”, needs “n”',
    ]);
    expect(faults({ n: '$1 行' }, 'ja')).toEqual([]);
    expect(faults({ 1: '1 ligne', n: '$1 lignes' }, 'fr')).toHaveLength(1);
    expect(faults({ 1: '1 Zeile', n: '$1 Zeilen' }, 'de')).toEqual([]);
  });

  test('in placeholders', () => {
    expect(placeholderFaults(of, texts)).toEqual([
      'panel.hint: has {name}, needs {title}',
      'panel.count: has no placeholder, needs $1',
    ]);
    const count = (forms: object) => textsOf({ a: { b: forms } });
    const named = count({ 1: '1 row: {names}', n: '{count} rows: {names}' });
    expect(placeholderFaults(named, count({ 1: '$1 Zeile: {names}', n: '$1 Zeilen: {names}' }))).toEqual([]);
    expect(placeholderFaults(named, count({ 1: '1 Zeile', n: 'Zeilen: {names}' }))).toHaveLength(2);
  });

  test('in names of controls', () => {
    expect(nameFaults(of, texts)).toContain('panel.hint: names “Undo” otherwise than Zurück');
  });

  test('in plain text', () => {
    const bad = ['', ' x', 'x\n', 'a  b', 'a | b', '<b>a</b>', 'a...', 'a\u200bb', 'u\u0308'];
    expect(bad.filter((text) => plainFaults(text).length === 0)).toEqual([]);
    expect(plainFaults('“{name}” … (5 %)')).toEqual([]);
  });

  test('in typography', () => {
    const good = [
      ['de', '„{name}“: fertig?'],
      ['fr', '«\u202f{name}\u202f»\u202f: prêt\u202f? Catalogs: read'],
      ['es', '¿Falta algo? «{name}»'],
      ['zh_CN', '“{name}”：完成（共 $1 个）。'],
      ['ja', '「{name}」：完了（$1件）'],
    ] as const;
    expect(good.flatMap(([locale, text]) => typographyFaults(text, locale))).toEqual([]);
    const bad = [
      ['de', '“{name}” fertig'],
      ['de', 'fertig !'],
      ['fr', 'prêt :'],
      ['fr', 'prêt: non'],
      ['fr', '«{name}»'],
      ['es', 'Falta algo?'],
      ['zh_CN', '完成.'],
      ['zh_CN', '完成(共)'],
      ['ja', '“完了”'],
      ['ja', '「完了'],
    ] as const;
    expect(bad.filter(([locale, text]) => typographyFaults(text, locale).length === 0)).toEqual([]);
  });

  test('in what was not translated', () => {
    const to = textsOf({
      a: 'Save the rows',
      b: 'Behalte the Zeilen',
      c: 'Zeilen',
      d: 'HAR',
      e: '{of} {with}',
    });
    const from = textsOf({ a: 'Save the rows', b: 'Keep the rows', c: 'Rows', d: 'HAR', e: '{of} {with}' });
    expect(untranslated(from, to, 'de')).toEqual([
      'a: as in English: Save the rows',
      'b: English words: Behalte the Zeilen',
    ]);
    expect(untranslated(from, to, 'ja')).toHaveLength(3);
  });
});
