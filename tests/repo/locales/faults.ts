import { faultsOf, plainFaults } from './each-text.ts';
import { keyFaults, placeholderFaults } from './keys.ts';
import { nameFaults } from './names.ts';
import { type Locale, type Texts, tagOf } from './texts.ts';
import { untranslated } from './translated.ts';
import { typographyFaults } from './typography.ts';

/** Everything that is wrong with a locale's texts, one line each. */
export function localeFaults(english: Texts, texts: Texts, locale: Locale): readonly string[] {
  const tag = texts.get('locale.tag')?.get('');
  return [
    ...keyFaults(english, texts, tagOf(locale)),
    ...placeholderFaults(english, texts),
    ...faultsOf(texts, plainFaults),
    ...faultsOf(texts, (text) => typographyFaults(text, locale)),
    ...faultsOf(texts, apostropheFaults(texts)),
    ...nameFaults(english, texts),
    ...untranslated(english, texts, locale),
    ...(tag === undefined || tag === tagOf(locale) ? [] : [`locale.tag: ${tag}, and the file is ${locale}`]),
  ];
}

/** A locale writes ' or ’, not both. */
function apostropheFaults(texts: Texts): (text: string) => readonly string[] {
  const all = [...texts.values()].flatMap((forms) => [...forms.values()]).join('');
  const rarer = all.split('’').length > all.split("'").length ? "'" : '’';
  return (text) =>
    all.includes('’') && text.includes(rarer) ? [`${rarer}, where the other texts write the other sign`] : [];
}
