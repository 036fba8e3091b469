import type { FieldsOnPage } from '../field.ts';
import { headingIn } from '../headings.ts';
import type { ScopesOnPage } from '../scope-reader.ts';
import { isShown, parentOf, walk } from '../tree.ts';

const MAIN = 'main, [role="main"]';
/** How far above the recognised parts a title is looked for, in elements. */
const ABOVE = 3;

/** From the element to the top of the page. */
export function ancestorsOf(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at !== null; at = parentOf(at)) found.push(at);
  return found;
}

/** The smallest element that holds all of these; null where there is none. */
function commonAncestor(elements: readonly Element[]): Element | null {
  const [first, ...others] = elements;
  if (first === undefined) return null;
  const chains = others.map((element) => new Set(ancestorsOf(element)));
  return ancestorsOf(first).find((ancestor) => chains.every((chain) => chain.has(ancestor))) ?? null;
}

/** A title stands above what it names, more often than not in a parent of it. */
function withTitle(element: Element): Element {
  let at: Element | null = element;
  for (let step = 0; step <= ABOVE && at !== null && !/^(?:body|html)$/.test(at.localName); step++) {
    if (headingIn(at) !== null) return at;
    at = parentOf(at);
  }
  return element;
}

/** The main content; the whole body where the page marks none. */
function mainOf(document: Document): Element {
  let main: Element | null = null;
  walk(document, (element) => {
    if (main === null && element.matches(MAIN) && isShown(element)) main = element;
  });
  return main ?? document.body;
}

/**
 * The part of the page that a report describes: the smallest element that holds everything recognised, or the main
 * content where neither scopes nor fields were.
 */
export function areaOf(document: Document, scopes: ScopesOnPage | null, fields: FieldsOnPage): Element {
  const found = scopes === null ? [] : [...scopes.candidates.values()];
  // Switches without a single row: what lists the rows is what nobody recognised.
  if (scopes !== null && found.length > 0 && scopes.rows.size === 0) return mainOf(document);
  const recognised = [...found.map(({ line }) => line), ...[...fields.values()].map(({ area }) => area)];
  const common = commonAncestor(recognised.filter((element) => element.isConnected));
  return common === null || common === document.documentElement ? mainOf(document) : withTitle(common);
}
