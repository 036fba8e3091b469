import { type ESTree, Visitor } from 'vite';
import { parseText } from '../repo/source/parse.ts';

/** A piece of code that stands in several files, and its length. */
export interface Repeated {
  readonly files: readonly string[];
  readonly length: number;
  /** How it begins in one of them. */
  readonly beginning: string;
}

/** Pieces shorter than this may be alike by chance. */
const SHORTEST = 200;

interface Piece {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

/**
 * The functions, classes, tables and long texts that stand in more than one script, whatever their names were
 * shortened to; what stands in a repeated piece is not counted again.
 */
export function repeatedIn(scripts: Readonly<Record<string, string>>): readonly Repeated[] {
  const pieces = Object.entries(scripts).flatMap(([file, text]) => piecesOf(file, text));
  const alike = Map.groupBy(pieces, ({ form }) => form);
  const found: Repeated[] = [];
  const counted: Piece[] = [];
  for (const same of [...alike.values()].sort((a, b) => lengthOf(b) - lengthOf(a))) {
    const files = [...new Set(same.map(({ file }) => file))];
    const [first] = same;
    if (files.length < 2 || first === undefined) continue;
    if (
      counted.some(
        (outer) => outer.file === first.file && outer.start <= first.start && first.end <= outer.end,
      )
    )
      continue;
    counted.push(first);
    found.push({
      files,
      length: lengthOf(same),
      beginning: (scripts[first.file] ?? '').slice(first.start, first.start + 60),
    });
  }
  return found;
}

function lengthOf([first]: readonly Piece[]): number {
  return first === undefined ? 0 : first.end - first.start;
}

function piecesOf(file: string, text: string): readonly Piece[] {
  const ranges: ESTree.Span[] = [];
  const names: ESTree.Span[] = [];
  // The `b` of `a.b` and of `{ b: 1 }`, which nobody shortens.
  const kept = new Set<number>();
  const range = (node: ESTree.Span) => {
    if (node.end - node.start >= SHORTEST) ranges.push(node);
  };
  new Visitor({
    FunctionDeclaration: range,
    FunctionExpression: range,
    ArrowFunctionExpression: range,
    ClassDeclaration: range,
    ClassExpression: range,
    ObjectExpression: range,
    ArrayExpression: range,
    TemplateLiteral: range,
    Literal: range,
    Identifier: (node) => {
      names.push(node);
    },
    MemberExpression: ({ computed, property }) => {
      if (!computed) kept.add(property.start);
    },
    Property: ({ computed, key }) => {
      if (!computed) kept.add(key.start);
    },
  }).visit(parseText(file, text));
  const shortened = names.filter(({ start }) => !kept.has(start)).sort((a, b) => a.start - b.start);
  return ranges.map(({ start, end }) => ({ file, start, end, form: formOf(text, start, end, shortened) }));
}

/** The text between, with all names alike that a build shortens. */
function formOf(text: string, start: number, end: number, names: readonly ESTree.Span[]): string {
  let form = '';
  let at = start;
  for (const name of names) {
    if (name.start < at || name.end > end) continue;
    form += `${text.slice(at, name.start)}_`;
    at = name.end;
  }
  return form + text.slice(at, end);
}
