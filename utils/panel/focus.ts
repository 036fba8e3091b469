/** Where the keyboard goes in the panel: what the step begins with, else the first thing that can be pressed. */
const FIRST = [
  '.tp-panel-step input[type="search"]',
  '.tp-panel-step :is(input, select, textarea)',
  '.tp-panel-step :is(button, a[href])',
  'button',
];

/** Brings the keyboard into the panel, and back to where it was on the page. */
export class PanelFocus {
  readonly #document: Document;
  readonly #mount: HTMLElement;
  #before: Element | null = null;
  #wanted = false;

  constructor(document: Document, mount: HTMLElement) {
    this.#document = document;
    this.#mount = mount;
  }

  /** Whether the keyboard acts inside of the panel: not while a window of the browser's own has it. */
  isInside(): boolean {
    const root = this.#mount.getRootNode();
    return this.#document.hasFocus() && root instanceof ShadowRoot && root.activeElement !== null;
  }

  /** Goes in with the next drawing, which may be the one that opens the panel. */
  want(): void {
    this.#wanted = true;
    if (!this.isInside()) this.#before = focusedOn(this.#document);
  }

  /** The panel was drawn anew. */
  drawn(): void {
    if (!this.#wanted) return;
    this.#wanted = false;
    for (const selector of FIRST) {
      const found = [...this.#mount.querySelectorAll<HTMLElement>(selector)].find(takesFocus);
      if (found === undefined) continue;
      found.focus();
      return;
    }
  }

  /** Gives the keyboard back to the page. */
  leave(): void {
    const root = this.#mount.getRootNode();
    const { body } = this.#document;
    if (this.#before instanceof HTMLElement && this.#before !== body && this.#before.isConnected)
      this.#before.focus();
    // Nothing on the page had it, or what had it takes it no more.
    if (root instanceof ShadowRoot && root.activeElement instanceof HTMLElement) root.activeElement.blur();
  }
}

function takesFocus(element: HTMLElement): boolean {
  return !element.matches(':disabled, [tabindex="-1"]') && element.checkVisibility();
}

/** What has the focus on the page, in open shadow roots too; of a frame the frame itself, which hands it on. */
function focusedOn(document: Document): Element | null {
  let focused = document.activeElement;
  while (focused !== null) {
    const inner = focused.shadowRoot;
    if (inner === null || inner.activeElement === null) return focused;
    focused = inner.activeElement;
  }
  return null;
}
