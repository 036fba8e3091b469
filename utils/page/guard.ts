import { computeAccessibleName } from 'dom-accessibility-api';
import { labelsOfOne } from './labels.ts';
import { forbiddenName, type LabelName } from './map/page-map.ts';
import { seenNames } from './seen-names.ts';
import { holds, parentOf } from './tree.ts';

/**
 * Rule 1 of the design: nothing here ever activates a control that creates, updates, resets, duplicates, disables,
 * enables or deletes a token, enables legacy tokens, or clears the list's filters. Every act of the extension on the
 * page passes this guard right before it happens.
 */
export type Refusal =
  /**
   * It is, or lies in, something that is pressed to do a thing: a button, a link, a menu item, a tab; or it is
   * something else than what is ticked: a field, an option, a part of the page.
   */
  | { readonly kind: 'acts'; readonly what: string }
  /** Its whole name is that of a forbidden control. */
  | { readonly kind: 'forbidden'; readonly what: LabelName };

const LEADS = 'a[href], [role="link"], [role="menuitem"], [role="tab"]';
const CHECKS = '[role="checkbox"], [role="switch"], [aria-pressed]';

/** What nobody ticks. A radio button takes the choice from another one, and no press gives it back. */
const NEVER_TICKED =
  'input:not([type="checkbox" i]), select, option, textarea, summary, form, body, html, ' +
  '[contenteditable]:not([contenteditable="false" i])';
const OTHER_ROLES = /radio|option|(?:text|search|combo|list)box|slider|spinbutton/i;
/** So many parts has a part of the page, and no box. */
const MOST_PARTS = 500;

function isTicked(element: Element): boolean {
  if (element.matches(NEVER_TICKED) || OTHER_ROLES.test(element.getAttribute('role') ?? '')) return false;
  return element.querySelectorAll('*').length <= MOST_PARTS;
}

/** The role of a custom button hides inside; what it is called by its own tag tells enough. */
const ACTING_TAG = /-(?:btn|button|link)$|^(?:btn|button|link)-/;

function acts(element: Element): boolean {
  if (leadsOrSends(element)) return true;
  // A group's header that opens and closes it may hold the group's toggle.
  const opens = element.hasAttribute('aria-expanded') && element.localName !== 'input';
  if (opens || element.matches(CHECKS)) return false;
  return (
    element.matches('button, [role="button"]') ||
    (element.localName.includes('-') && ACTING_TAG.test(element.localName))
  );
}

/** A link, or a button that sends the form it stands in; one without a type does. */
function leadsOrSends(element: Element): boolean {
  if (element.matches(LEADS)) return true;
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
  if (!isTicked(target)) return { kind: 'acts', what: target.localName };
  for (let at: Element | null = target; at !== null; at = parentOf(at)) {
    if (acts(at) || labelLeadsAway(at, target)) return { kind: 'acts', what: at.localName };
  }
  const names = [name, ...seenNames(target)];
  // Computing a name is slow and rarely tells more than the row's words; two thousand rows would feel it.
  if (target.hasAttribute('aria-labelledby')) names.push(computeAccessibleName(target));
  for (const label of labelsOfOne(target)) names.push(...seenNames(label));
  return refuseNames(names);
}

function refuseNames(names: Iterable<string>): Refusal | null {
  for (const text of new Set(names)) {
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
  const named = refuseNames(seenNames(target));
  if (named !== null) return named;
  for (let at: Element | null = target; at !== null; at = parentOf(at)) {
    const isInput = at.localName === 'input';
    if (isInput || leadsOrSends(at) || labelLeadsAway(at, target))
      return { kind: 'acts', what: at.localName };
  }
  return null;
}

/**
 * Why a tab that stands for a category must not be chosen; null when it may be. Other tabs are never chosen, so the
 * caller has to know what the tab stands for.
 */
export function refuseTab(tab: Element): Refusal | null {
  const named = refuseNames(seenNames(tab));
  if (named !== null) return named;
  const leads = tab.localName === 'button' && sendsForm(tab as HTMLButtonElement);
  const around = parentOf(tab);
  if (leads || !staysOnPage(tab) || (around !== null && isInLink(around)))
    return { kind: 'acts', what: tab.localName };
  return null;
}

/** Whether a link goes nowhere but to what its tab shows. */
function staysOnPage(tab: Element): boolean {
  const to = tab.getAttribute('href');
  return to === null || to === '#' || to === `#${tab.getAttribute('aria-controls') ?? ''}`;
}

function isInLink(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) if (leadsOrSends(at)) return true;
  return false;
}

/** Why a drop-down's trigger or option must not be pressed; null when it may be. */
export function refuseChoice(target: Element): Refusal | null {
  const named = refuseNames([computeAccessibleName(target), ...seenNames(target)]);
  if (named !== null) return named;
  const link = target.closest(
    'a[href], [role="menuitem"], [role="tab"], input[type="submit" i], button[type="submit" i]',
  );
  // A button without a type submits its form; a drop-down's trigger says that it opens something.
  return link === null ? null : { kind: 'acts', what: link.localName };
}
