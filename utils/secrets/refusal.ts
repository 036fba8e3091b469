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
  const { rest, first } = withoutPieces(whole, stretches);
  const [secret] = found;
  if (secret !== undefined)
    return { kind: secret.kind, start: secret.start, rest, stretches: longestOf(stretches) };
  if (before === null || first === null) return null;
  return { kind: before.kind, start: first, rest, stretches: before.stretches };
}

/** The text without what stands in any of the stretches, too, and where the first of it began. */
function withoutPieces(text: string, stretches: readonly string[]): { rest: string; first: number | null } {
  if (stretches.length === 0) return { rest: text, first: null };
  let rest = '';
  let first: number | null = null;
  let until = 0;
  for (let at = 0; at < text.length; at++) {
    const piece = text.slice(at, at + PIECE);
    if (piece.length === PIECE && stretches.some((stretch) => stretch.includes(piece))) {
      first ??= at;
      until = at + PIECE;
    }
    if (at >= until) rest += text.charAt(at);
  }
  return { rest, first };
}

/** Without those that stand in another: a credential that is typed is found anew with every key. */
function longestOf(stretches: readonly string[]): readonly string[] {
  const all = [...new Set(stretches)];
  return all.filter((one) => all.every((other) => other === one || !other.includes(one)));
}
