import type { Joins } from './joins.ts';
import { STRING, WORD } from './lexer.ts';
import { methodNamed } from './verbs.ts';

/** A function, method or arrow function with a name. */
export interface Definition {
  readonly name: string;
  /** Index of the bracket before its parameters; of the name where it has none. */
  readonly open: number;
  /** Index after its parameters. */
  readonly body: number;
  /** Index of its closing brace; null where braces do not tell. */
  readonly end: number | null;
  /** All words among its parameters. */
  readonly params: ReadonlySet<string>;
  /** Texts that parameters have where nothing is given: name to index of the literal. */
  readonly defaults: ReadonlyMap<string, number>;
  /** The method that a parameter for it has where none is given. */
  readonly method: string | null;
}

const DEFINES = /^(?:def|defp|function|func|fn|fun|[Ss]ub|Function)$/;
const CONTROL =
  /^(?:if|for|foreach|while|switch|catch|with|until|unless|elseif|elif|else|return|new|await|match|when|using|lock|synchronized|guard|super|constructor)$/;

/** All definitions, in the order of the text. */
export function definitionsIn(joins: Joins): Definition[] {
  const found: Definition[] = [];
  const { tokens } = joins;
  let last = -1;
  const add = (name: string, open: number) => {
    if (open <= last || name === '') return;
    last = open;
    found.push(definition(joins, name, open));
  };
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD) continue;
    const word = joins.text(i);
    if (DEFINES.test(word)) {
      const named = afterKeyword(joins, i);
      if (named) add(named.name, named.open);
      continue;
    }
    // `name = (…) =>`, `name: async (…) =>`, `name = path =>`
    const after = i + 1;
    if (
      (joins.isMark(after, '=') && !joins.isRun(after, '==') && !joins.isRun(after, '=>')) ||
      joins.isMark(after, ':')
    ) {
      const at = joins.text(after + 1) === 'async' ? after + 2 : after + 1;
      if (
        joins.isMark(at, '(')
          ? arrowAfter(joins, joins.mate(at) + 1)
          : joins.kind(at) === WORD && joins.isRun(at + 1, '=>')
      ) {
        add(word, at);
      }
      continue;
    }
    if (
      joins.isMark(after, '(') &&
      joins.mate(after) > 0 &&
      !CONTROL.test(word) &&
      bodyAfter(joins, joins.mate(after) + 1)
    ) {
      const before = joins.text(i - 1);
      if (tokens.first[i] === 1 || /^[\w$@}\];{>*]/.test(before))
        if (!/^(?:new|return|await)$/.test(before)) add(word, after);
    }
  }
  return found;
}

function afterKeyword(joins: Joins, i: number): { name: string; open: number } | null {
  let at = i + 1;
  // Go: `func (c *Client) Get(`
  if (joins.isMark(at, '(') && joins.text(i) === 'func') at = joins.mate(at) + 1;
  if (joins.isMark(at, '(')) {
    // `name <- function(`, `name = function(`, `name: function(`
    const size = joins.isRun(i - 2, '<-') ? 2 : joins.isMark(i - 1, '=') || joins.isMark(i - 1, ':') ? 1 : 0;
    return size > 0 && joins.kind(i - size - 1) === WORD
      ? { name: joins.text(i - size - 1), open: at }
      : null;
  }
  let name = '';
  for (let n = 0; n < 8 && joins.kind(at) === WORD; n++) {
    name = joins.text(at++);
    if (joins.isMark(at, '.') || joins.isMark(at, ':') || joins.isMark(at, '-')) {
      if (!joins.glued(at)) break;
      at++;
    } else break;
  }
  if (name === '') return null;
  if (joins.isMark(at, '<')) for (let n = 0; n < 16 && !joins.isMark(at, '('); n++) at++;
  return { name, open: joins.isMark(at, '(') ? at : at - 1 };
}

function arrowAfter(joins: Joins, from: number): boolean {
  for (let i = from; i < from + 20; i++) {
    if (joins.isRun(i, '=>')) return true;
    if (joins.isMark(i, ';') || joins.isMark(i, '{') || joins.isMark(i, ')') || joins.kind(i) === STRING)
      return false;
  }
  return false;
}

/** A brace, perhaps after a type or `throws X`. */
function bodyAfter(joins: Joins, from: number): boolean {
  if (joins.isMark(from, '{')) return true;
  if (
    !joins.isMark(from, ':') &&
    !joins.isRun(from, '->') &&
    !/^(?:throws|async|const|override|noexcept)$/.test(joins.text(from))
  )
    return false;
  for (let i = from + 1; i < from + 16; i++) {
    if (joins.isMark(i, '{')) return true;
    if (/^[;,=)]$/.test(joins.text(i)) || joins.kind(i) === STRING) return false;
  }
  return false;
}

function definition(joins: Joins, name: string, open: number): Definition {
  const params = new Set<string>();
  const defaults = new Map<string, number>();
  const close = joins.isMark(open, '(') ? joins.mate(open) : -1;
  let method: string | null = null;
  let param = '';
  for (let i = open + 1; i < close && i < open + 200; i++) {
    if (joins.kind(i) === WORD) {
      const word = joins.text(i).replace(/^[$@]+/, '');
      params.add(word);
      if (/^[(,]$/.test(joins.text(i - 1)) || /^[=,:)]$/.test(joins.text(i + 1)))
        if (!joins.isMark(i - 1, ':') && !joins.isMark(i - 1, '=')) param = word;
    }
    if (!joins.isMark(i, '=')) continue;
    if (joins.kind(i + 1) === STRING) defaults.set(param, i + 1);
    if (/method|verb/i.test(param)) method ??= methodNamed(joins, i + 1);
  }
  if (close < 0 && joins.kind(open) === WORD && joins.isRun(open + 1, '=>')) params.add(joins.text(open));
  const body = close < 0 ? open + 1 : close + 1;
  let end: number | null = null;
  for (let i = body; i < body + 20; i++) {
    if (joins.isMark(i, '{')) {
      end = joins.mate(i) > i ? joins.mate(i) : null;
      break;
    }
    if (joins.isMark(i, ';') || joins.tokens.first[i] === 1) break;
  }
  return { name, open, body, end, params, defaults, method };
}

/** The innermost definition that a token stands in, as far as braces and order tell. */
export function enclosing(definitions: readonly Definition[], at: number): Definition | null {
  let low = 0;
  let high = definitions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((definitions[middle]?.open ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  for (let k = low - 1; k >= 0 && k > low - 30; k--) {
    const candidate = definitions[k];
    if (candidate && (candidate.end === null || candidate.end > at)) return candidate;
  }
  return null;
}
