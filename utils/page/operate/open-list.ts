import type { Field } from '../field.ts';
import { holds, isShown, walk } from '../tree.ts';
import { nextFrame, until } from '../wait.ts';
import { newOptions, type Option, shownOptions } from './options.ts';
import { click, pressKey, pressLikeHand } from './press.ts';
import { leave, setText, typeText } from './text-field.ts';
import { queriesFor, SEARCH_BOX, searchBoxOf } from './type-ahead.ts';

/** The list of a drop-down that was opened. */
export interface OpenList {
  /** What it has drawn now. */
  readonly read: () => readonly Option[];
  readonly isClosed: () => boolean;
  /** The box to search it with: the drop-down itself, or one in its layer. Null where it has none. */
  readonly searchBox: () => HTMLInputElement | null;
  /** Closes it, also after a stop. @param unchanged nothing was chosen: a box to type in gets its text back. */
  readonly close: (unchanged: boolean) => Promise<void>;
}

/** How long a list may take to show after a press; and to fill once its layer is there, in ms (facts: §3). */
const ANSWER = 1500;
const FILLS = 6000;
const CLOSES = 300;

/**
 * Opens a drop-down, way by way, until options are there. Once a layer shows, it is waited for and not pressed again:
 * that would close it.
 * @param search what may be typed into a box that shows nothing before; null: nothing.
 * @returns null where it shows no options.
 */
export async function openList(
  field: Field,
  search: string | null,
  options: { readonly document: Document; readonly signal: AbortSignal },
): Promise<OpenList | null> {
  const { document } = options;
  const { element, area } = field;
  const box = searchBoxOf(element);
  const found = box?.value ?? '';
  const optionsBefore = new Set(shownOptions(document));
  const elementsBefore = new Set<Element>();
  walk(document, (one) => {
    if (isShown(one)) elementsBefore.add(one);
  });
  const read = () => newOptions(document, optionsBefore);
  const isClosed = () => read().length === 0;
  const isOpen = () => !isClosed();
  const isExpanded = () => [element, box].some((one) => one?.getAttribute('aria-expanded') === 'true');
  const hasLayer = () => isExpanded() || addedTo(document, elementsBefore, element).length > 0;
  const searchBox = () => {
    const boxes = addedTo(document, elementsBefore, element).filter((one) => one.matches(SEARCH_BOX));
    return box ?? (boxes.length === 1 ? ((boxes[0] as HTMLInputElement | undefined) ?? null) : null);
  };

  let shown = false;
  let waited = false;

  const close = async (unchanged: boolean) => {
    const { signal } = new AbortController();
    // A layer that never had options is known by itself; otherwise something else may have come on the screen.
    const isGone = () => isClosed() && !isExpanded() && (shown || !hasLayer());
    const settled = () => until(isGone, { document, signal, within: CLOSES });
    if (unchanged && box !== null && box.value !== found) typeText(box, found);
    // Leaving comes before Escape, which empties the box in some pages.
    if (box !== null) {
      leave(box);
      await settled();
    }
    // A press of the button would open a list that is closed, so it has to be seen.
    if (box === null && isOpen()) {
      click(element);
      await settled();
    }
    if (!isGone()) {
      pressKey(box ?? element, 'Escape');
      await settled();
    }
    // A press outside; one on a label would go to the control.
    if (!isGone() && area.closest('label') === null) {
      pressLikeHand(area);
      await settled();
    }
    if (unchanged && box !== null && box.value !== found) setText(box, found);
  };

  const list: OpenList = { read, isClosed, searchBox, close };
  const presses = [
    () => click(element),
    () => pressLikeHand(element),
    () => pressKey(box ?? element, 'ArrowDown'),
  ];
  const queries = box === null || search === null ? [] : queriesFor(search);
  // One that can be searched may wait to be searched.
  const fills = queries.length > 0 ? ANSWER : FILLS;
  try {
    for (const press of presses) {
      if (waited && queries.length > 0) break;
      press();
      await until(() => isOpen() || (!waited && hasLayer()), { ...options, within: ANSWER, costly: true });
      // Once a layer shows, its options are waited for: another press would close it.
      if (!isOpen() && !waited && hasLayer()) {
        waited = true;
        await until(isOpen, { ...options, within: fills, costly: true });
      }
      if (isOpen()) break;
    }
    for (const query of queries) {
      if (box === null || isOpen()) break;
      typeText(box, query);
      await until(isOpen, { ...options, within: ANSWER, costly: true });
    }
    // A list may fill in more than one go.
    await nextFrame();
    shown = isOpen();
    if (shown) return list;
  } catch (error) {
    await close(true);
    throw error;
  }
  await close(true);
  return null;
}

/** What is on the screen now, was not before, and lies outside of the field. */
function addedTo(document: Document, before: ReadonlySet<Element>, field: Element): readonly Element[] {
  const added: Element[] = [];
  walk(document, (element) => {
    if (!before.has(element) && isShown(element) && !holds(field, element)) added.push(element);
  });
  return added;
}
