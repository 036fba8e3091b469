import { childrenOf, textOf } from './text.ts';

/*
 * What a person takes for the name of a control: its words, those that assistive technology is not told too, and
 * where a part of it has no words, what stands for them: a picture's text, the words on a button, a tooltip.
 */

/** Their texts are none of the page's words, or what somebody entered. */
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'textarea', 'select', 'datalist']);
const WORDED = 'input[type="button" i], input[type="submit" i], input[type="reset" i]';
const NAMES = ['aria-label', 'alt', 'title'];

function attributeNames(element: Element): readonly string[] {
  // Of all inputs only those on which the value is written, and nobody types in them.
  const written = element.matches(WORDED) ? [...NAMES, 'value'] : NAMES;
  return written.map((name) => element.getAttribute(name) ?? '').filter((text) => text.trim() !== '');
}

function collect(node: Node, pieces: string[]): void {
  for (const child of childrenOf(node)) {
    if (child.nodeType === Node.TEXT_NODE) pieces.push(child.nodeValue ?? '');
    if (child.nodeType !== Node.ELEMENT_NODE || SILENT.has((child as Element).localName)) continue;
    const inner: string[] = [];
    collect(child, inner);
    const isMute = inner.every((text) => text.trim() === '');
    pieces.push(...(isMute ? attributeNames(child as Element).slice(0, 1) : inner));
  }
}

/** Every name under which a person may see a control, or hear of it. Never the value of a field. */
export function seenNames(element: Element): readonly string[] {
  const pieces: string[] = [];
  collect(element, pieces);
  return [...attributeNames(element), textOf(element), pieces.join(' ')];
}
