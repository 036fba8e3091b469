import { until } from '../wait.ts';
import { pressKey } from './press.ts';
import { typeText } from './text-field.ts';

/** Boxes to search in; never one for a password. */
export const SEARCH_BOX =
  'input:not([type]), input[type="text" i], input[type="search" i], input[type="email" i]';

/** The box of a drop-down that is typed into: the control itself, or a box in it. */
export function searchBoxOf(control: Element): HTMLInputElement | null {
  if (control.matches(SEARCH_BOX)) return control as HTMLInputElement;
  return control.querySelector<HTMLInputElement>(SEARCH_BOX);
}

/** How long a search may take, in ms: some ask the server. */
const ANSWER = 2000;
/** How long a list that has answered may stay as it is until that is all, in ms. */
const QUIET = 300;

/**
 * What to type, the shorter first: while the box holds less than an option's whole text, a choice can be told from
 * what was only typed. Some searches find whole words only, so the whole text comes after.
 */
export function queriesFor(text: string): readonly string[] {
  return text.length > 3 ? [text.slice(0, -1).trimEnd(), text] : [text];
}

/**
 * Types into a search box until what is looked for is found; otherwise the box gets its text back.
 * @param texts what the list shows now.
 */
export async function searchFor(
  box: HTMLInputElement,
  text: string,
  texts: () => readonly string[],
  found: () => boolean,
  options: { readonly document: Document; readonly signal: AbortSignal },
): Promise<boolean> {
  const before = box.value;
  for (const query of queriesFor(text)) {
    const old = texts().join('\n');
    typeText(box, query);
    // Some search when a key comes up.
    pressKey(box, query.slice(-1));
    // An empty list may still be searching; one that shows others has answered.
    const answered = () => texts().length > 0 && texts().join('\n') !== old;
    if (await until(() => found() || answered(), { ...options, within: ANSWER })) {
      if (await until(found, { ...options, within: ANSWER, quiet: QUIET })) return true;
    }
  }
  typeText(box, before);
  return false;
}
