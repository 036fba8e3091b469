import type { Field } from '../field.ts';
import { refuseChoice } from '../guard.ts';
import { textPieces } from '../text.ts';
import { isShown, walk } from '../tree.ts';
import { until } from '../wait.ts';
import { click, pressKey } from './press.ts';
import { readText, setText } from './text-field.ts';

export interface TagOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
}

/** How long a tag input may take to make a chip of a text, in ms. */
const ANSWER = 700;

/** The chips that the field shows now, as text. */
export function readTags(field: Field): readonly string[] {
  return textPieces(field.area);
}

/**
 * Adds one text as a chip: by Enter, by comma, by the option of that text. What makes a chip on the real page is
 * not known for free text (facts: tokens-page-dom.md §2.3), so each way is tried until a chip is seen.
 * Must not be called while the box holds text of the person's own.
 * @returns whether a chip with the text is there. Without one, the box is left empty as it was.
 */
export async function addTag(field: Field, text: string, { document, signal }: TagOptions): Promise<boolean> {
  const has = () => readTags(field).some((piece) => piece.toLowerCase() === text.toLowerCase());
  if (has()) return true;
  const ways = [
    () => pressKey(field.element, 'Enter'),
    () => pressKey(field.element, ','),
    // Writing it whole ends with leaving the box, which makes a chip in some pages.
    () => setText(field.element, text),
    () => setText(field.element, `${text},`),
    () => {
      const option = optionFor(document, text);
      if (option !== null && refuseChoice(option) === null) click(option);
    },
  ];
  for (const way of ways) {
    if (readText(field.element) !== text) type(field.element, text);
    way();
    if (await until(has, { document, signal, within: ANSWER })) return true;
  }
  setText(field.element, '');
  return false;
}

/** Like `setText`, but without leaving the box: leaving would end the entry in some pages. */
function type(element: Element, text: string): void {
  const view = element.ownerDocument.defaultView;
  if (view === null || element.localName !== 'input') {
    setText(element, text);
    return;
  }
  (element as HTMLInputElement).value = text;
  element.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, data: text, inputType: 'insertText' }),
  );
}

function optionFor(document: Document, text: string): Element | null {
  let found: Element | null = null;
  walk(document, (element) => {
    if (found !== null || !element.matches('[role="option"]') || !isShown(element)) return;
    if (textPieces(element).some((piece) => piece.toLowerCase() === text.toLowerCase())) found = element;
  });
  return found;
}
