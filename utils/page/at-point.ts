import { frameDocument, parentOf, type Root } from './tree.ts';

const CONTROL = [
  ...['a[href]', 'button', 'input', 'select', 'textarea', 'label', 'summary', '[contenteditable]'],
  ...['button', 'checkbox', 'combobox', 'link', 'menuitem', 'option', 'switch', 'tab', 'textbox'].map(
    (role) => `[role="${role}"]`,
  ),
].join();

/** Nothing to read or to press, words, or something to press or to type into. */
export const BLANK = 0;
export const WORDS = 1;
export const CONTROLS = 2;

/**
 * What a point of the window shows, through open shadow roots and frames.
 * @param own is looked through.
 */
export function whatIsAt(document: Document, left: number, top: number, own: Element): number {
  const hit = hitIn(document, left, top, own);
  for (let at = hit; at !== null; at = parentOf(at)) if (at.matches(CONTROL)) return CONTROLS;
  const says = [...(hit?.childNodes ?? [])].some(
    ({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim() !== '',
  );
  return says ? WORDS : BLANK;
}

/** The innermost element of a root there; null outside of the window, and where nothing of the root is. */
function hitIn(root: Root, left: number, top: number, own: Element): Element | null {
  // Browsers give a shadow root what is around it, too.
  const isOf = (element: Element) => element !== own && element.getRootNode() === root;
  const hit = root.elementsFromPoint(left, top).find(isOf);
  if (hit === undefined) return null;
  const frame = frameDocument(hit);
  if (frame !== null) {
    const box = hit.getBoundingClientRect();
    return hitIn(frame, left - box.left - hit.clientLeft, top - box.top - hit.clientTop, own) ?? hit;
  }
  const { shadowRoot } = hit;
  const within = shadowRoot === null ? null : hitIn(shadowRoot, left, top, own);
  return within ?? hit;
}
