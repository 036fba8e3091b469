import { credentialsInContext } from './credentials/context.ts';
import { findInPieces } from './credentials/pieces.ts';
import { credentialsByShape } from './credentials/shape.ts';
import { apart, type Credential } from './credentials/stretch.ts';
import type { CredentialKind, RemovedCredentials } from './types.ts';

/** About as much of the time goes by in looking for shapes, in an ordinary text. */
const BY_SHAPE = 0.5;

/** A text that may be shown, and what was in it. */
export interface WithoutCredentials {
  readonly text: string;
  readonly removed: RemovedCredentials;
}

/**
 * The text with `{AccountSID}` and `{AuthToken}` in place of credentials, found by their shape and, whatever their
 * shape, by where they stand. Lines, quotes and everything else stay, so that it can be read as before. Variables and
 * placeholders are no credentials. Takes time linear in the length of the text.
 */
export function withoutCredentials(
  text: string,
  onProgress?: (fraction: number) => void,
): WithoutCredentials {
  const all: Credential[] = [];
  for (const one of credentialsByShape(text, (fraction) => onProgress?.(fraction * BY_SHAPE))) all.push(one);
  const inContext = findInPieces(text, credentialsInContext, (fraction) =>
    onProgress?.(BY_SHAPE + fraction * (1 - BY_SHAPE)),
  );
  for (const one of inContext) all.push(one);
  const found = apart(all);
  if (found.length === 0) return { text, removed: {} };
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, replacement } of found) {
    pieces.push(text.slice(from, start), replacement);
    from = end;
  }
  pieces.push(text.slice(from));
  return { text: pieces.join(''), removed: countOf(found) };
}

/** Both counts together. */
export function addRemoved(one: RemovedCredentials, other: RemovedCredentials): RemovedCredentials {
  const sum: Partial<Record<CredentialKind, number>> = { ...one };
  for (const kind of ['sid', 'token', 'header', 'userinfo', 'secret'] as const) {
    const more = other[kind];
    if (more !== undefined) sum[kind] = (sum[kind] ?? 0) + more;
  }
  return sum;
}

function countOf(found: readonly Credential[]): RemovedCredentials {
  const counts: Partial<Record<CredentialKind, number>> = {};
  for (const { kind } of found) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
