import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** For unit tests: the real English texts without `browser.i18n`, with the same substitution and plural rules. */
const messages: unknown = parse(readFileSync(join(import.meta.dirname, 'locales/en.yml'), 'utf8'));

function lookUp(key: string): string {
  let node: unknown = messages;
  for (const part of key.split('.')) {
    node = typeof node === 'object' && node !== null ? Reflect.get(node, part) : undefined;
  }
  if (typeof node === 'string') return node;
  if (typeof node === 'object' && node !== null) {
    const forms = Object.entries(node);
    if (forms.length > 0 && forms.every(([form]) => /^([01]|n)$/.test(form))) {
      return forms.map(([, text]) => String(text)).join(' | ');
    }
  }
  throw new Error(`No text "${key}" in locales/en.yml`);
}

export const i18n = {
  t(key: string, ...args: readonly (number | readonly string[] | Record<string, unknown>)[]): string {
    let text = lookUp(key);
    for (const arg of args) {
      if (typeof arg === 'number') {
        const forms = text.split(' | ');
        if (forms.length === 2) text = forms[arg === 1 ? 0 : 1] ?? text;
        if (forms.length === 3) text = forms[arg === 0 || arg === 1 ? arg : 2] ?? text;
        text = text.replaceAll('$1', String(arg));
      } else if (Array.isArray(arg)) {
        arg.forEach((value, at) => {
          text = text.replaceAll(`$${at + 1}`, String(value));
        });
      } else {
        // In one pass, as the library does: a value may itself contain braces.
        const values = new Map(Object.entries(arg));
        text = text.replace(/\{(\w+)\}/g, (whole, name) =>
          values.has(name) ? String(values.get(name)) : whole,
        );
      }
    }
    return text;
  },
};
