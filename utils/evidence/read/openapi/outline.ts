/**
 * Where the operations of a document stand, found line by line without parsing it. Parsers give no lines, and a
 * document that no parser takes may still show its paths.
 */

/** One method under one path. */
export interface OutlinedOperation {
  readonly method: string;
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

/** A document as its lines show it. */
export interface Outline {
  readonly operations: readonly OutlinedOperation[];
  /** Addresses under `servers:`. */
  readonly servers: readonly string[];
  readonly host: string | null;
  readonly basePath: string | null;
  readonly title: string | null;
}

/** Characters of a line that are looked at; longer ones belong to minified documents or long texts. */
const MAX_LINE = 1000;

const METHOD = /^["']?(get|put|post|patch|delete|head)["']?\s*:/i;
const PATH = /^(?:"(\\?\/[^"]*)"|'(\/[^']*)')\s*:|^(\/[^\s:]*(?::[^\s:]+)*):(?:\s|$)/;
const FIELD = /^(?:-\s+)?["']?(\w+)["']?\s*:\s*["']?([^\s"',]*)/;
const TITLE = /^title:\s*["']?(.*)/;

/** Sections of YAML begin without indent; JSON has all in its first bracket. */
const OF_PATHS: ReadonlySet<string> = new Set(['paths', '']);

/** Reads the outline of a document in YAML, or in JSON that is spread over lines. */
export function outlineOf(text: string): Outline {
  const operations: OutlinedOperation[] = [];
  const servers: string[] = [];
  const fields = new Map<string, string>();
  let section = '';
  let path: { readonly text: string; readonly indent: number } | null = null;
  /** How far methods are indented under the path. */
  let methodIndent: number | null = null;

  for (const [number, written] of linesOf(text)) {
    const line = written.trim();
    if (line === '' || line.startsWith('#')) continue;
    const indent = written.length - written.trimStart().length;
    const pathKey = /^["']?[/\\]/.test(line) ? PATH.exec(line) : null;
    const field = indent === 0 || section === 'servers' ? FIELD.exec(line) : null;
    if (pathKey !== null) {
      const key = pathKey[1] ?? pathKey[2] ?? pathKey[3] ?? '';
      path = { text: key.replaceAll('\\/', '/'), indent };
      methodIndent = null;
    } else if (indent === 0 && field !== null) {
      const [, name = '', value = ''] = field;
      section = name;
      path = null;
      fields.set(name, value);
    } else if (path !== null && indent > path.indent && OF_PATHS.has(section)) {
      methodIndent ??= indent;
      const method = indent === methodIndent ? METHOD.exec(line)?.[1] : undefined;
      if (method !== undefined)
        operations.push({ method: method.toUpperCase(), path: path.text, line: number });
    } else if (section === 'servers' && field?.[1] === 'url' && field[2] !== undefined) {
      servers.push(field[2]);
    } else if (section === 'info') {
      const title = TITLE.exec(line)?.[1];
      if (title !== undefined && !fields.has('title')) fields.set('title', title);
    }
  }
  const of = (name: string) => fields.get(name) ?? null;
  return { operations, servers, host: of('host'), basePath: of('basePath'), title: of('title') };
}

function* linesOf(text: string): Generator<readonly [number, string]> {
  for (let start = 0, line = 1; start < text.length; line++) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    yield [line, text.slice(start, Math.min(end, start + MAX_LINE))];
    start = end + 1;
  }
}

/** Tells the line of an operation; undefined where the document stands on a line or two. */
export function lineFinder({ outline, linesBefore }: { outline: Outline; linesBefore: number }) {
  const lines = new Map<string, number>();
  for (const { method, path, line } of outline.operations) {
    const key = `${method} ${path}`;
    if (!lines.has(key)) lines.set(key, line + linesBefore);
  }
  return (method: string, path: string): number | undefined => lines.get(`${method} ${path}`);
}
