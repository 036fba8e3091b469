import { foldText } from '../../scopes/label.ts';
import { hasSecret } from '../../secrets/secrets.ts';
import { namesOf } from '../names.ts';
import { textPieces } from '../text.ts';
import { isShown, parentOf } from '../tree.ts';
import { fits, isUnder } from './route.ts';
import { isStableName, routeOf } from './shape.ts';
import type { LearnedField, Route } from './types.ts';

/** How far around a field its build is kept, and how far its label is looked for. */
const STEPS = 3;
const LONGEST_LABEL = 60;

/** Whatever a person enters something in; never a box for a password, nor one to tick. */
const ENTRIES =
  'input:not([type]), input[type="text" i], input[type="email" i], input[type="search" i], input[type="number" i], ' +
  'textarea, select, [role="textbox"], [role="combobox"], [contenteditable=""], [contenteditable="true"], ' +
  'button[aria-haspopup], [role="button"][aria-haspopup]';

export function isEntry(element: Element): boolean {
  return element.matches(ENTRIES) && !element.matches('input[type="password" i]');
}

function codeOf(element: Element): string | null {
  const name = element.getAttribute('name');
  return name !== null && isStableName(name) ? name : null;
}

/** The label beside a field, folded: its own name, else the first words around it. Never a value. */
function labelOf(element: Element): string | null {
  const around: string[] = [];
  let at: Element | null = element;
  for (let left = STEPS; left > 0 && around.length === 0; left -= 1) {
    at = parentOf(at);
    if (at === null) break;
    around.push(...textPieces(at));
  }
  // A drop-down's own text is what was chosen in it, a person's name for instance.
  const own = new Set(textPieces(element));
  const texts = [...namesOf(element), ...around].filter((text) => !own.has(text));
  const label = texts.map(foldText).find((text) => text !== '');
  return label === undefined || label.length > LONGEST_LABEL || hasSecret(label) ? null : label;
}

function candidatesOf(elements: readonly Element[], route: Route, place: Route | null): readonly Element[] {
  const leadsTo = (element: Element) => fits(element, route) && isEntry(element) && isUnder(element, place);
  return elements.filter((element) => leadsTo(element) && isShown(element));
}

/** What is kept of a field that was pointed out. */
export function learnField(
  elements: readonly Element[],
  element: Element,
  place: Route | null,
): LearnedField {
  const route = routeOf(element, STEPS);
  const alike = candidatesOf(elements, route, place);
  return {
    route,
    code: codeOf(element),
    label: labelOf(element),
    nth: alike.indexOf(element),
    of: alike.length,
  };
}

/** Finds a field again; null where no element, or more than one, could be it. */
export function findField(
  elements: readonly Element[],
  { route, code, label, nth, of }: LearnedField,
  place: Route | null,
): Element | null {
  const alike = candidatesOf(elements, route, place);
  const only = (list: readonly Element[]) => (list.length === 1 ? (list[0] ?? null) : null);
  if (code !== null) {
    const coded = only(alike.filter((element) => codeOf(element) === code));
    if (coded !== null) return coded;
  }
  if (label !== null) return only(alike.filter((element) => labelOf(element) === label));
  return code === null && alike.length === of ? (alike[nth] ?? null) : null;
}
