import { textPieces } from '../text.ts';
import { isShown, parentOf, walk } from '../tree.ts';
import { checkStopped, until } from '../wait.ts';

/** One choice that a drop-down offers. */
export interface Option {
  /** What it says; parts that stand apart, as a name and an address do, are joined by a dot in the middle. */
  readonly text: string;
  readonly element: Element;
}

/** What joins the parts of an option's text. */
export const PARTS = ' · ';

const OPTION = '[role="option"], [role="menuitemradio"], [role="treeitem"]';
/** Lists without roles; only looked for where nothing has one. */
const BARE_OPTION = '[role="listbox"] > *, li';

/** Every option on the screen, also of lists that are open for other reasons. */
export function shownOptions(document: Document): readonly Element[] {
  return shown(document, `${OPTION}, ${BARE_OPTION}`);
}

function shown(document: Document, selector: string): readonly Element[] {
  const found: Element[] = [];
  walk(document, (element) => {
    if (element.matches(selector) && isShown(element)) found.push(element);
  });
  return found;
}

/** The options that are on the screen now and were not there before the list was opened. */
export function newOptions(document: Document, before: ReadonlySet<Element>): readonly Option[] {
  const added = shownOptions(document).filter((element) => !before.has(element));
  const named = added.filter((element) => element.matches(OPTION));
  return (named.length > 0 ? named : added)
    .map((element) => ({ element, text: textPieces(element).join(PARTS) }))
    .filter(({ text }) => text !== '');
}

export interface Offer {
  /** A text that two options have is in it twice. */
  readonly texts: readonly string[];
  /** False where the list was too long to be read to its end. */
  readonly complete: boolean;
}

export interface ListOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
}

/** How many times a list is scrolled, and how long it may take to draw what it scrolled to, in ms. */
const MOST_TURNS = 120;
const DRAWS = 600;
const QUIET = 120;

/** The layer in which a list scrolls; null where all of it shows. */
function scrollerOf(element: Element): Element | null {
  for (let at = parentOf(element); at !== null; at = parentOf(at)) {
    if (at.scrollHeight <= at.clientHeight + 1) continue;
    if (at.localName === 'body' || at.localName === 'html') return null;
    if (/auto|scroll/.test(at.ownerDocument.defaultView?.getComputedStyle(at).overflowY ?? '')) return at;
  }
  return null;
}

/** Scrolls so far that the last option drawn is the first to show. @returns whether there was anything left. */
function scrollOn(scroller: Element, options: readonly Option[]): boolean {
  const before = scroller.scrollTop;
  const end = Math.max(...options.map(({ element }) => element.getBoundingClientRect().top));
  const step = end - scroller.getBoundingClientRect().top;
  scroller.scrollTop = before + (step > 0 ? step : scroller.clientHeight);
  return scroller.scrollTop > before;
}

/**
 * Goes through a list from where it is to its end: some draw only the options that show.
 * @param visit is given the options that are drawn; true ends the walk.
 * @returns false where the list did not end in a bounded number of turns.
 */
async function turnPages(
  read: () => readonly Option[],
  visit: (options: readonly Option[]) => boolean,
  options: ListOptions,
): Promise<boolean> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    checkStopped(options.signal);
    const drawn = read();
    const [first] = drawn;
    if (visit(drawn) || first === undefined) return true;
    const scroller = scrollerOf(first.element);
    if (scroller === null || !scrollOn(scroller, drawn)) return true;
    const known = new Set(drawn.map(({ text }) => text));
    const isNew = () => read().some(({ text }) => !known.has(text));
    await until(isNew, { ...options, within: DRAWS, quiet: QUIET });
  }
  return false;
}

/** Everything that an open list offers. The list ends where it was. */
export async function readOffer(read: () => readonly Option[], options: ListOptions): Promise<Offer> {
  const counts = new Map<string, number>();
  const [first] = read();
  const scroller = first === undefined ? null : scrollerOf(first.element);
  const start = scroller?.scrollTop ?? 0;
  const collect = (drawn: readonly Option[]) => {
    const now = new Map<string, number>();
    for (const { text } of drawn) now.set(text, (now.get(text) ?? 0) + 1);
    for (const [text, count] of now) counts.set(text, Math.max(count, counts.get(text) ?? 0));
    return false;
  };
  const complete = await turnPages(read, collect, options);
  if (scroller !== null && scroller.scrollTop !== start) {
    scroller.scrollTop = start;
    // What is drawn now goes in a moment.
    await until(() => false, { ...options, within: DRAWS, quiet: QUIET });
  }
  const texts = [...counts].flatMap(([text, count]) => Array<string>(count).fill(text));
  return { texts, complete };
}

/** Scrolls an open list to the option of this text; null where it is not to be found any more. */
export async function bringOption(
  read: () => readonly Option[],
  text: string,
  options: ListOptions,
): Promise<Option | null> {
  let found: Option | null = null;
  await turnPages(
    read,
    (drawn) => {
      found = drawn.find((option) => option.text === text) ?? null;
      return found !== null;
    },
    options,
  );
  return found;
}
