import { TOGGLE_WORDS } from './map/page-map.ts';
import { createAskedKind, createKind } from './reading/kinds.ts';
import { elementsOf, isOf, walk } from './reading/reading.ts';
import { parentOf, type Root, signOf } from './tree.ts';

/**
 * Anything that can be ticked: native check boxes (also visually hidden ones), ARIA check boxes and switches, and
 * custom elements that say they are one. On impact.com a toggle is the same component as the check box
 * (facts: tokens-page-dom.md §2.3), so what a control is for is decided elsewhere, from what stands around it.
 */
export interface CheckControl {
  /** Carries the state. */
  readonly element: Element;
  /** Outermost custom element around it, or the element itself: the place where the page sees the control. */
  readonly host: Element;
  /** How its state is read, where the person pointed out a control that the browser does not know as one. */
  readonly read?: () => CheckState | 'unknown';
}

export type CheckState = 'on' | 'off' | 'mixed';

const CONTROLS =
  'input[type="checkbox" i], [role="checkbox"], [role="switch"], [role="menuitemcheckbox"], button[aria-pressed], [role="button"][aria-pressed], ' +
  '[aria-checked]:not([role]), [aria-pressed]:not([role])';
const CUSTOM_NAME = /check-?box|toggle|switch/i;

/** A custom element that is a check box by name and shows its state in an attribute, without a control inside. */
function isBareCustom(element: Element): boolean {
  return (
    element.localName.includes('-') && CUSTOM_NAME.test(element.localName) && stateAttribute(element) !== null
  );
}

function stateAttribute(element: Element): string | null {
  return (
    ['aria-checked', 'aria-pressed', 'checked', 'model-value'].find((name) => element.hasAttribute(name)) ??
    null
  );
}

/** A cheap look before the selector: a page has tens of thousands of elements and few controls. */
function mayBeControl(element: Element): boolean {
  if (element.localName === 'input') return true;
  return (
    element.hasAttribute('role') ||
    element.hasAttribute('aria-checked') ||
    element.hasAttribute('aria-pressed') ||
    element.localName.includes('-')
  );
}

const CUSTOM = createAskedKind((element) => CUSTOM_NAME.test(signOf(element)));

const CONTROL = createKind(
  (element) => mayBeControl(element) && (element.matches(CONTROLS) || isBareCustom(element)),
);

/**
 * Every check control below `root`, in reading order, each once.
 * @param pointedOut what else counts as one, and how its state is read.
 */
export function findCheckControls(
  root: Root | Element,
  pointedOut: ReadonlyMap<Element, () => CheckState | 'unknown'> = new Map(),
): readonly CheckControl[] {
  const found = pointedOut.size === 0 ? elementsOf(root, CONTROL) : controlsWith(root, pointedOut);
  const full = new Set(found.filter((element) => pointedOut.has(element) || element.matches(CONTROLS)));
  // A control that wraps another (an ARIA switch around a hidden input) is that one's host, not a second control.
  const around = new Set<Element>();
  for (const element of full) {
    for (let at = parentOf(element); at !== null && !around.has(at); at = parentOf(at)) around.add(at);
  }
  const wrappers = new Set([...full].filter((element) => around.has(element)));
  const shadows = new Set(found.filter((element) => isShadow(element, full)));
  return found
    .filter((element) => !around.has(element) && !shadows.has(element))
    .map((element) => {
      const read = pointedOut.get(element);
      const control = { element, host: hostOf(element, wrappers) };
      return read === undefined ? control : { ...control, read };
    });
}

function controlsWith(root: Root | Element, pointedOut: ReadonlyMap<Element, unknown>): readonly Element[] {
  const found: Element[] = [];
  walk(root, (element) => {
    if (pointedOut.has(element) || CONTROL.test(element)) found.push(element);
  });
  return found;
}

/**
 * Whether a native box only keeps the value of the control beside it, so that a form can be sent: neither the keyboard
 * nor assistive technology reaches it, and a press on it does nothing (Radix's switch and check box are built so).
 */
function isShadow(element: Element, controls: ReadonlySet<Element>): boolean {
  if (element.localName !== 'input' || element.getAttribute('aria-hidden') !== 'true') return false;
  const beside = [element.previousElementSibling, element.nextElementSibling].filter((one) => one !== null);
  return beside.some((one) => one.hasAttribute('role') && controls.has(one));
}

/** The outermost element that is still this control: an ARIA wrapper, or the web component it is the inside of. */
function hostOf(element: Element, wrappers: ReadonlySet<Element>): Element {
  let host = element;
  // Without wrappers only the shadow roots around it have a say.
  const outOf = (at: Element) => (wrappers.size > 0 ? parentOf(at) : shadowHostOf(at));
  for (let at = outOf(element); at !== null; at = outOf(at)) {
    const crossed = at.shadowRoot !== null && at.shadowRoot === host.getRootNode();
    // A whole screen may live in a shadow root; only a component that is named like a control is one.
    if (wrappers.has(at) || (crossed && isOf(at, CUSTOM))) host = at;
    else if (crossed) break;
  }
  return host;
}

function shadowHostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** The state as the page shows it, read anew. */
export function stateOf({ element, read }: CheckControl): CheckState {
  if (read !== undefined) {
    const state = read();
    return state === 'unknown' ? 'off' : state;
  }
  if (element.localName === 'input') {
    const input = element as HTMLInputElement;
    if (input.indeterminate) return 'mixed';
    return input.checked ? 'on' : 'off';
  }
  const name = stateAttribute(element);
  if (name === null) return 'off';
  const value = element.getAttribute(name);
  if (value === 'mixed') return 'mixed';
  return value === 'false' || value === null ? 'off' : 'on';
}

/** Whether the page keeps the control from being changed now. */
export function isLocked({ element, host, read }: CheckControl): boolean {
  // What cannot be read cannot be verified, so it is not touched.
  if (read?.() === 'unknown') return true;
  return [element, host].some(
    (at) =>
      at.matches(':disabled') ||
      at.getAttribute('aria-disabled') === 'true' ||
      isTrueAttribute(at, 'disabled'),
  );
}

function isTrueAttribute(element: Element, name: string): boolean {
  const value = element.getAttribute(name);
  return value !== null && value !== 'false';
}

const TOGGLE_SIGN = createAskedKind((element) => TOGGLE_WORDS.test(signOf(element)));
const TOGGLE_ATTRIBUTE = createAskedKind(({ attributes }) =>
  [...attributes].some(({ name }) => TOGGLE_WORDS.test(name)),
);

/** Whether the control, or a component around it, looks like a toggle rather than a box. */
export function looksLikeToggle({ element, host }: CheckControl): boolean {
  if (element.getAttribute('role') === 'switch' || host.getAttribute('role') === 'switch') return true;
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    if (isOf(at, TOGGLE_SIGN) || isOf(at, TOGGLE_ATTRIBUTE)) return true;
    if (at === host) break;
  }
  const parent = parentOf(host);
  return parent !== null && parent.children.length <= 2 && isOf(parent, TOGGLE_SIGN);
}
