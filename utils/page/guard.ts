import { computeAccessibleName } from 'dom-accessibility-api';
import { forbiddenName, type LabelName } from './map/page-map.ts';
import { textOf } from './text.ts';
import { holds, parentOf } from './tree.ts';

/**
 * Rule 1 of the design: nothing here ever activates a control that creates, updates, resets, duplicates, disables,
 * enables or deletes a token, enables legacy tokens, or clears the list's filters. Every act of the extension on the
 * page passes this guard right before it happens.
 */
export type Refusal =
  /** It is, or lies in, something that is pressed to do a thing: a button, a link, a menu item, a tab. */
  | { readonly kind: 'acts'; readonly what: string }
  /** Its whole name is that of a forbidden control. */
  | { readonly kind: 'forbidden'; readonly what: LabelName };

const ACTS =
  'button, a[href], input[type="submit" i], input[type="button" i], input[type="image" i], input[type="reset" i], ' +
  '[role="button"], [role="link"], [role="menuitem"], [role="tab"]';
const CHECKS = '[role="checkbox"], [role="switch"], [aria-pressed]';

/** The role of a custom button hides inside; what it is called by its own tag tells enough. */
const ACTING_TAG = /-(?:btn|button|link)$|^(?:btn|button|link)-/;

function acts(element: Element): boolean {
  if (leadsOrSends(element)) return true;
  // A group's header that opens and closes it may hold the group's toggle.
  const opens = element.hasAttribute('aria-expanded') && element.localName !== 'input';
  if (opens || element.matches(CHECKS)) return false;
  return element.matches(ACTS) || (element.localName.includes('-') && ACTING_TAG.test(element.localName));
}

/** A link, or a button that sends the form it stands in; one without a type does. */
function leadsOrSends(element: Element): boolean {
  if (element.matches('a[href], [role="link"], [role="menuitem"], [role="tab"]')) return true;
  return element.localName === 'button' && sendsForm(element as HTMLButtonElement);
}

/** The control that a press on a label goes on to, where that is not what is meant. */
function labelLeadsAway(at: Element, target: Element): boolean {
  if (at.localName !== 'label') return false;
  const { control } = at as HTMLLabelElement;
  return control !== null && control !== target && !holds(target, control) && !holds(control, target);
}

/**
 * Why a check box or toggle must not be touched; null when it may be.
 * @param name the name under which the page shows it: a row's label or a category's name.
 */
export function refuseCheck(target: Element, name: string): Refusal | null {
  for (let at: Element | null = target; at !== null; at = parentOf(at)) {
    if (acts(at) || labelLeadsAway(at, target)) return { kind: 'acts', what: at.localName };
  }
  const names = [name, target.getAttribute('aria-label') ?? '', target.getAttribute('title') ?? ''];
  // Computing a name is slow and rarely tells more than the row's words; two thousand rows would feel it.
  if (target.hasAttribute('aria-labelledby')) names.push(computeAccessibleName(target));
  if ('labels' in target)
    for (const label of (target as HTMLInputElement).labels ?? []) names.push(textOf(label));
  if (target.getAttribute('aria-pressed') !== null) names.push(textOf(target));
  for (const text of names) {
    const what = forbiddenName(text);
    if (what !== null) return { kind: 'forbidden', what };
  }
  return null;
}

function sendsForm(button: HTMLButtonElement): boolean {
  return button.type === 'submit' && button.form !== null;
}

/** Why something that opens a part of the page must not be pressed; null when it may be. */
export function refuseFold(target: Element): Refusal | null {
  const names = ['aria-label', 'title'].map((name) => target.getAttribute(name) ?? '');
  for (const text of [...names, textOf(target)]) {
    const what = forbiddenName(text);
    if (what !== null) return { kind: 'forbidden', what };
  }
  for (let at: Element | null = target; at !== null; at = parentOf(at)) {
    const isInput = at.localName === 'input';
    if (isInput || leadsOrSends(at) || labelLeadsAway(at, target))
      return { kind: 'acts', what: at.localName };
  }
  return null;
}

/** Why a drop-down's trigger or option must not be pressed; null when it may be. */
export function refuseChoice(target: Element): Refusal | null {
  for (const text of [computeAccessibleName(target), textOf(target)]) {
    const what = forbiddenName(text);
    if (what !== null) return { kind: 'forbidden', what };
  }
  const link = target.closest(
    'a[href], [role="menuitem"], [role="tab"], input[type="submit" i], button[type="submit" i]',
  );
  // A button without a type submits its form; a drop-down's trigger says that it opens something.
  return link === null ? null : { kind: 'acts', what: link.localName };
}
