import type { Definition } from './functions.ts';
import type { Joined, Joins } from './joins.ts';
import { STRING, WORD } from './lexer.ts';
import { CLOSE, OPEN } from './literal.ts';
import type { Names, Target } from './names.ts';
import { targetOf } from './names.ts';
import type { Options } from './options.ts';
import type { Address } from './paths.ts';
import { addressOf, isBase, lastName } from './paths.ts';

/** One text, read. */
export interface Source {
  readonly joins: Joins;
  readonly definitions: readonly Definition[];
  readonly names: Names;
  readonly options: Options;
  /** 1 for each token that is part of an expression which stands for itself. */
  readonly covered: Uint8Array;
}

/** An expression that may be an address. */
export interface Item {
  readonly joined: Joined;
  readonly target: Target | null;
  /** With names filled in. */
  readonly value: string;
  readonly address: Address | null;
}

/** More names than any source file has. */
const NAMED_LIMIT = 200_000;

/** Reads every expression once; names and options are noted on the way. */
export function itemsIn(source: Source): Item[] {
  const { names } = source;
  return relevant(expressions(source)).flatMap(({ joined, target }) => {
    names.chosen = false;
    const item = (value: string): Item => ({ joined, target, value, address: addressOf(value) });
    const value = names.resolve(joined.value, joined.first);
    // Another name for an address is no use of it.
    if (!joined.literal && target !== null && value.includes('/')) cover(source, joined.first, joined.next);
    if (!names.chosen) return [item(value)];
    const other = names.resolve(joined.value, joined.first, 0, true);
    return other === value ? [item(value)] : [item(value), item(other)];
  });
}

/** Without the assignments that have nothing to do with an address: a large bundle has hundreds of thousands. */
function relevant(all: readonly Expression[]): Expression[] {
  const names = new Set<string>();
  for (const { joined, target } of all) {
    if (joined.literal && target !== null && /[/.\uE000]/.test(joined.value)) names.add(target.name);
  }
  const matters = ({ joined }: Expression) =>
    joined.literal || holesIn(joined.value).some((hole) => names.has(hole));
  // An alias may stand before what it is an alias of.
  for (let pass = 0; pass < 3; pass++) {
    const before = names.size;
    for (const one of all)
      if (one.target !== null && !names.has(one.target.name) && matters(one)) names.add(one.target.name);
    if (names.size === before) break;
  }
  return all.filter(matters);
}

/** The names of a text's holes. */
export function holesIn(value: string): string[] {
  const found: string[] = [];
  for (let at = value.indexOf(OPEN); at >= 0; at = value.indexOf(OPEN, at + 1)) {
    found.push(lastName(value.slice(at + 1, value.indexOf(CLOSE, at))));
  }
  return found;
}

function cover({ covered }: Source, first: number, next: number): void {
  covered.fill(1, first, Math.min(next, covered.length));
}

type Expression = Pick<Item, 'joined' | 'target'>;

function expressions(source: Source): Expression[] {
  const { joins, definitions, names, options, covered } = source;
  const { tokens } = joins;
  const found: Expression[] = [];
  let named = 0;
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kind[i];
    if (kind === STRING ? joins.used[i] === 1 : kind !== WORD && !joins.isMark(i, '[')) continue;
    options.note(i);
    if (kind === WORD && (covered[i] === 1 || isMember(joins, i))) continue;
    const joined = joins.read(i);
    if (joined.operands === 0 || joined.value === '') continue;
    if (joined.literal) cover(source, i, joined.next);
    const target = targetOf(joins, definitions, i);
    // `fetch(base + path)` has no literal, but may be what a wrapper does.
    if (
      joined.literal
        ? !/[/.A-Z\uE000]/.test(joined.value)
        : (target === null && joined.operands < 2) || named > NAMED_LIMIT
    )
      continue;
    if (target === null || named++ > NAMED_LIMIT) {
      found.push({ joined, target });
      continue;
    }
    // `url += "/Actions"` goes on behind what `url` held.
    const before = target.appends ? (names.at(target.name, i, true)?.value ?? '') : '';
    const value = before + joined.value;
    names.add({ name: target.name, value, at: i, key: target.key }, target.isOther);
    found.push({ joined: before === '' ? joined : { ...joined, value }, target });
  }
  return found;
}

function isMember(joins: Joins, i: number): boolean {
  return joins.isMark(i - 1, '.') || joins.isRun(i - 2, '::') || joins.isRun(i - 2, '->');
}

/** It takes the rest of the path from somebody else. */
export function isGeneric(item: Item): boolean {
  const { address, joined } = item;
  const path = joined.value.replace(/(?:\.json|\.xml)?(?:\?.*)?$/s, '');
  if (address === null || !path.endsWith(CLOSE)) return false;
  if (/\uE001\uE000[^\uE001]*\uE001$/.test(path)) return true;
  return isBase(address) && !isHoleOfAccount(path);
}

/** The hole at the end is the account: `/Mediapartners/${sid}`. */
function isHoleOfAccount(value: string): boolean {
  const name = /(?:mediapartners|advertisers|agencies)\/\uE000([^\uE001]*)\uE001$/i.exec(value)?.[1];
  return name !== undefined && !/path|endpoint|resource|ur[il]/i.test(lastName(name));
}
