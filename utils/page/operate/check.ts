import { type CheckControl, isLocked, stateOf } from '../check-control.ts';
import { type Refusal, refuseCheck } from '../guard.ts';
import { parentOf } from '../tree.ts';
import { click, pressKey, pressLikeHand } from './press.ts';

/**
 * What is around a control: the component that it is the inside of, else its parent. The guard judges that by itself;
 * where it must not be clicked, the control is in its place.
 */
function outsideOf({ element, host }: CheckControl): Element {
  if (host !== element) return host; // judged before any press
  const parent = parentOf(element);
  return parent === null || refuseCheck(parent, '') !== null ? element : parent;
}

/**
 * Ways of pressing, plainest first. The hand's sequence on the control comes before the one on what is around it:
 * its events reach both, and only where the control itself takes no events does the second one tell more.
 */
const PRESSES: readonly ((control: CheckControl) => void)[] = [
  ({ element }) => click(element),
  (control) => click(outsideOf(control)),
  ({ element }) => pressLikeHand(element),
  ({ element }) => pressKey(element, ' '),
  (control) => pressLikeHand(outsideOf(control)),
];

/** How many ways of pressing there are; each is tried once before a control counts as refusing. */
export const WAYS = PRESSES.length;

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
 * @param way 0 to `WAYS - 1`, an index into the ways of pressing.
 */
export function pressCheck(control: CheckControl, to: boolean, name: string, way: number): CheckAct {
  // Also one in a frame that was taken away: its document has no window any more.
  const hasWindow = control.element.ownerDocument.defaultView !== null;
  if (!control.element.isConnected || !hasWindow) return { kind: 'gone' };
  if (isAt(control, to)) return { kind: 'already' };
  if (isLocked(control)) return { kind: 'locked' };
  const refusal = refuseCheck(control.element, name) ?? refuseCheck(control.host, name);
  if (refusal !== null) return { kind: 'refused', refusal };
  const press = PRESSES[way];
  if (press === undefined) throw new Error(`There is no way ${way} of pressing`);
  press(control);
  return { kind: 'pressed' };
}
