import { parentOf } from '../tree.ts';
import { isDrawnIn } from './drawing.ts';
import type { LearnedState, StateSign } from './types.ts';

/** Steps out from a box: 0 is the box. Null where the page ends before. */
export function outFrom(box: Element, steps: number): Element | null {
  let at: Element | null = box;
  for (let left = steps; left > 0 && at !== null; left -= 1) at = parentOf(at);
  return at;
}

/** Reads the state where the sign says it shows; `unknown` where that place is not there any more. */
export function readState(box: Element, sign: StateSign): LearnedState {
  if (sign.kind === 'property') {
    if (!('checked' in box)) return 'unknown';
    const input = box as HTMLInputElement;
    if (input.indeterminate) return 'mixed';
    return input.checked ? 'on' : 'off';
  }
  if (sign.kind === 'inside') {
    const there = isDrawnIn(box, sign);
    return there === (sign.means === 'on') ? 'on' : 'off';
  }
  const at = outFrom(box, sign.out);
  if (at === null) return 'unknown';
  if (sign.kind === 'class') return at.classList.contains(sign.name) === (sign.means === 'on') ? 'on' : 'off';
  const value = at.getAttribute(sign.name);
  if (value === 'mixed') return 'mixed';
  return value !== null && sign.on.includes(value) ? 'on' : 'off';
}
