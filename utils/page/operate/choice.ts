import type { Field } from '../field.ts';
import { refuseChoice } from '../guard.ts';
import { textOf } from '../text.ts';
import { isShown, walk } from '../tree.ts';
import { nextFrame, until } from '../wait.ts';
import { click, pressKey, pressLikeHand } from './press.ts';

/** One choice that a drop-down offers. */
interface Option {
  readonly text: string;
  readonly element: Element;
}

export type ChoiceResult =
  | { readonly kind: 'chosen' | 'already'; readonly text: string }
  /** The list does not offer it; what it offers is named so that the person can correct the template. */
  | { readonly kind: 'noOption'; readonly offered: readonly string[] }
  | { readonly kind: 'refused' };

export interface ChoiceOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
}

/** Picks the wanted one of the texts on offer; null where none fits. */
export type Pick = (offered: readonly string[]) => string | null;

/** How long a drop-down may take to open, or to show what was chosen, in ms (facts: tokens-page-dom.md §3). */
const ANSWER = 1500;

/** What a drop-down shows as chosen now. */
export function readChoice(field: Field): string {
  if (field.element.localName === 'select') {
    const select = field.element as HTMLSelectElement;
    return (select.selectedOptions[0]?.textContent ?? '').trim(); // nothing chosen is an empty text
  }
  if (field.element.localName === 'input') return (field.element as HTMLInputElement).value.trim();
  return textOf(field.element);
}

function shownOptions(document: Document): Option[] {
  const options: Option[] = [];
  walk(document, (element) => {
    if (!element.matches('[role="option"]') || !isShown(element)) return;
    options.push({ text: textOf(element), element });
  });
  return options;
}

/**
 * Chooses in a native select or in a drop-down whose list may be anywhere in the document. Never presses the chosen
 * option again: on impact.com that clears it (facts: tokens-page-dom.md §2.3).
 */
export async function choose(field: Field, pick: Pick, options: ChoiceOptions): Promise<ChoiceResult> {
  if (field.element.localName === 'select') return chooseNative(field.element as HTMLSelectElement, pick);
  if (refuseChoice(field.element) !== null) return { kind: 'refused' };
  const offered = await open(field, options);
  // A list that did not open says nothing about what it offers.
  if (offered.length === 0) return { kind: 'refused' };
  try {
    return await pickFrom(offered, field, pick, options);
  } finally {
    await close(offered, field, options);
  }
}

async function pickFrom(
  offered: readonly Option[],
  field: Field,
  pick: Pick,
  options: ChoiceOptions,
): Promise<ChoiceResult> {
  const texts = offered.map(({ text }) => text);
  const wanted = pick(texts);
  const current = readChoice(field);
  if (wanted === null) return { kind: 'noOption', offered: texts };
  if (wanted === current) return { kind: 'already', text: current };
  const option = offered.find(({ text }) => text === wanted);
  if (option === undefined || refuseChoice(option.element) !== null) return { kind: 'refused' };
  const took = () => readChoice(field).includes(wanted);
  for (const press of [click, pressLikeHand]) {
    if (option.element.isConnected) press(option.element);
    if (await until(took, { ...options, within: ANSWER })) return { kind: 'chosen', text: wanted };
  }
  return { kind: 'refused' };
}

async function chooseNative(select: HTMLSelectElement, pick: Pick): Promise<ChoiceResult> {
  const enabled = [...select.options].filter((option) => !option.disabled && option.value !== '');
  const texts = enabled.map((option) => (option.textContent ?? '').trim());
  const wanted = pick(texts);
  if (wanted === null) return { kind: 'noOption', offered: texts };
  const option = enabled[texts.indexOf(wanted)];
  if (option === undefined) return { kind: 'refused' };
  if (option.selected) return { kind: 'already', text: wanted };
  option.selected = true;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  // The page may take the choice back when it draws.
  await nextFrame();
  return option.selected ? { kind: 'chosen', text: wanted } : { kind: 'refused' };
}

async function open(field: Field, { document, signal }: ChoiceOptions): Promise<readonly Option[]> {
  const before = new Set(shownOptions(document).map(({ element }) => element));
  let offered: Option[] = [];
  const appeared = () => {
    offered = shownOptions(document).filter(({ element }) => !before.has(element));
    return offered.length > 0;
  };
  for (const press of [click, pressLikeHand]) {
    press(field.element);
    if (await until(appeared, { document, signal, within: ANSWER })) break;
  }
  // A list may fill in more than one go.
  await nextFrame();
  appeared();
  return offered;
}

/** Closes the list that was opened, also when the person stopped what was going on. */
async function close(offered: readonly Option[], field: Field, { document }: ChoiceOptions): Promise<void> {
  const isClosed = () => !offered.some(({ element }) => isShown(element));
  const ways = [
    () => click(field.element),
    () => pressKey(field.element, 'Escape'),
    () => pressLikeHand(field.area),
  ];
  const { signal } = new AbortController();
  for (const way of ways) {
    if (isClosed()) return;
    way();
    if (await until(isClosed, { document, signal, within: 300 })) return;
  }
}
