import { readLabel } from '../../scopes/label.ts';
import { bareName } from '../headings.ts';
import { isPath, maskPath } from './mask-path.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A text that may stand in a report. */
export interface MaskedText {
  readonly text: string;
  /** Whether it is, or holds, something that is publicly known: a label, a category, an endpoint. */
  readonly known: boolean;
}

/** Longer texts are cut before they are looked at, in characters. */
const LONGEST = 400;
/** Of a shape, in words. */
const LONGEST_SHAPE = 8;
/** A known label with the marks around it. */
const LONGEST_LABEL = 120;

const METHOD = /^(?:GET|POST|PUT|PATCH|DELETE)$/;
const ANY_METHOD = /^(?:GET|POST|PUT|PATCH|DELETE)$/i;
const IDEOGRAPH = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

function shapeOfLetters(letters: string): string {
  if (IDEOGRAPH.test(letters)) return '字';
  const [first = ''] = letters;
  const rest = [...letters].slice(1, 3);
  const isUpper = (letter: string) => letter !== letter.toLowerCase();
  return [isUpper(first) ? 'X' : 'x', ...rest.map((letter) => (isUpper(letter) ? 'X' : 'x'))].join('');
}

/**
 * The look of a text without its letters: words of at most three letters, a 9 for each number, 字 for each stretch of
 * ideographs.
 */
export function shapeOf(text: string): string {
  const words = text
    .normalize('NFKC')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) =>
      word
        .slice(0, 40)
        .replace(/\p{N}+/gu, '9')
        .replace(/\p{L}[\p{L}\p{M}]*/gu, shapeOfLetters)
        .replace(/[^Xx9字()[\]{}/:,.*+&-]+/gu, '·'),
    );
  const shown = words.slice(0, LONGEST_SHAPE).map((word) => word.slice(0, 16));
  return words.length > LONGEST_SHAPE ? `${shown.join(' ')} …` : shown.join(' ');
}

/** A known text without anything that folding passes over. */
function canonical(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{P} ]/gu, '').slice(0, LONGEST_LABEL);
}

/** A text without endpoints in it. */
function maskWords(text: string, vocabulary: Vocabulary): MaskedText {
  if (vocabulary.isKnownText(text)) return { text: canonical(text), known: true };
  const bare = bareName(text);
  if (bare !== text && vocabulary.isKnownText(bare))
    return { text: `${canonical(bare)} ${shapeOf(text.slice(bare.length))}`, known: true };
  const [first = '', ...rest] = text.split(' ');
  // An unknown scope still says what it does: "Retrieve xxx xxx".
  if (
    rest.length > 0 &&
    rest.length < LONGEST_SHAPE &&
    readLabel(first).verb !== null &&
    /^[A-Za-z]+$/.test(first)
  )
    return { text: `${first} ${shapeOf(rest.join(' '))}`, known: false };
  return { text: shapeOf(text), known: false };
}

/** Brackets and stops around a word are no part of it: "(GET /Actions)". Those of a placeholder are. */
function unwrap(token: string): { before: string; bare: string; after: string } {
  const [, before = '', rest = ''] = /^([(“"']*)(.*)$/u.exec(token) ?? [];
  const [, bare = '', after = ''] = /^(.*?)([),.;:”"']*)$/u.exec(rest) ?? [];
  if (after.startsWith(')') && bare.includes('(')) return { before: '', bare: `${bare})`, after: '' };
  return { before: before && '(', bare, after: after && (after.includes(':') ? ':' : ')') };
}

/**
 * A text of the page as a report may hold it: known labels and endpoints as they are, ids in paths as placeholders,
 * everything else as its shape.
 */
export function maskText(raw: string, vocabulary: Vocabulary): MaskedText {
  const text = raw.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  if (text === '') return { text: '', known: false };
  if (ANY_METHOD.test(text)) return { text, known: true };
  if (vocabulary.isKnownText(text)) return { text: canonical(text), known: true };
  const tokens = text.split(' ').map(unwrap);
  const isMethod = (at: number) => METHOD.test(tokens[at]?.bare ?? '');
  const isEndpoint = tokens.map(({ bare }, at) => isPath(bare, isMethod(at - 1) || tokens.length === 1));
  if (!isEndpoint.includes(true)) return maskWords(text, vocabulary);
  const masked: string[] = [];
  let words: string[] = [];
  const closeWords = () => {
    if (words.length > 0) masked.push(maskWords(words.join(' '), vocabulary).text);
    words = [];
  };
  for (const [at, { before, bare, after }] of tokens.entries()) {
    if (isEndpoint[at] === true) {
      closeWords();
      masked.push(`${before}${maskPath(bare, vocabulary)}${after}`);
    } else if (isMethod(at)) {
      closeWords();
      masked.push(`${before}${bare}${after}`);
    } else words.push(`${before}${bare}${after}`);
  }
  closeWords();
  return { text: masked.join(' '), known: true };
}
