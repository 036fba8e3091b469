import { sameAsEnglish } from './same.ts';
import type { Locale, Texts } from './texts.ts';

/** Words of English that none of the other languages has. */
const ENGLISH =
  /(?<![\p{L}-])(?:the|and|of|with|which|this|that|from|your|cannot|will|its|they)(?![\p{L}-])/iu;
/** What is quoted may be the page's own words, which can be English. */
const QUOTED = /“[^”]*”|„[^“]*“|«[^»]*»|「[^」]*」|\([^)]*\)|（[^）]*）/g;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Texts that were left in English. */
export function untranslated(english: Texts, texts: Texts, locale: Locale): readonly string[] {
  if (locale === 'en') return [];
  const same = sameAsEnglish(locale);
  return [...texts].flatMap(([key, forms]) =>
    [...forms].flatMap(([form, text]) => {
      const words = text.replaceAll(/\{\w+\}|\$\d/g, '');
      if (!/\p{L}{2}/u.test(words) || key.startsWith('locale.') || same.has(text)) return [];
      const place = form === '' ? key : `${key}, form ${form}`;
      if (english.get(key)?.get(form) === text) return [`${place}: as in English: ${text}`];
      if ((locale === 'ja' || locale === 'zh_CN') && !EAST_ASIAN.test(words))
        return [`${place}: in Latin letters: ${text}`];
      return ENGLISH.test(words.replaceAll(QUOTED, '')) ? [`${place}: English words: ${text}`] : [];
    }),
  );
}
