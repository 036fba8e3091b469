import { neighbourhoodOf } from './alone.ts';
import {
  CERTAIN,
  certaintyOf,
  FIELD_NAMES,
  type Field,
  type FieldKind,
  type FieldName,
  type FieldSign,
  LEAD,
  type Surroundings,
  signsFor,
  surroundingsOf,
} from './field-signs.ts';
import { labelFinder, TAG_WORDS, TEST_IDS } from './map/page-map.ts';
import { createAskedKind, createKind } from './reading/kinds.ts';
import { elementsOf, isOf, walk } from './reading/reading.ts';
import { holds, isShown, parentOf } from './tree.ts';

export { FIELD_LABELS, type Field, type FieldKind, type FieldName, type FieldSign } from './field-signs.ts';

export type FieldsOnPage = ReadonlyMap<FieldName, Field>;

/** Fields that the person pointed out on this page, as they are found on it now. */
export type PointedOut = ReadonlyMap<FieldName, Element>;

const NOTHING: PointedOut = new Map();

/** Never a password box: those are not even looked at (rule 2 of the design). */
const TEXT =
  'input:not([type]), input[type="text" i], input[type="email" i], input[type="search" i], textarea, ' +
  '[role="textbox"], [contenteditable]:not([contenteditable="false" i])';
const DROP_DOWN = [
  '[role="combobox"]',
  'button[aria-haspopup="listbox"]',
  '[role="button"][aria-haspopup="listbox"]',
  'button[aria-haspopup="true"][aria-expanded]',
  ...TEST_IDS.selectButton.map((id) => `[data-testid="${id}"]`),
].join(', ');

function isTagInput(element: Element, area: Element): boolean {
  const ids = [...TEST_IDS.tagText, ...TEST_IDS.tagInput];
  if (ids.includes(element.getAttribute('data-testid') ?? '')) return true;
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    if (
      ids.includes(at.getAttribute('data-testid') ?? '') ||
      TAG_WORDS.test(`${at.localName} ${at.getAttribute('class') ?? ''}`)
    )
      return true;
    if (at === area) break;
  }
  return false;
}

/** Whatever a person can enter something in: what stands around one of these belongs to that one. */
const ENTRIES = `input:not([type="hidden" i]), textarea, select, [contenteditable], [role="textbox"], ${DROP_DOWN}`;

const ENTRY = createKind((element) => element.matches(ENTRIES));

const ENTRY_AROUND = createAskedKind((element) =>
  element.matches(`${DROP_DOWN}, [contenteditable], [role="textbox"]`),
);

/** Whether an element lies in a drop-down or an editor, as its box to type in or one of its lines. */
function createPartOfEntry(): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  const isIn = (at: Element | null): boolean => {
    if (at === null) return false;
    const before = known.get(at);
    if (before !== undefined) return before;
    const found = isOf(at, ENTRY_AROUND) || isIn(parentOf(at));
    known.set(at, found);
    return found;
  };
  return (element) => isIn(parentOf(element));
}

function kindOf(element: Element): FieldKind | null {
  // Whatever role it claims to have.
  if (element.matches('input[type="password" i]')) return null;
  if (element.matches('select')) return 'select';
  if (element.matches(DROP_DOWN)) return 'drop-down';
  return element.matches(TEXT) ? 'text' : null;
}

const FIELD = createKind((element) => kindOf(element) !== null);

function entriesWith(document: Document, pointedOut: ReadonlySet<Element>): readonly Element[] {
  const entries: Element[] = [];
  walk(document, (element) => {
    if (pointedOut.has(element) || ENTRY.test(element)) entries.push(element);
  });
  return entries;
}

function findCandidates(document: Document, pointedOut: PointedOut): readonly Field[] {
  // Where there is no field, what stands around one need not be known: a page may have thousands of boxes to tick.
  if (pointedOut.size === 0 && elementsOf(document, FIELD).length === 0) return [];
  const entries: Element[] = [];
  const found: { element: Element; kind: FieldKind }[] = [];
  const shown = new Set(pointedOut.values());
  const isPartOfEntry = createPartOfEntry();
  for (const element of shown.size === 0 ? elementsOf(document, ENTRY) : entriesWith(document, shown)) {
    const isPointedOut = shown.has(element);
    if (!isShown(element) || isPartOfEntry(element)) continue;
    entries.push(element);
    // Something pointed out that is nothing to write in is pressed, and a list is expected.
    const kind = kindOf(element) ?? (isPointedOut && !element.matches('input') ? 'drop-down' : null);
    if (kind !== null) found.push({ element, kind });
  }
  const around = neighbourhoodOf(entries);
  return found.map(({ element, kind }) => {
    const area = around.largestAlone(element);
    return { element, kind: kind === 'text' && isTagInput(element, area) ? 'tags' : kind, area };
  });
}

/** Elements that hold the fields of one thing. */
const PARTS =
  'form, fieldset, section, main, article, dialog, [role="form"], [role="group"], [role="tabpanel"], [role="dialog"]';

function partAround(element: Element): Element | null {
  for (let at = parentOf(element); at !== null; at = parentOf(at)) if (at.matches(PARTS)) return at;
  return null;
}

/** What was found of one field, and from which signs. */
export interface FieldFinding {
  readonly name: FieldName;
  /** Null unless it was found for certain. */
  readonly element: Element | null;
  /** Those of the element, or of what came nearest to being it. */
  readonly signs: readonly FieldSign[];
  readonly certainty: number;
  /**
   * `absent`: nothing on the screen is like it. `ambiguous`: more than one element could be it. `uncertain`: its signs
   * are too weak. Only a field that was found is ever touched.
   */
  readonly why: 'found' | 'absent' | 'ambiguous' | 'uncertain';
}

interface Claim {
  readonly name: FieldName;
  readonly field: Field;
  readonly signs: readonly FieldSign[];
  readonly certainty: number;
}

interface Judged extends FieldFinding {
  readonly field: Field | null;
}

/** The best claim to a name, and whether it leads the others by enough. */
function judge(name: FieldName, claims: readonly Claim[]): Judged {
  const [best, second] = [...claims].sort((a, b) => b.certainty - a.certainty);
  if (best === undefined) {
    return { name, element: null, field: null, signs: [], certainty: 0, why: 'absent' };
  }
  const { signs, certainty, field } = best;
  const short = { name, element: null, field: null, signs, certainty };
  if (certainty < CERTAIN) return { ...short, why: 'uncertain' };
  const isRival = second !== undefined && second.certainty >= CERTAIN && certainty - second.certainty < LEAD;
  if (isRival) return { ...short, why: 'ambiguous' };
  return { ...short, element: field.element, field, why: 'found' };
}

function judgeAll(document: Document, pointedOut: PointedOut): readonly Judged[] {
  const fields = findCandidates(document, pointedOut).map((field) => ({
    field,
    around: surroundingsOf(field),
  }));
  const claimsTo = (name: FieldName, isNear: (element: Element) => boolean): Judged => {
    const claims = fields.flatMap(({ field, around }) => claim(name, field, around, isNear));
    return judge(name, claims);
  };
  const claim = (
    name: FieldName,
    field: Field,
    around: Surroundings,
    isNear: (element: Element) => boolean,
  ): readonly Claim[] => {
    const signs = [...signsFor(field, around, name, isNear(field.element))];
    if (pointedOut.get(name) === field.element) signs.unshift('pointedOut');
    return signs.length === 0 ? [] : [{ name, field, signs, certainty: certaintyOf(signs) }];
  };
  const contact = claimsTo('primaryContact', () => false).element;
  const part = contact === null ? null : partAround(contact);
  const isNear = (element: Element) => element !== contact && part !== null && holds(part, element);
  const judged = FIELD_NAMES.map((name) => claimsTo(name, isNear));
  // A place that two names claim nearly equally is left alone: no guessing.
  const isDisputed = (one: Judged) =>
    judged.some(
      (other) => other !== one && other.element === one.element && one.certainty - other.certainty < LEAD,
    );
  return judged.map((one) =>
    one.element !== null && isDisputed(one) ? { ...one, element: null, field: null, why: 'ambiguous' } : one,
  );
}

/**
 * The fields of the wizard that are on the screen. One that two places claim about equally is left out, and so is a
 * place that several names claim: no guessing.
 */
export function findFields(document: Document, pointedOut: PointedOut = NOTHING): FieldsOnPage {
  const found = new Map<FieldName, Field>();
  for (const { name, field } of judgeAll(document, pointedOut)) if (field !== null) found.set(name, field);
  return found;
}

/** For each field of the wizard, whether it was found on the screen, from which signs, and if not, why. */
export function fieldSigns(document: Document, pointedOut: PointedOut = NOTHING): readonly FieldFinding[] {
  return judgeAll(document, pointedOut).map(({ name, element, signs, certainty, why }) => ({
    name,
    element,
    signs,
    certainty,
    why,
  }));
}

/** The text that stands directly in an element, without that of the elements in it. */
function ownText(element: Element): string {
  let text = '';
  for (const child of element.childNodes)
    if (child.nodeType === Node.TEXT_NODE) text += child.nodeValue ?? '';
  return text;
}

const credentialLabel = labelFinder(['accountSid', 'authToken']);
/** Longer texts are none of these labels, in characters. */
const LONGEST = 60;

function isCredentialLabel(text: string | null): boolean {
  return text !== null && text !== '' && text.length < LONGEST && credentialLabel(text) !== null;
}

const CREDENTIAL = createKind(
  (element) => isCredentialLabel(element.getAttribute('aria-label')) || isCredentialLabel(ownText(element)),
);

/** Whether the screen shows credentials: then nothing on it is read but labels. */
export function showsCredentials(document: Document): boolean {
  return elementsOf(document, CREDENTIAL).some(isShown);
}
