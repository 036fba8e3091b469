import { childrenOf, SILENT, textOf } from './text.ts';

/*
 * What a person takes for the name of a control: its words, those that assistive technology is not told too, and
 * where a part of it has no words, what stands for them: a picture's text, the words on a button, a tooltip.
 */

const NAMES = ['aria-label', 'alt', 'title'];

function attributeNames(element: Element): readonly string[] {
  // Of all inputs only those on which the value is written, and nobody types in them.
  const isWritten = element.matches('[type="button" i], [type="submit" i], [type="reset" i]');
  return [...NAMES, ...(isWritten ? ['value'] : [])].map((name) => element.getAttribute(name) ?? '');
}

function seenText(node: Node): string {
  return [...childrenOf(node)]
    .map((child) => {
      if (child.nodeType === Node.TEXT_NODE) return child.nodeValue ?? '';
      const element = child as Element;
      const isSilent = SILENT.has(element.localName) && element.localName !== 'svg';
      if (child.nodeType !== Node.ELEMENT_NODE || isSilent) return '';
      return seenText(child).trim() || (attributeNames(element).find(Boolean) ?? '');
    })
    .join(' ');
}

/** Every name under which a person may see a control, or hear of it. Never the value of a field. */
export function seenNames(element: Element): readonly string[] {
  return [...attributeNames(element), textOf(element), seenText(element)];
}
