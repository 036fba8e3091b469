import type { Doubt, RawCall } from '../../types.ts';
import { underAgency } from './agency.ts';
import { definitionsIn } from './functions.ts';
import type { Inner } from './inner.ts';
import { codeIn, isTelling } from './inner.ts';
import type { Item, Source } from './items.ts';
import { isGeneric, itemsIn } from './items.ts';
import { Joins } from './joins.ts';
import { lex, STRING } from './lexer.ts';
import { contentOf, decode } from './literal.ts';
import { loopTexts } from './loops.ts';
import { mentionsIn } from './mentions.ts';
import type { Found } from './methods.ts';
import { Names } from './names.ts';
import { Options } from './options.ts';
import type { Address } from './paths.ts';
import { addressOf, isBase, isHole, isPascal, isResource, isTied, lastName, written } from './paths.ts';
import { isSpoken } from './spoken.ts';
import { Ties } from './ties.ts';
import { Uses } from './uses.ts';
import { Wrappers } from './wrappers.ts';

/** A call with the place of its address. */
export type PlacedCall = RawCall & { readonly at: number };

const PATH_KEY = /path|endpoint|ur[il]|resource|route|href|request/i;
const CALL_LIMIT = 10_000;
/** Loops that are followed. */
const LOOPS = 200;
const ENDPOINT = /^(GET|POST|PUT|PATCH|DELETE)\s{1,4}((?:https?:\/\/|\/|\uE000)\S{1,1000})$/;

/** All calls of the API in one text. */
export class CallsIn {
  readonly cut: boolean;
  readonly #source: Source;
  readonly #wrappers: Wrappers;
  readonly #uses: Uses;
  readonly #items: readonly Item[];
  readonly #ties: Ties;
  readonly #out: PlacedCall[] = [];
  readonly #inner: Inner[] = [];
  #loops = 0;
  readonly #progress: (fraction: number) => void;

  constructor(text: string, progress: (fraction: number) => void) {
    this.#progress = progress;
    const tokens = lex(text);
    this.cut = tokens.cut;
    progress(0.2);
    const joins = new Joins(tokens);
    const definitions = definitionsIn(joins);
    const names = new Names(joins, definitions);
    const options = new Options(joins, definitions);
    this.#source = { joins, definitions, names, options, covered: new Uint8Array(tokens.count) };
    this.#items = underAgency(itemsIn(this.#source));
    progress(0.6);
    this.#ties = new Ties(this.#items, this.#source);
    this.#wrappers = new Wrappers(this.#source);
    this.#uses = new Uses(this.#source, this.#wrappers.methods);
  }

  /** Code inside of literals; known after `found`. */
  inner(): readonly Inner[] {
    return this.#inner;
  }

  found(): readonly PlacedCall[] {
    this.#wrappers.learn(this.#items);
    for (const item of this.#items) {
      if (this.#out.length >= CALL_LIMIT) break;
      this.#emit(item);
    }
    this.#progress(0.85);
    this.#emitUses();
    this.#remarks();
    return this.#out;
  }

  /** The endpoints that were given to a name, by how the name is used. */
  #emitUses(): void {
    this.#uses.follow();
    for (const { item, methods, part } of this.#uses.results()) {
      if (this.#out.length >= CALL_LIMIT) return;
      for (const method of methods) this.#call(item, method);
      const isPart = part || this.#source.names.parts.has(item.joined.first);
      // `JOBS: '/Jobs/'` goes on somewhere else.
      const isCut = item.joined.value.endsWith('/');
      if (isCut && methods.size === 0 && !isPart) this.#call(item, null, [], ['path']);
      else if (methods.size === 0 && !isPart)
        this.#call(item, item.target?.key ? this.#wrappers.tableMethod() : null);
    }
  }

  #emit(item: Item): void {
    const { joined, target } = item;
    const literal =
      joined.literal && joined.operands === 1 && this.#source.joins.kind(joined.first) === STRING;
    if (item.address === null || /\s/.test(item.value)) {
      if (literal) this.#readLiteral(item);
      return;
    }
    const address = item.address;
    if (isTied(address) ? isBase(address) : !this.#mayBeRelative(item, address)) {
      if (joined.literal && isTied(address)) {
        this.#home(item);
        if (isGeneric(item)) this.#loop(item);
      }
      if (address.host === 'other' && joined.literal) this.#foreign(item);
      return;
    }
    const table =
      literal && !address.rooted && isResource(address) ? this.#wrappers.tableOf(item) : undefined;
    if (table) {
      this.#push(item, {
        method: table.method,
        url: written([...table.prefix, ...address.segments]),
        isImpact: true,
      });
      return;
    }
    const found =
      joined.literal || target === null ? this.#wrappers.methods.around(joined.first, joined.next) : null;
    if (joined.literal && found && (found.method !== null || target === null || found.by === 'call')) {
      if (!isTied(address) && !this.#isCall(item, address, found)) return;
      this.#call(item, found.method, found.callee);
      return;
    }
    const owner = joined.literal ? this.#container(item) : null;
    if (!address.rooted && address.host === 'none' && !(target && PATH_KEY.test(target.name))) return;
    if (target !== null) this.#uses.keep(item, target.name, target.key);
    if (owner !== null) this.#uses.keep(item, owner, false);
    if (target?.owner) this.#uses.keep(item, target.owner, false);
    if (target === null && owner === null && joined.literal && isTied(address)) this.#call(item, null);
    else if (
      target === null &&
      owner === null &&
      joined.literal &&
      address.host === 'unknown' &&
      isResource(address)
    )
      this.#call(item, null);
  }

  /** The variable whose object the item stands in. */
  #container(item: Item): string | null {
    const open = this.#source.joins.tokens.parent[item.joined.first] ?? -1;
    if (open < 0 || this.#source.joins.isMark(open, '(')) return null;
    return item.target?.key && PATH_KEY.test(item.target.name) ? this.#source.options.ownerOf(open) : null;
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
  #loop(item: Item): void {
    if (this.#loops++ > LOOPS) return;
    const name = /\uE000([^\uE001]*)\uE001[^\uE000/]*$/.exec(item.joined.value)?.[1];
    if (name === undefined || name === '') return;
    for (const text of loopTexts(this.#source.joins, lastName(name), item.joined.first)) {
      const value = item.value.replace(
        /\uE000[^\uE001]*\uE001([^\uE000/]*)$/,
        (_, end: string) => text + end,
      );
      const address = addressOf(value);
      if (address === null || !isTied(address) || isBase(address) || !isResource(address)) continue;
      this.#emit({ ...item, value, address });
    }
  }

  /** The account's own address, called as it is. */
  #home(item: Item): void {
    const { address, joined, target } = item;
    if (
      address === null ||
      target !== null ||
      address.prefix === 0 ||
      address.segments.length !== address.prefix ||
      isGeneric(item)
    )
      return;
    const { joins } = this.#source;
    const given = joins.text((joins.tokens.parent[joined.first] ?? 0) - 1);
    if (/base_?ur[il]/i.test(given)) return;
    const found = this.#wrappers.methods.around(joined.first, joined.next);
    if (found?.method && found.callee.length > 0) this.#call(item, found.method);
  }

  /** Another service's address in a call. */
  #foreign(item: Item): void {
    const found = this.#wrappers.methods.around(item.joined.first, item.joined.next);
    if (found?.method)
      this.#push(item, { method: found.method, url: item.value.replace(/\uE000[^\uE001]*\uE001/g, '{}') });
  }

  #call(
    item: Item,
    method: string | null,
    callee: readonly string[] = [],
    unsure: readonly Doubt[] = [],
  ): void {
    const { address } = item;
    if (address === null) return;
    const doubts: Doubt[] = [...unsure];
    if (isSpoken(this.#source.joins, item.joined.first)) doubts.push('mention');
    if (address.openEnd || item.joined.cut) doubts.push('path');
    if (address.host === 'other') doubts.push('host');
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
    const tie = this.#ties.of(item, callee);
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
      if (this.#source.joins.kind(i) === STRING) {
        first = i;
        break;
      }
    }
    this.#out.push({ ...call, at: this.#source.joins.tokens.start[first] ?? 0 });
  }

  /** A literal that is no address but may hold one: `GET /Actions`, a message, a script. */
  #readLiteral(item: Item): void {
    const { tokens } = this.#source.joins;
    const { first } = item.joined;
    const at = tokens.start[first] ?? 0;
    const [, method, path] = ENDPOINT.exec(item.joined.value.trim()) ?? [];
    if (method !== undefined && path !== undefined) {
      const value = this.#source.names.resolve(path, first);
      const address = addressOf(value);
      if (address && (isTied(address) ? !isBase(address) : isResource(address) || isPascal(address))) {
        this.#call({ ...item, value, address }, method);
        return;
      }
    }
    const content = contentOf(tokens, first);
    this.#readInner(content, at);
  }

  #readInner(content: string, at: number): void {
    if (!isTelling(content)) return;
    const code = codeIn(content, at);
    if (code) this.#inner.push(code);
    else this.#mention(content, at);
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
    const { text, remarks } = this.#source.joins.tokens;
    for (const { start, end } of remarks) {
      // In pieces: a comment may be as long as the text.
      for (let at = start; at < end; at += 60_000)
        this.#mention(text.slice(at, Math.min(end, at + 60_000)), at);
    }
    const { tokens } = this.#source.joins;
    for (let i = 0; i < tokens.count; i++) {
      if (tokens.kind[i] !== STRING || (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) <= 3000) continue;
      const content = contentOf(tokens, i);
      if (decode(content) === null) this.#readInner(content, tokens.start[i] ?? 0);
    }
  }
}
