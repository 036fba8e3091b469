import type { Joins } from './joins.ts';
import { WORD } from './lexer.ts';
import { methodNamed } from './verbs.ts';

/** The words before a bracket: `client.http.get(` gives get, http, client, and where they begin. */
export function calleeOf(
  joins: Joins,
  open: number,
): { names: string[]; first: number; onResult: boolean; method: string | null } {
  const names: string[] = [];
  let at = open - 1;
  // `get<Actions>(`
  if (joins.isMark(at, '>') && joins.glued(open)) {
    let depth = 0;
    for (let k = at; k > at - 24 && k > 0; k--) {
      if (joins.isMark(k, '>')) depth++;
      else if (joins.isMark(k, '<') && --depth === 0) {
        at = k - 1;
        break;
      }
    }
  }
  if (joins.isMark(at, '!') || joins.isMark(at, '.')) at--;
  let first = open;
  let onResult = false;
  let method: string | null = null;
  let args = -1;
  for (let n = 0; n < 14; n++) {
    if (joins.isMark(at, ')') || joins.isMark(at, ']')) {
      const mate = joins.mate(at);
      if (mate < 0) break;
      onResult ||= n === 1 && at > mate + 1;
      args = mate;
      at = mate - 1;
    }
    if (joins.kind(at) !== WORD) break;
    const word = joins.text(at);
    if (/^(?:return|await|in|of|and|or|not|if|else|yield|case|throw|when)$/.test(word)) break;
    names.push(word);
    // `client.method(HttpMethod.PUT).uri(…)`
    if (args > 0 && /^(?:method|request)$/i.test(word)) method ??= methodNamed(joins, args + 1);
    args = -1;
    first = at;
    at--;
    if (joins.isMark(at, '.') || joins.isMark(at, '&')) at--;
    else if (joins.isMark(at, '>') && joins.isMark(at - 1, '-')) at -= 2;
    else if (joins.isMark(at, ':') && joins.isMark(at - 1, ':')) at -= 2;
    else if (joins.isMark(at, '-') && joins.glued(at + 1) && joins.glued(at)) at--;
    else {
      if (joins.text(at) === 'new') first = at;
      break;
    }
    if (joins.isMark(at, '?') || joins.isMark(at, '!')) at--;
  }
  return { names, first, onResult, method };
}

/** The names called on a value after it: `.header(…).put(body)` gives header, put with their brackets. */
export function* calledAfter(joins: Joins, from: number): Generator<{ name: string; open: number }> {
  let at = from;
  for (let n = 0; n < 24; n++) {
    if (joins.isMark(at, '!') || joins.isMark(at, '?')) at++;
    const size = joins.isMark(at, '.')
      ? 1
      : joins.isRun(at, '->') || joins.isRun(at, '::') || joins.isRun(at, '|>')
        ? 2
        : 0;
    if (size === 0) return;
    at += size;
    while (joins.kind(at) === WORD && joins.isMark(at + 1, '.')) at += 2;
    if (joins.kind(at) !== WORD) return;
    const name = joins.text(at);
    at++;
    if (joins.isMark(at, '!')) at++;
    const open = joins.isMark(at, '(') && joins.mate(at) > 0 ? at : -1;
    yield { name, open };
    if (open >= 0) at = joins.mate(open) + 1;
  }
}
