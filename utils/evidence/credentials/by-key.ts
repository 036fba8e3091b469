import type { CredentialKind } from '../types.ts';
import { type Credential, SID, TOKEN } from './stretch.ts';
import { isName, isOpaque, isReference } from './value.ts';

/** Names of what is secret, anywhere in a longer name. What follows is judged at the place, in bounded steps. */
const KEY =
  /authorization|token|secret|passw(?:or)?d|passphrase|pwd|api[_-]?key|access[_-]?key|private[_-]?key|account[_-]?id(?=["'`]?\s{0,4}[:=])|sid(?![a-z])|user[_-]?name|userpwd|cookies?|credentials?|(?<![a-z])auth(?!or)|basic[_-]?auth/gi;

/** The rest of the name: what says that the value is about a secret, and none itself. */
const REST = /\w{0,41}/y;
const ABOUT =
  /(?:ur[il]|endpoint|name|type|field|header|label|path|file|length|expir\w*|count|limit|param|prefix|scheme|ttl|age|at|in|hint|style)s?$/i;
/** Between name and value. */
const LINK =
  /(?:\\{0,3}["'`]|(?!["'`\\]))\]?(?:\.\w{1,20}(?=\())?[ \t]{0,20}(:[ \t]{0,4}[\w<>|?]{1,30}[ \t]{0,4}=(?!>)|:[=:]?|=>?|,|>|(?=["'`(])|\()\s{0,20}[([]?\s{0,20}(?:[a-zA-Z]{1,12}\(\s{0,4}|[fbru@$]{1,2}(?=["'`]))?/y;
/** `"name": "Authorization", "value": "…"` and the like: HAR, Postman, YAML of Kubernetes, XML. */
const SPLIT =
  /\\{0,3}["'`]?\s{0,20},?\s{0,40}(?:\\{0,3}["'`](?:type|enabled|disabled|description)\\{0,3}["'`]\s{0,8}:\s{0,8}(?:\\{0,3}"[^"\n\\]{0,80}\\{0,3}"|true|false)\s{0,8},\s{0,40}){0,3}\\{0,3}["'`]?value\\{0,3}["'`]?\s{0,8}[:=]\s{0,8}/y;
const QUOTE = /\\{0,3}["'`]/y;
const BARE = /[^\s"'`,;&|<>(){}[\]\\=]{1,4096}={0,2}/y;
const HEADER_SCHEME = /^(?:basic|bearer|token|digest|apikey)(?:\s+|%20)/i;
/** Words that follow `token` and the like where the value is a call or an index. */
const CALLS = /^[([{]/;
const LONGEST = 16_384;

export function* credentialsByKey(text: string): Generator<Credential> {
  KEY.lastIndex = 0;
  const key = new RegExp(KEY);
  for (let match = key.exec(text); match !== null; match = key.exec(text)) {
    const word = match[0].toLowerCase();
    const end = match.index + match[0].length;
    const found = valuesOf(text, word, match.index, end);
    for (const one of found) yield one;
    const last = found.at(-1);
    if (last !== undefined && last.end > key.lastIndex) key.lastIndex = last.end;
  }
  yield* valueFirst(text);
  yield* inCookieLists(text);
}

function valuesOf(text: string, word: string, start: number, end: number): readonly Credential[] {
  const rest = stick(REST, text, end)?.[0] ?? '';
  if (rest.length > 40 || ABOUT.test(rest)) return [];
  const at = end + rest.length;
  const kind = kindOf(word);
  const split = stick(SPLIT, text, at)?.[0];
  const link = split ?? stick(LINK, text, at)?.[0];
  if (link === undefined) return [];
  const from = at + link.length;
  const quoted = readQuoted(text, from);
  if (quoted === null) return bare(text, from, { word, kind, start, link, isSplit: split !== undefined });
  const [value, valueStart, after] = quoted;
  const isCall = /^(?:auth|basic|cred|userpwd)/.test(word);
  if (isCall) return pairOf(text, value, valueStart, after, link);
  // `put('token', 'x')` and `password "x"`: what has no sign between may be anything.
  if (split === undefined && !/[:=>]/.test(link) && !isOpaqueHeader(value, word)) return [];
  return take(value, valueStart, kind, word);
}

function isOpaqueHeader(value: string, word: string): boolean {
  return word === 'authorization' || word.startsWith('cookie') || isOpaque(value);
}

function kindOf(word: string): CredentialKind {
  if (word === 'authorization' || word.startsWith('cookie')) return 'header';
  if (/sid|account|user/.test(word)) return 'sid';
  return word === 'token' ? 'token' : 'secret';
}

/** A quoted value as a whole, or what stands behind the scheme of a header. */
function take(value: string, start: number, kind: CredentialKind, word: string): readonly Credential[] {
  const scheme = HEADER_SCHEME.exec(value)?.[0] ?? '';
  const secret = value.slice(scheme.length);
  const isHeader = kind === 'header';
  if (isReference(secret) || /^https?:/i.test(secret)) return [];
  // Words for a person, not a value.
  if (!word.startsWith('cookie') && /\s/.test(secret)) return [];
  if (/^(?:user|account[_-]?id)/.test(word) && !isOpaque(secret)) return [];
  if (isHeader && !word.startsWith('cookie') && scheme === '' && !isOpaque(secret)) return [];
  const from = start + scheme.length;
  return [{ kind, start: from, end: from + secret.length, replacement: kind === 'sid' ? SID : TOKEN }];
}

const SECOND = /\s{0,20}(?:,|=>|:)\s{0,20}/y;

/** `auth=('a', 'b')`, `HTTPBasicAuth("a", "b")`, `userpwd, 'a:b'`. */
function pairOf(
  text: string,
  first: string,
  start: number,
  after: number,
  link: string,
): readonly Credential[] {
  const found: Credential[] = [];
  const add = (value: string, from: number, replacement: string) => {
    if (isReference(value) || !isOpaque(value)) return;
    found.push({ kind: 'userinfo', start: from, end: from + value.length, replacement });
  };
  const colon = first.indexOf(':');
  if (colon >= 0 && !first.includes('://')) {
    add(first.slice(0, colon), start, SID);
    add(first.slice(colon + 1), start + colon + 1, TOKEN);
    return found;
  }
  const comma = stick(SECOND, text, after)?.[0];
  const second = comma === undefined ? null : readQuoted(text, after + comma.length);
  if (second === null) {
    if (!link.includes(',') && !/[([]/.test(link)) add(first, start, TOKEN);
    return found;
  }
  add(first, start, SID);
  add(second[0], second[1], TOKEN);
  return found;
}

interface Bare {
  readonly word: string;
  readonly kind: CredentialKind;
  readonly start: number;
  readonly link: string;
  readonly isSplit: boolean;
}

/** `TOKEN=x`, `?token=x`, `token: x`, `Authorization: Basic x`. */
function bare(text: string, from: number, { word, kind, start, link, isSplit }: Bare): readonly Credential[] {
  if (/[,(]/.test(link) && !isSplit) return [];
  let at = from;
  if (kind === 'header') {
    const scheme = stick(SCHEME_BEFORE, text, at)?.[0];
    if (scheme !== undefined) at += scheme.length;
    else if (word === 'authorization' && link.includes('=')) return [];
  }
  if (word.startsWith('cookie')) return cookieLine(text, at, link);
  const value = stick(BARE, text, at)?.[0];
  if (value === undefined || isReference(value) || /^https?:/i.test(value)) return [];
  const next = text.slice(at + value.length, at + value.length + 1);
  if (CALLS.test(next)) return [];
  const isSetting = /^=$/.test(link) && isSettingAt(text, start);
  const isLine = /^:[ \t]/.test(link) && isLineAt(text, start, at + value.length);
  const isNamed = isName(value);
  if (!(isSetting || isLine || isSplit ? !isNamed || isSetting : isOpaque(value) && !isNamed)) return [];
  if (/^(?:user|auth$|account[_-]?id|cred)/.test(word) && !isOpaque(value)) return [];
  return [{ kind, start: at, end: at + value.length, replacement: kind === 'sid' ? SID : TOKEN }];
}

const SCHEME_BEFORE = /(?:basic|bearer|token|digest|apikey)[ \t]{1,20}/iy;

/** `Cookie: a=b; c=d` up to the end of the line or of the quotes around it. */
function cookieLine(text: string, at: number, link: string): readonly Credential[] {
  if (!link.includes(':')) return [];
  const value = stick(COOKIES, text, at)?.[0].trimEnd() ?? '';
  if (!value.includes('=')) return [];
  return [{ kind: 'header', start: at, end: at + value.length, replacement: TOKEN }];
}

const COOKIES = /[^"'`\n\\^]{1,8192}/y;

/** The name is one of a shell, an environment file or a query: upper case, or behind `?` or `&`. */
function isSettingAt(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 48), start);
  const name = /[\w.-]*$/.exec(before)?.[0] ?? '';
  const mark = before.charAt(before.length - name.length - 1);
  if (mark === '?' || mark === '&') return true;
  return /^[A-Z0-9_]*$/.test(name) && /^[A-Z]/.test(text.slice(start, start + 1));
}

/** `name: value` has a line for itself, as in YAML and in headers. */
function isLineAt(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(end, end + 40);
  return /(?:^|\n)[ \t]*(?:- +)?[\w.-]*$/.test(before) && /^[ \t]*(?:#|\r?\n|$)/.test(after);
}

const COOKIE_LIST = /\\{0,3}["']cookies\\{0,3}["']\s{0,8}:\s{0,8}\[/g;
const COOKIE_VALUE = /\\{0,3}"value\\{0,3}"\s{0,8}:\s{0,8}(\\{0,3}")([^"\\\n]{1,4096})\1/g;
const LONGEST_LIST = 64 * 1024;

/** Every value of `"cookies": […]`, as HAR files have them: their names say nothing. */
function* inCookieLists(text: string): Generator<Credential> {
  let past = 0;
  for (const { 0: head, index } of text.matchAll(COOKIE_LIST)) {
    const from = index + head.length;
    if (from < past) continue;
    const list = text.slice(from, from + LONGEST_LIST);
    past = from + (list.includes(']') ? list.indexOf(']') : list.length);
    for (const match of text.slice(from, past).matchAll(COOKIE_VALUE)) {
      const [whole, quote = '', value = ''] = match;
      if (isReference(value)) continue;
      const end = from + match.index + whole.length - quote.length;
      yield { kind: 'header', start: end - value.length, end, replacement: TOKEN };
    }
  }
}

/** The text in quotes at a place, where it begins, and where what follows begins. Ends with the line at the latest. */
function readQuoted(text: string, from: number): readonly [string, number, number] | null {
  const open = stick(QUOTE, text, from)?.[0];
  if (open === undefined) return null;
  const start = from + open.length;
  const quote = open.charAt(open.length - 1);
  const slashes = open.length - 1;
  for (let at = start; at < text.length && at - start < LONGEST; at++) {
    const character = text[at];
    if (character === '\n') return [text.slice(start, at), start, at];
    if (character === '\\') {
      let end = at;
      while (text[end] === '\\' && end - at < 64) end++;
      if (text[end] === quote && end - at === slashes) return [text.slice(start, at), start, end + 1];
      // `\"` within is part of the value.
      at = text[end] === quote ? end : end - 1;
    } else if (character === quote && slashes === 0) return [text.slice(start, at), start, at + 1];
  }
  const end = Math.min(text.length, start + LONGEST);
  return [text.slice(start, end), start, end];
}

const VALUE_FIRST =
  /["']value["']\s{0,8}:\s{0,8}"([^"\\\n]{1,4096})"\s{0,8},\s{0,40}["'](?:name|key)["']\s{0,8}:\s{0,8}"([^"\n]{1,60})"/g;

/** `{"value": "…", "name": "Authorization"}`. */
function* valueFirst(text: string): Generator<Credential> {
  for (const match of text.matchAll(VALUE_FIRST)) {
    const [whole, value = '', name = ''] = match;
    const word = name.match(new RegExp(KEY.source, 'i'))?.[0].toLowerCase();
    if (word === undefined) continue;
    yield* take(value, match.index + whole.indexOf('"', 7) + 1, kindOf(word), word);
  }
}

function stick(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
