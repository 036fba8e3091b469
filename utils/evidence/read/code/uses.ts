import { enclosing } from './functions.ts';
import type { Item, Source } from './items.ts';
import { STRING, WORD } from './lexer.ts';
import type { Methods } from './methods.ts';

/** An endpoint under a name, and what the places say that use it. */
export interface Kept {
  readonly item: Item;
  readonly name: string;
  /** It is a key, and used as a member only. */
  readonly key: boolean;
  readonly methods: Set<string | null>;
  /** Other expressions are made of it. */
  part: boolean;
}

/** Finds the calls that use an endpoint by its name. */
export class Uses {
  readonly #source: Source;
  readonly #methods: Methods;
  readonly #functions: ReadonlySet<string>;
  readonly #byName = new Map<string, Kept[]>();
  readonly #byItem = new Map<Item, Kept[]>();

  constructor(source: Source, methods: Methods) {
    this.#source = source;
    this.#methods = methods;
    this.#functions = new Set(source.definitions.map(({ name }) => name));
  }

  /** Remembers an endpoint that was given to a name; in the order of the text. */
  keep(item: Item, name: string, key: boolean): void {
    const kept: Kept = { item, name, key, methods: new Set(), part: false };
    const named = this.#byName.get(name);
    if (named) named.push(kept);
    else this.#byName.set(name, [kept]);
    const same = this.#byItem.get(item);
    if (same) same.push(kept);
    else this.#byItem.set(item, [kept]);
  }

  /** Each endpoint with the methods of all its uses. */
  *results(): Generator<{ item: Item; methods: ReadonlySet<string | null>; part: boolean }> {
    for (const [item, kept] of this.#byItem) {
      const methods = new Set(kept.flatMap((one) => [...one.methods]));
      yield { item, methods, part: kept.some(({ part }) => part) };
    }
  }

  /** Goes through all names once and finds the calls that use a kept endpoint. */
  follow(): void {
    if (this.#byName.size === 0) return;
    const { joins } = this.#source;
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
      const all = this.#byName.get(name);
      if (all === undefined) continue;
      this.#use(i, all);
    }
  }

  #use(i: number, all: readonly Kept[]): void {
    const { joins, covered } = this.#source;
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
    if (member && joins.isMark(i + 1, '(') && !this.#functions.has(one.name)) return;
    // The name before its own value.
    if (i < one.item.joined.first && one.item.joined.first - i < 14 && this.#isTargetOf(i, one.item)) return;
    const next =
      joins.isMark(i + 1, '(') && joins.mate(i + 1) > 0
        ? joins.mate(i + 1) + 1
        : joins.isMark(i + 1, ']')
          ? i + 2
          : i + 1;
    if (covered[i] === 1) {
      // Inside of another expression, which stands for itself.
      one.part = true;
      return;
    }
    const found = this.#methods.around(joins.headOf(i), next);
    if (found) one.methods.add(found.method);
  }

  /** A local name is known in its own function only. */
  #inReach(i: number, { item, name }: Kept): boolean {
    const home = enclosing(this.#source.definitions, item.joined.first);
    const here = enclosing(this.#source.definitions, i);
    if (home === here || home?.name === name) return true;
    if (here?.params.has(name)) return false;
    return home === null || (home.end !== null && home.open < i && i < home.end);
  }

  #isTargetOf(i: number, item: Item): boolean {
    const name = this.#source.joins.text(i).replace(/^[$@]+/, '');
    return item.target?.name === name;
  }
}
