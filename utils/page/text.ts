import { knownTexts, type TextCache } from './reading/reading.ts';
import type { Root } from './tree.ts';

/**
 * Texts as a person sees them, in pieces, across shadow roots and slots. Values of fields are never read here:
 * `input`, `textarea` and `select` have no text nodes that count, so a credential cannot get in by this way.
 */

export const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'textarea',
  'select',
  'svg',
  'option',
]);

/**
 * Elements that do not end a piece of text. The browser's translator wraps text in `font`; `wbr` and `b` break up
 * long paths.
 */
export const INLINE: ReadonlySet<string> = new Set([
  'font',
  'b',
  'i',
  'em',
  'strong',
  'mark',
  'wbr',
  'bdi',
  'sub',
  'sup',
  'abbr',
]);

interface Pieces {
  readonly done: string[];
  open: string;
}

function close(pieces: Pieces): void {
  if (pieces.open === '') return;
  const text = pieces.open.replace(/\s+/g, ' ').trim();
  if (text !== '') pieces.done.push(text);
  pieces.open = '';
}

/** What stands in a node as it is drawn: in its open shadow root, in place of a slot. */
export function childrenOf(node: Node): Iterable<Node> {
  if (node.nodeType !== Node.ELEMENT_NODE) return node.childNodes;
  const element = node as Element;
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return (element.shadowRoot ?? element).childNodes;
}

/** Whether nothing in an element is read. */
export function isSilent(element: Element): boolean {
  if (SILENT.has(element.localName)) return true;
  return element.getAttribute('aria-hidden') === 'true' && element.localName !== 'font';
}

function collect(node: Node, pieces: Pieces, cache: TextCache): void {
  for (const child of childrenOf(node)) {
    if (child.nodeType === Node.TEXT_NODE) pieces.open += child.nodeValue ?? '';
    else if (child.nodeType !== Node.ELEMENT_NODE || isSilent(child as Element)) continue;
    else if (INLINE.has((child as Element).localName)) collect(child, pieces, cache);
    else {
      close(pieces);
      for (const piece of textPieces(child as Element, cache)) pieces.done.push(piece);
    }
  }
}

/**
 * The texts below an element, one piece for each stretch that reads as one, in reading order.
 * @param cache so that asking for an element and then for its parent reads the nodes once.
 */
export function textPieces(element: Element | Root, cache: TextCache = knownTexts()): readonly string[] {
  const known = cache.get(element);
  if (known !== undefined) return known;
  const pieces: Pieces = { done: [], open: '' };
  if (element.nodeType !== Node.ELEMENT_NODE || !isSilent(element as Element))
    collect(element, pieces, cache);
  close(pieces);
  if (element.nodeType === Node.ELEMENT_NODE) cache.set(element, pieces.done);
  return pieces.done;
}

/** All text below an element in one line. */
export function textOf(element: Element): string {
  return textPieces(element).join(' ');
}
