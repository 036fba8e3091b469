import { findNamed } from './named.ts';
import { turns, turnsOften } from './turns.ts';
import { wordiness } from './wordiness.ts';

/**
 * Recognises what is shaped like a credential of impact.com. No public page states the shapes; they were
 * derived from documentation samples and publicly exposed values (facts: documentation.md §4.4,
 * tokens-page-dom.md §7.1). Recall on real values is therefore unknown, and so is the shape of values that
 * nobody has published (Advocate keys, OAuth tokens).
 */

export type SecretKind =
  /** `IR` and 32 more letters and digits; it carries the account's number. */
  | 'account-sid'
  /** 32 random characters. */
  | 'auth-token'
  /** `SID:token`, as in URLs and `curl -u`. */
  | 'credential-pair'
  /** The same pair in base64. */
  | 'basic-header'
  /** The page's session as a JSON web token. */
  | 'session-token'
  /** What a name such as `password` calls a secret, of no known shape. */
  | 'named-secret';

/** Where a secret stands, from `start` up to but not including `end`. Never its value. */
export interface FoundSecret {
  readonly kind: SecretKind;
  readonly start: number;
  readonly end: number;
}

/** Every shape has an unbroken stretch of these; text without one is not looked at any closer. */
const UNBROKEN = /[A-Za-z0-9+/._~%-]{16}/;

/** Characters that show nothing, such as a soft hyphen; chats and word processors put them into what is copied. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** Over megabytes without a break, a pattern ends the engine's stack. */
const WINDOW = 256 * 1024;
/** More than any shape is long but for these, which count though they are cut. */
const OVERLAP = 4096;
const ENDLESS: readonly SecretKind[] = ['basic-header', 'session-token'];

/** All secret-shaped stretches, in order and without overlaps. Positions count UTF-16 units. */
export function findSecrets(text: string): FoundSecret[] {
  if (text.length <= WINDOW) return findInWindow(text);
  const all: FoundSecret[] = [];
  for (let from = 0; ; from += WINDOW - OVERLAP) {
    const part = text.slice(from, from + WINDOW);
    const isLast = from + WINDOW >= text.length;
    for (const { kind, start, end } of findInWindow(part)) {
      const isCut = (start === 0 && from > 0) || (end === part.length && !isLast);
      const last = all.at(-1);
      if (isCut && !ENDLESS.includes(kind)) continue; // whole in the window before or behind
      if (last === undefined || from + start >= last.end)
        all.push({ kind, start: from + start, end: from + end });
      else if (from + end > last.end) all[all.length - 1] = { ...last, end: from + end };
    }
    if (isLast) return all;
  }
}

function findInWindow(text: string): FoundSecret[] {
  return UNSEEN.test(text) ? findAmongUnseen(text) : findInSeen(text);
}

/** Finds them in what people see, and says where that stands in the text. */
function findAmongUnseen(text: string): FoundSecret[] {
  let seen = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    if (!UNSEEN.test(character)) {
      for (let unit = 0; unit < character.length; unit++) places.push(at + unit);
      seen += character;
    }
    at += character.length;
  }
  return findInSeen(seen).flatMap(({ kind, start, end }) => {
    const [first, last] = [places[start], places[end - 1]];
    return first === undefined || last === undefined ? [] : [{ kind, start: first, end: last + 1 }];
  });
}

function findInSeen(text: string): FoundSecret[] {
  if (!UNBROKEN.test(text)) return [];
  const found = [
    ...findBasic(text),
    ...findSessions(text),
    ...findSids(text),
    ...findTokens(text),
    ...findNamed(text),
  ];
  // The longest reading wins: a pair over the SID and the token inside it.
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: FoundSecret[] = [];
  for (const secret of found) {
    const last = apart.at(-1);
    if (last === undefined || secret.start >= last.end) apart.push(secret);
  }
  return apart;
}

/** Whether any stretch of the text is shaped like a credential. */
export function hasSecret(text: string): boolean {
  return findSecrets(text).length > 0;
}

/** The text with every secret-shaped stretch replaced. */
export function replaceSecrets(text: string, replacement: (kind: SecretKind) => string): string {
  let clean = '';
  let from = 0;
  for (const { kind, start, end } of findSecrets(text)) {
    clean += text.slice(from, start) + replacement(kind);
    from = end;
  }
  return clean + text.slice(from);
}

/** Blotted before it is cut, since half a credential has no shape; and after, for what is cut may look like one. */
export function blotted(text: string, longest: number): string {
  const blot = (one: string) => replaceSecrets(one, () => '•••');
  return blot(blot(text).slice(0, longest));
}

const SID_RUN = /(?<![A-Za-z0-9])IR[A-Za-z0-9]{18,40}(?![A-Za-z0-9])/g;
/** 10 characters, the account's number, 14 characters, a digit. */
const SID_STRICT = /^IR[A-Za-z0-9]{10}\d{5,9}[A-Za-z0-9]{14}\d$/;
const SID_LENGTH = 34;
/** 32 characters that score as high are made of words; see `wordiness`. */
const WORDS_FROM = 8;
const PAIR_REST = /(?::|%3[Aa])[A-Za-z0-9._~%-]{24,64}/y;

function* findSids(text: string): Generator<FoundSecret> {
  for (const { 0: run, index: start } of text.matchAll(SID_RUN)) {
    const end = start + run.length;
    PAIR_REST.lastIndex = end;
    if (PAIR_REST.test(text)) yield { kind: 'credential-pair', start, end: PAIR_REST.lastIndex };
    else if (isSid(run)) yield { kind: 'account-sid', start, end };
  }
}

function isSid(run: string): boolean {
  if (SID_STRICT.test(run)) return true;
  const isLong = run.length === SID_LENGTH;
  // One random SID in 300 has letters only.
  if (!/\d/.test(run)) return isLong && turnsOften(run.slice(2));
  // Other lengths occur in documentation only; words such as IRProductCatalogExport2 must not count.
  return turnsOften(run.slice(2)) || wordiness(run.slice(2)) < (isLong ? WORDS_FROM : 0);
}

/** base64 of `IR` begins with `SV` and one of I, J, K, L; of the whole pair it is about 92 characters long. */
const BASIC = /(?<![A-Za-z0-9])(?:Basic\s+)?(SV[IJKL][A-Za-z0-9+/]{50,}={0,2})/gi;

function* findBasic(text: string): Generator<FoundSecret> {
  for (const { 0: whole, 1: encoded = '', index: start } of text.matchAll(BASIC)) {
    if (!/^SV[IJKL]/.test(encoded)) continue; // the flag `i` is for "basic" only
    yield { kind: 'basic-header', start, end: start + whole.length };
  }
}

/** `window._itoken_` and `itoken=` (tokens-page-dom.md §7.1). */
const JSON_WEB_TOKEN = /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}(?:\.[A-Za-z0-9_-]*)?/g;

function* findSessions(text: string): Generator<FoundSecret> {
  for (const { 0: whole, index: start } of text.matchAll(JSON_WEB_TOKEN))
    yield { kind: 'session-token', start, end: start + whole.length };
}

/** One character of a token, also in its percent-encoded spelling (`%7E` for `~` is common in URLs). */
const TOKEN_CHARACTER = /%7[Ee]|%2[DdEe]|%5[Ff]|[A-Za-z0-9._~-]/g;
const TOKEN_RUN = /(?:%7[Ee]|%2[DdEe]|%5[Ff]|[A-Za-z0-9._~-]){32,}/g;
const TOKEN_LENGTH = 32;
/** What is put together of words takes turns less often. */
const LEAST_TURNS = 4;
/** UUIDs and digests in base64, of which a part may be as long as a token. */
const OTHER_SHAPE =
  /(?<![A-Za-z0-9])(?:[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|sha(?:1|256|384|512)-[A-Za-z0-9+/]{27,})(?![A-Za-z0-9])/g;

/**
 * Stretches of exactly 32 characters that begin and end at the edge of a run or at one of its marks, so that a
 * full stop or a dash beside a token does not hide it. The shape alone says little, hence the look at how random
 * it is: ordinary names, addresses and identifiers of that length must pass.
 */
function* findTokens(text: string): Generator<FoundSecret> {
  const known = text.replaceAll(OTHER_SHAPE, (other) => ' '.repeat(other.length));
  for (const { 0: run, index: runStart } of known.matchAll(TOKEN_RUN)) {
    // Without a mark it can only be the whole run; in data there are runs of megabytes.
    if (!/[._~%-]/.test(run)) {
      if (run.length === TOKEN_LENGTH && isToken(run))
        yield { kind: 'auth-token', start: runStart, end: runStart + TOKEN_LENGTH };
      continue;
    }
    // Long runs are lines of dashes and the like.
    if (!/[A-Z]/.test(run) || !/[a-z]/.test(run)) continue;
    const characters = Array.from(run.matchAll(TOKEN_CHARACTER), ({ 0: spelling, index }) => ({
      value: spelling.length === 1 ? spelling : decodeURIComponent(spelling),
      start: runStart + index,
      end: runStart + index + spelling.length,
    }));
    const values = characters.map(({ value }) => value).join('');
    for (let first = 0; first + TOKEN_LENGTH <= characters.length; first++) {
      const last = first + TOKEN_LENGTH - 1;
      if (!isEdge(characters[first - 1]?.value, characters[first]?.value)) continue;
      if (!isEdge(characters[last]?.value, characters[last + 1]?.value)) continue;
      const [head, tail] = [characters[first], characters[last]];
      if (head === undefined || tail === undefined) continue;
      const beside = [values.slice(0, first), values.slice(last + 1)];
      if (isToken(values.slice(first, last + 1)) && !beside.some(isRestOfId))
        yield { kind: 'auth-token', start: head.start, end: tail.end };
    }
  }
}

/** Whether a token may end between two characters of a run; undefined stands for the end of the run. */
function isEdge(before: string | undefined, after: string | undefined): boolean {
  const isMark = (character: string | undefined) => character === undefined || /[._~-]/.test(character);
  return isMark(before) || isMark(after);
}

/** What stands beside a token is a word, another secret, or nothing; an id of a document is longer by some characters. */
function isRestOfId(beside: string): boolean {
  return beside.length >= 8 && beside.length <= 16 && turnsOften(beside);
}

function isToken(stretch: string): boolean {
  if (turns(stretch) < LEAST_TURNS) return false;
  if (!/[A-Z]/.test(stretch) || !/[a-z]/.test(stretch)) return false;
  // One random token in 2,000 has letters only, and so has most camelCase: there the words have to be missing.
  const lettersOnly = !/[\d._~-]/.test(stretch);
  return wordiness(stretch) < (lettersOnly ? 0 : WORDS_FROM);
}
