import type { CredentialKind } from '../types.ts';

/** What is written in place of an Account SID, and of everything else that is secret. */
export const SID = '{AccountSID}';
export const TOKEN = '{AuthToken}';

/** A stretch of the text to take out. */
export interface Credential {
  readonly kind: CredentialKind;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** In order and without overlaps: what overlaps goes out together, as what the longest of it says. */
export function apart(found: readonly Credential[]): readonly Credential[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const all: Credential[] = [];
  let longest = 0;
  for (const one of sorted) {
    const last = all.at(-1);
    if (last === undefined || one.start >= last.end) {
      all.push(one);
      longest = one.end - one.start;
      continue;
    }
    const length = one.end - one.start;
    const wider = length > longest ? one : last;
    longest = Math.max(longest, length);
    all[all.length - 1] = { ...wider, start: last.start, end: Math.max(last.end, one.end) };
  }
  return all;
}
