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
  const hasLayer = () => isExpanded() || addedTo(document, elementsBefore, area).length > 0;
  const searchBox = () => {
    const boxes = addedTo(document, elementsBefore, element).filter((one) => one.matches(SEARCH_BOX));
    return box ?? (boxes.length === 1 ? ((boxes[0] as HTMLInputElement | undefined) ?? null) : null);
  };

  const close = async (unchanged: boolean) => {
    const { signal } = new AbortController();
    if (unchanged && box !== null && box.value !== found) typeText(box, found);
    // Leaving comes before Escape, which empties the box in some pages.
    if (box !== null) leave(box);
    const ways = [
      ...(box === null ? [() => click(element)] : []),
      () => pressKey(box ?? element, 'Escape'),
      () => pressLikeHand(area),
    ];
    if (box !== null) await until(isClosed, { document, signal, within: CLOSES });
    for (const way of ways) {
      if (isClosed()) break;
      way();
      await until(isClosed, { document, signal, within: CLOSES });
    }
    if (unchanged && box !== null && box.value !== found) setText(box, found);
  };

  const list: OpenList = { read, isClosed, searchBox, close };
  const ways = [
    () => click(element),
    () => pressLikeHand(element),
    () => pressKey(box ?? element, 'ArrowDown'),
    ...(box === null || search === null
      ? []
      : queriesFor(search).map((query) => () => {
          typeText(box, query);
        })),
  ];
  let waited = false;
  try {
    for (const way of ways) {
      if (!hasLayer() || waited || box !== null) way();
      await until(() => isOpen() || hasLayer(), { ...options, within: ANSWER, costly: true });
      // A layer of its own may wait for its options; a box that shows none waits for something to be typed.
      if (!isOpen() && hasLayer() && box === null && !waited) {
        waited = true;
        await until(isOpen, { ...options, within: FILLS, costly: true });
      }
      if (isOpen()) {
        // A list may fill in more than one go.
        await nextFrame();
        return list;
      }
    }
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
