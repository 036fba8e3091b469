import type { Definition } from './functions.ts';
import { enclosing } from './functions.ts';
import type { Item, Source } from './items.ts';
import { holesIn, isGeneric } from './items.ts';
import { WORD } from './lexer.ts';
import type { Found } from './methods.ts';
import { Methods } from './methods.ts';
import { hasPath, PASSED } from './options.ts';

const plain = (name: string) => name.replace(/^[$@]+/, '');

/** The account that names out of a table are put behind, and the method they are called with. */
interface Table {
  readonly prefix: readonly string[];
  readonly method: string | null;
}

/** Functions of the text that put the base before what they are given, and the methods they call with. */
export class Wrappers {
  readonly methods: Methods;
  readonly #source: Source;
  readonly #known = new Map<string, string | null>();
  readonly #givenPaths: ReadonlySet<string>;
  /** By the names of what stands behind a base, in lower case. */
  readonly #tables = new Map<string, Table>();
  readonly #class = { at: 0, name: '' };
  #table: string | null | undefined;

  constructor(source: Source) {
    this.#source = source;
    this.#givenPaths = new Set(source.definitions.filter(hasPath).map(({ name }) => name));
    this.methods = new Methods(source.joins, {
      helper: (name) => this.#known.get(plain(name)),
      isWrapper: (name) => this.#givenPaths.has(name),
      variable: (name, place) => source.options.methodOf(name, place),
    });
  }

  /** Learns what they do from the calls inside of them. */
  learn(items: readonly Item[]): void {
    const { definitions, options } = this.#source;
    for (const { name, method } of definitions) if (method) this.#known.set(name, method);
    for (const [name, method] of options.bodies) {
      if (method !== null && !this.#known.has(name)) this.#known.set(name, method);
    }
    for (const item of items) {
      const { address, joined } = item;
      if (address === null || address.host === 'other' || !isGeneric(item)) continue;
      const definition = enclosing(definitions, joined.first);
      if (definition === null || item.target?.name === definition.name) continue;
      if (!joined.literal && !holesIn(joined.value).some((name) => definition.params.has(name))) continue;
      const uses =
        item.target === null
          ? [this.methods.around(joined.first, joined.next)]
          : this.#usesOf(item, definition);
      const found = uses.find((use) => use !== null);
      if (!found) continue;
      if (address.prefix > 0 && joined.literal) {
        const prefix = address.segments.slice(0, address.prefix);
        for (const word of lastWords(joined.value)) this.#tables.set(word, { prefix, method: found.method });
      }
      const known = this.#known.get(definition.name);
      if (known === undefined || known === null) {
        this.#known.set(definition.name, definition.method ?? found.method);
      }
    }
  }

  /** What puts a base before the members of the table or enum that a text stands in; undefined for none. */
  tableOf({ joined, target }: Item): Table | undefined {
    const { joins, options } = this.#source;
    const open = joins.tokens.parent[joined.first] ?? -1;
    // Java and Kotlin: `JOBS("Jobs"),`
    const isMember = /^[A-Z][A-Z\d_]*$/.test(joins.text(open - 1)) && joins.isMark(open, '(');
    if (this.#tables.size === 0 || (target === null && !isMember)) return undefined;
    const owner = (target?.key && open >= 0 && options.ownerOf(open)) || this.#classAround(joined.first);
    return this.#tables.get(owner.toLowerCase());
  }

  /** The name of the class or enum above a constant, looked for once from one to the next; '' for none. */
  #classAround(at: number): string {
    const { joins } = this.#source;
    const last = this.#class;
    if (at < last.at) Object.assign(last, { at: 0, name: '' });
    for (; last.at < at; last.at++) {
      if (joins.kind(last.at) !== WORD) continue;
      const word = joins.text(last.at);
      if (/^(?:def|func|function|fun)$/.test(word)) last.name = '';
      else if (/^(?:class|enum|object)$/.test(word) && joins.kind(last.at + 1) === WORD)
        last.name = joins.text(last.at + 1);
    }
    return last.name;
  }

  /** The one method with which paths from elsewhere are called; null where there are several or none. */
  tableMethod(): string | null {
    if (this.#table !== undefined) return this.#table;
    const { joins } = this.#source;
    const methods = new Set<string>();
    for (let i = 0, n = 0; i < joins.tokens.count && n < 300; i++) {
      if (joins.kind(i) !== WORD || !PASSED.test(joins.text(i)) || !/^[,)]$/.test(joins.text(i + 1)))
        continue;
      n++;
      const found = this.methods.around(joins.headOf(i), i + 1);
      if (found?.method) methods.add(found.method);
    }
    const [only = null] = methods;
    if (methods.size === 1) this.#table = only;
    // Configuration names its one method once for all.
    else this.#table = methods.size === 0 ? this.#source.options.onlyMethod : null;
    return this.#table;
  }

  /** The calls that use a name below its value, in the same function. */
  #usesOf({ joined, target }: Item, definition: Definition): (Found | null)[] {
    const { joins } = this.#source;
    const found: (Found | null)[] = [];
    const end = Math.min(definition.end ?? joined.next + 400, joined.next + 1000, joins.tokens.count);
    for (let i = joined.next; i < end && found.length < 4; i++) {
      if (joins.kind(i) !== WORD || plain(joins.text(i)) !== target?.name) continue;
      found.push(this.methods.around(joins.headOf(i), i + 1));
    }
    return found;
  }
}

/** The words of what a text ends with: `KINDS[kind]` names a table, `resource.value` perhaps an enum. */
function lastWords(value: string): string[] {
  const name = /\uE000([^\uE001]*)\uE001[^\uE000/]*$/.exec(value)?.[1] ?? '';
  return name
    .toLowerCase()
    .split('.')
    .filter((word) => word !== '');
}
