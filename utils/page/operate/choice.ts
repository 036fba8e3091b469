import type { Field } from '../field.ts';
import { refuseChoice } from '../guard.ts';
import { isPlaceholder } from '../placeholder.ts';
import { textOf } from '../text.ts';
import { nextFrame, until } from '../wait.ts';
import { chooseNative, readNative } from './native-select.ts';
import { type OpenList, openList } from './open-list.ts';
import { bringOption, PARTS, readOffer } from './options.ts';
import { click, pressLikeHand } from './press.ts';
import { isFixed, leave } from './text-field.ts';
import { searchBoxOf, searchFor } from './type-ahead.ts';

export type ChoiceResult =
  | { readonly kind: 'chosen' | 'already'; readonly text: string }
  /** It holds a choice of the person's own; nothing was changed. */
  | { readonly kind: 'kept'; readonly text: string }
  /** The list does not offer it; what it offers is named so that the person can correct the template. */
  | { readonly kind: 'noOption'; readonly offered: readonly string[] }
  /** The page does not let it be changed; it never showed a list; it did not take the choice. */
  | { readonly kind: 'locked' | 'notOpened' | 'refused' };

export interface ChoiceOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
}

/** Picks the wanted one of the texts on offer; null where none fits. */
export type Pick = (offered: readonly string[]) => string | null;

/** What is to be chosen. */
export interface Wish {
  readonly pick: Pick;
  /** What a person would type to find it in a long list; null where that cannot be known. */
  readonly search: string | null;
  /** Leave what is chosen already, if anything is. */
  readonly keep: boolean;
}

/** How long a drop-down may take to show what was chosen, in ms (facts: tokens-page-dom.md §3). */
const ANSWER = 1500;

/** What a drop-down shows as chosen now. */
export function readChoice(field: Field): string {
  if (field.element.localName === 'select') return readNative(field.element as HTMLSelectElement);
  const box = searchBoxOf(field.element);
  const typed = box?.value.trim() ?? ''; // a drop-down need not have a box
  return typed === '' && box !== field.element ? textOf(field.element) : typed;
}

const plain = (text: string) => text.replaceAll(PARTS, ' ').replace(/\s+/g, ' ').trim().toLowerCase();

/** Whether a drop-down that shows `now` shows the option: some show a part of it, or more, but no half words. */
function shows(now: string, option: string): boolean {
  const [short = '', long = ''] = [plain(now), plain(option)].sort((a, b) => a.length - b.length);
  if (short === '') return false;
  const letter = /[\p{L}\p{N}]/u;
  for (let at = long.indexOf(short); at !== -1; at = long.indexOf(short, at + 1)) {
    if (!letter.test(long.charAt(at - 1)) && !letter.test(long.charAt(at + short.length))) return true;
  }
  return false;
}

/**
 * Chooses in a native select, or in a drop-down whose list may be anywhere in the document, come late, be drawn only
 * in part, or be searched by typing. Never presses the chosen option again: on impact.com that clears it
 * (facts: tokens-page-dom.md §2.3). The list is closed after, and a box to type in is left as it was found unless
 * something was chosen.
 */
export async function choose(field: Field, wish: Wish, options: ChoiceOptions): Promise<ChoiceResult> {
  if (field.element.localName === 'select') return chooseNative(field.element as HTMLSelectElement, wish);
  const box = searchBoxOf(field.element);
  if (isFixed(field.element) || (box !== null && isFixed(box))) return { kind: 'locked' };
  if (refuseChoice(field.element) !== null) return { kind: 'refused' };
  const current = readChoice(field);
  // What stands in a box to type in was chosen; a button may show a hint, and only its list tells.
  if (wish.keep && box !== null && current !== '' && !isPlaceholder(current))
    return { kind: 'kept', text: current };
  const list = await openList(field, wish.search, options);
  if (list === null) return { kind: 'notOpened' };
  let result: ChoiceResult | null = null;
  try {
    result = await chooseFrom(list, field, current, wish, options);
    return result;
  } finally {
    await list.close(result?.kind !== 'chosen');
  }
}

async function chooseFrom(
  list: OpenList,
  field: Field,
  current: string,
  wish: Wish,
  options: ChoiceOptions,
): Promise<ChoiceResult> {
  const offer = await readOffer(list.read, options);
  const searchBox = list.searchBox();
  const texts = () => list.read().map(({ text }) => text);
  if (wish.keep && !isPlaceholder(current)) {
    const isOffered = async () =>
      offer.texts.includes(current) ||
      (searchBox !== null &&
        (await searchFor(searchBox, current, texts, () => texts().includes(current), options)));
    if (await isOffered()) return { kind: 'kept', text: current };
  }
  let wanted = wish.pick(offer.texts);
  if (wanted === null && searchBox !== null && wish.search !== null) {
    const pickNow = () => wish.pick(texts());
    await searchFor(searchBox, wish.search, texts, () => pickNow() !== null, options);
    wanted = pickNow();
  }
  if (wanted === null) {
    // A list without an end says nothing about what it does not offer.
    if (!offer.complete && searchBox === null) return { kind: 'refused' };
    return { kind: 'noOption', offered: offer.texts };
  }
  if (plain(wanted) === plain(current)) return { kind: 'already', text: current };
  return press(list, field, { current, wanted }, options);
}

/** A chosen option says so, and what the drop-down shows agrees. */
function isChosen(option: Element, shown: string, wanted: string): boolean {
  const marked =
    option.getAttribute('aria-selected') === 'true' || option.getAttribute('aria-checked') === 'true';
  return marked && shows(shown, wanted);
}

/** Presses an option's innermost text, where only that listens (facts: tokens-page-dom.md §4). */
function pressInside(option: Element): void {
  const inner = [...option.querySelectorAll('*')].find((one) => one.childElementCount === 0);
  pressLikeHand(inner ?? option);
}

async function press(
  list: OpenList,
  field: Field,
  { current, wanted }: { readonly current: string; readonly wanted: string },
  options: ChoiceOptions,
): Promise<ChoiceResult> {
  const before = readChoice(field);
  const box = searchBoxOf(field.element);
  const took = () => {
    const now = readChoice(field);
    // What stands in a box may only have been typed: then a list that closed must say it was taken.
    return shows(now, wanted) && (now !== before || (box !== null && list.isClosed()));
  };
  for (const act of [click, pressLikeHand, pressInside]) {
    // Found anew each time: a list that draws a part of itself does not keep its options.
    const option = await bringOption(list.read, wanted, options);
    if (option === null || refuseChoice(option.element) !== null) return { kind: 'refused' };
    if (isChosen(option.element, current, wanted)) return { kind: 'already', text: current };
    act(option.element);
    const answered = () => took() || list.isClosed();
    // Once the list has closed, the press was heard; a second one could take the choice back.
    const heard = await until(answered, { ...options, within: ANSWER });
    if (!heard) continue;
    if (!(await until(took, { ...options, within: ANSWER }))) return { kind: 'refused' };
    // A box that was only typed into shows what is truly chosen once it is left.
    if (box !== null) leave(box);
    await nextFrame();
    await nextFrame();
    return shows(readChoice(field), wanted)
      ? { kind: 'chosen', text: readChoice(field) }
      : { kind: 'refused' };
  }
  return { kind: 'refused' };
}
