import { CHANGES } from '../changes.ts';
import { parentNodeOf, parentOf, type Root } from '../tree.ts';

/** Who is told of the page. */
export interface Watcher {
  /** Of every change, before anything that is kept is used again. */
  readonly changed: (records: readonly MutationRecord[]) => void;
  /** Of every root, once. */
  readonly found: (root: Root) => void;
}

/**
 * What was read of a page and still holds. Whatever is kept is kept of an element: the kinds it is of, and the texts
 * below it. An observer in every root tells which elements changed; of these, and of all around them, nothing is kept.
 */
export class PageMemory {
  /** Of an element, by its tag, its attributes and the text directly in it (`kindsOf`). */
  readonly kinds = new WeakMap<Node, number>();
  /** The kinds that it was asked for by itself, and those that it is of. */
  readonly asked = new WeakMap<Node, { known: number; are: number }>();
  /** The pieces of text below an element (`textPieces`). */
  readonly texts = new WeakMap<Node, readonly string[]>();
  readonly #observer: MutationObserver;
  readonly #observed = new WeakSet<Root>();
  readonly #watcher: Watcher;
  readonly #over = new AbortController();
  /**
   * No record tells that an element was given a shadow root, or another document, or that a script has put something
   * else into a slot. Taken in together: each by itself would go through the roots around it again.
   */
  readonly #changedUntold = new Set<Root>();

  constructor(watcher: Watcher) {
    this.#watcher = watcher;
    this.#observer = new MutationObserver((records) => this.#note(records));
  }

  /** Takes in what has changed, and what roots have come, up to now. */
  catchUp(): void {
    const records = this.#observer.takeRecords();
    if (records.length > 0) this.#note(records);
    const done: Forgotten = { around: new Set(), below: new Set() };
    for (const root of this.#changedUntold) {
      const around = elementOf(root);
      if (around !== null) this.#forgetAround(around, done);
    }
    this.#changedUntold.clear();
  }

  /** Watches a root of the page from now on; `catchUp` takes it in. */
  watch(root: Root): void {
    if (this.#observed.has(root)) return;
    this.#observed.add(root);
    this.#observer.observe(root, CHANGES);
    const { signal } = this.#over;
    root.addEventListener('slotchange', () => this.#changedUntold.add(root), { signal });
    this.#changedUntold.add(root);
    this.#watcher.found(root);
  }

  end(): void {
    this.#observer.disconnect();
    this.#over.abort();
  }

  #note(records: readonly MutationRecord[]): void {
    const done: Forgotten = { around: new Set(), below: new Set() };
    for (const { target, addedNodes } of records) {
      const changed = elementOf(target);
      if (changed !== null) {
        this.kinds.delete(changed);
        this.asked.delete(changed);
        this.#forgetAround(changed, done);
      }
      // What was away may have been changed meanwhile, unseen.
      for (const node of addedNodes) this.#forgetBelow(node, done);
    }
    this.#watcher.changed(records);
  }

  #forgetAround(element: Element, done: Forgotten): void {
    let inner: Element | null = null;
    for (let at: Element | null = element; at !== null; at = parentOf(at)) {
      if (at.shadowRoot !== null && !done.below.has(at.shadowRoot)) {
        // By slots, what stands in an element is drawn in its shadow root, now by this one and now by that.
        const isBeside: boolean = inner === null || parentNodeOf(inner) === at;
        if (isBeside || at.shadowRoot.querySelector('slot') !== null) this.#forgetBelow(at.shadowRoot, done);
      }
      if (done.around.has(at)) return;
      done.around.add(at);
      this.texts.delete(at);
      inner = at;
    }
  }

  #forgetBelow(node: Node, done: Forgotten): void {
    if (node.nodeType === Node.ELEMENT_NODE) this.#forget(node as Element, done);
    else if (node.nodeType === Node.DOCUMENT_FRAGMENT_NODE) done.below.add(node);
    else return;
    for (const element of (node as Element | ShadowRoot).querySelectorAll('*')) this.#forget(element, done);
  }

  #forget(element: Element, done: Forgotten): void {
    this.kinds.delete(element);
    this.asked.delete(element);
    this.texts.delete(element);
    if (element.shadowRoot !== null) this.#forgetBelow(element.shadowRoot, done);
  }
}

/** Where nothing is kept any more. */
interface Forgotten {
  readonly around: Set<Element>;
  readonly below: Set<Node>;
}

/** The element itself, that around a text, or that which a root belongs to. */
function elementOf(node: Node): Element | null {
  if (node.nodeType === Node.ELEMENT_NODE) return node as Element;
  if (node.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return 'host' in node ? (node as ShadowRoot).host : null;
  return node.nodeType === Node.DOCUMENT_NODE
    ? ((node as Document).defaultView?.frameElement ?? null) // a top document has no frame
    : parentOf(node);
}
