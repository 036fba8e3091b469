import type { Doubt, RawCall } from '../../types.ts';
import type { Definition } from './functions.ts';
import { definitionsIn, enclosing } from './functions.ts';
import type { Joined } from './joins.ts';
import { Joins } from './joins.ts';
import { lex, STRING, WORD } from './lexer.ts';
import { contentOf, decode } from './literal.ts';
import { loopTexts } from './loops.ts';
import { mentionsIn } from './mentions.ts';
import type { Found } from './methods.ts';
import { Methods } from './methods.ts';
import type { Target } from './names.ts';
import { Names, targetOf } from './names.ts';
import type { Address } from './paths.ts';
import { addressOf, isBase, isHole, isPascal, isResource, isTied, lastName, written } from './paths.ts';
import { methodNamed } from './verbs.ts';

/** A call with the place of its address. */
export type PlacedCall = RawCall & { readonly at: number };

/** An expression that may be an address. */
interface Item {
  readonly joined: Joined;
  readonly target: Target | null;
  /** With names filled in. */
  value: string;
  address: Address | null;
}

/** An endpoint under a name, and what the places say that use it. */
interface Kept {
  readonly item: Item;
  readonly name: string;
  readonly key: boolean;
  readonly methods: Set<string | null>;
  /** Other expressions are made of it. */
  part: boolean;
}

const METHOD_KEY = /^(?:(?:http|request)_?)?(?:method|verb)$/i;
const PATH_KEY = /path|endpoint|ur[il]|resource|route|href|request/i;
/** Names under which a path is handed on. */
const PASSED = /^[$@]?(?:path|endpoint|url|uri|resource|route|url_?path|api_?path|href)$/i;
const NAMED_LIMIT = 200_000;
const CALL_LIMIT = 50_000;
/** Loops that are followed. */
const LOOPS = 200;
/** Literals with text around an address. */
const TELLING = /impact\.com|impactradius\.com|partner\.ebay|mediapartners\/|advertisers\/|agencies\//i;
const ENDPOINT = /^(GET|POST|PUT|PATCH|DELETE)\s{1,4}((?:https?:\/\/|\/|\uE000)\S{1,1000})$/;

/** All calls of the API in one text. */
export class CallsIn {
  readonly cut: boolean;
  readonly #joins: Joins;
  readonly #definitions: Definition[];
  readonly #names: Names;
  readonly #methods: Methods;
  readonly #items: Item[] = [];
  readonly #helpers = new Map<string, string | null>();
  readonly #variables = new Map<string, { at: number; method: string }[]>();
  /** The methods that functions set which are given an address. */
  readonly #bodies = new Map<string, string | null>();
  readonly #covered: Uint8Array;
  readonly #out: PlacedCall[] = [];
  readonly #inner: { text: string; at: number; oneLine: boolean }[] = [];
  #loops = 0;
  readonly #progress: (fraction: number) => void;

  constructor(text: string, progress: (fraction: number) => void) {
    this.#progress = progress;
    const tokens = lex(text);
    this.cut = tokens.cut;
    progress(0.2);
    this.#joins = new Joins(tokens);
    this.#covered = new Uint8Array(tokens.count);
    this.#definitions = definitionsIn(this.#joins);
    this.#names = new Names(this.#joins, this.#definitions);
    this.#methods = new Methods(this.#joins, {
      helper: (name) => this.#helpers.get(name.replace(/^[$@]+/, '')),
      isWrapper: (name) => this.#definitions.some((one) => one.name === name && hasPath(one)),
      variable: (name, place) => this.#variable(name, place),
    });
  }

  /** Code inside of literals. */
  inner(): readonly { text: string; at: number; oneLine: boolean }[] {
    return this.#inner;
  }

  found(): readonly PlacedCall[] {
    this.#collect();
    this.#progress(0.5);
    for (const item of this.#items) {
      item.value = this.#names.resolve(item.joined.value, item.joined.first);
      item.address = addressOf(item.value);
      // Another name for an address, and no use of it.
      const { first, next, literal } = item.joined;
      if (!literal && /[/]/.test(item.value))
        this.#covered.fill(1, first, Math.min(next, this.#covered.length));
    }
    this.#progress(0.7);
    this.#findHelpers();
    this.#emitAll();
    this.#remarks();
    return this.#out;
  }

  #variable(name: string, place: number): string | null {
    const all = this.#variables.get(name.replace(/^[$@]+/, ''));
    let best: string | null = null;
    for (const one of all ?? []) {
      if (best !== null && one.at > place) break;
      best = one.method;
    }
    return best;
  }

  /** Reads every expression once, and notes names and options. */
  #collect(): void {
    const joins = this.#joins;
    const { tokens } = joins;
    let named = 0;
    for (let i = 0; i < tokens.count; i++) {
      const kind = tokens.kind[i];
      if (kind === STRING ? joins.used[i] === 1 : kind !== WORD && !joins.isMark(i, '[')) continue;
      if (kind === WORD) {
        this.#noteMethod(i);
        const before = joins.text(i - 1);
        if (
          before === '.' ||
          (before === ':' && joins.isRun(i - 2, '::')) ||
          (before === '>' && joins.isRun(i - 2, '->'))
        )
          continue;
        if (this.#covered[i] === 1) continue;
      } else if (kind === STRING) this.#noteMethod(i);
      const joined = joins.read(i);
      if (joined.operands === 0) continue;
      if (!joined.literal && !(joined.operands > 1 && joined.operands < 12) && named > NAMED_LIMIT) continue;
      if (joined.literal || joined.operands > 1) {
        if (joined.literal) this.#covered.fill(1, i, Math.min(joined.next, tokens.count));
      }
      const target = targetOf(joins, this.#definitions, i);
      if (!joined.literal) {
        if (target === null || !joined.value.includes('\uE000')) continue;
      }
      if (joined.value === '' || (joined.literal && !/[/.A-Z\uE000]/.test(joined.value))) continue;
      const item: Item = { joined, target, value: joined.value, address: null };
      this.#items.push(item);
      if (target !== null && named++ < NAMED_LIMIT) {
        const before = target.appends ? (this.#names.at(target.name, i, true)?.value ?? '') : '';
        const value = before + joined.value;
        this.#names.add({ name: target.name, value, at: i, key: target.key });
        if (target.appends && before !== '')
          this.#items[this.#items.length - 1] = { ...item, joined: { ...joined, value } };
      }
    }
  }

  /** `options = { method: 'POST' }`, `options.method = 'post'`, `method = 'PUT'` */
  #noteMethod(i: number): void {
    const joins = this.#joins;
    const size = joins.isRun(i + 1, '=>') ? 2 : joins.isMark(i + 1, ':') || joins.isMark(i + 1, '=') ? 1 : 0;
    if (size === 0) return;
    const name = joins.kind(i) === STRING ? (joins.literal(i) ?? '') : joins.text(i).replace(/^[$@]+/, '');
    if (!METHOD_KEY.test(name)) return;
    const method = methodNamed(joins, i + 1 + size);
    if (method === null) return;
    const open = joins.tokens.parent[i] ?? -1;
    const inside = enclosing(this.#definitions, i);
    if (inside && (joins.isMark(i - 1, '.') || joins.isMark(open, '{')) && hasPath(inside)) {
      const known = this.#bodies.get(inside.name);
      this.#bodies.set(inside.name, known === undefined || known === method ? method : null);
    }
    const owner = joins.isMark(i - 1, '.')
      ? joins.text(i - 2)
      : joins.isMark(open, '{') || joins.isMark(open, '[') || joins.isMark(open, '(')
        ? this.#ownerOf(open)
        : null;
    for (const key of owner === null ? [name] : [owner]) {
      const known = this.#variables.get(key.replace(/^[$@]+/, ''));
      if (known) known.push({ at: i, method });
      else this.#variables.set(key.replace(/^[$@]+/, ''), [{ at: i, method }]);
    }
  }

  /** The variable that an object is given to. */
  #ownerOf(open: number): string | null {
    const joins = this.#joins;
    let first = open;
    // `new Options {`, `RequestOptions(`, `@{` of PowerShell
    while (
      first > 0 &&
      joins.kind(first - 1) === WORD &&
      !/^(?:return)$/.test(joins.text(first - 1)) &&
      joins.tokens.first[first] === 0
    )
      first--;
    const target = targetOf(joins, this.#definitions, first);
    // PHP: `$options = ['http' => ['method' => 'POST']]`
    const outer = joins.tokens.parent[open] ?? -1;
    if (target?.key && target.name === 'http' && outer >= 0) return this.#ownerOf(outer);
    return target?.name ?? null;
  }

  /** Functions that put the base before what they are given. */
  #findHelpers(): void {
    for (const definition of this.#definitions)
      if (definition.method) this.#helpers.set(definition.name, definition.method);
    for (const [name, method] of this.#bodies) {
      if (method !== null && !this.#helpers.has(name)) this.#helpers.set(name, method);
    }
    for (const item of this.#items) {
      const { address, joined } = item;
      if (
        address === null ||
        address.host === 'other' ||
        !joined.value.includes('\uE000') ||
        !isGeneric(item)
      )
        continue;
      const definition = enclosing(this.#definitions, joined.first);
      if (definition === null || item.target?.name === definition.name) continue;
      const uses =
        item.target === null
          ? [this.#methods.around(joined.first, joined.next)]
          : this.#usesOf(item, definition);
      const found = uses.find((use) => use !== null);
      if (!found) continue;
      const known = this.#helpers.get(definition.name);
      if (known === undefined || known === null)
        this.#helpers.set(definition.name, definition.method ?? found.method);
    }
  }

  #table: string | null | undefined;

  /** The one method with which paths from elsewhere are called; null where there are several or none. */
  #tableMethod(): string | null {
    if (this.#table !== undefined) return this.#table;
    const joins = this.#joins;
    const methods = new Set<string>();
    for (let i = 0, n = 0; i < joins.tokens.count && n < 300; i++) {
      if (joins.kind(i) !== WORD || !PASSED.test(joins.text(i)) || !/^[,)]$/.test(joins.text(i + 1)))
        continue;
      n++;
      const found = this.#methods.around(this.#headOf(i), i + 1);
      if (found?.method) methods.add(found.method);
    }
    this.#table = methods.size === 1 ? ([...methods][0] ?? null) : null;
    return this.#table;
  }

  /** The calls that use a name below its value, in the same function. */
  #usesOf(item: Item, definition: Definition): (Found | null)[] {
    const joins = this.#joins;
    const found: (Found | null)[] = [];
    const end = Math.min(
      definition.end ?? item.joined.next + 400,
      item.joined.next + 1000,
      joins.tokens.count,
    );
    for (let i = item.joined.next; i < end && found.length < 4; i++) {
      if (joins.kind(i) !== WORD || joins.text(i).replace(/^[$@]+/, '') !== item.target?.name) continue;
      found.push(this.#methods.around(this.#headOf(i), i + 1));
    }
    return found;
  }

  #headOf(i: number): number {
    const joins = this.#joins;
    let first = i;
    for (let n = 0; n < 8; n++) {
      const size = joins.isMark(first - 1, '.')
        ? 1
        : joins.isRun(first - 2, '->') || joins.isRun(first - 2, '::')
          ? 2
          : 0;
      if (size === 0 || joins.kind(first - size - 1) !== WORD) break;
      first -= size + 1;
    }
    return first;
  }

  #emitAll(): void {
    const ties = new Ties(this.#items, this.#joins, this.#definitions);
    const kept: Kept[] = [];
    for (const item of this.#items) {
      if (this.#out.length >= CALL_LIMIT) return;
      this.#emit(item, ties, kept);
    }
    this.#progress(0.85);
    this.#followNames(kept);
    const byItem = new Map<Item, Kept>();
    for (const one of kept) {
      const known = byItem.get(one.item);
      if (known === undefined) byItem.set(one.item, one);
      else {
        for (const method of one.methods) known.methods.add(method);
        known.part ||= one.part;
      }
    }
    for (const { item, methods, part } of byItem.values()) {
      for (const method of methods) this.#call(item, method, ties, []);
      if (methods.size === 0 && !part && !this.#names.parts.has(item.joined.first))
        this.#call(item, item.target?.key ? this.#tableMethod() : null, ties, []);
    }
  }

  #emit(item: Item, ties: Ties, kept: Kept[]): void {
    const { joined, target } = item;
    const literal = joined.literal && joined.operands === 1 && this.#joins.kind(joined.first) === STRING;
    if (item.address === null || /\s/.test(item.value)) {
      if (literal) this.#readLiteral(item, ties);
      return;
    }
    const address = item.address;
    if (isTied(address) ? isBase(address) : !this.#mayBeRelative(item, address)) {
      if (joined.literal && isTied(address)) {
        this.#home(item, ties);
        if (isGeneric(item)) this.#loop(item, ties, kept);
      }
      if (address.host === 'other' && joined.literal) this.#foreign(item);
      return;
    }
    const found = joined.literal || target === null ? this.#methods.around(joined.first, joined.next) : null;
    if (joined.literal && found && (found.method !== null || target === null || found.by === 'call')) {
      if (!isTied(address) && !this.#isCall(item, address, found)) return;
      this.#call(item, found.method, ties, found.callee);
      return;
    }
    const owner = joined.literal ? this.#container(item) : null;
    if (!address.rooted && address.host === 'none' && !(target && PATH_KEY.test(target.name))) return;
    for (const name of [target, owner === null ? null : { name: owner, key: false }]) {
      if (name !== null) kept.push({ item, name: name.name, key: name.key, methods: new Set(), part: false });
    }
    if (target === null && owner === null && joined.literal && isTied(address))
      this.#call(item, null, ties, []);
    else if (
      target === null &&
      owner === null &&
      joined.literal &&
      address.host === 'unknown' &&
      isResource(address)
    )
      this.#call(item, null, ties, []);
  }

  /** The variable whose object the item stands in. */
  #container(item: Item): string | null {
    const open = this.#joins.tokens.parent[item.joined.first] ?? -1;
    if (open < 0 || this.#joins.isMark(open, '(')) return null;
    return item.target?.key && PATH_KEY.test(item.target.name) ? this.#ownerOf(open) : null;
  }

  /** A path without host or prefix, that looks like one of the API's. */
  #mayBeRelative(item: Item, address: Address): boolean {
    if (address.host === 'other') return false;
    const at = address.segments.findIndex((segment) => !isHole(segment));
    if (at < 0 || (at > 0 && address.host !== 'unknown')) return false;
    const own = at === 0 ? address : { ...address, segments: address.segments.slice(at) };
    if (
      /\.(?:js|ts|tsx|py|php|rb|css|html?|png|svg|md|yml|yaml|txt|go|java|cs|jpe?g|pdf)$/i.test(
        own.segments.at(-1) ?? '',
      )
    )
      return false;
    if (address.rooted) return isResource(own) || isPascal(own);
    if (address.host === 'unknown') return isResource(own) && isPascal(own);
    return isResource(own) && /^[A-Z]/.test(own.segments[0] ?? '') && item.joined.literal;
  }

  /** A relative path stands in a call that may be one of the API. */
  #isCall(item: Item, address: Address, found: Found): boolean {
    if (address.host === 'unknown' || item.value !== item.joined.value) return true;
    if (address.rooted) return isResource(address) || !found.weak;
    const named = item.target?.key === true && PATH_KEY.test(item.target.name);
    return named || (!found.weak && found.method !== null);
  }

  /** A base and what a loop puts behind it, one text after the other. */
  #loop(item: Item, ties: Ties, kept: Kept[]): void {
    if (this.#loops++ > LOOPS) return;
    const name = /\uE000([^\uE001]*)\uE001[^\uE000/]*$/.exec(item.joined.value)?.[1];
    if (name === undefined || name === '') return;
    for (const text of loopTexts(this.#joins, lastName(name), item.joined.first)) {
      const value = item.value.replace(
        /\uE000[^\uE001]*\uE001([^\uE000/]*)$/,
        (_, end: string) => text + end,
      );
      const address = addressOf(value);
      if (address === null || !isTied(address) || isBase(address) || !isResource(address)) continue;
      this.#emit({ ...item, value, address }, ties, kept);
    }
  }

  /** The account's own address, called as it is. */
  #home(item: Item, ties: Ties): void {
    const { address, joined, target } = item;
    if (
      address === null ||
      target !== null ||
      address.prefix === 0 ||
      address.segments.length !== address.prefix ||
      isGeneric(item)
    )
      return;
    const found = this.#methods.around(joined.first, joined.next);
    if (found?.method && found.callee.length > 0) this.#call(item, found.method, ties, []);
  }

  /** Another service's address in a call. */
  #foreign(item: Item): void {
    const found = this.#methods.around(item.joined.first, item.joined.next);
    if (found?.method)
      this.#push(item, { method: found.method, url: item.value.replace(/\uE000[^\uE001]*\uE001/g, '{}') });
  }

  #call(item: Item, method: string | null, ties: Ties, callee: readonly string[]): void {
    const { address } = item;
    if (address === null) return;
    const doubts: Doubt[] = [];
    if (address.openEnd) doubts.push('path');
    if (isTied(address) && address.prefix > 0) {
      const url = written(address.segments);
      this.#push(item, {
        method,
        url: address.host === 'impact' ? `https://api.impact.com${url}` : url,
        doubts,
        isImpact: true,
      });
      return;
    }
    const at = address.segments.findIndex((segment) => !isHole(segment));
    const own = written(address.segments.slice(Math.max(0, at)));
    if (address.host === 'impact') {
      this.#push(item, { method, url: own, doubts, isImpact: true });
      return;
    }
    const tie = ties.of(item, callee);
    // With nothing that ties it to the API it needs at least a method and a known name.
    if (
      tie === null &&
      (method === null || !isResource({ ...address, segments: address.segments.slice(Math.max(0, at)) }))
    )
      return;
    if (tie === null) doubts.push('host');
    this.#push(item, {
      method,
      url: `${tie ?? ''}${own}`,
      doubts,
      ...(tie === null ? {} : { isImpact: true }),
    });
  }

  #push(item: Item, call: RawCall): void {
    let first = item.joined.first;
    // The first literal is where the path stands.
    for (let i = first; i < item.joined.next && i < first + 200; i++) {
      if (this.#joins.kind(i) === STRING) {
        first = i;
        break;
      }
    }
    this.#out.push({ ...call, at: this.#joins.tokens.start[first] ?? 0 });
  }

  /** A literal that is no address but may hold one: `GET /Actions`, a message, a script. */
  #readLiteral(item: Item, ties: Ties): void {
    const { tokens } = this.#joins;
    const { first } = item.joined;
    const at = tokens.start[first] ?? 0;
    const [, method, path] = ENDPOINT.exec(item.joined.value.trim()) ?? [];
    if (method !== undefined && path !== undefined) {
      const value = this.#names.resolve(path, first);
      const address = addressOf(value);
      if (address && (isTied(address) ? !isBase(address) : isResource(address) || isPascal(address))) {
        this.#call({ ...item, value, address }, method, ties, []);
        return;
      }
    }
    const content = contentOf(tokens, first);
    this.#readInner(content, at);
  }

  #readInner(content: string, at: number): void {
    if (!TELLING.test(content)) return;
    if (content.length > 60 && /\n|\\n|;|\(/.test(content)) {
      this.#inner.push({ text: unescaped(content), at, oneLine: !content.includes('\n') });
      return;
    }
    this.#mention(content, at);
  }

  #mention(text: string, at: number): void {
    for (const { method, value, at: inside } of mentionsIn(text)) {
      if (this.#out.length >= CALL_LIMIT) return;
      const address = addressOf(value);
      if (address === null) continue;
      const url = written(address.segments);
      const tied = isTied(address);
      this.#out.push({
        method,
        url,
        doubts: tied ? ['mention'] : ['mention', 'host'],
        at: at + inside,
        ...(tied ? { isImpact: true } : {}),
      });
    }
  }

  #remarks(): void {
    const { text, remarks } = this.#joins.tokens;
    for (const { start, end } of remarks) {
      // In pieces: a comment may be as long as the text.
      for (let at = start; at < end; at += 60_000)
        this.#mention(text.slice(at, Math.min(end, at + 60_000)), at);
    }
    const { tokens } = this.#joins;
    for (let i = 0; i < tokens.count; i++) {
      if (tokens.kind[i] !== STRING || (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) <= 3000) continue;
      const content = contentOf(tokens, i);
      if (decode(content) === null) this.#readInner(content, tokens.start[i] ?? 0);
    }
  }

  /** Goes through all names once and finds the calls that use a kept endpoint. */
  #followNames(kept: Kept[]): void {
    const byName = new Map<string, Kept[]>();
    for (const one of kept) {
      const known = byName.get(one.name);
      if (known) known.push(one);
      else byName.set(one.name, [one]);
    }
    if (byName.size === 0) return;
    const joins = this.#joins;
    const { tokens } = joins;
    for (let i = 0; i < tokens.count; i++) {
      const kind = tokens.kind[i];
      if (kind !== WORD && !(kind === STRING && joins.isMark(tokens.parent[i] ?? -1, '['))) continue;
      const name =
        kind === STRING
          ? (joins.literal(i) ?? '')
          : joins
              .text(i)
              .replace(/^[$@]+/, '')
              .replace(/[?!]+$/, '');
      const all = byName.get(name);
      if (all === undefined) continue;
      this.#use(i, all);
    }
  }

  #use(i: number, all: readonly Kept[]): void {
    const joins = this.#joins;
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.item.joined.first ?? 0) < i) low = middle + 1;
      else high = middle;
    }
    const one = all[Math.max(0, low - 1)];
    if (one === undefined || (one.item.joined.first <= i && i < one.item.joined.next)) return;
    const member =
      joins.isMark(i - 1, '.') ||
      joins.isRun(i - 2, '->') ||
      joins.isRun(i - 2, '::') ||
      joins.isMark(i - 1, '[') ||
      /^[@$]/.test(joins.text(i));
    if (one.key && !member) return;
    // A key or a parameter of the same name is another thing.
    const keyed = joins.isMark(i + 1, ':') || (joins.isMark(i + 1, '=') && !joins.isRun(i + 1, '=='));
    if (keyed && joins.kind(i) === WORD) return;
    if (!member && !this.#inReach(i, one)) return;
    // `.url(x)` is no use of a variable `url`.
    if (member && joins.isMark(i + 1, '(') && !this.#definitions.some((other) => other.name === one.name))
      return;
    // The name before its own value.
    if (i < one.item.joined.first && one.item.joined.first - i < 14 && this.#isTargetOf(i, one.item)) return;
    const next =
      joins.isMark(i + 1, '(') && joins.mate(i + 1) > 0
        ? joins.mate(i + 1) + 1
        : joins.isMark(i + 1, ']')
          ? i + 2
          : i + 1;
    if (this.#covered[i] === 1) {
      // Inside of another expression, which stands for itself.
      one.part = true;
      return;
    }
    const found = this.#methods.around(this.#headOf(i), next);
    if (found) one.methods.add(found.method);
  }

  /** A local name is known in its own function only. */
  #inReach(i: number, { item, name }: Kept): boolean {
    const home = enclosing(this.#definitions, item.joined.first);
    const here = enclosing(this.#definitions, i);
    if (home === here || home?.name === name) return true;
    if (here?.params.has(name)) return false;
    return home === null || (home.end !== null && home.open < i && i < home.end);
  }

  #isTargetOf(i: number, item: Item): boolean {
    const name = this.#joins.text(i).replace(/^[$@]+/, '');
    return item.target?.name === name;
  }
}

/** It is given a path or an address. */
function hasPath(definition: Definition): boolean {
  return [...definition.params].some((param) => PASSED.test(param));
}

/** It takes the rest of the path from somebody else. */
function isGeneric(item: Item): boolean {
  const { address, joined } = item;
  if (address === null || !/\uE001$/.test(joined.value.replace(/\.json$|\.xml$/, ''))) return false;
  if (/\uE001\uE000[^\uE001]*\uE001(?:\.json|\.xml)?$/.test(joined.value)) return true;
  return isBase(address) && !isHoleOfAccount(joined.value);
}

/** The hole at the end is the account: `/Mediapartners/${sid}`. */
function isHoleOfAccount(value: string): boolean {
  const name = /(?:mediapartners|advertisers|agencies)\/\uE000([^\uE001]*)\uE001$/i.exec(value)?.[1];
  return name !== undefined && !/path|endpoint|resource|ur[il]/i.test(lastName(name));
}

/** A literal's text as a program would see it. */
function unescaped(content: string): string {
  if (!content.includes('\\')) return content;
  return content.replace(/\\(?:r\\n|[nrt"'`\\/])/g, (sequence) => {
    const sign = sequence.at(-1) ?? '';
    return sign === 'n' || sign === 'r' ? '\n' : sign === 't' ? '\t' : sign;
  });
}

/** Which part of the API relative paths belong to. */
class Ties {
  /** Account prefixes in the text, by their words, with one way of writing each. */
  readonly #prefixes = new Map<string, string>();
  #hosts = false;
  #others = false;
  /** The first of those that name the API. */
  readonly #tied: Item[] = [];
  readonly #joins: Joins;
  readonly #definitions: readonly Definition[];

  constructor(items: readonly Item[], joins: Joins, definitions: readonly Definition[]) {
    this.#joins = joins;
    this.#definitions = definitions;
    for (const item of items) {
      const { address } = item;
      if (address === null || !item.joined.literal) continue;
      if (isTied(address) && this.#tied.length < 300) this.#tied.push(item);
      if (address.host === 'impact') this.#hosts = true;
      if (address.prefix > 0) this.#prefixes.set(keyOf(address), prefixOf(address));
      if (
        address.host === 'other' &&
        item.target !== null &&
        address.segments.length < 3 &&
        /base|url|host|api|endpoint|uri/i.test(item.target.name)
      )
        this.#others = true;
    }
  }

  /** The prefix for a relative path, '' for the API without one, null where nothing says so. */
  of(item: Item, callee: readonly string[]): string | null {
    if (!this.#hosts && this.#prefixes.size === 0) return null;
    if (this.#prefixes.size <= 1 && !this.#others) return [...this.#prefixes.values()][0] ?? '';
    return this.#byName(item, callee) ?? this.#byClass(item);
  }

  /** By the names of the client, or of the base in front. */
  #byName(item: Item, callee: readonly string[]): string | null {
    const holes = [...item.joined.value.matchAll(/\uE000([^\uE001]*)\uE001/g)].map((hole) =>
      lastName(hole[1] ?? ''),
    );
    for (const name of [...callee, ...holes.slice(0, 1)]) {
      const plain = name.replace(/^[$@_]+/, '');
      if (
        /^(?:get|post|put|patch|delete|this|self|fetch|axios|requests|request|http|new|client)$/i.test(plain)
      )
        continue;
      for (const other of this.#tied) {
        const { address, joined } = other;
        if (address === null) continue;
        const owner = enclosing(this.#definitions, joined.first)?.name;
        if (this.#givenTo(other).some((given) => given === plain) || owner === plain) {
          return address.prefix > 0 ? prefixOf(address) : '';
        }
      }
    }
    return null;
  }

  /** The names around an expression: the variable that its call or object is given to. */
  #givenTo(item: Item): string[] {
    const names: string[] = [];
    if (item.target) names.push(item.target.name);
    const { parent } = this.#joins.tokens;
    let open = parent[item.joined.first] ?? -1;
    for (let n = 0; n < 4 && open >= 0; n++) {
      let first = open;
      while (
        first > 0 &&
        (this.#joins.kind(first - 1) === WORD ||
          this.#joins.isMark(first - 1, '.') ||
          this.#joins.isMark(first - 1, ':')) &&
        this.#joins.tokens.first[first] === 0 &&
        open - first < 8
      )
        first--;
      const target = targetOf(this.#joins, this.#definitions, first);
      if (target) names.push(target.name);
      open = parent[open] ?? -1;
    }
    return names;
  }

  /** By the class or the module that the path stands in. */
  #byClass(item: Item): string | null {
    const from = this.#classStart(item.joined.first);
    const found = new Set<string>();
    let text = '';
    for (const { address, joined } of this.#tied) {
      if (address === null || this.#classStart(joined.first) !== from) continue;
      found.add(keyOf(address));
      text = address.prefix > 0 ? prefixOf(address) : '';
    }
    return from >= 0 && found.size === 1 ? text : null;
  }

  #starts: number[] | null = null;

  #classStart(at: number): number {
    this.#starts ??= this.#classes();
    let best = -1;
    for (const start of this.#starts) {
      if (start > at) break;
      best = start;
    }
    return best;
  }

  #classes(): number[] {
    const starts: number[] = [];
    const { count, kind, first } = this.#joins.tokens;
    for (let i = 0; i < count && starts.length < 500; i++) {
      if (
        kind[i] !== WORD ||
        !/^(?:class|module|struct|object|interface|impl|trait|defmodule|protocol|service)$/.test(
          this.#joins.text(i),
        )
      )
        continue;
      if (this.#joins.kind(i + 1) === WORD && (first[i] === 1 || this.#joins.kind(i - 1) === WORD))
        starts.push(i);
    }
    return starts;
  }
}

function keyOf(address: Address): string {
  return [address.segments[0], address.prefix > 2 ? address.segments[2] : ''].join('/').toLowerCase();
}

function prefixOf(address: Address): string {
  return written(address.segments.slice(0, address.prefix));
}
