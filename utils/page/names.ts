import { computeAccessibleName } from 'dom-accessibility-api';
import { textOf } from './text.ts';

/**
 * Names that authors gave a control, surest first, without its own value. The accessible name ends at a shadow
 * boundary, while web components are often named outside of it; so the hosts around the control are asked too.
 */
export function namesOf(control: Element): readonly string[] {
  const names: string[] = [];
  const push = (text: string | null) => {
    const trimmed = (text ?? '').replace(/\s+/g, ' ').trim();
    if (trimmed !== '' && !names.includes(trimmed)) names.push(trimmed);
  };
  push(computeAccessibleName(control));
  let at: Element | null = control;
  while (at !== null) {
    const root = at.getRootNode();
    if (at !== control) {
      push(at.getAttribute('aria-label'));
      push(at.getAttribute('label'));
    }
    const label = at.closest('label');
    if (label !== null && label !== at) push(textOf(label));
    at = 'host' in root ? (root as ShadowRoot).host : null;
  }
  return names;
}
