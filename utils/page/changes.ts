import { allRoots } from './reading/reading.ts';
import { frameDocument, parentOf, type Root, walk } from './tree.ts';

/** What of a root is told: all but properties and styles. */
export const CHANGES = { childList: true, subtree: true, attributes: true, characterData: true } as const;

/**
 * Follows the changes of a page in every root, those that come later too. What nothing has changed need not be read
 * again. Ticks change properties that nobody is told of: whoever asks has to look at those himself.
 */
export class PageChanges {
  readonly #document: Document;
  readonly #observer: MutationObserver;
  readonly #observed = new WeakSet<Root>();
  /** When elements were put in, by the topmost of each part, in ms of the page's clock. */
  readonly #came = new WeakMap<Node, number>();
  #count = 0;

  constructor(document: Document) {
    this.#document = document;
    this.#observer = new MutationObserver((records) => this.#note(records));
    this.search();
  }

  /** Another number after each change. */
  get count(): number {
    this.#note(this.#observer.takeRecords());
    return this.#count;
  }

  /** When an element, or what it is in, was put into the page; null where that was before. */
  cameAt(element: Element): number | null {
    for (let at: Element | null = element; at !== null; at = parentOf(at)) {
      const time = this.#came.get(at);
      if (time !== undefined) return time;
    }
    return null;
  }

  /** Looks for roots that came without a change that is told: a shadow root of an old element, a frame that loaded. */
  search(): void {
    for (const root of allRoots(this.#document)) this.#observe(root);
  }

  end(): void {
    this.#observer.disconnect();
  }

  #note(records: readonly MutationRecord[]): void {
    if (records.length === 0) return;
    this.#count += 1;
    const now = performance.now();
    for (const { addedNodes } of records)
      for (const node of addedNodes) {
        if (node.nodeType !== Node.ELEMENT_NODE) continue;
        this.#came.set(node, now);
        this.#enter(node as Element);
      }
  }

  #enter(element: Element): void {
    const inner = element.shadowRoot ?? frameDocument(element);
    if (inner !== null) {
      this.#observe(inner);
      walk(
        inner,
        () => {},
        (root) => this.#observe(root),
      );
    }
    walk(
      element,
      () => {},
      (root) => this.#observe(root),
    );
  }

  #observe(root: Root): void {
    if (this.#observed.has(root)) return;
    this.#observed.add(root);
    this.#observer.observe(root, CHANGES);
  }
}
