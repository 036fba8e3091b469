import { findSecrets, replaceSecrets, type SecretKind } from './secrets.ts';

/** Why a text box does not hand on what stands in it. */
export interface Refusal {
  readonly kind: SecretKind;
  /** Where the first stretch begins. */
  readonly start: number;
  /** The text without every such stretch. */
  readonly rest: string;
  /** What was refused in this box so far. Never leaves the box. */
  readonly stretches: readonly string[];
}

/** Whoever takes a credential out key by key leaves most of it standing for a while. */
const PIECE = 12;

/**
 * What is refused in a text; null where nothing is. `before` is what was refused in the same box until now: as long as a
 * piece of that is left, the box stays refused, since 31 characters of a token are nearly as good as all 32.
 */
export function refusalOf(text: string, before: Refusal | null): Refusal | null {
  const found = findSecrets(text);
  const stretches = [...(before?.stretches ?? []), ...found.map(({ start, end }) => text.slice(start, end))];
  const whole = replaceSecrets(text, () => '');
  const pieces = piecesOf(stretches);
  let { rest, first } = withoutPieces(whole, pieces);
  // What stood around a piece stands together then, and may be another one.
  for (let more = first; more !== null; ) ({ rest, first: more } = withoutPieces(rest, pieces));
  const [secret] = found;
  if (secret !== undefined)
    return { kind: secret.kind, start: secret.start, rest, stretches: longestOf(stretches) };
  if (before === null || first === null) return null;
  return { kind: before.kind, start: first, rest, stretches: before.stretches };
}

function piecesOf(stretches: readonly string[]): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (const stretch of stretches)
    for (let at = 0; at + PIECE <= stretch.length; at++) pieces.add(stretch.slice(at, at + PIECE));
  return pieces;
}

/** The text without these pieces, and where the first of them began. */
function withoutPieces(text: string, pieces: ReadonlySet<string>): { rest: string; first: number | null } {
  if (pieces.size === 0) return { rest: text, first: null };
  let rest = '';
  let first: number | null = null;
  let until = 0;
  for (let at = 0; at < text.length; at++) {
    if (pieces.has(text.slice(at, at + PIECE))) {
      first ??= at;
      until = at + PIECE;
    }
    if (at >= until) rest += text.charAt(at);
  }
  return { rest, first };
}

/** Without those that stand in another: a credential that is typed is found anew with every key. */
function longestOf(stretches: readonly string[]): readonly string[] {
  const kept: string[] = [];
  // In one text, with a break between each: a search through that takes no turn for each of them.
  let joined = '';
  for (const one of [...new Set(stretches)].sort((a, b) => b.length - a.length)) {
    if (joined.includes(one)) continue;
    kept.push(one);
    joined += `${one}\n`;
  }
  return kept;
}
