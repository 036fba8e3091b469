import { enclosing } from './functions.ts';
import type { Item, Source } from './items.ts';
import { WORD } from './lexer.ts';
import { targetOf } from './names.ts';
import type { Address } from './paths.ts';
import { isTied, lastName, written } from './paths.ts';

/** Which part of the API relative paths belong to. */
export class Ties {
  /** Account prefixes in the text, by their words, with one way of writing each. */
  readonly #prefixes = new Map<string, string>();
  #hosts = false;
  #others = false;
  /** The first of those that name the API. */
  readonly #tied: Item[] = [];
  readonly #source: Source;

  constructor(items: readonly Item[], source: Source) {
    this.#source = source;
    for (const item of items) {
      const { address } = item;
      if (address === null || (!item.joined.literal && address.prefix === 0)) continue;
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
        const owner = enclosing(this.#source.definitions, joined.first)?.name;
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
    const { parent } = this.#source.joins.tokens;
    let open = parent[item.joined.first] ?? -1;
    for (let n = 0; n < 4 && open >= 0; n++) {
      let first = open;
      while (
        first > 0 &&
        (this.#source.joins.kind(first - 1) === WORD ||
          this.#source.joins.isMark(first - 1, '.') ||
          this.#source.joins.isMark(first - 1, ':')) &&
        this.#source.joins.tokens.first[first] === 0 &&
        open - first < 8
      )
        first--;
      const target = targetOf(this.#source.joins, this.#source.definitions, first);
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
    const { count, kind, first } = this.#source.joins.tokens;
    for (let i = 0; i < count && starts.length < 500; i++) {
      if (
        kind[i] !== WORD ||
        !/^(?:class|module|struct|object|interface|impl|trait|defmodule|protocol|service)$/.test(
          this.#source.joins.text(i),
        )
      )
        continue;
      if (
        this.#source.joins.kind(i + 1) === WORD &&
        (first[i] === 1 || this.#source.joins.kind(i - 1) === WORD)
      )
        starts.push(i);
    }
    return starts;
  }
}

/** One for each account type, whatever the placeholders. */
function keyOf(address: Address): string {
  return [address.segments[0], address.prefix > 2 ? address.segments[2] : ''].join('/').toLowerCase();
}

function prefixOf(address: Address): string {
  return written(address.segments.slice(0, address.prefix));
}
