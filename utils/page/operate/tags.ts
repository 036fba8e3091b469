import type { Field } from '../field.ts';
import { refuseChoice } from '../guard.ts';
import { textPieces } from '../text.ts';
import { holds, isShown, walk } from '../tree.ts';
import { until } from '../wait.ts';
import { click, pressKey, pressLikeHand } from './press.ts';
import { readText, setText, typeText } from './text-field.ts';

export interface TagOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
}

/** How long a tag input may take to make a chip of a text, in ms; an option may come as late. */
const ANSWER = 700;
const QUIET = 200;

/** Signs to take a chip away, where a page writes them behind its text. */
const AWAY = /\s*[×✕✖⨯]$/u;

/** The chips that the field shows now, as text. What its list of options offers is no chip. */
export function readTags(field: Field): readonly string[] {
  const texts = textPieces(field.area).map((text) => text.replace(AWAY, ''));
  for (const option of optionsOn(field.area.ownerDocument)) {
    if (!holds(field.area, option)) continue;
    for (const text of textPieces(option)) {
      const at = texts.lastIndexOf(text);
      if (at !== -1) texts.splice(at, 1);
    }
  }
  return texts;
}

function optionsOn(document: Document): readonly Element[] {
  const found: Element[] = [];
  walk(document, (element) => {
    if (element.matches('[role="option"]') && isShown(element)) found.push(element);
  });
  return found;
}

function optionFor(document: Document, text: string): Element | null {
  return optionsOn(document).find((option) => textPieces(option).some((piece) => same(piece, text))) ?? null;
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** A comma as a key that bubbles, as a hand's does: unlike Enter it means nothing to the forms around. */
function pressComma(element: Element): void {
  const view = element.ownerDocument.defaultView;
  if (view === null) return;
  for (const type of ['keydown', 'keyup']) {
    element.dispatchEvent(
      new view.KeyboardEvent(type, {
        key: ',',
        code: 'Comma',
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
  }
}

/** Presses the option of a text, if one is offered. */
function pressOption(press: (element: Element) => void) {
  return (_element: Element, text: string, document: Document) => {
    const option = optionFor(document, text);
    if (option === null || refuseChoice(option) !== null) return false;
    press(option);
    return true;
  };
}

/** Does something with a text that stands in the box; false where there was nothing to do. */
type Way = (element: Element, text: string, document: Document) => boolean;

function always(act: (element: Element, text: string) => void): Way {
  return (element, text) => {
    act(element, text);
    return true;
  };
}

/**
 * What makes a chip of free text on the real page is not known (facts: tokens-page-dom.md §2.3), so each way is tried
 * until a chip is seen. The option comes first: a page that offers one waits for it.
 */
const WAYS: readonly Way[] = [
  pressOption(click),
  always((element) => pressKey(element, 'Enter')),
  always(pressComma),
  always((element, text) => typeText(element, `${text},`)),
  // Writing it whole ends with leaving the box.
  always(setText),
  pressOption(pressLikeHand),
];

/**
 * Adds texts as chips and looks whether they are there. What made the first one is tried first for the others.
 * Must not be called while the box holds text of the person's own.
 * @param find the field as it is on the page now; a chip may re-create it. Null where it is gone.
 * @returns the texts of which no chip came. The box is left empty, as it was.
 */
export async function addTags(
  find: () => Field | null,
  texts: readonly string[],
  options: TagOptions,
): Promise<readonly string[]> {
  const failed: string[] = [];
  let ways = WAYS;
  for (const text of texts) {
    const way = await addTag(find, text, ways, options);
    if (way === null) failed.push(text);
    else if (way !== 'there') ways = [way, ...WAYS.filter((other) => other !== way)];
  }
  return failed;
}

async function addTag(
  find: () => Field | null,
  text: string,
  ways: readonly Way[],
  options: TagOptions,
): Promise<Way | 'there' | null> {
  const { document } = options;
  const has = () => {
    const field = find();
    return field !== null && readTags(field).some((tag) => same(tag, text));
  };
  if (has()) return 'there';
  for (const way of ways) {
    const element = find()?.element;
    if (element === undefined) return null;
    if (readText(element) !== text) {
      typeText(element, text);
      const isOffered = () => has() || optionFor(document, text) !== null;
      await until(isOffered, { ...options, within: ANSWER, quiet: QUIET });
    }
    if (has()) return way;
    if (!way(element, text, document)) continue;
    if (await until(has, { ...options, within: ANSWER })) return way;
  }
  const left = find()?.element;
  if (left !== undefined) setText(left, '');
  return null;
}
