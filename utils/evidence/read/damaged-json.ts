/** What could be read of JSON up to its first mistake that cannot be read over. */
export interface SalvagedJson {
  /** Undefined where not even an object or list has begun. */
  readonly value: unknown;
  /** The objects and lists that were not closed when reading ended. */
  readonly open: ReadonlySet<unknown>;
  /** Position of the first mistake; the length of the text where it just ends. */
  readonly fault: number;
  /** Reading ended because objects and lists stand in one another deeper than `MAX_DEPTH`. */
  readonly tooDeep: boolean;
}

/** Of damaged files; those that people have are some 20 deep. */
const MAX_DEPTH = 1000;
/** Words and texts that no JSON has; with more it is none, and each costs an exception. */
const MAX_ODD = 10_000;

type Container = unknown[] | Record<string, unknown>;

const SPACE = /\s/;
const ENDS_WORD = /[\s,:{}[\]"]/;

/**
 * Reads JSON without recursion, in one pass. What loses nothing is read over: a comma too many or too few, words such
 * as `NaN` and `undefined`, line breaks in texts. A text, number or word that the end cuts off is left out.
 */
export function salvageJson(text: string): SalvagedJson {
  const open: Container[] = [];
  let root: Container | undefined;
  let key: string | null = null;
  let last: 'opened' | 'value' | 'comma' = 'opened';
  let at = 0;
  let fault: number | null = null;
  let odd = 0;

  const put = (value: unknown) => {
    const parent = open.at(-1);
    if (Array.isArray(parent)) parent.push(value);
    else if (parent !== undefined && key !== null) parent[key] = value;
    key = null;
    last = 'value';
  };

  for (;;) {
    at = pastSpace(text, at);
    const sign = text.charAt(at);
    const parent = open.at(-1);
    if (sign === '' || (root !== undefined && parent === undefined)) break;
    const isList = Array.isArray(parent);
    const wantsKey = parent !== undefined && !isList && key === null;

    if (parent !== undefined && key === null && sign === (isList ? ']' : '}')) {
      if (last === 'comma') fault ??= at;
      open.pop();
      last = 'value';
      at++;
    } else if (parent !== undefined && key === null && sign === ',') {
      if (last !== 'value') fault ??= at;
      last = 'comma';
      at++;
    } else if ((sign === '{' || sign === '[') && !wantsKey) {
      if (open.length === MAX_DEPTH) break;
      if (last === 'value' && key === null) fault ??= at;
      // Without a prototype, so that `__proto__` is a key like any other.
      const container: Container = sign === '{' ? Object.create(null) : [];
      put(container);
      root ??= container;
      open.push(container);
      last = 'opened';
      at++;
    } else {
      if (parent === undefined) break;
      if (last === 'value' && key === null) fault ??= at;
      const end = sign === '"' ? stringEnd(text, at) : wordEnd(text, at);
      if (end === text.length) {
        at = end;
        break;
      }
      if (end === at) break;
      const written = text.slice(at, end);
      let value = parsed(written);
      if (value === undefined) {
        fault ??= at;
        if (++odd > MAX_ODD) break;
        value = sign === '"' ? written.slice(1, -1) : null;
      }
      at = end;
      if (wantsKey) {
        at = pastSpace(text, at);
        if (sign !== '"' || typeof value !== 'string' || text.charAt(at) !== ':') break;
        at++;
        key = value;
      } else {
        put(value);
      }
    }
  }
  return { value: root, open: new Set(open), fault: fault ?? at, tooDeep: open.length === MAX_DEPTH };
}

function pastSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && SPACE.test(text.charAt(at))) at++;
  return at;
}

/** Past the closing quote; the length of the text where there is none. */
function stringEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (text.charAt(at - 1 - backslashes) === '\\') backslashes++;
    if (backslashes % 2 === 0) return at + 1;
  }
  return text.length;
}

/** Past a number, `true`, `false` or `null`. */
function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && !ENDS_WORD.test(text.charAt(at))) at++;
  return at;
}

/** Undefined where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
