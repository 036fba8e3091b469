import { categoryKey } from '../scopes/label.ts';
import { BULK_WORDS, isLabel } from './map/page-map.ts';
import { walk } from './reading/reading.ts';
import { textOf, textPieces } from './text.ts';
import { commonParent, holds, isShown, parentOf } from './tree.ts';

/** What names a group of a table's lines. */
const GROUP_HEAD = 'th[scope="rowgroup"]';
/** Headings by element, role or, where a page uses neither, by a class that says so. */
const HEADING = `h1,h2,h3,h4,h5,h6,legend,caption,summary,[role="heading"],${GROUP_HEAD}`;
/** In characters. */
const LONGEST_TEXT = 120;
export const TITLE_WORDS = /title|heading|header|name/i;

/** Counters and state words that pages show beside a name: "Actions (3 of 8)". */
export function bareName(text: string): string {
  // Names are short; what is long is no name and would take long to match.
  return text
    .slice(0, LONGEST_TEXT)
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
export function nameOfHeading(heading: Element): string {
  const pieces = textPieces(heading).filter((piece) => !BULK_WORDS.test(piece));
  return bareName(pieces.join(' '));
}

export interface Heading {
  readonly name: string;
  readonly element: Element;
}

/** Longer texts are no names of categories, in characters. */
const LONGEST = 60;

/** The headings of groups that have no toggle. Looks at each element once, however many rows ask. */
export interface Headings {
  /**
   * The nearest heading before a row; null where there is none.
   * @param unit the largest element around its box that holds no other.
   * @param line the smallest around it that says what it is for; never larger than `unit`.
   */
  above(unit: Element, line: Element): Heading | null;
  /** Headings like these under which nothing stands: their rows are folded away or still to come. */
  withoutRows(used: readonly Heading[]): readonly Heading[];
}

/** What names a line of a table is no heading of the lines after it. */
const LINE_HEAD = 'th[scope="row"], [role="rowheader"]';

/**
 * @param categories folded names of known categories: called so, a text is a heading whatever it is built of.
 * @param boxes the boxes of rows.
 */
export function createHeadings(
  document: Document,
  categories: ReadonlySet<string>,
  boxes: readonly Element[],
): Headings {
  const aroundBoxes = new Set<Element>();
  for (const box of boxes) {
    for (let at: Element | null = box; at !== null && !aroundBoxes.has(at); at = parentOf(at))
      aroundBoxes.add(at);
  }
  // Words beside a box are the row's own, also where a category is called so.
  const isOfRow = (element: Element) => {
    const line = parentOf(element);
    const namesLine = element.matches(LINE_HEAD) && line !== null && aroundBoxes.has(line);
    return namesLine || aroundBoxes.has(element);
  };
  const inside = new Map<Element, Heading | null>();
  const before = new Map<Element, Heading | null>();

  const isKnown = (name: string) => name !== '' && categories.has(categoryKey(name));
  const isOfGroup = ({ name, element }: Heading) => isKnown(name) || element.matches(GROUP_HEAD);
  const read = (element: Element): Heading | null => {
    const found = element.matches(HEADING) ? [element] : [...element.querySelectorAll(HEADING)];
    const last = found.findLast((heading) => nameOfHeading(heading) !== '');
    if (last !== undefined) return { name: nameOfHeading(last), element: last };
    if ((element.textContent ?? '').length > 2 * LONGEST || isOfRow(element)) return null;
    const name = nameOfHeading(element);
    return name.length <= LONGEST && isKnown(name) ? { name, element } : null;
  };
  const headingIn = (element: Element) => {
    const known = inside.get(element);
    if (known !== undefined) return known;
    const heading = read(element);
    inside.set(element, heading);
    return heading;
  };
  const headingBefore = (element: Element): Heading | null => {
    const passed: Element[] = [];
    let found: Heading | null = null;
    for (let at: Element | null = element; at !== null && found === null; at = at.previousElementSibling) {
      const known = before.get(at);
      if (known !== undefined) {
        found = known;
        break;
      }
      passed.push(at);
      const previous = at.previousElementSibling;
      found = previous === null ? null : headingIn(previous);
    }
    for (const at of passed) before.set(at, found);
    return found;
  };
  return {
    above(unit, line) {
      // The only row of a group shares its element with the group's heading; other headings in there are its own.
      for (let at: Element | null = line; at !== null && at !== unit; at = parentOf(at)) {
        const heading = headingBefore(at);
        if (heading?.element.matches(`${HEADING}, [aria-expanded]`) === true && isOfGroup(heading))
          return heading;
      }
      for (let at: Element | null = unit; at !== null; at = parentOf(at)) {
        const heading = headingBefore(at);
        if (heading !== null) return heading;
      }
      return null;
    },
    withoutRows(used) {
      const elements = new Set(used.map(({ element }) => element));
      const builds = new Set(used.map(({ element }) => buildOf(element)));
      const found: Heading[] = [];
      walk(document, (element) => {
        if (elements.has(element) || !builds.has(buildOf(element)) || !isShown(element)) return;
        const name = nameOfHeading(element);
        if (name !== '' && name.length <= LONGEST) found.push({ name, element });
      });
      const sure = [...elements, ...found.filter(({ name }) => isKnown(name)).map(({ element }) => element)];
      const around = sure.length > 1 ? commonParent(sure) : null;
      return found.filter(
        ({ name, element }) => isKnown(name) || (around !== null && holds(around, element)),
      );
    },
  };
}

/** A table's heads of groups, lines and columns are built of the same tag: `scope` tells them apart. */
function buildOf(element: Element): string {
  const signs = ['role', 'scope', 'class'].map((name) => element.getAttribute(name) ?? '');
  return `${element.localName} ${signs.join(' ')}`;
}
