import { type Masking, maskElement } from './mask-element.ts';
import { maskText } from './mask-text.ts';
import type { ReportElement, ReportNode } from './types.ts';

/** Elements whose insides say nothing of how a page is built, or are no page. */
const CLOSED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'object',
  'embed',
  'canvas',
  'video',
  'audio',
]);
const LEFT_OUT = new Set(['script', 'style', 'template', 'noscript', 'head', 'link', 'meta']);
/** What a person typed stands in these as text. */
const TYPED = new Set(['textarea']);

/** A page may have tens of thousands of elements; later ones are only counted. */
const MOST_ELEMENTS = 20_000;

export interface Description extends Masking {
  /** What the extension took elements for. */
  readonly marks: ReadonlyMap<Element, string>;
}

/** The `html` element of a same-origin frame; null for any other element. */
function frameOf(element: Element): Element | null {
  if (element.localName !== 'iframe' && element.localName !== 'frame') return null;
  try {
    return (element as HTMLIFrameElement).contentDocument?.documentElement ?? null;
  } catch {
    return null; // another origin
  }
}

/** Elements without a box of their own (`display: contents`, slots) are no less there. */
function isRendered(element: Element): boolean {
  if (element.checkVisibility()) return true;
  const view = element.ownerDocument.defaultView;
  return view !== null && view.getComputedStyle(element).display === 'contents';
}

function isInvisible(element: Element): boolean {
  return element.checkVisibility() && !element.checkVisibility({ visibilityProperty: true });
}

/** Describes an element and all that stands in it, across open shadow roots and same-origin frames. */
export function describeTree(top: Element, description: Description): ReportElement {
  let left = MOST_ELEMENTS;

  const describeNodes = (nodes: Iterable<Node>, hidden: boolean): readonly ReportNode[] => {
    const described: ReportNode[] = [];
    for (const node of nodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        const { text } = maskText(node.nodeValue ?? '', description.vocabulary);
        if (text !== '') described.push(text);
      } else if (node.nodeType === Node.ELEMENT_NODE && !LEFT_OUT.has((node as Element).localName)) {
        if (left > 0) described.push(describe(node as Element, hidden));
      }
    }
    return described;
  };

  /** @param hidden whether something around it is not rendered. */
  const describe = (element: Element, hidden: boolean): ReportElement => {
    left -= 1;
    const notRendered = hidden || !isRendered(element);
    const isFrame = element.localName === 'iframe' || element.localName === 'frame';
    const isClosed = CLOSED.has(element.localName) || element.namespaceURI?.endsWith('/svg') === true;
    const isOpaque = isClosed || isFrame || TYPED.has(element.localName);
    const children = isOpaque ? [] : describeNodes(element.childNodes, notRendered);
    const shadow =
      element.shadowRoot === null ? null : describeNodes(element.shadowRoot.childNodes, notRendered);
    const frame = frameOf(element);
    const mark = description.marks.get(element);
    return {
      ...maskElement(element, description),
      ...(notRendered && !hidden ? { hidden: 'rendered-not' as const } : {}),
      ...(!notRendered && isInvisible(element) ? { hidden: 'invisible' as const } : {}),
      ...(mark === undefined ? {} : { is: mark }),
      ...(shadow === null ? {} : { shadow }),
      ...(frame === null ? {} : { frame: describe(frame, notRendered) }),
      ...(children.length === 0 ? {} : { children }),
    };
  };

  return describe(top, false);
}
