import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { formatsOf } from './intl.ts';
import { textsOf } from './texts.ts';

/** The texts of a locale's file as the browser gives them out, without `browser.i18n`. */
export function textsIn(locale: string, browserLanguage = locale.replace('_', '-')) {
  const file = `locales/${locale}.yml`;
  const messages: unknown = parse(readFileSync(join(import.meta.dirname, file), 'utf8'));
  const lookUp = (key: string, values: readonly string[]): string => {
    if (key === '@@ui_locale') return browserLanguage.replace('-', '_');
    let node: unknown = messages;
    for (const part of key.split('.')) {
      node = typeof node === 'object' && node !== null ? Reflect.get(node, part) : undefined;
    }
    const text = plainText(node);
    if (text === null) throw new Error(`No text "${key}" in ${file}`);
    return text.replace(/\$(\d)/g, (_, at) => values[Number(at) - 1] ?? '');
  };
  const formats = formatsOf(lookUp('locale.tag', []), browserLanguage);
  return { t: textsOf(lookUp, () => formats), formats };
}

function plainText(node: unknown): string | null {
  if (typeof node === 'string') return node;
  if (typeof node !== 'object' || node === null) return null;
  const forms = Object.entries(node);
  return forms.length > 0 && forms.every(([form]) => /^(1|n)$/.test(form))
    ? forms.map(([, text]) => String(text)).join(' | ')
    : null;
}

const english = textsIn('en', 'en-US');

/** For unit tests: the real English texts. It also stands where `#i18n` would, beneath `index.ts`. */
export const i18n = { t: english.t };
