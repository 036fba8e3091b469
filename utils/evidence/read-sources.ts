import { collect } from './collect.ts';
import { addRemoved, withoutCredentials } from './credentials.ts';
import { decode } from './decode.ts';
import { kindOf } from './kind.ts';
import { LIMITS } from './limits.ts';
import { hasCommands, withoutCommands } from './read/curl/find.ts';
import { shownName } from './shown-name.ts';
import type {
  EvidenceInput,
  EvidenceKind,
  EvidenceReader,
  Reading,
  ReadingProblem,
  ReadingSink,
  RemovedCredentials,
} from './types.ts';

/** The reader of each kind. */
export type Readers = Readonly<Record<EvidenceKind, EvidenceReader>>;

/** Reads every input with the reader of its kind, one after another, and puts together what they hand over. */
export function readSources(
  inputs: readonly EvidenceInput[],
  readers: Readers,
  onProgress: (fraction: number) => void,
): Reading {
  const collection = collect();
  const sources: { readonly name: string | null; readonly kind: EvidenceKind | null }[] = [];
  const problems: ReadingProblem[] = [];
  // Of each source; many may have the same name.
  const told = new Map<string | null, Set<ReadingProblem['code']>>();
  let removed: RemovedCredentials = {};

  for (const [at, { name, content }] of inputs.entries()) {
    const source = name === null ? null : shownName(name);
    const progress = (fraction: number) => onProgress((at + fraction) / inputs.length);
    const codes = told.get(source) ?? new Set();
    told.set(source, codes);
    const problem = (code: ReadingProblem['code'], line: number | null) => {
      if (!codes.has(code)) problems.push({ code, source, line });
      codes.add(code);
    };
    const decoded = decode(content);
    if ('problem' in decoded) {
      sources.push({ name: source, kind: null });
      problem(decoded.problem, null);
      continue;
    }
    const { text, removed: here } = withoutCredentials(decoded.text, (fraction) =>
      progress(BEFORE_READER * fraction),
    );
    removed = addRemoved(removed, here);
    const kind = kindOf(name, text);
    sources.push({ name: source, kind });
    progress(BEFORE_READER);
    const handed = { calls: 0 };
    const sink: ReadingSink = {
      call(call) {
        if (handed.calls++ >= LIMITS.calls || !collection.add(source, call)) problem('tooMany', null);
      },
      problem: (code, line) => problem(code, line ?? null),
      progress: (fraction) => progress(BEFORE_READER + (1 - BEFORE_READER) * fraction),
    };
    readOne(kind, text, readers, sink);
    if (handed.calls === 0 && codes.size === 0) problem('nothingFound', null);
    progress(1);
  }
  return { sources, endpoints: collection.endpoints(), ignored: collection.ignored(), removed, problems };
}

/** About as much of the time is over once credentials are out. */
const BEFORE_READER = 0.4;

/** Commands of curl may stand in any text that people write; the rest of such a text is read as what it is. */
function readOne(kind: EvidenceKind, text: string, readers: Readers, sink: ReadingSink): void {
  const isWritten = kind === 'curl' || kind === 'list' || kind === 'code';
  if (!isWritten || !hasCommands(text)) {
    readers[kind](text, sink);
    return;
  }
  readers.curl(text, { ...sink, progress: (fraction) => sink.progress(fraction / 2) });
  const rest = withoutCommands(text);
  if (rest.trim() === '') return;
  // What stands around commands in a script is not called; lines such as `GET /Actions` are meant.
  const reader = readers[kind === 'curl' ? 'list' : kind];
  reader(rest, { ...sink, progress: (fraction) => sink.progress((1 + fraction) / 2) });
}
