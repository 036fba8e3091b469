import type { Doubt, ReadingSink } from '../../types.ts';
import { readJson } from '../json.ts';
import { MAX_YAML, readYaml } from '../yaml.ts';
import { type Outline, outlineOf } from './outline.ts';

/** One document of a file; YAML files may hold several. */
export interface ApiDocument {
  readonly value: unknown;
  /** What its calls are doubted for. */
  readonly doubts: readonly Doubt[];
  readonly outline: Outline;
  /** Lines of the file that stand before it. */
  readonly linesBefore: number;
}

/** Documents in one file. */
const MAX_DOCUMENTS = 1000;

/** Parses a file and says what is wrong with it. What cannot be parsed comes as far as its lines show it. */
export function documentsOf(text: string, sink: ReadingSink): readonly ApiDocument[] {
  if (/^\s*[{[]/.test(text)) return [{ ...readJson(text, sink), outline: outlineOf(text), linesBefore: 0 }];
  const isLarge = text.length > MAX_YAML;
  if (isLarge) sink.problem('tooLarge');
  const described = piecesOf(text).filter(({ text: piece }) => IS_API.test(piece));
  if (described.length === 0) sink.problem('notThisKind');
  if (described.length > MAX_DOCUMENTS) sink.problem('tooMany');
  return described.slice(0, MAX_DOCUMENTS).map((piece) => {
    const { linesBefore } = piece;
    const parsed = isLarge ? null : readYaml(piece.text, linesBefore, sink);
    if (parsed === null) return asOutlined(piece);
    return { value: parsed.value, doubts: [], outline: outlineOf(parsed.text), linesBefore };
  });
}

const IS_API = /^[ \t]*["']?(?:paths|openapi|swagger)["']?[ \t]*:/m;

interface Piece {
  readonly text: string;
  readonly linesBefore: number;
}

/** A line that begins with `---` begins a document, whatever stands around it. */
function piecesOf(text: string): readonly Piece[] {
  let linesBefore = 0;
  return text.split(/^---(?=\s|$)/m).map((piece) => {
    const before = linesBefore;
    for (let at = piece.indexOf('\n'); at !== -1; at = piece.indexOf('\n', at + 1)) linesBefore++;
    return { text: piece, linesBefore: before };
  });
}

/** The document that its lines show, with nothing in it but servers, paths and methods. */
function asOutlined({ text, linesBefore }: Piece): ApiDocument {
  const outline = outlineOf(text);
  const { operations, servers, host, basePath, title } = outline;
  const paths = new Map<string, [string, object][]>();
  for (const { method, path } of operations) {
    const item = paths.get(path) ?? [];
    paths.set(path, item);
    item.push([method.toLowerCase(), {}]);
  }
  const value = {
    info: { title },
    host,
    basePath,
    servers: servers.map((url) => ({ url })),
    paths: Object.fromEntries([...paths].map(([path, item]) => [path, Object.fromEntries(item)])),
  };
  return { value, doubts: ['damaged'], outline, linesBefore };
}
