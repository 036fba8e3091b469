import { foldText } from '../scopes/label.ts';
import { neighbourhoodOf } from './alone.ts';
import { EMAIL_WORDS, isLabel, type LabelName, TEST_IDS } from './map/page-map.ts';
import { namesOf } from './names.ts';
import { textPieces } from './text.ts';
import { holds, isShown, parentOf, walk } from './tree.ts';

/** The wizard's fields, and which label of the page map each has. Facts: documentation.md §1.3. */
export const FIELD_LABELS = {
  name: 'tokenName',
  description: 'description',
  apiVersion: 'apiVersion',
  primaryContact: 'primaryContact',
  developerEmails: 'developerEmails',
} as const satisfies Record<string, LabelName>;

export type FieldName = keyof typeof FIELD_LABELS;

export type FieldKind = 'text' | 'select' | 'drop-down' | 'tags';

export interface Field {
  readonly element: Element;
  readonly kind: FieldKind;
  /** The largest element around the field that holds no other: its label, chips and messages are in there. */
  readonly area: Element;
}

export type FieldsOnPage = ReadonlyMap<FieldName, Field>;

/** Never a password box: those are not even looked at (rule 2 of the design). */
const TEXT =
  'input:not([type]), input[type="text" i], input[type="email" i], input[type="search" i], textarea, [role="textbox"]';
const DROP_DOWN = [
  '[role="combobox"]',
  'button[aria-haspopup="listbox"]',
  'button[aria-haspopup="true"][aria-expanded]',
  ...TEST_IDS.selectButton.map((id) => `[data-testid="${id}"]`),
].join(', ');

/** What a form calls the field in its own code: a weaker sign than its label. */
const CODE_NAMES: Readonly<Record<FieldName, RegExp>> = {
  name: /^(?:access ?)?token ?name$|^name$/,
  description: /^(?:token ?)?description$/,
  apiVersion: /^(?:api ?)?version$/,
  primaryContact: /^primary ?contact(?: ?id)?$/,
  developerEmails: /^(?:developer|dev|additional|contact)s? ?e ?mails?(?: addresses)?$/,
};

interface Candidate {
  readonly element: Element;
  readonly kind: FieldKind;
  readonly area: Element;
}

function isTagInput(element: Element, area: Element): boolean {
  const ids = [...TEST_IDS.tagText, ...TEST_IDS.tagInput];
  if (ids.includes(element.getAttribute('data-testid') ?? '')) return true;
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    if (
      ids.includes(at.getAttribute('data-testid') ?? '') ||
      /\btags?-?input|chips?\b/i.test(at.getAttribute('class') ?? '')
    )
      return true;
    if (at === area) break;
  }
  return false;
}

/** Whatever a person can enter something in: what stands around one of these belongs to that one. */
const ENTRIES = `input:not([type="hidden" i]), textarea, select, [contenteditable], [role="textbox"], ${DROP_DOWN}`;

function findCandidates(document: Document): readonly Candidate[] {
  const entries: Element[] = [];
  const found: { element: Element; kind: FieldKind }[] = [];
  walk(document, (element) => {
    if (!element.matches(ENTRIES) || !isShown(element)) return;
    entries.push(element);
    if (element.matches('select')) found.push({ element, kind: 'select' });
    else if (element.matches(DROP_DOWN)) found.push({ element, kind: 'drop-down' });
    else if (element.matches(TEXT)) found.push({ element, kind: 'text' });
  });
  const around = neighbourhoodOf(entries);
  return found.map(({ element, kind }) => {
    const area = around.largestAlone(element);
    return { element, kind: kind === 'text' && isTagInput(element, area) ? 'tags' : kind, area };
  });
}

/** How sure it is that a field has this name: 3 by its label, 2 by words near it, 1 by its name in code; 0 not at all. */
function sureness({ element, area, kind }: Candidate, field: FieldName): number {
  const label = FIELD_LABELS[field];
  const names = namesOf(element);
  if (names.some((name) => isLabel(name, label))) return 3;
  const pieces = textPieces(area);
  if (pieces.some((piece) => isLabel(piece, label))) return 2;
  const isEmail =
    element.getAttribute('type') === 'email' || [...names, ...pieces].some((text) => EMAIL_WORDS.test(text));
  if (field === 'developerEmails' && (kind === 'tags' || kind === 'text') && isEmail) return 1;
  const codes = ['name', 'id', 'data-testid', 'placeholder', 'formcontrolname'].map((name) =>
    foldText((element.getAttribute(name) ?? '').replace(/^(?:input|field|uicl|txt)[-_]/i, '')),
  );
  return codes.some((code) => code !== '' && CODE_NAMES[field].test(code)) ? 1 : 0;
}

/** Elements that hold the fields of one thing. */
const PARTS =
  'form, fieldset, section, main, article, dialog, [role="form"], [role="group"], [role="tabpanel"], [role="dialog"]';

function partAround(element: Element): Element | null {
  for (let at = parentOf(element); at !== null; at = parentOf(at)) if (at.matches(PARTS)) return at;
  return null;
}

/**
 * The fields of the wizard that are on the screen. One that two places claim equally is left out, and so is a place
 * that several names claim by the words around it: no guessing.
 */
export function findFields(document: Document): FieldsOnPage {
  const candidates = findCandidates(document);
  const claims: { name: FieldName; candidate: Candidate; sure: number }[] = [];
  for (const name of Object.keys(FIELD_LABELS) as FieldName[]) {
    const ranked = candidates
      .map((candidate) => ({ name, candidate, sure: sureness(candidate, name) }))
      .filter(({ sure }) => sure > 0)
      .sort((a, b) => b.sure - a.sure);
    const [best, second] = ranked;
    if (best === undefined || (second !== undefined && second.sure === best.sure)) continue;
    claims.push(best);
  }
  const rivals = (claim: (typeof claims)[number]) =>
    claims.filter((other) => other !== claim && other.candidate.element === claim.candidate.element);
  const contact = claims.find(({ name }) => name === 'primaryContact');
  const isNearContact = (element: Element) => {
    const part = contact === undefined ? null : partAround(contact.candidate.element);
    return part !== null && holds(part, element);
  };
  const sole = claims
    .filter((claim) => rivals(claim).every((other) => other.sure < claim.sure))
    // A box for e-mail addresses could be anything, unless it stands in the form of the primary contact.
    .filter(
      ({ name, sure, candidate }) =>
        name !== 'developerEmails' || sure >= 2 || isNearContact(candidate.element),
    );
  return new Map(sole.map(({ name, candidate }) => [name, candidate]));
}

/** The text that stands directly in an element, without that of the elements in it. */
function ownText(element: Element): string {
  let text = '';
  for (const child of element.childNodes)
    if (child.nodeType === Node.TEXT_NODE) text += child.nodeValue ?? '';
  return text;
}

/** Whether the screen shows credentials: then nothing on it is read but labels. */
export function showsCredentials(document: Document): boolean {
  let shown = false;
  walk(document, (element) => {
    if (shown) return;
    const names = [ownText(element), element.getAttribute('aria-label') ?? ''];
    shown =
      names.some((name) => name.length < 60 && (isLabel(name, 'accountSid') || isLabel(name, 'authToken'))) &&
      isShown(element);
  });
  return shown;
}
