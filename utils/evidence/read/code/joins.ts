import type { Tokens } from './lexer.ts';
import { MARK, STRING, WORD } from './lexer.ts';
import { CLOSE, contentOf, decode, hole, OPEN } from './literal.ts';
import {
  APPENDS,
  CONCATS,
  FALLBACKS,
  FORMATS,
  JOINS,
  KEEPERS,
  plainName,
  SEGMENTS,
  WRAPPERS,
} from './words.ts';

/** An expression of texts put together, seen as one text with holes. */
export interface Joined {
  readonly value: string;
  /** Index of its first token, and the one after its last. */
  readonly first: number;
  readonly next: number;
  /** At least one literal is in it. */
  readonly literal: boolean;
  /** How many operands it has. */
  readonly operands: number;
  /** Something is put behind it that was not understood. */
  readonly cut?: boolean;
}

const DEPTH = 5;
const OPERANDS = 80;
const LONGEST = 3000;
const NONE: Joined = { value: '', first: 0, next: 0, literal: false, operands: 0 };

/** Reads expressions off the tokens; remembers which literals it has taken up. */
export class Joins {
  readonly tokens: Tokens;
  /** 1 for each literal that is part of an expression that was read. */
  readonly used: Uint8Array;

  constructor(tokens: Tokens) {
    this.tokens = tokens;
    this.used = new Uint8Array(tokens.count);
  }

  /** The text of a word or mark; of literals only the quote. */
  text(i: number): string {
    const { tokens } = this;
    if (i < 0 || i >= tokens.count) return '';
    const start = tokens.start[i] ?? 0;
    const end = tokens.kind[i] === STRING ? start + 1 : Math.min(tokens.end[i] ?? start, start + 120);
    return tokens.text.slice(start, end);
  }

  kind(i: number): number {
    return i < 0 || i >= this.tokens.count ? 0 : (this.tokens.kind[i] ?? 0);
  }

  isMark(i: number, mark: string): boolean {
    return this.kind(i) === MARK && this.tokens.text.charAt(this.tokens.start[i] ?? 0) === mark;
  }

  /** Marks that stand without space between them, from `i` on: `=>`. */
  isRun(i: number, run: string): boolean {
    const { tokens } = this;
    return this.kind(i) === MARK && tokens.text.startsWith(run, tokens.start[i]);
  }

  glued(i: number): boolean {
    return i > 0 && this.tokens.end[i - 1] === this.tokens.start[i];
  }

  mate(i: number): number {
    return this.tokens.mate[i] ?? -1;
  }

  literal(i: number): string | null {
    return this.kind(i) === STRING ? decode(contentOf(this.tokens, i)) : null;
  }

  /** Where the chain of members begins that ends at a word. */
  headOf(i: number): number {
    let first = i;
    for (let n = 0; n < 8; n++) {
      const size = this.isMark(first - 1, '.')
        ? 1
        : this.isRun(first - 2, '->') || this.isRun(first - 2, '::')
          ? 2
          : 0;
      if (size === 0 || this.kind(first - size - 1) !== WORD) break;
      first -= size + 1;
    }
    return first;
  }

  /** The expression that begins at this token. */
  read(first: number, depth = 0, stop = this.tokens.count): Joined {
    if (depth > DEPTH) return NONE;
    let value = '';
    let literal = false;
    let operands = 0;
    let i = first;
    let joint = '';
    let plain = '';
    let cut = depth === 0 && this.#isBehindJoint(first);
    let isSql = false;
    while (i < stop && operands < OPERANDS) {
      const operand = this.#operand(i, depth, stop);
      if (operand === null) {
        cut ||= literal && joint === '+';
        break;
      }
      plain += operand.value;
      if (joint === 'or') {
        // The address that is written down is what is used where nothing else is set.
        if (operand.literal && !value.replace(/\uE000[^\uE001]*\uE001/g, '')) value = operand.value;
      } else value = joint === '/' ? slashed(value, operand.value) : value + operand.value;
      if (value.length > LONGEST) return { ...NONE, first, next: operand.next };
      literal ||= operand.literal;
      operands++;
      i = operand.next;
      const op = this.#operator(i, literal);
      if (op === null || i + op.size >= stop) break;
      joint = op.joint;
      // SQL joins with `||`; nobody writes what follows a literal that is always there.
      if (
        joint === 'or' &&
        operand.literal &&
        this.isMark(i, '|') &&
        (operands > 1 || /[/=&]$/.test(plain))
      ) {
        isSql = true;
        value = plain;
      }
      if (isSql && joint === 'or') joint = '+';
      i += op.size;
    }
    // An operator without an operand after it is not part of the expression; one token more does no harm.
    return operands === 0 ? NONE : { value, first, next: Math.max(i, first + 1), literal, operands, cut };
  }

  /** What comes before was not understood; a sign at the beginning of a line may be that of a patch. */
  #isBehindJoint(i: number): boolean {
    const isOne = this.isMark(i - 1, '+') && this.tokens.first[i - 1] === 0;
    const isTwo = ['||', '..', '<>'].some((joint) => this.isRun(i - 2, joint));
    return (isOne && !this.isMark(i - 2, ')')) || (isTwo && !this.isMark(i - 3, ')'));
  }

  /** The arguments between two brackets, each as one text. */
  args(open: number, depth = 0): Joined[] {
    const close = this.mate(open);
    const found: Joined[] = [];
    if (close < 0) return found;
    let i = open + 1;
    while (i < close && found.length < 40) {
      // `name: value`, `name = value`, `$name => value`
      if (
        this.kind(i) === WORD &&
        (this.isMark(i + 1, ':') || this.isMark(i + 1, '=')) &&
        !this.isRun(i + 1, '::')
      ) {
        i += this.isRun(i + 1, '=>') ? 3 : 2;
      }
      const joined = this.read(i, depth + 1, close);
      if (joined.operands > 0) found.push(joined);
      i = Math.max(joined.next, i);
      let guard = 0;
      while (i < close && !this.isMark(i, ',') && guard++ < 200) {
        const mate = this.mate(i);
        i = mate > i ? mate + 1 : i + 1;
      }
      if (guard >= 200) break;
      i++;
    }
    return found;
  }

  #operator(i: number, afterLiteral: boolean): { joint: string; size: number } | null {
    if (this.kind(i) === STRING) {
      // Literals side by side: glued together (shell), or one below the other in brackets (Python, C).
      if (!afterLiteral || this.kind(i - 1) !== STRING) return null;
      const below = this.tokens.first[i] === 1 && this.isMark(this.tokens.parent[i] ?? -1, '(');
      return this.glued(i) || below ? { joint: '', size: 0 } : null;
    }
    if (this.kind(i) === WORD) {
      const word = this.text(i);
      return word === 'or' && this.tokens.first[i] === 0 ? { joint: 'or', size: 1 } : null;
    }
    if (this.kind(i) !== MARK) return null;
    const glued2 = this.glued(i + 1);
    switch (this.text(i)) {
      case '+':
        if (this.isRun(i, '++')) return this.kind(i + 2) === STRING ? { joint: '+', size: 2 } : null;
        return this.isRun(i, '+=') ? null : { joint: '+', size: 1 };
      case '.':
        if (this.isRun(i, '..')) return this.isRun(i, '...') ? null : { joint: '+', size: 2 };
        if (this.kind(i + 1) === STRING || /^\$/.test(this.text(i + 1))) return { joint: '', size: 1 };
        return this.kind(i + 1) !== 0 && !glued2 && this.tokens.first[i + 1] === 0
          ? { joint: '', size: 1 }
          : null;
      case '&':
        if (this.isRun(i, '&&') || glued2) return null;
        return { joint: '', size: 1 };
      case '<':
        return this.isRun(i, '<>') ? { joint: '+', size: 2 } : null;
      case '|':
        return this.isRun(i, '||') ? { joint: 'or', size: 2 } : null;
      case '?':
        if (this.isRun(i, '??')) return { joint: 'or', size: 2 };
        return this.isRun(i, '?:') ? { joint: 'or', size: 2 } : null;
      case '/':
        return this.kind(i + 1) === STRING || afterLiteral ? { joint: '/', size: 1 } : null;
      default:
        return null;
    }
  }

  #operand(i: number, depth: number, stop: number): Joined | null {
    if (i >= stop) return null;
    const kind = this.kind(i);
    if (kind === STRING) return this.#afterLiteral(i, depth);
    if (kind === WORD) return this.#name(i, depth);
    const mark = this.text(i);
    // `&url`, `*url`, `!x`, `@"…"`
    if (/^[&*!~^]$/.test(mark) && this.glued(i + 1)) return this.#operand(i + 1, depth + 1, stop);
    // A bound variable of SQL: `|| :job`
    if (mark === ':' && this.isRun(i - 2, '||') && this.kind(i + 1) === WORD) return this.#name(i + 1, depth);
    const close = this.mate(i);
    if (close < i || depth >= DEPTH) return null;
    if (mark === '(') {
      const inner = this.read(i + 1, depth + 1, close);
      const whole = inner.operands > 0 && inner.next >= close ? inner : null;
      return this.#members(
        {
          value: whole?.value ?? hole(''),
          first: i,
          next: close + 1,
          literal: whole?.literal ?? false,
          operands: 1,
        },
        '',
        depth,
      );
    }
    if (mark === '[') {
      // `[a, b].join('/')`
      let at = close + 1;
      if (this.isMark(at, '.')) at++;
      if (plainName(this.text(at)) !== 'join' || !this.isMark(at + 1, '(')) return null;
      const separator = this.literal(at + 2) ?? ',';
      this.#take(at + 2);
      const parts = this.args(i, depth);
      return {
        value: parts.map((part) => part.value).join(separator),
        first: i,
        next: this.mate(at + 1) + 1,
        literal: true,
        operands: 1,
      };
    }
    return null;
  }

  #take(i: number): void {
    if (this.kind(i) === STRING) this.used[i] = 1;
  }

  #afterLiteral(i: number, depth: number): Joined {
    this.#take(i);
    const value = this.literal(i);
    const plain: Joined = { value: value ?? '', first: i, next: i + 1, literal: value !== null, operands: 1 };
    // `"…" % (a, b)`
    if (this.isMark(i + 1, '%') && value?.includes(OPEN)) {
      if (this.isMark(i + 2, '(') || this.isMark(i + 2, '{') || this.isMark(i + 2, '[')) {
        const close = this.mate(i + 2);
        if (close > 0) return { ...plain, value: filled(value, this.args(i + 2, depth)), next: close + 1 };
      }
      const one = this.#operand(i + 2, depth + 1, this.tokens.count);
      if (one) return { ...plain, value: filled(value, [one]), next: one.next };
    }
    return this.#members(plain, '', depth);
  }

  /** A name with its members and calls: `this.config.baseUrl`, `buildUrl(path).toString()`. */
  #name(i: number, depth: number): Joined | null {
    let word = this.text(i);
    let at = i + 1;
    if (/^(?:new|await|return|throw|yield|const|let|var|val|try|not|async)$/.test(word)) {
      return word === 'new' || word === 'await' || word === 'try'
        ? this.#operand(at, depth + 1, this.tokens.count)
        : null;
    }
    // Rust and Ruby: `format!(`, `get!`
    if (this.isMark(at, '!') && this.glued(at) && this.isMark(at + 1, '(')) at++;
    // `$"…"`, `@"…"`, `f"…"`: the prefix of a literal.
    if (
      this.kind(at) === STRING &&
      this.glued(at) &&
      /^(?:[a-zA-Z]{1,2}|[$@]{1,2}|u8|raw|uri|url)$/.test(word)
    ) {
      return this.#afterLiteral(at, depth + 1);
    }
    if (/^\d/.test(word)) word = '';
    if (depth < DEPTH && word === 'str' && this.isMark(i - 1, '(') && this.glued(i) && this.mate(i - 1) > at)
      return this.#form(i, depth);
    const start: Joined = { value: hole(word), first: i, next: at, literal: false, operands: 1 };
    if (this.isMark(at, '(') && this.mate(at) > 0)
      return this.#members(this.#call(start, word, at, depth), word, depth);
    return this.#members(start, word, depth);
  }

  /** Clojure's `(str base "/Jobs/" job-id)`. */
  #form(first: number, depth: number): Joined | null {
    const close = this.mate(first - 1);
    if (this.glued(first + 1) || this.kind(first + 1) === MARK) {
      if (!this.isMark(first + 1, '(') || this.glued(first + 1)) return null;
    }
    let value = '';
    let literal = false;
    for (let i = first + 1; i < close && value.length < LONGEST; ) {
      // A name goes on behind a dash.
      const isRest = this.isMark(i - 1, '-') && this.glued(i) && this.glued(i - 1);
      const operand = this.#operand(i, depth + 1, close);
      if (operand !== null && !isRest) value += operand.value;
      literal ||= operand?.literal ?? false;
      i = operand?.next ?? Math.max(this.mate(i), i) + 1;
    }
    return { value, first, next: close, literal, operands: 1 };
  }

  /** The value of `name(…)`. */
  #call(before: Joined, word: string, open: number, depth: number): Joined {
    const name = this.#isMaker(word, open) ? '' : plainName(word);
    const next = this.mate(open) + 1;
    const done = (value: string, literal: boolean): Joined => ({ ...before, value, next, literal });
    if (depth >= DEPTH) return { ...before, next };
    const known =
      FORMATS.has(name) ||
      JOINS.has(name) ||
      CONCATS.has(name) ||
      WRAPPERS.has(name) ||
      FALLBACKS.has(name) ||
      name === 'stringbuilder' ||
      name === 'implode';
    if (!known) return { ...before, next };
    const snapshot = this.#strings(open, next);
    const args = this.args(open, depth);
    const [head, second] = args;
    const any = args.some((arg) => arg.literal);
    if (head === undefined) return { ...before, next };
    if (FORMATS.has(name)) {
      const k = args.findIndex((arg) => arg.literal && arg.value.includes(OPEN));
      const template = args[k < 0 ? 0 : k];
      if (template?.literal) return done(filled(template.value, args.slice((k < 0 ? 0 : k) + 1)), true);
      if (!any) return done(head.value, false);
    } else if (JOINS.has(name) || (second !== undefined && /^(?:url|uri|nsurl)$/.test(name))) {
      if (any && args.length > 1) {
        const list = name === 'join' && args.length === 2 && head.value === '/' ? [] : args;
        const reversed =
          /^(?:url|uri|nsurl)$/.test(name) && head.literal && !/^https?:|^\uE000/.test(head.value);
        const order = reversed ? [args[1], args[0]] : list;
        const value = order.reduce((sum, arg) => (arg ? slashed(sum, arg.value) : sum), '');
        if (value !== '') return done(value, true);
      }
      if (any && args.length === 1 && WRAPPERS.has(name)) return done(head.value, head.literal);
    } else if (CONCATS.has(name)) {
      if (any) return done(args.map((arg) => arg.value).join(''), true);
    } else if (WRAPPERS.has(name) || name === 'stringbuilder') {
      return done(head.value, head.literal);
    } else if (FALLBACKS.has(name)) {
      const last = args.at(-1);
      if (last?.literal && args.length > 1 && /^https?:|^\//.test(last.value)) return done(last.value, true);
    }
    // Nothing came of it: its literals are free again.
    this.#release(snapshot);
    return { ...before, next };
  }

  /** `Post.new(url)` makes no address of what it is given; `URI.new(url)` does. */
  #isMaker(word: string, open: number): boolean {
    if (!/^(?:new|create|from|some|box|parse|ok)$/i.test(word)) return false;
    let at = open - 2;
    if (this.isMark(at, ':') || this.isRun(at - 1, '->')) at--;
    return this.kind(at - 1) === WORD && !/ur[il]|address|some|box|string/i.test(this.text(at - 1));
  }

  #strings(from: number, to: number): number[] {
    const free: number[] = [];
    for (let i = from; i < to && i < from + 400; i++)
      if (this.kind(i) === STRING && this.used[i] === 0) free.push(i);
    return free;
  }

  #release(free: readonly number[]): void {
    for (const i of free) this.used[i] = 0;
  }

  /** What follows a value: `.name`, `->name`, `::name`, `[…]`, `(…)`. */
  #members(from: Joined, firstName: string, depth: number): Joined {
    let { value, next, literal } = from;
    let name = firstName;
    for (let n = 0; n < 60; n++) {
      if (this.isMark(next, '[') && this.glued(next) && !literal && this.mate(next) > 0) {
        const key = this.literal(next + 1);
        if (key !== null && this.mate(next) === next + 2) {
          this.#take(next + 1);
          name = `${name}.${key}`;
          value = hole(name);
        }
        next = this.mate(next) + 1;
        continue;
      }
      const size = this.#accessor(next);
      if (size === 0) break;
      const word = this.text(next + size);
      let at = next + size + 1;
      if (this.isMark(at, '!') && this.isMark(at + 1, '(')) at++;
      const plain = plainName(word);
      if (!(this.isMark(at, '(') && this.mate(at) > 0)) {
        if (literal) {
          // `"…".length` is no text any more; a URL's `.href` is.
          if (!KEEPERS.has(plain)) break;
        } else {
          name = `${name}.${word}`;
          value = hole(name);
        }
        next = at;
        continue;
      }
      const close = this.mate(at) + 1;
      if (literal && depth < DEPTH && FORMATS.has(plain)) {
        value = filled(value, this.args(at, depth));
      } else if (literal && plain === 'join' && !value.includes(OPEN) && value.length < 3) {
        const list = this.isMark(at + 1, '[') || this.isMark(at + 1, '(') ? at + 1 : at;
        value = this.args(list, depth)
          .map((arg) => arg.value)
          .join(value);
      } else if (APPENDS.has(plain) || (plain === 'concat' && literal)) {
        const args = this.args(at, depth);
        literal ||= args.some((arg) => arg.literal);
        value += args.map((arg) => arg.value).join('');
      } else if (
        SEGMENTS.has(plain) ||
        (plain === 'join' && (this.#oneLiteral(at) || /^https?:/.test(value)))
      ) {
        if (!this.#oneLiteral(at) && !literal) break;
        const args = this.args(at, depth);
        if (args.some((arg) => arg.literal) || literal) {
          // `client.target(base).path("Actions")`: what is before is some base.
          value = args.reduce((sum, arg) => slashed(sum, arg.value), value);
          literal = true;
        }
      } else if (
        !KEEPERS.has(plain) ||
        (plain === 'format' && /^(?:string|str|fmt|util|text)$/i.test(name))
      ) {
        if (literal) break;
        // `.url(x)` of a builder is given an address, and is none.
        const isSetter = WRAPPERS.has(plain) && !/ur[il]|address|objects|string$/i.test(name);
        if (isSetter) {
          name = `${name}.${word}`;
          value = hole(name);
          next = close;
          continue;
        }
        const call = this.#call(
          { value: hole(`${name}.${word}`), first: from.first, next, literal: false, operands: 1 },
          word,
          at,
          depth,
        );
        value = call.value;
        literal = call.literal;
        name = `${name}.${word}`;
        next = call.next;
        continue;
      }
      next = close;
    }
    return { ...from, value, next, literal };
  }

  /** One argument, and it begins with a literal. */
  #oneLiteral(open: number): boolean {
    const inner = open + 1;
    return (
      this.kind(inner) === STRING ||
      (this.kind(inner) === WORD && this.kind(inner + 1) === STRING && this.glued(inner + 1))
    );
  }

  /** How many marks lead to a member, `.`, `?.`, `&.`, `->`, `::`; 0 where none do. */
  #accessor(i: number): number {
    if (this.kind(i) !== MARK) return 0;
    const size =
      this.isRun(i, '->') || this.isRun(i, '::') || this.isRun(i, '?.') || this.isRun(i, '&.')
        ? 2
        : this.isMark(i, '.')
          ? 1
          : this.isRun(i, '!.') || this.isRun(i, '?->')
            ? this.isRun(i, '!.')
              ? 2
              : 3
            : 0;
    if (size === 0 || this.kind(i + size) !== WORD || !this.glued(i + size)) return 0;
    // A PHP concatenation has a variable after the point.
    return this.isMark(i, '.') && this.text(i + size).startsWith('$') ? 0 : size;
  }
}

/** Two parts of a URL with one slash between them. */
function slashed(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  return `${before.replace(/\/$/, '')}/${after.replace(/^\.?\//, '')}`;
}

/** The holes of a template, filled in order with what was given for them. */
function filled(template: string, args: readonly Joined[]): string {
  let n = 0;
  return template.replace(/\uE000([^\uE001]*)\uE001/g, (all, name: string) => {
    if (name !== '' && !/^\d+$/.test(name)) return all;
    const arg = args[n++];
    return arg === undefined || arg.value === '' || (arg.literal && /\s/.test(arg.value))
      ? `${OPEN}${CLOSE}`
      : arg.value;
  });
}
