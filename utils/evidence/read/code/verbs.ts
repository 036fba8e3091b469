import type { Joins } from './joins.ts';
import { STRING, WORD } from './lexer.ts';

const METHOD = /^(?:get|post|put|patch|delete|head|options)$/i;
/** Words of a name that only make an address and call nothing. */
const BUILDS = /^(?:url|uri|path|endpoint|route|link|href|address)$/;
/** First words of names that read. */
const READS = /^(?:fetch|paginate|download|list|retrieve|iterate|iter|scrape|crawl)$/;

/** What a function's name says about the method. */
export interface Verb {
  readonly method: string;
  /** The name is nothing but the method. */
  readonly exact: boolean;
}

const split = new Map<string, readonly string[]>();

/** The words of an identifier; remembered, since large texts ask for the same few again and again. */
function wordsOf(name: string): readonly string[] {
  const known = split.get(name);
  if (known) return known;
  if (split.size > 2000) split.clear();
  const words = splitWords(name);
  split.set(name, words);
  return words;
}

function splitWords(name: string): string[] {
  return name
    .replace(/^[$@_]+|[!?]+$/g, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .split('_')
    .filter((word) => word !== '');
}

/** The method in a name: `get`, `postJson`, `http_put`, `HttpDelete`. */
export function verbOf(name: string): Verb | null {
  if (name.length > 60) return null;
  const words = wordsOf(name);
  const [only] = words;
  if (only === undefined || words.some((word) => BUILDS.test(word))) return null;
  if (words.length === 1) {
    if (only === 'del') return { method: 'DELETE', exact: true };
    return METHOD.test(only) ? { method: only.toUpperCase(), exact: true } : null;
  }
  const found = [only, words.at(-1) ?? ''].find((word) => METHOD.test(word));
  if (found) return { method: found.toUpperCase(), exact: false };
  return null;
}

/** The method of a call that is given a whole request: `PutAsync(request)`, `ExecutePost(request)`. */
export function executing(name: string): string | null {
  return /^(?:execute)?(get|post|put|patch|delete)(?:async)?$/i.exec(name)?.[1]?.toUpperCase() ?? null;
}

/** A name that says that the call reads: `fetchAllPages`, `paginate`. */
export function isReading(name: string): boolean {
  const words = wordsOf(name);
  return READS.test(words[0] ?? '') && !words.some((word) => BUILDS.test(word));
}

/** An address is made, nothing is called: `buildUrl`, `endpointFor`. */
export function isBuilding(name: string): boolean {
  return wordsOf(name).some((word) => BUILDS.test(word));
}

/** The method that the tokens from `i` on name: `'PUT'`, `HttpMethod.PUT`, `http.MethodGet`, `:get`. */
export function methodNamed(joins: Joins, i: number): string | null {
  if (joins.kind(i) === STRING) {
    const text = joins.literal(i)?.trim() ?? '';
    return METHOD.test(text) ? text.toUpperCase() : null;
  }
  let at = joins.isMark(i, ':') ? i + 1 : i;
  if (joins.isMark(at, '&')) at++;
  if (joins.kind(at) !== WORD) return null;
  const symbol = at > i;
  let word = joins.text(at);
  if (/^new$/.test(word)) word = joins.text(++at);
  for (let n = 0; n < 4; n++) {
    const size = joins.isRun(at + 1, '::') ? 2 : joins.isMark(at + 1, '.') ? 1 : 0;
    if (size === 0 || joins.kind(at + 1 + size) !== WORD) break;
    at += 1 + size;
    const next = joins.text(at);
    const owner = word;
    word = next;
    if (/method|verb|http/i.test(owner) && METHOD.test(next)) return next.toUpperCase();
  }
  const constant = /^(?:HTTP_?)?(?:METHOD_?)?(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/.exec(word)?.[1];
  if (constant) return constant;
  // `defaultPostRequestConfig.requestMethod`
  const config = /^default(Get|Post|Put|Patch|Delete)Request/.exec(joins.text(i))?.[1];
  if (config && /method/i.test(word)) return config.toUpperCase();
  const go = /^(?:Http)?Method(Get|Post|Put|Patch|Delete|Head|Options)$/.exec(word)?.[1];
  if (go) return go.toUpperCase();
  return symbol && METHOD.test(word) ? word.toUpperCase() : null;
}
