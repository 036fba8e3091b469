/** A variable's name, as the source of a regular expression with the flag `u`. */
export const VARIABLE_NAME = String.raw`\p{L}[\p{L}\p{N}_-]{0,39}`;

/** Variables in a template's texts: `{client} reporting`. What else has braces is a slip: `{ client }`, `{client`. */
const PIECE = new RegExp(String.raw`\{(${VARIABLE_NAME})\}|\{[^{}\r\n]{0,40}\}?|\}`, 'gu');

/** Variables that templates share by these names; the form asks for no default of them. */
export const BUILT_IN_VARIABLES: readonly string[] = ['client', 'environment', 'date', 'account'];

/** A part of a text: as it stands, a variable by its name, or braces that are no variable. */
export type Piece =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'stray'; readonly text: string };

/** The parts of a text in their order; put together again they are the text. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(PIECE)) {
    if (match.index > end) pieces.push({ kind: 'plain', text: text.slice(end, match.index) });
    const [whole, name] = match;
    pieces.push(name === undefined ? { kind: 'stray', text: whole } : { kind: 'variable', name });
    end = match.index + whole.length;
  }
  if (end < text.length) pieces.push({ kind: 'plain', text: text.slice(end) });
  return pieces;
}

/** The names of the variables in some texts, each once, in the order in which they appear. */
export function variablesIn(texts: readonly string[]): readonly string[] {
  const pieces = texts.flatMap(piecesOf);
  return [...new Set(pieces.flatMap((piece) => (piece.kind === 'variable' ? [piece.name] : [])))];
}

/** Braces in a text that are no variable, such as `{ client }` or `{client`, as they stand there, each once. */
export function strayBraces(text: string): readonly string[] {
  const stray = piecesOf(text).flatMap((piece) => (piece.kind === 'stray' ? [piece.text.trim()] : []));
  return [...new Set(stray)];
}

export interface Filled {
  readonly text: string;
  /** Variables that have no value; the text must not be used while there are any. */
  readonly unfilled: readonly string[];
  /** Braces that would be left, in the text or in a value; nor must it be used while there are any. */
  readonly stray: readonly string[];
}

/** Puts values in; an empty value counts as none. */
export function fillVariables(text: string, values: ReadonlyMap<string, string>): Filled {
  const unfilled = new Set<string>();
  const stray: string[] = [];
  const parts = piecesOf(text).map((piece) => {
    if (piece.kind === 'plain') return piece.text;
    if (piece.kind === 'stray') {
      stray.push(piece.text);
      return piece.text;
    }
    const value = (values.get(piece.name) ?? '').trim();
    if (value === '') unfilled.add(piece.name);
    if (/[{}]/.test(value)) stray.push(value);
    return value || `{${piece.name}}`;
  });
  return { text: parts.join(''), unfilled: [...unfilled], stray };
}
