import type { FieldName } from '../page/field.ts';
import type { FillStep } from '../page/fill.ts';
import type { Screen } from '../page/screen.ts';
import { hasSecret } from '../secrets/secrets.ts';
import type { TemplateSetup } from '../templates/types.ts';
import { fillVariables, type Piece, piecesOf } from '../templates/use/variables.ts';

/** The wizard steps that can be filled on a screen; null where there is none. */
export function stepOf({ setup, contact }: Screen): FillStep | null {
  if (setup) return contact ? 'both' : 'setup';
  return contact ? 'contact' : null;
}

/** Why a field of the template is not for the page yet. */
export type OpenField =
  | { readonly field: FieldName; readonly kind: 'variables'; readonly unfilled: readonly string[] }
  | { readonly field: FieldName; readonly kind: 'braces'; readonly found: readonly string[] }
  /** It would be shaped like a credential, be it of parts that are not. */
  | { readonly field: FieldName; readonly kind: 'secret' };

/**
 * The setup with variables put in; fields with open variables, stray braces or credentials are left out, so that none
 * reach the page.
 */
export function fillSetup(
  setup: TemplateSetup,
  values: ReadonlyMap<string, string>,
): { readonly ready: TemplateSetup; readonly open: readonly OpenField[] } {
  const { name, description, primaryContact, developerEmails, ...others } = setup;
  const open: OpenField[] = [];
  const fill = (field: FieldName, texts: readonly string[]): readonly string[] | null => {
    const filled = texts.map((text) => fillVariables(text, values));
    const unfilled = [...new Set(filled.flatMap((one) => one.unfilled))];
    const found = filled.flatMap((one) => one.stray);
    if (unfilled.length > 0) open.push({ field, kind: 'variables', unfilled });
    else if (found.length > 0) open.push({ field, kind: 'braces', found });
    else if (filled.some(({ text }) => hasSecret(text))) open.push({ field, kind: 'secret' });
    else return filled.map(({ text }) => text);
    return null;
  };
  const one = <Field extends 'name' | 'description' | 'primaryContact'>(
    field: Field,
    text: string | undefined,
  ) => {
    const [filled] = text === undefined ? [] : (fill(field, [text]) ?? []);
    return filled === undefined ? {} : ({ [field]: filled } as Record<Field, string>);
  };
  const texts = {
    ...one('name', name),
    ...one('description', description),
    ...one('primaryContact', primaryContact),
  };
  const emails = developerEmails === undefined ? null : fill('developerEmails', developerEmails);
  const ready = { ...others, ...texts, ...(emails === null ? {} : { developerEmails: emails }) };
  return { ready, open };
}

/** A part of a text as it would be filled in: `open` is the name of a variable without a value, `stray` has braces. */
export interface FilledPiece {
  readonly kind: 'plain' | 'value' | 'open' | 'stray';
  readonly text: string;
}

/** The texts of a setup that have variables, with their values put in, for a look beforehand. */
export function textsWith(
  { name = '', description = '' }: TemplateSetup,
  values: ReadonlyMap<string, string>,
): readonly { readonly field: FieldName; readonly pieces: readonly FilledPiece[] }[] {
  const fields = [
    { field: 'name', pieces: piecesOf(name) },
    { field: 'description', pieces: piecesOf(description) },
  ] as const;
  return fields
    .filter(({ pieces }) => pieces.some(({ kind }) => kind !== 'plain'))
    .map(({ field, pieces }) => ({
      field,
      pieces: withoutSecret(pieces.map((piece) => filledPiece(piece, values))),
    }));
}

/** Parts that make a credential together are not shown. */
function withoutSecret(pieces: readonly FilledPiece[]): readonly FilledPiece[] {
  return hasSecret(pieces.map(({ text }) => text).join('')) ? [{ kind: 'stray', text: '•••' }] : pieces;
}

function filledPiece(piece: Piece, values: ReadonlyMap<string, string>): FilledPiece {
  if (piece.kind !== 'variable') return piece;
  const value = (values.get(piece.name) ?? '').trim();
  if (value === '') return { kind: 'open', text: piece.name };
  return { kind: /[{}]/.test(value) ? 'stray' : 'value', text: value };
}
