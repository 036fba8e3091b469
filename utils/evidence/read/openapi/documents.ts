import { parseYAML, YAMLException } from 'confbox/yaml';
import type { Doubt, ReadingSink } from '../../types.ts';
import { readJson } from '../json.ts';
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

/**
 * Characters of YAML that are parsed, several times as many as all of impact.com's API take. Parsing takes one to three
 * seconds for five million.
 */
const MAX_YAML = 5_000_000;
/** Documents in one file. */
const MAX_DOCUMENTS = 1000;

const YAML_OPTIONS = {
  // Of two keys alike the last one counts, as in JSON.
  json: true,
  maxDepth: 100,
  preserveIndentation: false,
  preserveWhitespace: false,
};

/** Parses a file and says what is wrong with it. What cannot be parsed comes as far as its lines show it. */
export function documentsOf(text: string, sink: ReadingSink): readonly ApiDocument[] {
  if (/^\s*[{[]/.test(text)) return [{ ...readJson(text, sink), outline: outlineOf(text), linesBefore: 0 }];
  const isLarge = text.length > MAX_YAML;
  if (isLarge) sink.problem('tooLarge');
  const described = piecesOf(text).filter(({ text: piece }) => IS_API.test(piece));
  if (described.length === 0) sink.problem('notThisKind');
  if (described.length > MAX_DOCUMENTS) sink.problem('tooMany');
  return described
    .slice(0, MAX_DOCUMENTS)
    .map((piece) => (isLarge ? asOutlined(piece) : readYaml(piece, sink)));
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

/**
 * What stands in the place of credentials has braces, which are more than a part of a word in `{ example: /{AccountSID} }`.
 */
const IN_BRACES = /\{(AccountSID|AuthToken)\}/g;

function readYaml(piece: Piece, sink: ReadingSink): ApiDocument {
  const { text, linesBefore } = piece;
  try {
    return parsed(text, linesBefore);
  } catch (error) {
    const plain = text.replaceAll(IN_BRACES, '<$1>');
    try {
      if (plain !== text) return parsed(plain, linesBefore);
    } catch {
      // The first mistake is told.
    }
    const mark = error instanceof YAMLException ? error.mark : undefined;
    const tooDeep = error instanceof YAMLException && error.reason.includes('maxDepth');
    const ends = mark !== undefined && text.indexOf('\n', mark.position) === -1;
    const line = mark === undefined ? undefined : linesBefore + mark.line + 1;
    sink.problem(tooDeep ? 'tooDeep' : ends ? 'truncated' : 'notYaml', line);
    return asOutlined(piece);
  }
}

function parsed(text: string, linesBefore: number): ApiDocument {
  return { value: parseYAML(text, YAML_OPTIONS), doubts: [], outline: outlineOf(text), linesBefore };
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
