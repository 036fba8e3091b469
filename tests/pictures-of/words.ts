import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { part } from '../part.ts';
import { PROJECT_FOLDER } from '../run/command.ts';

const LOCALES = join(PROJECT_FOLDER, 'utils/i18n/locales');

/** A text of the extension by its key, with what stands in its braces: the names on screen in any language. */
export type Words = (key: string, values?: Readonly<Record<string, string>>) => string;

/** The texts of a language; what it lacks is English, as in the browser. Throws where there is no such language. */
export function wordsOf(language: string): Words {
  const all = [language, 'en'].map((name) => parse(readFileSync(join(LOCALES, `${name}.yml`), 'utf8')));
  return (key, values = {}) => {
    const text = all.map((one) => keyIn(one, key)).find((one) => typeof one === 'string');
    if (typeof text !== 'string') throw new Error(`There is no text "${key}".`);
    return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`The text "${key}" needs {${name}}.`);
      return value;
    });
  };
}

function keyIn(texts: unknown, key: string): unknown {
  return key.split('.').reduce(part, texts);
}
