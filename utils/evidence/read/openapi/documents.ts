import { parseYAML, YAMLException } from 'confbox/yaml';
import type { Doubt, ReadingSink } from '../../types.ts';
import { readJson } from '../json.ts';
import { outlineOf } from './outline.ts';

/** One document of a file; YAML files may hold several. */
export interface ApiDocument {
  readonly value: unknown;
  /** What its calls are doubted for. */
  readonly doubts: readonly Doubt[];
  readonly text: string;
  /** Lines of the file that stand before it. */
  readonly linesBefore: number;
}

/**
 * Characters of YAML that are parsed, some five times as many as all of impact.com's API take. Parsing takes a second
 * for five million.
 */
const MAX_YAML = 8_000_000;

const YAML_OPTIONS = {
  // Of two keys alike the last one counts, as in JSON.
  json: true,
  maxDepth: 100,
  preserveIndentation: false,
  preserveWhitespace: false,
};

/** Parses a file and says what is wrong with it. What cannot be parsed comes as far as its lines show it. */
export function documentsOf(text: string, sink: ReadingSink): readonly ApiDocument[] {
  if (/^\s*[{[]/.test(text)) return [{ ...readJson(text, sink), text, linesBefore: 0 }];
  const pieces = piecesOf(text);
  const described = pieces.filter((piece) =>
    /^[ \t]*["']?(?:paths|openapi|swagger)["']?[ \t]*:/m.test(piece.text),
  );
  if (described.length === 0) sink.problem('notThisKind');
  const isLarge = text.length > MAX_YAML;
  if (isLarge) sink.problem('tooLarge');
  return described.map((piece) => ({ ...piece, ...(isLarge ? asOutlined(piece) : readYaml(piece, sink)) }));
}

type Piece = Pick<ApiDocument, 'text' | 'linesBefore'>;
type Parsed = Pick<ApiDocument, 'value' | 'doubts'>;

/** A line that begins with `---` begins a document, whatever stands around it. */
function piecesOf(text: string): readonly Piece[] {
  let linesBefore = 0;
  return text.split(/^---(?=\s|$)/m).map((piece) => {
    const before = linesBefore;
    for (let at = piece.indexOf('\n'); at !== -1; at = piece.indexOf('\n', at + 1)) linesBefore++;
    return { text: piece, linesBefore: before };
  });
}

function readYaml({ text, linesBefore }: Piece, sink: ReadingSink): Parsed {
  try {
    return { value: parseYAML(text, YAML_OPTIONS), doubts: [] };
  } catch (error) {
    const mark = error instanceof YAMLException ? error.mark : undefined;
    const tooDeep = error instanceof YAMLException && error.reason.includes('maxDepth');
    const ends = mark !== undefined && text.indexOf('\n', mark.position) === -1;
    const line = mark === undefined ? undefined : linesBefore + mark.line + 1;
    sink.problem(tooDeep ? 'tooDeep' : ends ? 'truncated' : 'notYaml', line);
    return asOutlined({ text });
  }
}

/** The document that the lines show, with nothing in it but servers, paths and methods. */
function asOutlined({ text }: Pick<Piece, 'text'>): Parsed {
  const { operations, servers, host, basePath, title } = outlineOf(text);
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
  return { value, doubts: ['damaged'] };
}
