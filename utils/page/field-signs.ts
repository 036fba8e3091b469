import { foldText } from '../scopes/label.ts';
import data from './map/field-signs.json' with { type: 'json' };
import { CODE_NAMES, EMAIL_WORDS, isLabel, type LabelName, PREFIX_WORDS } from './map/page-map.ts';
import { namesOf } from './names.ts';
import { textPieces } from './text.ts';

/** The wizard's fields, and which label of the page map each has. Facts: documentation.md §1.3. */
export const FIELD_LABELS = {
  name: 'tokenName',
  description: 'description',
  apiVersion: 'apiVersion',
  primaryContact: 'primaryContact',
  developerEmails: 'developerEmails',
} as const satisfies Record<string, LabelName>;

export type FieldName = keyof typeof FIELD_LABELS;

export const FIELD_NAMES = Object.keys(FIELD_LABELS) as readonly FieldName[];

export type FieldKind = 'text' | 'select' | 'drop-down' | 'tags';

/** Something on the screen that a person can enter something in. */
export interface Field {
  readonly element: Element;
  readonly kind: FieldKind;
  /** The largest element around the field that holds no other: its label, chips and messages are in there. */
  readonly area: Element;
}

/** What speaks for an element being a field. */
export type FieldSign = keyof typeof data.weights;

/** How sure one has to be to touch a field, and how far before the next element that could be it. */
export const { certain: CERTAIN, lead: LEAD } = data;

/** How sure the signs together make. */
export function certaintyOf(signs: readonly FieldSign[]): number {
  return signs.reduce((sum, sign) => sum + data.weights[sign], 0);
}

/** Attributes in which a form's code names a field. */
const CODES = ['name', 'id', 'data-testid', 'placeholder', 'formcontrolname', 'data-field'];

function hasCodeName(element: Element, field: FieldName): boolean {
  const codes = CODES.map((name) => foldText((element.getAttribute(name) ?? '').replace(PREFIX_WORDS, '')));
  return codes.some((code) => code !== '' && CODE_NAMES[field].test(code));
}

/** What stands beside a field, read once for all names. */
export interface Surroundings {
  readonly names: readonly string[];
  readonly pieces: readonly string[];
}

export function surroundingsOf({ element, area }: Field): Surroundings {
  return { names: namesOf(element), pieces: textPieces(area) };
}

/**
 * The signs for a field having this name. Of its label and the words around it only the nearer counts: they are the
 * same words twice.
 * @param besideContact whether it stands in the same part of the page as the primary contact.
 */
export function signsFor(
  field: Field,
  { names, pieces }: Surroundings,
  name: FieldName,
  besideContact: boolean,
): readonly FieldSign[] {
  const { element, kind } = field;
  const signs: FieldSign[] = [];
  const label = FIELD_LABELS[name];
  if (names.some((text) => isLabel(text, label))) signs.push('label');
  else if (pieces.some((text) => isLabel(text, label))) signs.push('wordsAround');
  if (hasCodeName(element, name)) signs.push('code');
  if (name === 'developerEmails' && (kind === 'tags' || kind === 'text')) {
    const words = [...names, ...pieces].some((text) => EMAIL_WORDS.test(text));
    if (element.getAttribute('type') === 'email' || words) {
      signs.push('email');
      if (besideContact) signs.push('besideContact');
    }
  }
  return signs;
}
