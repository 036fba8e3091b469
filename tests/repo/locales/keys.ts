import type { Forms, Texts } from './texts.ts';

/** Keys that a locale lacks, keys that English does not have, and keys whose forms are not those of the language. */
export function keyFaults(english: Texts, texts: Texts, tag: string): readonly string[] {
  return [
    ...[...english.keys()].filter((key) => !texts.has(key)).map((key) => `${key}: missing`),
    ...[...texts.keys()].filter((key) => !english.has(key)).map((key) => `${key}: English has no such key`),
    ...[...texts].flatMap(([key, forms]) => {
      const wanted = english.get(key);
      return wanted === undefined ? [] : formFaults(wanted, forms, tag).map((fault) => `${key}: ${fault}`);
    }),
  ];
}

/** A language that tells one from many has `1` and `n`; one that does not, such as Chinese, has only `n`. */
function formFaults(english: Forms, forms: Forms, tag: string): readonly string[] {
  const plural = !english.has('');
  const rules = new Intl.PluralRules(tag);
  const oneAlone = rules.resolvedOptions().pluralCategories.includes('one');
  const names = plural ? (oneAlone ? '1 n' : 'n') : '';
  const found = [...forms.keys()].join(' ');
  if (found !== names)
    return [plural ? `has the forms “${found}”, needs “${names}”` : 'is a plural, and in English none'];
  const one = forms.get('1');
  // French and Brazilian Portuguese say 0 with the form of 1, so it must not hold the digit.
  return one !== undefined && rules.select(0) === 'one' && /(?<![\p{L}\d$])1(?!\d)/u.test(one)
    ? ['the form 1 is shown for 0 too, so it needs $1 or {count}, not the digit']
    : [];
}

/** Placeholders of a text in order of their names, one entry for each time. */
function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\w+\}|\$\d/g)].map(([whole]) => whole).sort();
}

/** The count of a plural may be left out where the words say it, and written `$1` or as English names it. */
const COUNT = /^(\$1|\{(?:count|total|number)\})$/;

/** Texts whose placeholders are not those of English. */
export function placeholderFaults(english: Texts, texts: Texts): readonly string[] {
  return [...texts].flatMap(([key, forms]) => {
    const wanted = english.get(key);
    if (wanted === undefined) return [];
    const any = new Set([...wanted.values()].flatMap(placeholders));
    return [...forms].flatMap(([form, text]) => {
      const here = placeholders(text);
      const place = form === '' ? key : `${key}, form ${form}`;
      const from = placeholders(wanted.get(form) ?? wanted.get('n') ?? '');
      if (form === '') return same(here, from) ? [] : [`${place}: has ${list(here)}, needs ${list(from)}`];
      const foreign = here.filter((one) => one !== '$1' && !any.has(one));
      const lacking = from.filter((one) => !here.includes(one) && !(COUNT.test(one) && here.some(isCount)));
      // The form of one may say “one” in words.
      const needed = form === '1' ? lacking.filter((one) => !isCount(one)) : lacking;
      const twice = here.filter((one, at) => here.indexOf(one) !== at);
      return foreign.length + needed.length + twice.length === 0
        ? []
        : [`${place}: has ${list(here)}, needs ${list(from)}`];
    });
  });
}

function isCount(placeholder: string): boolean {
  return COUNT.test(placeholder);
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.join() === other.join();
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'no placeholder' : names.join(' ');
}
