import { type FieldName, findFields, type PointedOut, showsCredentials } from './field.ts';
import { isShown, walk } from './tree.ts';

/** What of a custom control may take the focus. */
const FOCUSABLE = 'input:not([type="password" i]), select, textarea, button, [tabindex], [contenteditable]';

/** Whether the focus is in an element; a root sees what lies in deeper ones as the element that holds them. */
function hasFocus(element: Element): boolean {
  const root = element.getRootNode();
  const active = 'activeElement' in root ? (root.activeElement as Element | null) : null;
  return active !== null && element.contains(active);
}

/**
 * Brings a field of the wizard into view and puts the focus on it. It presses nothing, so no list opens by it.
 * @returns whether there is one such field for certain; nothing happens where there is not, nor on a screen with
 *   credentials.
 */
export function showField(document: Document, name: FieldName, pointedOut?: PointedOut): boolean {
  if (showsCredentials(document)) return false;
  const field = findFields(document, pointedOut).get(name);
  if (field === undefined) return false;
  const element = field.element as HTMLElement;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
  walk(element, (part) => {
    if (hasFocus(element) || !part.matches(FOCUSABLE) || !isShown(part)) return;
    (part as HTMLElement).focus({ preventScroll: true });
  });
  return true;
}
