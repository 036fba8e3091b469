import { BULK_WORDS, isLabel } from './map/page-map.ts';
import { textOf, textPieces } from './text.ts';
import { isShown, parentOf, walk } from './tree.ts';

/** Headings by element, role or, where a page uses neither, by a class that says so. */
const HEADING = 'h1,h2,h3,h4,h5,h6,legend,caption,summary,[role="heading"]';
const TITLE_WORDS = /title|heading|header|name/i;

/** Counters and state words that pages show beside a name: "Actions (3 of 8)". */
export function bareName(text: string): string {
  return text
    .replace(/[([]?\s*\d+\s*(?:\/|of|von|sur|de|di)?\s*\d*\s*(?:selected|enabled)?\s*[)\]]?$/i, '')
    .trim();
}

/** The first heading in an element; null where it has none. */
export function headingIn(element: Element): Element | null {
  return element.querySelector(HEADING);
}

/** Whether an element stands in a heading. */
export function isInHeading(element: Element): boolean {
  return element.closest(HEADING) !== null;
}

/** Whether something in an element is called a title by its class. */
export function hasTitle(element: Element): boolean {
  return [...element.querySelectorAll('[class]')].some((part) =>
    TITLE_WORDS.test(part.getAttribute('class') ?? ''),
  );
}

/**
 * Whether the screen names the scopes: the wizard's stepper and the step's title do, the edit view's tab does, the
 * list of tokens does not.
 */
export function namesScopes(document: Document): boolean {
  let found = false;
  walk(document, (element) => {
    if (found || element.childElementCount > 3) return;
    const text = element.textContent ?? '';
    found = text.length < 80 && isLabel(textOf(element), 'apiScopes') && isShown(element);
  });
  return found;
}

/** What a heading says, without the words of a box in it that ticks all of its rows. */
function nameOfHeading(heading: Element): string {
  const pieces = textPieces(heading).filter((piece) => !BULK_WORDS.test(piece));
  return bareName(pieces.join(' '));
}

export interface Heading {
  readonly name: string;
  readonly element: Element;
}

/** The nearest heading before an element, for pages whose groups have no toggle; null where there is none. */
export function headingAbove(unit: Element): Heading | null {
  for (let at: Element | null = unit; at !== null; at = parentOf(at)) {
    for (let before = at.previousElementSibling; before !== null; before = before.previousElementSibling) {
      const headings = before.matches(HEADING) ? [before] : [...before.querySelectorAll(HEADING)];
      const element = headings.findLast((heading) => nameOfHeading(heading) !== '');
      if (element !== undefined) return { name: nameOfHeading(element), element };
    }
  }
  return null;
}
