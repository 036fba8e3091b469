import type { Texts } from './texts.ts';

/** What a rule says of one text; `key` is for its exceptions. */
export type Rule = (text: string, key: string) => readonly string[];

/** The faults that a rule finds, each with its key and form. */
export function faultsOf(texts: Texts, rule: Rule): readonly string[] {
  return [...texts].flatMap(([key, forms]) =>
    [...forms].flatMap(([form, text]) =>
      rule(text, key).map((fault) => `${form === '' ? key : `${key}, form ${form}`}: ${fault}: ${text}`),
    ),
  );
}

/** Faults that need no knowledge of the language. */
export function plainFaults(text: string): readonly string[] {
  return [
    ...(text.trim() === '' ? ['empty'] : []),
    ...(/^\s|\s$/.test(text) ? ['a blank at its start or end'] : []),
    ...(/[ \t\n]{2}|\n/.test(text) ? ['two blanks or a line break'] : []),
    ...(text.includes(' | ') ? ['“ | ” parts the forms of a plural'] : []),
    ...(/<\/?[a-z]|&[a-z]+;|\*\*|\\[nu]/i.test(text) ? ['markup'] : []),
    ...(text.includes('...') ? ['three dots, where … is meant'] : []),
    ...(/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/.test(text) ? ['an invisible character'] : []),
    ...(text.normalize('NFC') === text ? [] : ['letters not in their composed form (NFC)']),
  ];
}
