import { createKind } from '../page/reading/kinds.ts';
import { elementsOf } from '../page/reading/reading.ts';

const DIALOG = createKind(({ localName }) => localName === 'dialog');

/**
 * The page's open modal dialogs. What stands outside of the topmost one is inert: it takes neither click nor focus,
 * whatever its z-index, and no style lifts that.
 */
export class Modals {
  readonly #document: Document;
  /** In the order in which they were opened, as far as that was seen; the browser does not tell. */
  #opened: Element[] = [];

  constructor(document: Document) {
    this.#document = document;
  }

  /** The one that was opened last; null where none is open. */
  top(): Element | null {
    this.#opened = this.#opened.filter(isModal);
    return this.#opened.at(-1) ?? null; // none is open
  }

  /** Whether this one is open still. */
  has(dialog: Element): boolean {
    return isModal(dialog);
  }

  /** Takes in which dialogs were opened or closed, by changes of the attribute `open`. */
  note(records: readonly MutationRecord[]): void {
    for (const { type, target } of records) {
      if (type === 'attributes' && isModal(target as Element)) this.#add(target as Element);
    }
  }

  /** Looks through the page, its open shadow roots too, into which no observer of the document sees. */
  search(): void {
    for (const dialog of elementsOf(this.#document, DIALOG)) {
      if (dialog.ownerDocument !== this.#document) continue; // a frame has its own
      if (isModal(dialog) && !this.#opened.includes(dialog)) this.#add(dialog);
    }
  }

  #add(dialog: Element): void {
    this.#opened = [...this.#opened.filter((one) => one !== dialog), dialog];
  }
}

function isModal(element: Element): boolean {
  return element.localName === 'dialog' && element.isConnected && element.matches(':modal');
}
