import type { Joins } from './joins.ts';
import { MARK, STRING, WORD } from './lexer.ts';

/** How far before its use the head of a loop may stand, in tokens. */
const REACH = 500;
const MOST = 60;

const plain = (name: string) => name.replace(/^[$@]+/, '');

/**
 * The texts that a loop variable takes, one after the other: `for (const r of ['Actions', 'Ads'])`,
 * `foreach ($all as $r)`, `['Actions'].map((r) =>`, `for r in Actions Ads; do`. Empty where none is found.
 */
export function loopTexts(joins: Joins, name: string, at: number): string[] {
  for (let i = at - 1; i > at - REACH && i >= 0; i--) {
    if (joins.kind(i) !== WORD || plain(joins.text(i)) !== name) continue;
    const next = joins.text(i + 1);
    const before = joins.text(i - 1);
    if (next === 'in' || next === 'of') return listAt(joins, i + 2);
    if (next === ':' && /^(?:String|var|auto|string|val)$/.test(before)) return listAt(joins, i + 2);
    if (next === ',' || next === ')') {
      // Go: `for _, r := range list`; Python: `for i, r in enumerate(list)`
      const range = joins.text(i + 3);
      if (range === 'range') return listAt(joins, i + 4);
    }
    if (joins.isRun(i + 1, ':=') && joins.text(i + 3) === 'range') return listAt(joins, i + 4);
    if (before === 'as') return listBefore(joins, i - 2);
    // `list.map(r =>`, `list.each do |r|`, `list.forEach((r) =>`
    if (before === '(' || before === '|') {
      let open = i - 1;
      if (before === '|') {
        // `{ |r|` and `do |r|`
        const call = joins.isMark(open - 1, '{') || joins.text(open - 1) === 'do' ? open - 2 : open - 1;
        const end = joins.isMark(call, ')') ? joins.mate(call) - 1 : call;
        return listBefore(joins, end - 2);
      }
      if (joins.isMark(open - 1, '(')) open--;
      if (joins.text(open - 1) === 'async') open -= 2;
      if (joins.kind(open - 1) === WORD && joins.isMark(open - 2, '.')) return listBefore(joins, open - 3);
      if (joins.isMark(open - 1, '(') && joins.kind(open - 2) === WORD) return listBefore(joins, open - 4);
    }
  }
  return [];
}

/** The list that begins at a token: written there, or under a name. */
function listAt(joins: Joins, i: number): string[] {
  let at = i;
  // `enumerate(list)`, `new[] {…}`, `[]string{…}`
  for (
    let n = 0;
    n < 5 && joins.kind(at) === WORD && /^(?:enumerate|list|sorted|set|new|tqdm)$/.test(joins.text(at));
    n++
  ) {
    at += joins.isMark(at + 1, '(') ? 2 : 1;
  }
  if (joins.kind(at) === MARK) {
    const found = bracketTexts(joins, at);
    if (found.length > 0) return found;
  }
  if (joins.kind(at) !== WORD) return [];
  let name = at;
  while (joins.isMark(name + 1, '.') && joins.kind(name + 2) === WORD) name += 2;
  const named = listNamed(joins, plain(joins.text(name)), i);
  if (named.length > 0) return named;
  // Shell: `for r in Actions Ads; do`
  const words: string[] = [];
  for (
    let k = at;
    k < at + MOST && joins.kind(k) === WORD && joins.text(k) !== 'do' && joins.tokens.first[k] === 0;
    k++
  ) {
    words.push(joins.text(k));
  }
  return words.length > 1 || joins.isMark(at + 1, ';') ? words : [];
}

/** The list that ends at a token. */
function listBefore(joins: Joins, end: number): string[] {
  if (joins.isMark(end, ']') || joins.isMark(end, ')')) {
    const open = joins.mate(end);
    return open < 0 ? [] : bracketTexts(joins, open);
  }
  return joins.kind(end) === WORD ? listNamed(joins, plain(joins.text(end)), end) : [];
}

/** The literals right inside of brackets, or the words of Ruby's `%w[…]`. */
function bracketTexts(joins: Joins, open: number): string[] {
  let at = open;
  if (joins.isMark(at, '%')) at += 2;
  let close = joins.mate(at);
  // `[]string{…}`
  if (close === at + 1) {
    while (at < open + 6 && !joins.isMark(at, '{')) at++;
    close = joins.mate(at);
  }
  const found: string[] = [];
  if (close < 0) return found;
  const words = joins.isMark(open, '%') || (joins.text(open - 1) === 'w' && joins.isMark(open - 2, '%'));
  for (let i = at + 1; i < close && found.length < MOST; i++) {
    if (joins.kind(i) === STRING) found.push(joins.literal(i) ?? '');
    else if (words && joins.kind(i) === WORD) found.push(joins.text(i));
    else if (joins.mate(i) > i) i = joins.mate(i);
  }
  return found;
}

/** A list that was given a name somewhere: `ENDPOINTS = [`. */
function listNamed(joins: Joins, name: string, before: number): string[] {
  const from = Math.max(0, before - 20_000);
  for (let i = before - 1; i >= from; i--) {
    if (joins.kind(i) !== WORD || plain(joins.text(i)) !== name) continue;
    for (let k = i + 1; k < i + 14; k++) {
      if (joins.isMark(k, '=') || joins.isRun(k, '<-')) {
        for (let open = k + 1; open < k + 8; open++) {
          if (
            joins.isMark(open, '[') ||
            joins.isMark(open, '(') ||
            joins.isMark(open, '{') ||
            joins.isMark(open, '%')
          ) {
            const found = bracketTexts(joins, open);
            if (found.length > 0) return found;
          }
          if (joins.kind(open) === STRING || joins.isMark(open, ';')) break;
        }
        break;
      }
      if (/^[;)(.]$/.test(joins.text(k))) break;
    }
  }
  return [];
}
