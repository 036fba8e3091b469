import { parse } from 'yaml';
import { readProjectFile } from '../source/files.ts';

/** The languages that the extension speaks, as `_locales` names them. English is what the others are held to. */
export const LOCALES = ['en', 'zh_CN', 'de', 'fr', 'es', 'it', 'ja', 'pt_BR'] as const;
export type Locale = (typeof LOCALES)[number];

/** The forms of one text by their names: `1` and `n` of a plural, `''` of a text that has but one. */
export type Forms = ReadonlyMap<string, string>;

/** Every text of a locale by its dotted key. */
export type Texts = ReadonlyMap<string, Forms>;

export function localeFile(locale: Locale): string {
  return `utils/i18n/locales/${locale}.yml`;
}

/** `pt_BR` is `pt-BR` wherever it is not the name of a folder of `_locales`. */
export function tagOf(locale: Locale): string {
  return locale.replace('_', '-');
}

/** The texts of a locale's file. Throws where it is not there, or holds anything but texts. */
export function readTexts(locale: Locale): Texts {
  return textsOf(parse(readProjectFile(localeFile(locale))));
}

/** The texts of parsed YAML. */
export function textsOf(node: unknown, path: readonly string[] = []): Texts {
  const key = path.join('.');
  if (typeof node === 'string') return new Map([[key, new Map([['', node]])]]);
  if (typeof node !== 'object' || node === null)
    throw new Error(`${key || 'the file'} is neither text nor keys`);
  const entries = Object.entries(node);
  if (entries.length > 0 && entries.every(([name]) => /^([01]|n)$/.test(name))) {
    return new Map([[key, new Map(entries.map(([form, text]) => [form, String(text)]))]]);
  }
  return new Map(entries.flatMap(([name, inner]) => [...textsOf(inner, [...path, name])]));
}
