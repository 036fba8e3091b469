import { withoutCredentials } from '../../utils/evidence/credentials.ts';
import type { RemovedCredentials } from '../../utils/evidence/types.ts';

/** What a text box holds after something came into it; no credential is in it. */
export interface CleanText {
  readonly text: string;
  readonly caret: number;
  readonly removed: RemovedCredentials;
}

/** Cleans a text and keeps the caret behind what stood before it. */
export function cleanText(text: string, caret: number): CleanText {
  const clean = withoutCredentials(text);
  if (clean.text === text) return { text, caret, removed: {} };
  const before = withoutCredentials(text.slice(0, caret)).text.length;
  return { text: clean.text, caret: Math.min(before, clean.text.length), removed: clean.removed };
}

/** Puts a text in the place of what is selected. On lines of its own where the caret is not what the person aimed with. */
export function insert(
  into: { readonly value: string; readonly selectionStart: number; readonly selectionEnd: number },
  text: string,
  isAimed: boolean,
): { readonly text: string; readonly caret: number } {
  const { value } = into;
  if (!isAimed) {
    const whole = value === '' || value.endsWith('\n') ? value + text : `${value}\n${text}`;
    return { text: whole, caret: whole.length };
  }
  const before = value.slice(0, into.selectionStart) + text;
  return { text: before + value.slice(into.selectionEnd), caret: before.length };
}
