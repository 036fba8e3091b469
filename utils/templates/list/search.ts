import { formatRule } from '../form/rule-text.ts';
import type { Template } from '../types.ts';
import type { ListedTemplate } from './listed.ts';

export interface TemplateSearch {
  /** Which of `templates` hold every word of the query, best match first; those alike stay in their order. */
  readonly find: (query: string, templates: readonly ListedTemplate[]) => readonly ListedTemplate[];
  /** Looks at a template before it is searched for. */
  readonly read: (listed: ListedTemplate) => void;
}

/** What a search looks at, folded, from what counts most to what counts least. The first is the name. */
type Texts = readonly [name: string, ...others: string[]];

/**
 * A search that remembers the texts it has looked at: only the first time it has to read a whole template. `words`
 * adds what the list shows besides, such as the name of the account type.
 */
export function templateSearch(words: (template: Template) => string): TemplateSearch {
  const known = new WeakMap<Template, Texts>();
  const read = ({ template }: ListedTemplate): Texts => {
    const texts = known.get(template) ?? textsOf(template, words(template));
    known.set(template, texts);
    return texts;
  };
  return {
    read,
    find(query, templates) {
      const phrase = wordsOf(query).join(' ');
      if (phrase === '') return templates;
      const wanted = [...new Set(phrase.split(' '))];
      const ranked = templates.flatMap((listed) => {
        const rank = rankOf(read(listed), wanted, phrase);
        return rank === null ? [] : [{ listed, rank }];
      });
      return ranked.sort((a, b) => a.rank - b.rank).map(({ listed }) => listed);
    },
  };
}

/** As people compare words: without case, accents and the difference between forms of a letter. */
export function fold(text: string): string {
  // Most text needs no more, and the rest is slow. Upper case first, since only it makes "ss" of "ß".
  if (!/[^\0-\x7f]/.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').toUpperCase().toLowerCase().replaceAll(/\p{M}/gu, '');
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

function textsOf({ name, client, tags = [], setup = {}, scopes }: Template, words: string): Texts {
  const rules = (withPath: boolean) => scopes.filter((rule) => 'path' in rule === withPath).map(formatRule);
  const text = (parts: readonly (string | undefined)[]) => fold(parts.join('\n'));
  return [
    wordsOf(name).join(' '),
    text([client, ...tags]),
    text([setup.name, setup.description]),
    text([words, ...rules(false)]),
    text(rules(true)),
  ];
}

/** The less the better; null where a word is missing. */
function rankOf(texts: Texts, wanted: readonly string[], phrase: string): number | null {
  let rank = 0;
  for (const word of wanted) {
    const at = texts.findIndex((text) => text.includes(word));
    if (at < 0) return null;
    rank += 2 * at + (texts[at] !== undefined && beginsWord(texts[at], word) ? 0 : 1);
  }
  const [name] = texts;
  return name === phrase ? -2 : name.startsWith(phrase) ? -1 : rank;
}

/** Whether a word of the text begins with this one. */
function beginsWord(text: string, word: string): boolean {
  if (!WORD_CHARACTER.test(word.charAt(0))) return true;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !WORD_CHARACTER.test(text.charAt(at - 1))) return true;
  return false;
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;
