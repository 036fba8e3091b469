import { isPlainCode, maskAttributeName, maskClasses, maskCode, maskRole, maskTag } from './mask-code.ts';
import { maskText } from './mask-text.ts';
import type { ReportElement } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** More attributes than these are left out. */
const MOST_NAMES = 24;

/** Values of these are words that the standard or a developer gave. */
const CODES =
  /^(?:type|dir|inputmode|checked|disabled|readonly|required|hidden|multiple|open|model-value|slot|part|data-(?:[a-z]+-)?test-?id|data-(?:test|qa|cy)|aria-(?:autocomplete|busy|checked|current|disabled|expanded|haspopup|hidden|invalid|live|modal|multiselectable|orientation|pressed|readonly|required|selected|sort))$/;
/** Values that a form's code gives its fields; kept where every word of them is known. */
const NAMES = /^(?:name|id|formcontrolname)$/;
const REFERENCES =
  /^(?:for|aria-(?:labelledby|describedby|controls|owns|activedescendant|details|errormessage)|list|headers)$/;
/** Texts for people. */
const TEXTS =
  /^(?:title|alt|placeholder|label|aria-(?:label|description|roledescription|placeholder|valuetext))$/;
/** Attributes in which a page may keep an endpoint. */
const MAY_HOLD_ENDPOINT = /^(?:name|id|data-.*)$/;
const SMALL_NUMBER =
  /^(?:colspan|rowspan|tabindex|aria-(?:level|posinset|setsize|colcount|colindex|rowcount|rowindex))$/;
const LANGUAGE = /^[a-z]{2}(?:[-_](?:[A-Z]{2}|Hans|Hant))?$/i;

/** Gives ids short names that say nothing, the same for every mention; ids of different roots are kept apart. */
export function createReferences(): (root: Node, id: string) => string {
  const names = new Map<Node, Map<string, string>>();
  let count = 0;
  return (root, id) => {
    const ofRoot = names.get(root) ?? new Map<string, string>();
    names.set(root, ofRoot);
    const name = ofRoot.get(id) ?? `r${++count}`;
    ofRoot.set(id, name);
    return name;
  };
}

/** Which ids of a root something refers to; the others are no part of its structure. */
export function referencedIds(root: ParentNode): ReadonlySet<string> {
  const ids = [...root.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].filter(({ name }) => REFERENCES.test(name)).map(({ value }) => value),
  );
  return new Set(ids.flatMap((value) => value.split(/\s+/)).filter(Boolean));
}

export interface Masking {
  readonly vocabulary: Vocabulary;
  readonly referenceOf: (root: Node, id: string) => string;
  readonly isReferenced: (root: Node, id: string) => boolean;
}

/** The value of an attribute as a report may hold it; null where only the attribute's name may stand. */
function maskValue(element: Element, name: string, value: string, masking: Masking): string | null {
  const { vocabulary, referenceOf, isReferenced } = masking;
  if (name === 'role') return maskRole(value);
  if (name === 'lang') return LANGUAGE.test(value) ? value : null;
  if (SMALL_NUMBER.test(name)) return /^-?\d{1,3}$/.test(value) ? value : null;
  if (CODES.test(name)) return maskCode(value);
  const root = element.getRootNode();
  if (REFERENCES.test(name))
    return value
      .split(/\s+/)
      .filter(Boolean)
      .slice(0, 8)
      .map((id) => referenceOf(root, id))
      .join(' ');
  if (name === 'id' && isReferenced(root, value)) return referenceOf(root, value);
  // The value of a box is its name in code; the value of any other field is what somebody entered.
  const isBox =
    element.localName === 'input' && /^(?:checkbox|radio)$/i.test(element.getAttribute('type') ?? '');
  if (TEXTS.test(name) || MAY_HOLD_ENDPOINT.test(name) || (name === 'value' && isBox)) {
    const masked = maskText(value, vocabulary);
    if (masked.known || TEXTS.test(name)) return masked.text;
  }
  return NAMES.test(name) && isPlainCode(value) ? value : null;
}

/** Whether an element can be ticked, and is. Native boxes say it by their property, others by an attribute. */
function stateOf(element: Element): 'on' | 'off' | 'mixed' | null {
  if (element.localName === 'input') {
    if (!/^(?:checkbox|radio)$/i.test(element.getAttribute('type') ?? '')) return null;
    const { indeterminate, checked } = element as HTMLInputElement;
    return indeterminate ? 'mixed' : checked ? 'on' : 'off';
  }
  const named = element.localName.includes('-') ? ['checked', 'model-value'] : [];
  const attribute = ['aria-checked', 'aria-pressed', ...named].find((name) => element.hasAttribute(name));
  if (attribute === undefined) return null;
  const value = element.getAttribute(attribute);
  if (value === 'mixed') return 'mixed';
  return value === 'false' ? 'off' : 'on';
}

/** An element by itself, without what stands in it. */
export function maskElement(element: Element, masking: Masking): ReportElement {
  const values: Record<string, string> = {};
  const names = new Set<string>();
  for (const { name, value } of element.attributes) {
    if (name === 'class') continue;
    const masked = maskValue(element, name, value, masking);
    const shownName = maskAttributeName(name);
    if (masked === null) names.add(shownName);
    else values[shownName] = masked;
  }
  const classes = maskClasses(element.getAttribute('class') ?? '');
  const state = stateOf(element);
  return {
    tag: maskTag(element.localName),
    ...(classes === '' ? {} : { classes }),
    ...(Object.keys(values).length === 0 ? {} : { values }),
    ...(names.size === 0 ? {} : { names: [...names].slice(0, MOST_NAMES) }),
    ...(state === null ? {} : { state }),
  };
}
