import { isPlaceholder } from '../placeholder.ts';
import { nextFrame } from '../wait.ts';
import type { ChoiceResult, Wish } from './choice.ts';

const textOfOption = (option: HTMLOptionElement) => (option.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What a native select shows as chosen; an empty text where nothing is. */
export function readNative(select: HTMLSelectElement): string {
  const chosen = [...select.options].find((option) => option.selected);
  return chosen === undefined ? '' : textOfOption(chosen);
}

/** Chooses in a native select and tells the page. Neither its placeholder nor a disabled option is on offer. */
export async function chooseNative(select: HTMLSelectElement, wish: Wish): Promise<ChoiceResult> {
  if (select.matches(':disabled')) return { kind: 'locked' };
  const enabled = [...select.options].filter((option) => !option.disabled && option.value !== '');
  const texts = enabled.map(textOfOption);
  const current = readNative(select);
  if (wish.keep && texts.includes(current) && !isPlaceholder(current)) return { kind: 'kept', text: current };
  const wanted = wish.pick(texts);
  if (wanted === null) return { kind: 'noOption', offered: texts };
  const option = enabled[texts.indexOf(wanted)];
  if (option === undefined) return { kind: 'refused' };
  if (option.selected) return { kind: 'already', text: wanted };
  option.selected = true;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  // The page may take the choice back when it draws.
  await nextFrame();
  await nextFrame();
  return option.selected ? { kind: 'chosen', text: wanted } : { kind: 'refused' };
}
