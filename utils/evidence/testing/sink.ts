import type { EvidenceReader, RawCall, ReadingProblem } from '../types.ts';

/** What a reader handed over. */
export interface Handed {
  readonly calls: RawCall[];
  readonly problems: { readonly code: ReadingProblem['code']; readonly line?: number }[];
}

/** Runs a reader on a text and keeps what it says. */
export function handedBy(
  reader: EvidenceReader,
  text: string,
  onProgress: (fraction: number) => void = () => undefined,
): Handed {
  const handed: Handed = { calls: [], problems: [] };
  reader(text, {
    call: (call) => handed.calls.push(call),
    problem: (code, line) => handed.problems.push(line === undefined ? { code } : { code, line }),
    progress: onProgress,
  });
  return handed;
}

/** `GET https://…` of each call, in order; `?` where the method is not known. */
export function linesOf(handed: Handed): string[] {
  return handed.calls.map((call) => `${call.method ?? '?'} ${call.url}`);
}
