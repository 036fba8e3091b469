import type { Definition } from './functions.ts';
import { enclosing } from './functions.ts';
import type { Joins } from './joins.ts';
import { STRING, WORD } from './lexer.ts';
import { addressOf, isResource, lastName } from './paths.ts';

/** A text under a name. */
export interface Named {
  readonly name: string;
  readonly value: string;
  /** Index of the token where its value begins. */
  readonly at: number;
  /** It is a key of an object, a table or a call: known by its owner only. */
  readonly key: boolean;
  /** What it holds otherwise. */
  readonly other?: Named;
}

/** What an expression is given to. */
export interface Target {
  readonly name: string;
  readonly key: boolean;
  /** It is the other side of a choice: `name = a ? b : c`, `name = b if a else c`. */
  readonly isOther?: boolean;
  /** `+=` and the like: the value goes on behind what the name held. */
  readonly appends: boolean;
  /** What it is a path of: `url` in `url.pathname = …`. */
  readonly owner?: string;
}

/** Names that mean something else in every place. */
const GENERIC = /^(?:path|url|uri|endpoint|route|resource|href|name|value|key|target|link|id|type|method)$/i;
/** Calls without brackets that set an address: `base_uri 'https://…'`, `@base_url "https://…"`. */
const SETS = /^(?:@\w+|base_?ur[il]|base|host|site|server|(?:default|api|root)_\w+)$/i;

const plain = (name: string) => name.replace(/^[$@]+/, '').replace(/[?!]+$/, '');

/** The name that the expression beginning at `first` is given to; null for none. */
export function targetOf(joins: Joins, definitions: readonly Definition[], first: number): Target | null {
  const i = first - 1;
  const target = (name: string, key = false, appends = false): Target | null =>
    name === '' ? null : { name: plain(name), key, appends };
  if (joins.kind(i) === WORD) {
    const word = joins.text(i);
    if (word === 'else') {
      const chosen = ofChoice(joins, i - 1, target, true);
      return chosen && { ...chosen, isOther: true };
    }
    if (/^(?:return|do)$/.test(word)) return target(enclosing(definitions, first)?.name ?? '');
    // Ruby: `def base_url` and the text below it.
    if (/^defp?$/.test(joins.text(i - 1)) && joins.tokens.first[first] === 1) return target(word);
    if (joins.kind(first) === STRING && SETS.test(word) && joins.tokens.first[first] === 0)
      return target(word);
    return null;
  }
  if (joins.isMark(i, ')') && joins.tokens.first[first] === 1) {
    const definition = enclosing(definitions, first);
    return definition !== null && definition.body === first ? target(definition.name) : null;
  }
  if (joins.isMark(i, '{')) {
    const definition = enclosing(definitions, first);
    const isBody =
      definition !== null &&
      definition.body <= i &&
      i - definition.body < 14 &&
      definition.end === joins.mate(i);
    return isBody ? target(definition.name) : null;
  }
  if (joins.isMark(i, ',') && joins.kind(i - 1) === STRING && joins.isMark(i - 2, '(')) {
    return /^(?:define|const_set|putenv|setenv)$/.test(joins.text(i - 3))
      ? target(joins.literal(i - 1) ?? '')
      : null;
  }
  if (joins.isMark(i, '-') && joins.isMark(i - 1, '<')) return target(joins.text(i - 2));
  if (joins.isMark(i, '>') && joins.isMark(i - 1, '=')) return ofArrow(joins, i - 2, target);
  if (joins.isMark(i, ':')) {
    const name = joins.kind(i - 1) === STRING ? (joins.literal(i - 1) ?? '') : joins.text(i - 1);
    if (name === 'do') return target(enclosing(definitions, first)?.name ?? '');
    const chosen = ofChoice(joins, i - 1, target);
    if (chosen) return { ...chosen, isOther: true };
    return /^[\w$@.-]{1,60}$/.test(name) ? target(name, true) : null;
  }
  if (joins.isMark(i, '?')) return ofChoice(joins, i, target);
  if (!joins.isMark(i, '=')) return null;
  return ofEquals(joins, i, target);
}

type Make = (name: string, key?: boolean, appends?: boolean) => Target | null;

/** The name that a choice is given to, from inside of it. */
function ofChoice(joins: Joins, from: number, target: Make, asked = false): Target | null {
  let isChoice = asked;
  for (let n = 0, i = from; n < 30 && i > 0; n++, i--) {
    if (/^[;,{([]$/.test(joins.text(i))) return null;
    if (joins.mate(i) >= 0 && joins.mate(i) < i) i = joins.mate(i);
    else if (joins.isMark(i, '?')) isChoice = true;
    else if (
      joins.isMark(i, '=') &&
      !joins.isRun(i, '=>') &&
      !joins.isRun(i, '==') &&
      !joins.isRun(i - 1, '==') &&
      !joins.isRun(i - 1, '!=')
    ) {
      return isChoice ? ofEquals(joins, i, target) : null;
    }
  }
  return null;
}

function ofArrow(joins: Joins, i: number, target: Make): Target | null {
  if (joins.kind(i) === STRING) return target(joins.literal(i) ?? '', true);
  // `name = (…) =>`
  const start = joins.isMark(i, ')') ? joins.mate(i) : i;
  if (start < 0) return null;
  const before = joins.text(start - 1) === 'async' ? start - 2 : start - 1;
  if (joins.isMark(before, '=') || joins.isMark(before, ':')) return target(joins.text(before - 1));
  return joins.kind(i) === WORD ? target(joins.text(i), true) : null;
}

function ofEquals(joins: Joins, i: number, target: Make): Target | null {
  const { text, start } = joins.tokens;
  const before = joins.glued(i) ? text.charAt((start[i] ?? 0) - 1) : '';
  if (/[=!<>]/.test(before) && !(before === '>' && joins.kind(i - 1) === WORD)) return null;
  const appends = /[+.]/.test(before);
  let at = /[:?|+.&]/.test(before) ? i - 1 : i;
  while (joins.isMark(at - 1, '|') || joins.isMark(at - 1, '?')) at--;
  at--;
  if (joins.isMark(at, ']')) {
    const key = joins.literal(at - 1);
    return key === null ? null : target(key, true, appends);
  }
  // `fun url(path: String) = "…"`
  if (joins.isMark(at, ')') && joins.mate(at) > 0) return target(joins.text(joins.mate(at) - 1));
  // `name: Type =`, at most a short type.
  for (let n = 0, k = at; n < 10 && k > 0; n++, k--) {
    if (/^[;,(){}=]$/.test(joins.text(k)) || joins.kind(k) === STRING) break;
    if (joins.isMark(k, ':') && !joins.glued(k + 1) && joins.kind(k - 1) === WORD)
      return target(joins.text(k - 1), false, appends);
    if (joins.isMark(k, ')') && joins.isMark(k + 1, ':') && joins.mate(k) > 0)
      return target(joins.text(joins.mate(k) - 1));
    if (joins.tokens.first[k] === 1) break;
  }
  if (joins.kind(at) !== WORD) return null;
  // `Const NAME As String =`
  if (joins.text(at - 1) === 'As') at -= 2;
  // An argument or attribute by name is a key.
  const around = joins.text(joins.tokens.parent[at] ?? -1);
  const made = target(joins.text(at), around === '(' || around === '[', appends);
  const isPath =
    /^(?:pathname|path|rawpath|percentencodedpath)$/i.test(joins.text(at)) && joins.isMark(at - 1, '.');
  if (made === null || !isPath) return made;
  const owner = joins.text(at - 2) === 'URL' && joins.isMark(at - 3, '.') ? at - 4 : at - 2;
  return { ...made, owner: plain(joins.text(owner)) };
}

const DEPTH = 6;

/** Texts by name, and what they come to where they are used. */
export class Names {
  readonly #joins: Joins;
  readonly #definitions: readonly Definition[];
  readonly #named = new Map<string, Named[]>();
  /** Where the values begin that others were made of. */
  readonly parts = new Set<number>();
  /** A name was met that may hold something else. */
  chosen = false;

  constructor(joins: Joins, definitions: readonly Definition[]) {
    this.#joins = joins;
    this.#definitions = definitions;
  }

  add(named: Named, isOther = false): void {
    const known = this.#named.get(named.name);
    const last = known?.at(-1);
    if (isOther && last && named.at - last.at < 60) known?.push({ ...named, other: last });
    else if (known) known.push(named);
    else this.#named.set(named.name, [named]);
  }

  /** What the name holds at a place: the last value before it, else the first after it. */
  at(name: string, place: number, member: boolean): Named | null {
    const all = this.#named.get(name);
    if (!all) return null;
    const generic = GENERIC.test(name);
    const fits = (named: Named) => !named.key || (!generic && member) || isAddress(named.value);
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.at ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    for (let k = low - 1; k >= 0 && k > low - 20; k--) {
      const named = all[k];
      if (named && fits(named)) return named;
    }
    for (let k = low; k < all.length && k < low + 20; k++) {
      const named = all[k];
      if (named && fits(named) && (!generic || member)) return named;
    }
    return null;
  }

  /** The text with every hole filled that a name explains, as far as that makes an address of it. */
  resolve(value: string, place: number, depth = 0, otherwise = false): string {
    if (depth > DEPTH || !value.includes('\uE000')) return value;
    const definition = enclosing(this.#definitions, place);
    let room = 4000;
    return value.replace(/\uE000([^\uE001]*)\uE001/g, (hole, name: string) => {
      const last = lastName(name);
      if (last === '' || room < 0) return hole;
      const member = /[.@]/.test(name);
      if (!member && definition?.params.has(last)) {
        const literal = definition.defaults.get(last);
        const text = literal === undefined ? null : this.#joins.literal(literal);
        return text !== null && isPart(text) ? text : hole;
      }
      const found = this.at(last, place, member);
      if (found?.other) this.chosen = true;
      const named = (otherwise ? found?.other : null) ?? found;
      if (named === null || named.value === value) return hole;
      const text = this.resolve(named.value, named.at, depth + 1, otherwise);
      if (!isPart(text)) return hole;
      room -= text.length;
      this.parts.add(named.at);
      return text;
    });
  }
}

function isAddress(value: string): boolean {
  return /^https?:\/\//i.test(value);
}

/** It can be a part of an address, and is no mere value. */
function isPart(text: string): boolean {
  if (text.length > 1000 || /[\s"'<>]/.test(text)) return false;
  if (text.includes('/')) return true;
  if (
    /^(?:https?|\.(?:json|xml|csv)|(?:[\w-]+\.){1,3}com|(?:Mediapartners|Advertisers|Agencies))$/i.test(text)
  )
    return true;
  if (/^\uE000[^\uE001]*\uE001$/.test(text)) return true;
  const address = addressOf(text);
  return address !== null && /^[A-Z]/.test(text) && isResource(address);
}
