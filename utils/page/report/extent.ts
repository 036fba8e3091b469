/*
 * How large a page a report would make. A few bytes of nested `times` could ask for more elements than any disk
 * holds, and a deep report would end the parser, so this is looked at before anything else and without recursion.
 */

/** More than a real report has: those are cut at 1,500 elements and 150,000 bytes, their pages at 20,000 elements. */
export const MOST_CHARACTERS = 1_000_000;
const DEEPEST = 300;
const MOST_ELEMENTS = 100_000;
const MOST_DRAWN = 20_000_000;

interface Part {
  readonly value: unknown;
  readonly key: string;
  readonly around: Part | null;
  /** How many elements are around it. */
  readonly depth: number;
  /** How often it is drawn. */
  readonly copies: number;
}

const NAMED = 8;

function placeOf(part: Part): string {
  const keys: string[] = [];
  for (let at: Part | null = part; at !== null; at = at.around) if (at.key !== '') keys.unshift(at.key);
  const dots = keys.length > NAMED ? '.…' : '';
  return keys.length === 0 ? 'the report' : `${keys.slice(0, NAMED).join('.')}${dots}`;
}

function timesOf(value: object): number {
  const times: unknown = Reflect.get(value, 'times');
  return typeof times === 'number' && times > 1 ? times : 1;
}

/** Why a report would make too large a page, with the place; null where it would not. */
export function extentFault(report: unknown): string | null {
  const left: Part[] = [{ value: report, key: '', around: null, depth: 0, copies: 1 }];
  let elements = 0;
  let characters = 0;
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    const { value } = part;
    if (typeof value === 'string') characters += value.length * part.copies;
    if (characters > MOST_DRAWN)
      return `${placeOf(part)}: expected a page of at most ${MOST_DRAWN} characters`;
    if (typeof value !== 'object' || value === null) continue;
    const isElement = 'tag' in value;
    const copies = part.copies * (isElement ? timesOf(value) : 1);
    elements += isElement ? copies : 0;
    if (elements > MOST_ELEMENTS)
      return `${placeOf(part)}: expected a page of at most ${MOST_ELEMENTS} elements`;
    const depth = part.depth + 1;
    // Each element stands in a list or an object of the one around it.
    if (depth > 2 * DEEPEST)
      return `${placeOf(part)}: expected at most ${DEEPEST} elements around each other`;
    for (const [key, inner] of Object.entries(value)) {
      characters += key.length * copies;
      left.push({ value: inner, key, around: part, depth, copies });
    }
  }
  return null;
}
