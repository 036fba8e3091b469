/**
 * The page as one tree: light DOM, open shadow roots (nested) and same-origin frames. impact.com's tokens page keeps
 * at least its credential inputs in open shadow roots, and its modals in same-origin frames
 * (facts: tokens-page-dom.md §3). Elements of frames belong to another realm, so nothing here uses `instanceof`.
 */

export type Root = Document | ShadowRoot;

/** The document inside a frame, or null where it belongs to another origin. */
export function frameDocument(element: Element): Document | null {
  if (element.localName !== 'iframe' && element.localName !== 'frame') return null;
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    // Another origin: not ours to look into.
    return null;
  }
}

/** Calls `visit` for every element below `root` in reading order, entering shadow roots and frames. */
export function walk(
  root: Root | Element,
  visit: (element: Element) => void,
  enter?: (root: Root) => void,
): void {
  for (const element of root.querySelectorAll('*')) {
    visit(element);
    const inner = element.shadowRoot ?? frameDocument(element);
    if (inner !== null) {
      enter?.(inner);
      walk(inner, visit, enter);
    }
  }
}

/** Every root of the page, the given one first; mutation observers see only one root each. */
export function allRoots(document: Document): Root[] {
  const roots: Root[] = [document];
  walk(
    document,
    () => {},
    (root) => roots.push(root),
  );
  return roots;
}

// Scripts outside of a browser import this file too.
const ownParentNode =
  typeof Node === 'undefined'
    ? undefined
    : Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get;

const ownParentElement: ((this: Node) => Element | null) | undefined =
  typeof Node === 'undefined'
    ? undefined
    : Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get;

/** A form's field called `parentNode` hides the real one: a page could send a look upwards round in circles. */
export function parentNodeOf(node: Node): ParentNode | null {
  return ownParentNode === undefined ? node.parentNode : (ownParentNode.call(node) as ParentNode | null);
}

/** The parent across shadow roots and frames; null at the top. */
export function parentOf(node: Node): Element | null {
  const within = ownParentElement === undefined ? node.parentElement : ownParentElement.call(node);
  if (within !== null) return within;
  const parent = parentNodeOf(node);
  if (parent === null) return null;
  if (parent.nodeType === Node.DOCUMENT_FRAGMENT_NODE)
    return 'host' in parent ? (parent as ShadowRoot).host : null;
  return (parent as Document).defaultView?.frameElement ?? null; // a top document has no frame
}

/** Whether `outer` is `inner` or holds it, across shadow roots and frames. */
export function holds(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at !== null; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** The smallest element around all of these; null for none, and where only the document is. */
export function commonParent(elements: readonly Element[]): Element | null {
  const [first] = elements;
  let around: Element | null = first === undefined ? null : parentOf(first);
  for (const element of elements) {
    while (around !== null && !holds(around, element)) around = parentOf(around);
  }
  return around;
}

/** Whether an element is rendered at all (not whether it is scrolled into view). */
export function isShown(element: Element): boolean {
  if (!element.isConnected) return false;
  return element.checkVisibility({ visibilityProperty: true });
}

/** Tag and classes: elements of one design share these. */
export function tagAndClass(element: Element): string {
  return `${element.localName}.${element.getAttribute('class') ?? ''}`;
}

/** Words that tell what an element is for: tag, class, test id, part, type. Never a value. */
export function signOf(element: Element): string {
  const attributes = ['class', 'data-testid', 'part', 'type', 'role'].map(
    (name) => element.getAttribute(name) ?? '',
  );
  return `${element.localName} ${attributes.join(' ')}`;
}
