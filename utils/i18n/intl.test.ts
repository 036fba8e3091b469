import { describe, expect, it } from 'vitest';
import { formatsOf } from './intl.ts';
import { languageOf } from './language.ts';

const LANGUAGES = ['en', 'zh-CN', 'de', 'fr', 'es', 'it', 'ja', 'pt-BR'];
const DAY = new Date('2026-11-22T00:00:00Z');

describe('the language of formats', () => {
  it.each([
    ['en', 'en-GB', 'en-GB'],
    ['en', 'en_US', 'en-US'],
    ['de', 'de-AT', 'de-AT'],
    ['es', 'es-419', 'es-419'],
    ['zh-CN', 'zh-CN', 'zh-CN'],
    // Other texts than the browser's language, since there are none in it.
    ['en', 'nl', 'en'],
    ['zh-CN', 'zh-TW', 'zh-CN'],
    // No tag that a standard knows.
    ['ja', 'ja-JP-mac', 'ja'],
    ['en', '', 'en'],
  ])('of texts in %s and a browser in %s is %s', (texts, browser, language) => {
    expect(languageOf(texts, browser)).toBe(language);
  });
});

describe('formats', () => {
  it('write small counts alike in every language, and large ones as the language does', () => {
    for (const language of LANGUAGES) {
      const { number } = formatsOf(language, language);
      const own = new Intl.NumberFormat(language, { useGrouping: 'min2' });
      const values = [0, 1, 999, 1000, 9999, 10_000, 1_234_567, 0.5, -3];
      expect(values.map(number)).toEqual(values.map((value) => own.format(value)));
    }
    expect(formatsOf('en', 'en').number(20_000)).toBe('20,000');
    expect(formatsOf('de', 'de').number(20_000)).toBe('20.000');
  });

  it('count 0 as the language does', () => {
    const isOne = (count: number) =>
      LANGUAGES.filter((language) => formatsOf(language, language).isOne(count));
    expect(isOne(0)).toEqual(['fr', 'pt-BR']);
    expect(isOne(1)).toEqual(['en', 'de', 'fr', 'es', 'it', 'pt-BR']);
    expect(isOne(2)).toEqual([]);
  });

  it('write a day as that day everywhere', () => {
    expect(formatsOf('en', 'en-US').day(DAY)).toBe('Nov 22, 2026');
    expect(formatsOf('en', 'en-GB').day(DAY)).toBe('22 Nov 2026');
    expect(formatsOf('ja', 'ja').day(DAY)).toBe('2026/11/22');
  });

  it('have moments with seconds and without', () => {
    const { moment, momentWithSeconds } = formatsOf('en', 'en-GB');
    const time = new Date(2026, 10, 22, 9, 5, 7).getTime();
    expect(moment(time)).toBe('22 Nov 2026, 09:05');
    expect(momentWithSeconds(time)).toBe('22 Nov 2026, 09:05:07');
  });

  it('part the words of a list as the language does', () => {
    const listed = (language: string) => formatsOf(language, language).listed(['a', 'b', 'c']);
    expect(['en', 'de', 'ja', 'zh-CN'].map(listed)).toEqual(['a, b, c', 'a, b, c', 'a、b、c', 'a、b、c']);
    expect(formatsOf('de', 'de').list(['a', 'b', 'c'])).toBe('a, b und c');
    expect(formatsOf('en', 'en').listed([])).toBe('');
  });

  it('order names as people do', () => {
    const names = ['b 10', 'ä', 'a', 'B 9', 'z'];
    expect([...names].sort(formatsOf('de', 'de').compare)).toEqual(['a', 'ä', 'B 9', 'b 10', 'z']);
  });
});
