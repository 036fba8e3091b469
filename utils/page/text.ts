import type { Root } from './tree.ts';

/**
 * Texts as a person sees them, in pieces, across shadow roots and slots. Values of fields are never read here:
 * `input`, `textarea` and `select` have no text nodes that count, so a credential cannot get in by this way.
 */

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'textarea', 'select', 'svg', 'option']);

/**
 * Elements that do not end a piece of text. The browser's translator wraps text in `font`; `wbr` and `b` break up
 * long paths.
 */
const INLINE = new Set(['font', 'b', 'i', 'em', 'strong', 'mark', 'wbr', 'bdi', 'sub', 'sup', 'abbr']);

interface Pieces {
  readonly done: string[];
  open: string;
}

function close(pieces: Pieces): void {
  const text = pieces.open.replace(/\s+/g, ' ').trim();
  if (text !== '') pieces.done.push(text);
  pieces.open = '';
}

function collect(node: Node, pieces: Pieces, skip: ReadonlySet<Element> | null): void {
  if (node.nodeType === Node.TEXT_NODE) {
    pieces.open += node.nodeValue ?? '';
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  const element = node as Element;
  if (SILENT.has(element.localName) || skip?.has(element)) return;
  if (element.getAttribute('aria-hidden') === 'true' && element.localName !== 'font') return;
  const ends = !INLINE.has(element.localName);
  if (ends) close(pieces);
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    for (const child of assigned.length > 0 ? assigned : element.childNodes) collect(child, pieces, skip);
  } else {
    for (const child of (element.shadowRoot ?? element).childNodes) collect(child, pieces, skip);
  }
  if (ends) close(pieces);
}

/** The texts below an element, one piece for each stretch that reads as one, in reading order. */
export function textPieces(
  element: Element | Root,
  skip: ReadonlySet<Element> | null = null,
): readonly string[] {
  const pieces: Pieces = { done: [], open: '' };
  if (element.nodeType === Node.ELEMENT_NODE) collect(element, pieces, skip);
  else for (const child of element.childNodes) collect(child, pieces, skip);
  close(pieces);
  return pieces.done;
}

/** All text below an element in one line. */
export function textOf(element: Element): string {
  return textPieces(element).join(' ');
}
