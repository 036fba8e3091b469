import { styleOf } from './style.ts';

/** What a token is. Comments are no tokens; they are kept apart. */
export const WORD = 1;
export const STRING = 2;
export const MARK = 3;

/** More tokens than any source file has; memory stays bounded. */
const TOKEN_LIMIT = 6_000_000;
/** Longest interpolation inside a literal, and longest literal without quotes. */
const HOLE_LIMIT = 300;
const BARE_LIMIT = 2000;

/** Words that may stand directly before a single quote. */
const BEFORE_QUOTE =
  /^(?:[a-zA-Z]{1,2}|u8|return|case|else|typeof|await|yield|throw|from|require|echo|print|puts|import)$/;

/** A stretch of text that is no code. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The tokens of one text, as columns: a large bundle has millions. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly kind: Uint8Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** 1 where a token is the first of its line. */
  readonly first: Uint8Array;
  /** Index of the other bracket; -1 for all else. */
  readonly mate: Int32Array;
  /** Index of the bracket around it; -1 outside of all. */
  readonly parent: Int32Array;
  /** Comments, and the sentences of a text that is prose. */
  readonly remarks: readonly Stretch[];
  readonly prose: boolean;
  /** There were more tokens than are kept. */
  readonly cut: boolean;
}

function isWordCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 36 ||
    code === 64 ||
    (code > 127 && code !== 0x2028 && code !== 0x2029 && code !== 0xa0 && code !== 0xfeff)
  );
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff;
}

class Lexer {
  readonly #text: string;
  readonly #style;
  #size = 1 << 12;
  #kind = new Uint8Array(this.#size);
  #start = new Uint32Array(this.#size);
  #end = new Uint32Array(this.#size);
  #first = new Uint8Array(this.#size);
  #count = 0;
  #fresh = true;
  #remarks: Stretch[] = [];
  /** For each quote up to where it is known not to be closed again. */
  #unclosed = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
    this.#style = styleOf(text);
  }

  run(): Tokens {
    const text = this.#text;
    let at = 0;
    let fenced = false;
    let lineStart = true;
    while (at < text.length && this.#count < TOKEN_LIMIT) {
      const code = text.charCodeAt(at);
      if (code === 10) {
        this.#fresh = true;
        lineStart = true;
        at++;
        continue;
      }
      if (lineStart && this.#style.prose) {
        lineStart = false;
        const end = this.#lineEnd(at);
        if (/^[ \t]*(?:```|~~~)/.test(text.slice(at, Math.min(end, at + 40)))) {
          fenced = !fenced;
          at = end;
          continue;
        }
        if (!fenced) {
          this.#remarks.push({ start: at, end });
          at = end;
          continue;
        }
      }
      lineStart = false;
      if (isSpace(code)) {
        at++;
        continue;
      }
      at = this.#comment(at, code) ?? this.#literal(at, code) ?? this.#wordOrMark(at, code);
    }
    const { mate, parent } = this.#brackets();
    return {
      text,
      count: this.#count,
      kind: this.#kind,
      start: this.#start,
      end: this.#end,
      first: this.#first,
      mate,
      parent,
      remarks: this.#remarks,
      prose: this.#style.prose,
      cut: at < text.length,
    };
  }

  #push(kind: number, start: number, end: number): number {
    if (this.#count === this.#size) this.#grow();
    const i = this.#count++;
    this.#kind[i] = kind;
    this.#start[i] = start;
    this.#end[i] = end;
    this.#first[i] = this.#fresh ? 1 : 0;
    this.#fresh = false;
    return end;
  }

  #grow(): void {
    this.#size *= 2;
    const kind = new Uint8Array(this.#size);
    const start = new Uint32Array(this.#size);
    const end = new Uint32Array(this.#size);
    const first = new Uint8Array(this.#size);
    kind.set(this.#kind);
    start.set(this.#start);
    end.set(this.#end);
    first.set(this.#first);
    [this.#kind, this.#start, this.#end, this.#first] = [kind, start, end, first];
  }

  #lineEnd(at: number): number {
    const end = this.#text.indexOf('\n', at);
    return end < 0 ? this.#text.length : end;
  }

  #remark(start: number, end: number): number {
    this.#remarks.push({ start, end });
    return end;
  }

  /** From an opening mark to after its closing one; null where it is never closed. */
  #upTo(close: string, from: number): number | null {
    const known = this.#unclosed.get(close);
    if (known !== undefined && from < known) return null;
    const found = this.#text.indexOf(close, from);
    if (found >= 0) return found + close.length;
    this.#unclosed.set(close, this.#text.length);
    return null;
  }

  #comment(at: number, code: number): number | null {
    const text = this.#text;
    const next = text.charCodeAt(at + 1);
    const block = (close: string, skip: number): number | null => {
      const end = this.#upTo(close, at + skip);
      return end === null ? null : this.#remark(at, end);
    };
    if (code === 47 /* / */ && this.#style.slashes) {
      if (next === 42) return block('*/', 2);
      if (next === 47 && text.charCodeAt(at - 1) !== 58) return this.#remark(at, this.#lineEnd(at));
    }
    if (code === 60 /* < */) {
      if (next === 33 && text.startsWith('<!--', at)) return block('-->', 4);
      if (next === 35 && this.#style.hash) return block('#>', 2);
    }
    if (code === 35 /* # */) {
      const before = text.charCodeAt(at - 1);
      if (at > 0 && before !== 10 && !isSpace(before)) return null;
      const plain =
        next === 32 || next === 33 || next === 35 || next === 10 || next === 9 || Number.isNaN(next);
      if (plain || (this.#style.hash && isWordCode(next))) return this.#remark(at, this.#lineEnd(at));
    }
    if (code === 39 && this.#style.basic) return this.#remark(at, this.#lineEnd(at));
    if (code === 45 /* - */ && next === 45 && this.#style.dashes) {
      if (text.startsWith('--[[', at)) return block(']]', 4);
      if (isSpace(text.charCodeAt(at + 2))) return this.#remark(at, this.#lineEnd(at));
    }
    return null;
  }

  #literal(at: number, code: number): number | null {
    if (code === 34 || code === 39 || code === 96) return this.#quoted(at, code);
    if (code === 47) return this.#regex(at) ?? this.#barePath(at);
    if ((code === 104 || code === 72) && /^https?:\/\//i.test(this.#text.slice(at, at + 8)))
      return this.#bare(at);
    return null;
  }

  #quoted(at: number, code: number): number | null {
    const text = this.#text;
    const quote = text.charAt(at);
    if (text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code) {
      const end = this.#upTo(quote.repeat(3), at + 3);
      if (end !== null && code !== 96) return this.#triple(at, end);
      return code === 96 ? this.#push(MARK, at, at + 3) : null;
    }
    if (code === 39 && isWordCode(text.charCodeAt(at - 1)) && !this.#mayOpen(at)) return null;
    const known = this.#unclosed.get(quote);
    if (known !== undefined && at < known) return null;
    const manyLines = code === 96 && this.#style.slashes;
    const end = this.#closing(at, code, manyLines);
    if (end === null) return null;
    return this.#push(STRING, at, end);
  }

  /** `"""` at the place of a statement is a docstring. */
  #triple(at: number, end: number): number {
    const last = this.#count - 1;
    const before = last < 0 ? '' : this.#text.slice(this.#start[last], this.#end[last]);
    const isDoc = this.#fresh && !/^[=(,+[{]$|^return$/.test(before);
    if (isDoc || /^@(?:module|type)?doc$/.test(before)) return this.#remark(at, end);
    return this.#push(STRING, at, end);
  }

  #mayOpen(at: number): boolean {
    const last = this.#count - 1;
    if (last < 0 || this.#end[last] !== at || this.#kind[last] !== WORD) return false;
    return BEFORE_QUOTE.test(this.#text.slice(this.#start[last], at));
  }

  /** After the closing quote; null, and noted, where the line or the text ends before. */
  #closing(at: number, code: number, manyLines: boolean): number | null {
    const text = this.#text;
    let i = at + 1;
    while (i < text.length) {
      const c = text.charCodeAt(i);
      if (c === code) return i + 1;
      if (c === 10 && !manyLines) break;
      if (c === 92) {
        const next = text.charCodeAt(i + 1);
        i = next === 40 && code === 34 ? (this.#hole(i + 1, 40, 41) ?? i + 2) : i + 2;
        continue;
      }
      const next = text.charCodeAt(i + 1);
      // Interpolation may hold the same quotes once more.
      if (code !== 39 && (c === 36 || c === 35) && next === 123)
        i = this.#hole(i + 1, 123, 125, manyLines) ?? i + 2;
      else if (code === 34 && c === 36 && next === 40) i = this.#hole(i + 1, 40, 41) ?? i + 2;
      else i++;
    }
    this.#unclosed.set(String.fromCharCode(code), Math.min(i, text.length));
    return null;
  }

  /** After the bracket that closes the one at `at`, not far from it; null where there is none. */
  #hole(at: number, open: number, close: number, manyLines = false): number | null {
    const text = this.#text;
    const limit = Math.min(text.length, at + HOLE_LIMIT);
    let depth = 0;
    for (let i = at; i < limit; i++) {
      const c = text.charCodeAt(i);
      if (c === open) depth++;
      else if (c === close && --depth === 0) return i + 1;
      else if (c === 10 && !manyLines) return null;
    }
    return null;
  }

  /** A regular expression of a language with slashes, so that quotes in it open nothing. */
  #regex(at: number): number | null {
    if (!this.#style.slashes) return null;
    const last = this.#count - 1;
    if (last >= 0) {
      const before = this.#text.slice(
        this.#start[last],
        Math.min(this.#end[last] ?? 0, (this.#start[last] ?? 0) + 8),
      );
      if (!/^(?:[(,=:[!&|?{};~]|return|typeof|case)$/.test(before)) return null;
    }
    const text = this.#text;
    const known = this.#unclosed.get('/');
    if (known !== undefined && at < known) return null;
    let inClass = false;
    let i = at + 1;
    for (; i < text.length && i - at < BARE_LIMIT; i++) {
      const c = text.charCodeAt(i);
      if (c === 10) break;
      if (c === 92) i++;
      else if (c === 91) inClass = true;
      else if (c === 93) inClass = false;
      else if (c === 47 && !inClass) {
        return /^[dgimsuvy]*(?![\w{<$:/-])/.test(text.slice(i + 1, i + 9)) ? this.#skipFlags(i + 1) : null;
      }
    }
    if (i < text.length && text.charCodeAt(i) === 10) this.#unclosed.set('/', i);
    return null;
  }

  #skipFlags(at: number): number {
    let i = at;
    while (isWordCode(this.#text.charCodeAt(i))) i++;
    this.#fresh = false;
    return i;
  }

  /** A path without quotes, of shell, configuration or an HTTP request: after a method, a key or a variable. */
  #barePath(at: number): number | null {
    const next = this.#text.charCodeAt(at + 1);
    if (!isWordCode(next) && next !== 123 && next !== 60) return null;
    const last = this.#count - 1;
    const glued = last >= 0 && this.#end[last] === at;
    const ahead = this.#text.slice(at, at + 16);
    if (/^\/(?:mediapartners|advertisers|agencies)\//i.test(ahead)) {
      // `$BASE/Mediapartners/…` is one literal.
      return this.#bare(at, glued ? this.#variableStart(at) : at);
    }
    if (glued) return this.#variableStart(at) < at ? this.#bare(at, this.#variableStart(at)) : null;
    if (last < 0) return null;
    const before = this.#text.slice(Math.max(this.#start[last] ?? 0, at - 20), this.#end[last]);
    if (/^(?:GET|POST|PUT|PATCH|DELETE)$/.test(before)) return this.#bare(at);
    const beforeThat = last < 1 ? '' : this.#text.slice(this.#start[last - 1], this.#end[last - 1]);
    if (before === ':' && /^["']?(?:path|url|uri|endpoint|route)["']?$/i.test(beforeThat))
      return this.#bare(at);
    return null;
  }

  /** Where the shell variable begins that ends at `at`; its tokens are taken back. */
  #variableStart(at: number): number {
    const textOf = (k: number) => this.#textOf(k);
    const startOf = (k: number) => this.#start[k] ?? at;
    let k = this.#count - 1;
    if (/^\$\w/.test(textOf(k))) return startOf(k);
    if (textOf(k) !== '}') return at;
    // `${BASE}`, `{{base}}`
    while (k > 0 && textOf(k) !== '{' && at - startOf(k) < 80) k--;
    if (textOf(k) !== '{') return at;
    if (textOf(k - 1) === '{' || textOf(k - 1) === '$') k--;
    return startOf(k);
  }

  #textOf(i: number): string {
    return i < 0
      ? ''
      : this.#text.slice(this.#start[i], Math.min(this.#end[i] ?? 0, (this.#start[i] ?? 0) + 120));
  }

  #bare(at: number, from = at): number {
    while (this.#count > 0 && (this.#start[this.#count - 1] ?? 0) >= from && from < at) {
      this.#fresh = this.#first[--this.#count] === 1;
    }
    const text = this.#text;
    let i = at;
    let depth = 0;
    for (; i < text.length && i - at < BARE_LIMIT; i++) {
      const c = text.charCodeAt(i);
      if (c === 123) depth++;
      else if (c === 125 && --depth < 0) break;
      else if (c === 10 || c === 13 || c === 96 || c === 92) break;
      else if (depth === 0 && (c === 34 || c === 39)) break;
      else if (
        depth === 0 &&
        (c === 32 || c === 9 || c === 41 || c === 44 || c === 59 || c === 93 || c === 124)
      )
        break;
    }
    return this.#push(STRING, from, i);
  }

  #wordOrMark(at: number, code: number): number {
    if (!isWordCode(code)) return this.#push(MARK, at, at + 1);
    let i = at + 1;
    while (isWordCode(this.#text.charCodeAt(i))) i++;
    return this.#push(WORD, at, i);
  }

  /** Where in `open` the wanted bracket is, at most four levels down: one that is missing spoils little. */
  #opener(open: readonly number[], want: number): number {
    for (let k = open.length - 1; k >= 0 && k >= open.length - 4; k--) {
      if (this.#text.charCodeAt(this.#start[open[k] ?? 0] ?? 0) === want) return k;
    }
    return -1;
  }

  #brackets(): { mate: Int32Array; parent: Int32Array } {
    const count = this.#count;
    const mate = new Int32Array(count).fill(-1);
    const parent = new Int32Array(count);
    const open: number[] = [];
    for (let i = 0; i < count; i++) {
      const c = this.#kind[i] === MARK ? this.#text.charCodeAt(this.#start[i] ?? 0) : 0;
      if (c === 41 || c === 93 || c === 125) {
        const want = c === 41 ? 40 : c - 2;
        const below = this.#opener(open, want);
        if (below >= 0) {
          open.length = below + 1;
          const mine = open.pop() ?? 0;
          mate[i] = mine;
          mate[mine] = i;
        }
      }
      parent[i] = open.at(-1) ?? -1;
      if (c === 40 || c === 91 || c === 123) open.push(i);
    }
    return { mate, parent };
  }
}

/**
 * Splits a text of any language into words, string literals and marks, in one pass. It knows no grammar: a quote that
 * is not closed on its line is a mark, and URLs and paths without quotes are literals too.
 */
export function lex(text: string): Tokens {
  return new Lexer(text).run();
}
