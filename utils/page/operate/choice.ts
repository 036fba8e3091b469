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
  const texts = offered.map(({ text }) => text);
  const wanted = pick(texts);
  const current = readChoice(field);
  if (wanted === null || wanted === current) {
    await close(field, options);
    return wanted === null ? { kind: 'noOption', offered: texts } : { kind: 'already', text: current };
  }
  const option = offered.find(({ text }) => text === wanted);
  if (option === undefined || refuseChoice(option.element) !== null) {
    await close(field, options);
    return { kind: 'refused' };
  }
  const took = () => readChoice(field) === wanted || readChoice(field).includes(wanted);
  for (const press of [click, pressLikeHand]) {
    if (option.element.isConnected) press(option.element);
    if (await until(took, { ...options, within: ANSWER })) {
      await close(field, options);
      return { kind: 'chosen', text: wanted };
    }
  }
  await close(field, options);
  return { kind: 'refused' };
}

function chooseNative(select: HTMLSelectElement, pick: Pick): ChoiceResult {
  const enabled = [...select.options].filter((option) => !option.disabled && option.value !== '');
  const texts = enabled.map((option) => (option.textContent ?? '').trim());
  const wanted = pick(texts);
  if (wanted === null) return { kind: 'noOption', offered: texts };
  const option = enabled[texts.indexOf(wanted)];
  if (option === undefined) return { kind: 'refused' };
  if (option.selected) return { kind: 'already', text: wanted };
  option.selected = true;
  const view = select.ownerDocument.defaultView;
  if (view === null) return { kind: 'refused' };
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
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

async function close(field: Field, { document, signal }: ChoiceOptions): Promise<void> {
  const isClosed = () => shownOptions(document).length === 0;
  const ways = [
    () => pressKey(field.element, 'Escape'),
    () => click(field.element),
    () => pressLikeHand(field.area),
  ];
  for (const way of ways) {
    if (isClosed()) return;
    way();
    if (await until(isClosed, { document, signal, within: 300 })) return;
  }
}
