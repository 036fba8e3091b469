import type { Credential } from './stretch.ts';

const PIECE = 1024 * 1024;
/** More than any context is long; the longest is a list of cookies. Of each two pieces so much stands in both. */
const OVERLAP = 192 * 1024;
/** A value's context may be cut off at the beginning of a piece, and is whole in the piece before. */
const CUT = 4096;

/** Finds in one piece after another what `find` finds, so that there is progress to tell of in a long text. */
export function* findInPieces(
  text: string,
  find: (piece: string) => Iterable<Credential>,
  onProgress: (fraction: number) => void,
): Generator<Credential> {
  for (let from = 0; ; ) {
    const end = endOf(text, from);
    const isLast = end === text.length;
    for (const one of find(text.slice(from, end))) {
      const start = from + one.start;
      // In the half of the overlap where a piece is cut off, the other one sees more.
      if ((from > 0 && one.start < CUT) || (!isLast && start >= end - OVERLAP / 2)) continue;
      yield { ...one, start, end: from + one.end };
    }
    onProgress(end / text.length);
    if (isLast) return;
    from = end - OVERLAP;
  }
}

/** Behind a line, if one ends not far before. */
function endOf(text: string, from: number): number {
  const end = from + PIECE;
  if (end >= text.length) return text.length;
  const line = text.lastIndexOf('\n', end);
  return line > end - OVERLAP ? line + 1 : end;
}
