import { textsIn } from '../../utils/i18n/testing.ts';

/** A text of the extension by its key, with what stands in its braces: the names on screen in any language. */
export type Words = (key: string, values?: Readonly<Record<string, string>>) => string;

/** The texts of a language. Throws where there is no such language, or no such text. */
export function wordsOf(language: string): Words {
  const { t } = textsIn(language);
  return (key, values = {}) => t(key, values);
}
