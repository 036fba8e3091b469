import { findCheckControls } from '../check-control.ts';
import { refuseCheck } from '../guard.ts';
import { isEntry } from '../learned/field.ts';
import { STATE_ATTRIBUTES } from '../learned/state-words.ts';
import { BOX_WORDS } from '../map/page-map.ts';
import { textPieces } from '../text.ts';
import { isShown, signOf, walk } from '../tree.ts';

/** What the person is asked to point at. */
export type PickKind = 'box' | 'field' | 'part';

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

/** What can be meant, in reading order: the keyboard goes through these. */
export function pickables(document: Document, kind: PickKind): readonly Element[] {
  const found: Element[] = [];
  const controls = new Set(kind === 'box' ? findCheckControls(document).map(({ element }) => element) : []);
  walk(document, (element) => {
    const fits =
      kind === 'box'
        ? controls.has(element) || mayBeBox(element)
        : element.matches(kind === 'field' ? 'input, textarea, select' : PARTS) ||
          (kind === 'field' && isEntry(element));
    if (!fits || element.matches('input[type="password" i], input[type="hidden" i]')) return;
    if (kind === 'field' && !isEntry(element)) return;
    if (kind === 'box' && refuseCheck(element, '') !== null) return;
    const isDrawn = isShown(element) || (element.parentElement !== null && isShown(element.parentElement));
    if (isDrawn) found.push(element);
  });
  // Of one box in another the inner one is left out: both lead to the same.
  return kind === 'box'
    ? found.filter((element) => !found.some((other) => other !== element && other.contains(element)))
    : found;
}
