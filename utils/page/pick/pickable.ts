import { findCheckControls } from '../check-control.ts';
import { refuseCheck } from '../guard.ts';
import { isEntry } from '../learned/field.ts';
import { STATE_ATTRIBUTES } from '../learned/state-words.ts';
import { BOX_WORDS } from '../map/page-map.ts';
import { walk } from '../reading/reading.ts';
import { textPieces } from '../text.ts';
import { isShown, parentOf, signOf } from '../tree.ts';

/** What the person is asked to point at. */
export type PickKind = 'box' | 'field' | 'part' | 'text';

const SVG = 'http://www.w3.org/2000/svg';
const PARTS =
  'main, form, section, fieldset, article, dialog, ul, ol, table, [role="main"], [role="group"], [role="dialog"], [role="tabpanel"], [role="list"], [role="table"], [role="grid"]';

function mayBeBox(element: Element): boolean {
  if (element.namespaceURI === SVG || element.matches('html, body')) return false;
  const isNamed =
    element.hasAttribute('tabindex') ||
    STATE_ATTRIBUTES.some((name) => element.hasAttribute(name)) ||
    BOX_WORDS.test(signOf(element));
  // A row may be called a box as well; what is ticked has no words in it.
  return isNamed && textPieces(element).length === 0;
}

function hasOwnText(element: Element): boolean {
  return [...element.childNodes].some(
    (child) => child.nodeType === Node.TEXT_NODE && /\p{L}/u.test(child.nodeValue ?? ''),
  );
}

/** What can be meant, in reading order: the keyboard goes through these. */
export function pickables(document: Document, kind: PickKind): readonly Element[] {
  const found: Element[] = [];
  const controls = new Set(kind === 'box' ? findCheckControls(document).map(({ element }) => element) : []);
  const fits = (element: Element): boolean => {
    if (kind === 'field') return isEntry(element);
    if (kind === 'part') return element.matches(PARTS);
    if (kind === 'text') return hasOwnText(element);
    return (controls.has(element) || mayBeBox(element)) && refuseCheck(element, '') === null;
  };
  walk(document, (element) => {
    if (!fits(element) || element.matches('input[type="password" i], input[type="hidden" i]')) return;
    const isDrawn = isShown(element) || (element.parentElement !== null && isShown(element.parentElement));
    if (isDrawn) found.push(element);
  });
  if (kind !== 'box') return found;
  // Of one box in another the inner one is meant: both lead to the same.
  const around = new Set<Element>();
  for (const element of found) {
    for (let at = parentOf(element); at !== null && !around.has(at); at = parentOf(at)) around.add(at);
  }
  return found.filter((element) => !around.has(element));
}
