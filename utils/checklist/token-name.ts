/** What the words of a token's name say. Pure, for English and Chinese words; other languages pass as they are. */

export type Environment = 'development' | 'staging' | 'production';

/** Words that say nothing about what a token is for (facts: documentation.md section 2, tip B3). */
const EMPTY_WORDS = new Set(
  (
    'a an api access asdf copy default demo example foo bar impact com integration key my new of qwerty sample ' +
    'scoped temp temporary test testing tests the tmp token tokens try untitled 1st 2nd 测试 令牌 访问 新'
  ).split(' '),
);

const ENVIRONMENT_WORDS: Readonly<Record<Environment, ReadonlySet<string>>> = {
  development: new Set(['dev', 'develop', 'development', 'local', 'localhost', '开发']),
  staging: new Set([
    'staging',
    'stage',
    'stg',
    'uat',
    'qa',
    'preprod',
    'sandbox',
    'test',
    'testing',
    '测试',
    '预发',
  ]),
  production: new Set(['prod', 'production', 'live', '生产', '线上']),
};

const ENVIRONMENTS: readonly Environment[] = ['development', 'staging', 'production'];

/** Fewer than this many letters cannot say whose token it is and what for; one of a dense script counts twice. */
const FEWEST_LETTERS = 4;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Lower-case words; camel case, digits and the Chinese words above are split off. */
function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(开发|测试|预发|生产|线上|令牌|访问)/g, ' $1 ')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '');
}

/** Case, spacing and punctuation folded, to see whether two names are the same to a reader. */
export function fold(name: string): string {
  // What only chooses how a character is drawn. Other marks are vowels, in Hindi and Thai.
  const text = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Variation_Selector}/gu, '');
  const words = text.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim();
  // Names of signs alone, such as "***" and "###", are not all the same.
  return words === '' ? text.trim() : words;
}

/** Whether nothing but words like "test", "token", environments and numbers stand in it: "Token 1", "my prod key". */
export function isGeneric(name: string): boolean {
  const saysNothing = (word: string) => EMPTY_WORDS.has(word) || isEnvironment(word);
  return wordsOf(name).every(saysNothing);
}

/** Whether it is too short to say anything. Three capital letters, such as "SAP", are a name. */
export function isThin(name: string): boolean {
  if (/\p{Lu}{3}/u.test(name)) return false;
  const letters = [...name].filter((letter) => /\p{L}/u.test(letter));
  const weight = letters.reduce((sum, letter) => sum + (DENSE.test(letter) ? 2 : 1), 0);
  return weight < FEWEST_LETTERS;
}

/** The first of `others` that reads the same; null where none does. */
export function sameNameAmong(name: string, others: readonly string[]): string | null {
  const folded = fold(name);
  return others.find((other) => fold(other) === folded) ?? null;
}

/** Whether a text has no word that the name lacks, but for those that say nothing: "Looker: the API token". */
export function addsNothing(text: string, name: string): boolean {
  const known = new Set(wordsOf(name));
  return fold(text) === fold(name) || wordsOf(text).every((word) => known.has(word) || EMPTY_WORDS.has(word));
}

/** Words that name an environment beside another one or at the end, and much else elsewhere: "live chat", "A/B testing". */
const AMBIGUOUS = new Set(['live', 'local', 'stage', 'test', 'testing']);
const JOINING = new Set(['and', 'or', 'und', 'et', 'y', 'e']);

function isEnvironment(word: string | undefined): boolean {
  return word !== undefined && ENVIRONMENTS.some((environment) => ENVIRONMENT_WORDS[environment].has(word));
}

/** The environments that the name mentions. "Production and staging" mentions two. */
export function environmentsIn(name: string): readonly Environment[] {
  const words = wordsOf(name).filter((word) => !JOINING.has(word));
  const meant = words.filter((word, at) => {
    if (!AMBIGUOUS.has(word)) return true;
    return at === words.length - 1 || isEnvironment(words[at - 1]) || isEnvironment(words[at + 1]);
  });
  return ENVIRONMENTS.filter((environment) => meant.some((word) => ENVIRONMENT_WORDS[environment].has(word)));
}
