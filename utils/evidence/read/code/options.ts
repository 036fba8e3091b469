import type { Definition } from './functions.ts';
import { enclosing } from './functions.ts';
import type { Joins } from './joins.ts';
import { STRING, WORD } from './lexer.ts';
import { targetOf } from './names.ts';
import { methodNamed } from './verbs.ts';

const METHOD_KEY = /^(?:(?:http|request)_?)?(?:method|verb)$/i;
/** Names under which a path is handed on. */
export const PASSED = /^[$@]?(?:path|endpoint|url|uri|resource|route|url_?path|api_?path|href)$/i;

/** Methods kept under a name: in an object of options, in a variable, or in a function that is given an address. */
export class Options {
  readonly #joins: Joins;
  readonly #definitions: readonly Definition[];
  readonly #variables = new Map<string, { at: number; method: string }[]>();
  /** The methods that functions set which are given an address; null where there are several. */
  readonly bodies = new Map<string, string | null>();

  /** GET where options name no other method anywhere; else null, since one that writes is no habit. */
  get onlyMethod(): string | null {
    const all = new Set([...this.#variables.values()].flatMap((list) => list.map(({ method }) => method)));
    return all.size === 1 && all.has('GET') ? 'GET' : null;
  }

  constructor(joins: Joins, definitions: readonly Definition[]) {
    this.#joins = joins;
    this.#definitions = definitions;
  }

  /** The method under a name, by the last mention before a place, else by the first after it. */
  methodOf(name: string, place: number): string | null {
    let best: string | null = null;
    for (const one of this.#variables.get(name.replace(/^[$@]+/, '')) ?? []) {
      if (best !== null && one.at > place) break;
      best = one.method;
    }
    return best;
  }

  /** `options = { method: 'POST' }`, `options.method = 'post'`, `method = 'PUT'` */
  note(i: number): void {
    const joins = this.#joins;
    const size = joins.isRun(i + 1, '=>') ? 2 : joins.isMark(i + 1, ':') || joins.isMark(i + 1, '=') ? 1 : 0;
    if (size === 0) return;
    const name = joins.kind(i) === STRING ? (joins.literal(i) ?? '') : joins.text(i).replace(/^[$@]+/, '');
    if (name === 'RelativePath') this.#noteContents(i);
    if (!METHOD_KEY.test(name)) return;
    const method = methodNamed(joins, i + 1 + size);
    if (method === null) return;
    const open = joins.tokens.parent[i] ?? -1;
    const inside = enclosing(this.#definitions, i);
    if (inside && (joins.isMark(i - 1, '.') || joins.isMark(open, '{')) && hasPath(inside)) {
      const known = this.bodies.get(inside.name);
      this.bodies.set(inside.name, known === undefined || known === method ? method : null);
    }
    const owner = joins.isMark(i - 1, '.')
      ? joins.text(i - 2)
      : joins.isMark(open, '{') || joins.isMark(open, '[') || joins.isMark(open, '(')
        ? this.ownerOf(open)
        : null;
    for (const key of owner === null ? [name] : [owner]) {
      const known = this.#variables.get(key.replace(/^[$@]+/, ''));
      if (known) known.push({ at: i, method });
      else this.#variables.set(key.replace(/^[$@]+/, ''), [{ at: i, method }]);
    }
  }

  /** Power Query: `Web.Contents(Base, [RelativePath = path])` reads where no content is sent. */
  #noteContents(i: number): void {
    const joins = this.#joins;
    const inside = enclosing(this.#definitions, i);
    if (!inside?.params.has(joins.text(i + 2)) || this.bodies.has(inside.name)) return;
    const close = joins.mate(joins.tokens.parent[i] ?? -1);
    for (let k = i; k < close && k < i + 200; k++) {
      if (joins.text(k) === 'Content' && joins.isMark(k + 1, '=')) return;
    }
    this.bodies.set(inside.name, 'GET');
  }

  /** The variable that an object is given to. */
  ownerOf(open: number): string | null {
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
    if (target?.key && target.name === 'http' && outer >= 0) return this.ownerOf(outer);
    return target?.name ?? null;
  }
}

/** It is given a path or an address. */
export function hasPath(definition: Definition): boolean {
  return [...definition.params].some((param) => PASSED.test(param));
}
