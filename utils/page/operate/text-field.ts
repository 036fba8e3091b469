type View = Window & typeof globalThis;

/**
 * Puts text into a native field so that Vue, React and plain pages all take it: the prototype's own setter, then
 * `input`, `change` and `blur` (facts: models.md §8.2, tokens-page-dom.md §4).
 */
export function setText(element: Element, text: string): void {
  const view = element.ownerDocument.defaultView as View | null;
  if (view === null) throw new Error('The field is in a document without a window');
  if (element.localName !== 'input' && element.localName !== 'textarea') {
    element.textContent = text;
  } else {
    const prototype =
      element.localName === 'textarea' ? view.HTMLTextAreaElement.prototype : view.HTMLInputElement.prototype;
    const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
    if (setter === undefined) throw new Error('This browser has no setter for the value of a field');
    setter.call(element, text);
  }
  element.dispatchEvent(
    new view.InputEvent('input', { bubbles: true, composed: true, data: text, inputType: 'insertText' }),
  );
  element.dispatchEvent(new view.Event('change', { bubbles: true, composed: true }));
  element.dispatchEvent(new view.FocusEvent('blur', { composed: true }));
}

/** The text in a wizard field. Must not be called for anything but a field of the wizard. */
export function readText(element: Element): string {
  if (element.localName === 'input') return (element as HTMLInputElement).value;
  if (element.localName === 'textarea') return (element as HTMLTextAreaElement).value;
  return element.textContent ?? '';
}
