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
  de: [
    'Audit',
    'Presets',
    'Integration',
    'Partner',
    'Name',
    'Tag',
    'Tags',
    'Organisation',
    '(optional)',
    'Scope',
    'Scopes',
    'Conversions',
    'Host',
    'Hosts',
    '1 SID',
    '$1 SIDs',
    'In {places}.',
  ],
  fr: [
    'Source',
    'Sources',
    'Description',
    'Audit',
    'Organisation',
    'client',
    'Client',
    'variables',
    'Variables',
    'mode',
    'Catalogues',
    'Conversions',
    '$1 sources',
  ],
  es: [
    'partner',
    'Partner',
    'variables',
    'Variables',
    'No',
    'Host',
    'Hosts',
    '1 SID',
    '1 token',
    '$1 tokens',
  ],
  it: ['preset', 'brand', 'partner', 'Brand', 'Partner', 'Tag', 'No', 'Host', 'In {places}.'],
  ja: [],
  pt_BR: ['Tag', 'Tags', 'tags', 'Host', 'Hosts', '$1 SIDs', '$1 tokens'],
};

/** The texts that may read as in English. */
export function sameAsEnglish(locale: Exclude<Locale, 'en'>): ReadonlySet<string> {
  return new Set([...EVERYWHERE, ...SHARED[locale]]);
}
