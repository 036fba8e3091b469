import type { Locale } from './texts.ts';

/** Names, and what is written so everywhere. */
const EVERYWHERE = [
  'Token Presets',
  'HAR',
  'OpenAPI',
  'Postman',
  '{count} kB',
  '{count} MB',
  'API Scopes',
  'Contact Information',
  'Setup',
];

/** Words that a language shares with English. */
const SHARED: Readonly<Record<Exclude<Locale, 'en'>, readonly string[]>> = {
  zh_CN: [],
  de: [],
  fr: [],
  es: [],
  it: [],
  ja: [],
  pt_BR: [],
};

/** The texts that may read as in English. */
export function sameAsEnglish(locale: Exclude<Locale, 'en'>): ReadonlySet<string> {
  return new Set([...EVERYWHERE, ...SHARED[locale]]);
}
