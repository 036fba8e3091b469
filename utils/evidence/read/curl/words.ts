/** The words of one command of a shell, and where it ends. */
export interface Command {
  readonly words: readonly string[];
  readonly end: number;
}

/** A quote that spans more is not closed at all. */
const LONGEST_QUOTE = 256 * 1024;
/** More of a word is no address, only data. */
const LONGEST_WORD = 8000;
/** A quote that holds a further command was not closed either. */
const NEXT_COMMAND = /\n[ \t]*(?:[$>#][ \t]+)?curl(?:\.exe)?[ \t]/;
const SPACE = /[ \t]/;
/** Between two words that belong together on two lines: of sh, of Windows' cmd, of PowerShell. */
const CONTINUED = /[\\^`][ \t]*\n/y;
/** YAML folds the lines of a script; a command without an address goes on there. */
const FOLDED = /\n[ \t]*(?=-{1,2}[A-Za-z][\w-]{0,40}[ \t=]|["']?https?:\/\/)/y;
const URL_WORD = /:\/\/|^[\w{}$<>.]{0,200}\//;
const SPECIAL = /[\s"'\\^`|;&()$<>#]/g;

/**
 * The words from `from` on, as sh, Windows' cmd (`^"`) and PowerShell part them. Variables stay as they are written. The
 * command ends with its line, at a pipe and the like, or at `enclosing`, the quote that it stands in.
 */
export function wordsFrom(text: string, from: number, enclosing: string): Command {
  const words: string[] = [];
  let word = '';
  let isWord = false;
  let at = from;
  let hasUrl = false;
  const push = () => {
    if (isWord) words.push(word);
    hasUrl ||= isWord && URL_WORD.test(word);
    word = '';
    isWord = false;
  };
  const add = (more: string) => {
    if (word.length < LONGEST_WORD) word += more.slice(0, LONGEST_WORD);
    isWord = true;
  };
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === enclosing) break;
    CONTINUED.lastIndex = at;
    const continued = CONTINUED.exec(text)?.[0];
    if (continued !== undefined) {
      // `\` right behind a word joins it to the next line's in sh, but nobody parts a word there.
      push();
      at += continued.length;
    } else if (character === '\n') {
      push();
      FOLDED.lastIndex = at;
      const folded = hasUrl ? undefined : FOLDED.exec(text)?.[0];
      if (folded === undefined) break;
      at += folded.length;
    } else if (SPACE.test(character)) {
      push();
      at++;
    } else if (character === '^' && /["^&|<>%]/.test(text.charAt(at + 1))) {
      const [quoted, end] =
        text.charAt(at + 1) === '"' ? caretQuoted(text, at + 2) : [text.charAt(at + 1), at + 2];
      add(quoted);
      at = end;
    } else if (character === '\\') {
      add(text.charAt(at + 1));
      at += 2;
    } else if (character === '"' || character === "'") {
      const isAnsi = character === "'" && text[at - 1] === '$' && isWord;
      if (isAnsi) word = word.slice(0, -1);
      const [quoted, end] = quotedFrom(text, at + 1, character, isAnsi);
      add(quoted);
      at = end;
    } else if (character === '$' && text.startsWith('{{', at + 1)) {
      const close = text.slice(at, at + 200).indexOf('}}');
      const end = close < 0 ? at + 1 : at + close + 2;
      add(text.slice(at, end));
      at = end;
    } else if (character === '$' && text.charAt(at + 1) === '(') {
      const end = closing(text, at + 2);
      add(text.slice(at, end));
      at = end;
    } else if (character === '&' && isWord && /[^\s&]/.test(text.charAt(at + 1))) {
      // A URL pasted without quotes.
      add(character);
      at++;
    } else if (/[|;&)`]/.test(character)) break;
    else if (character === '#' && !isWord) break;
    else if ((character === '<' || character === '>') && !/^<[\w .-]{1,40}>/.test(text.slice(at, at + 44))) {
      push();
      at++;
    } else {
      // A placeholder such as `<AccountSID>` is part of the word.
      const end = character === '<' ? text.indexOf('>', at) + 1 : plainEnd(text, at + 1, enclosing);
      add(text.slice(at, end));
      at = end;
    }
  }
  push();
  return { words, end: at };
}

/** What an array holds behind its first word: `["curl", "-X", "PUT", "https://…"]`. */
export function wordsOfArray(text: string, from: number): Command {
  const words: string[] = [];
  const item = new RegExp(ITEM);
  let end = from;
  for (item.lastIndex = from; words.length < MOST_ITEMS; end = item.lastIndex) {
    const match = item.exec(text);
    if (match === null) break;
    words.push((match[1] ?? match[2] ?? '').replaceAll(/\\(.)/g, '$1'));
  }
  return { words, end };
}

const MOST_ITEMS = 100;
const ITEM = /\s{0,40},\s{0,40}(?:\[\s{0,40})?(?:"((?:[^"\\\n]|\\.){0,4000})"|'([^'\n]{0,4000})')/y;

function plainEnd(text: string, from: number, enclosing: string): number {
  SPECIAL.lastIndex = from;
  const end = SPECIAL.exec(text)?.index ?? text.length;
  const enclosed = enclosing === '' ? -1 : text.slice(from, end).indexOf(enclosing);
  return enclosed < 0 ? end : from + enclosed;
}

/** The text of a quote and where what follows begins. One that is not closed ends with its line. */
function quotedFrom(text: string, from: number, quote: string, isAnsi: boolean): readonly [string, number] {
  const hasEscapes = quote === '"' || isAnsi;
  const last = Math.min(text.length, from + LONGEST_QUOTE);
  let at = from;
  for (; at < last; at++) {
    const character = text[at];
    if (character === quote) break;
    if (character === '\\' && hasEscapes) at++;
    // The end of a line is where a quote may turn out never to close.
    else if (character === '\n' && at + 60 < text.length && NEXT_COMMAND.test(text.slice(at, at + 60))) {
      at = last;
    }
  }
  if (at >= last) {
    const end = text.indexOf('\n', from);
    return [
      unescaped(text.slice(from, end < 0 ? text.length : end), hasEscapes),
      end < 0 ? text.length : end,
    ];
  }
  return [unescaped(text.slice(from, at), hasEscapes), at + 1];
}

function unescaped(text: string, hasEscapes: boolean): string {
  return hasEscapes && text.includes('\\')
    ? text.replaceAll(/\\\n/g, '').replaceAll(/\\([\\"'$`/])/g, '$1')
    : text;
}

/** `^"…^"`, as browsers copy commands for Windows. */
function caretQuoted(text: string, from: number): readonly [string, number] {
  const line = text.indexOf('\n', from);
  const last = line < 0 ? text.length : line;
  for (let at = from; at < last; at++) {
    if (text[at] !== '^') continue;
    if (text[at + 1] === '"' && text[at - 1] !== '\\') return [withoutCarets(text.slice(from, at)), at + 2];
    at++;
  }
  return [withoutCarets(text.slice(from, last)), last];
}

function withoutCarets(text: string): string {
  return text.replaceAll(/\^(.)/g, '$1');
}

/** Behind the parenthesis that closes the one before `from`, on the same line. */
function closing(text: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; at < text.length && depth > 0 && text[at] !== '\n'; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')') depth--;
  }
  return at;
}
