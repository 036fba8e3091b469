import { type CheckControl, isLocked, stateOf } from '../check-control.ts';
import { type Refusal, refuseCheck } from '../guard.ts';
import { parentOf } from '../tree.ts';
import { click, pressKey, pressLikeHand } from './press.ts';

/** How many ways of pressing there are; each is tried once before a control counts as refusing. */
export const WAYS = 4;

export type CheckAct =
  | { readonly kind: 'already' }
  | { readonly kind: 'pressed' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Whether the control shows the wanted state; `mixed` is neither on nor off. */
export function isAt(control: CheckControl, to: boolean): boolean {
  return stateOf(control) === (to ? 'on' : 'off');
}

/**
 * Presses a check control once, if it is not in the wanted state. Whether that worked is for the caller to read:
 * some pages answer later.
 * @param way 0 to `WAYS - 1`: the control's own click, its host's, a hand's full sequence, the keyboard.
 */
export function pressCheck(control: CheckControl, to: boolean, name: string, way: number): CheckAct {
  if (!control.element.isConnected) return { kind: 'gone' };
  if (isAt(control, to)) return { kind: 'already' };
  if (isLocked(control)) return { kind: 'locked' };
  const refusal = refuseCheck(control.element, name) ?? refuseCheck(control.host, name);
  if (refusal !== null) return { kind: 'refused', refusal };
  const { element, host } = control;
  if (way === 0) click(element);
  else if (way === 1) click(host === element ? (parentOf(element) ?? element) : host);
  else if (way === 2) pressLikeHand(host === element ? (parentOf(element) ?? element) : host);
  else pressKey(element, ' ');
  return { kind: 'pressed' };
}
