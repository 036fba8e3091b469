import { nextFrame, until } from '../wait.ts';

type View = Window & typeof globalThis;

function viewOf(element: Element): View {
  const view = element.ownerDocument.defaultView;
  if (view === null) throw new Error('The field is in a document without a window');
  return view as View;
}

const isNative = (element: Element) => element.localName === 'input' || element.localName === 'textarea';

/**
 * Puts a text into a field by the prototype's own setter, past a property of that name on the field itself, by which
 * React tells its own writing from a hand's (facts: models.md §8.2).
 */
function write(element: Element, text: string): void {
  if (!isNative(element)) {
    element.textContent = text;
    return;
  }
  const view = viewOf(element);
  const prototype =
    element.localName === 'textarea' ? view.HTMLTextAreaElement.prototype : view.HTMLInputElement.prototype;
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  if (setter === undefined) throw new Error('This browser has no setter for the value of a field');
  setter.call(element, text);
}

/** Writes a text and says so to the page, without leaving the field: leaving ends the entry in some pages. */
export function typeText(element: Element, text: string): void {
  const view = viewOf(element);
  write(element, text);
  element.dispatchEvent(
    new view.InputEvent('input', { bubbles: true, composed: true, data: text, inputType: 'insertText' }),
  );
}

/** Says to the page that the field was left. The focus itself stays where it is. */
export function leave(element: Element): void {
  const view = viewOf(element);
  element.dispatchEvent(new view.FocusEvent('blur', { composed: true }));
  element.dispatchEvent(new view.FocusEvent('focusout', { bubbles: true, composed: true }));
}

/**
 * Puts a text into a field so that Vue, React and plain pages all take it: the text, then `input`, `change` and `blur`
 * (facts: models.md §8.2, tokens-page-dom.md §4).
 */
export function setText(element: Element, text: string): void {
  typeText(element, text);
  const view = viewOf(element);
  element.dispatchEvent(new view.Event('change', { bubbles: true, composed: true }));
  leave(element);
}

/**
 * Lets the browser's own editing put the text in, as a key would: for editors that keep a model of their own and take
 * back what a script wrote. It needs the focus, so it comes second.
 */
function insertText(element: Element, text: string): void {
  const document = element.ownerDocument;
  if (typeof document.execCommand !== 'function') return;
  const before = document.activeElement;
  (element as HTMLElement).focus({ preventScroll: true });
  if (isNative(element)) (element as HTMLInputElement).select();
  else document.getSelection()?.selectAllChildren(element);
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
  (element as HTMLElement).blur();
  (before as HTMLElement | null)?.focus({ preventScroll: true });
}

const WAYS = [setText, insertText] as const;

/** How long a page may take to show a text, in ms. */
const ANSWER = 300;

/**
 * Enters a text, way by way, until the field holds it after the page has drawn.
 * @param field the field as it is on the page now; filling may re-create it. Null where it is gone.
 * @returns whether the page kept the text.
 */
export async function enterText(
  field: () => Element | null,
  text: string,
  options: { readonly document: Document; readonly signal: AbortSignal },
): Promise<boolean> {
  const holds = () => {
    const element = field();
    return element !== null && sameText(readText(element), text);
  };
  for (const way of WAYS) {
    const element = field();
    if (element === null) return false;
    way(element, text);
    // A page that takes a text back does so when it draws.
    await nextFrame();
    await nextFrame();
    if (holds()) return true;
    if ((await until(holds, { ...options, within: ANSWER })) && (await stillAfterFrame(holds))) return true;
  }
  return false;
}

async function stillAfterFrame(holds: () => boolean): Promise<boolean> {
  await nextFrame();
  return holds();
}

/** The text in a wizard field. Must not be called for anything but a field of the wizard. */
export function readText(element: Element): string {
  if (element.localName === 'input') return (element as HTMLInputElement).value;
  if (element.localName === 'textarea') return (element as HTMLTextAreaElement).value;
  // Lines are blocks or breaks there; the last break only keeps the line open.
  return (element as HTMLElement).innerText.replace(/\n$/, '');
}

/** Whether two texts are the same to a person: kinds of line ends and of blanks make no difference. */
export function sameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/\u00a0/g, ' ');
  return plain(one) === plain(other);
}

/** A text as this field can hold it: a box of one line has no line ends. */
export function fittingText(element: Element, text: string): string {
  return element.localName === 'input' ? text.replace(/\s*\n\s*/g, ' ') : text;
}

/** How many characters the page lets a person enter; null where it sets no limit. */
export function limitOf(element: Element): number | null {
  const limit = isNative(element) ? (element as HTMLInputElement).maxLength : -1;
  return limit > 0 ? limit : null;
}

/** Whether the page keeps a field from being changed now. */
export function isFixed(element: Element): boolean {
  if (element.matches(':disabled, [aria-disabled="true"], [aria-readonly="true"]')) return true;
  return isNative(element) && (element as HTMLInputElement).readOnly;
}
