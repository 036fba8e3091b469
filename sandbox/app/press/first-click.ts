import type { NamedControl } from '../record/controls.ts';
import { addRefusal } from './gate.ts';

/**
 * `first=ignored`: each check box and toggle ignores the first click that it gets after its element was made; where
 * it reacts to another event than click, the first of those. Keys are no clicks.
 *
 * @param named finds the control on an event's path
 * @returns ends it
 */
export function ignoreFirstClicks(named: (path: readonly EventTarget[]) => NamedControl | null): () => void {
  const clicked = new WeakSet<Element>();
  return addRefusal((event, path) => {
    const control = named(path);
    if (control === null || !/^(scope|category) /.test(control.name) || event.type !== control.by)
      return false;
    if (clicked.has(control.element)) return false;
    clicked.add(control.element);
    return true;
  });
}
