import { parentOf } from './tree.ts';

/** Answers how large the element around a control may grow before it takes in another one. */
export interface Neighbourhood {
  /** The largest element around `from` that holds no other of the controls; `from` itself when even its parent does. */
  largestAlone(from: Element): Element;
}

/**
 * Looks at each ancestor of the controls once: the second control that reaches one marks it as shared, and
 * everything above it is shared too.
 */
export function neighbourhoodOf(controls: Iterable<Element>): Neighbourhood {
  const owner = new Map<Element, Element>();
  const shared = new Set<Element>();
  for (const control of controls) {
    for (let at: Element | null = control; at !== null; at = parentOf(at)) {
      if (owner.has(at)) {
        shared.add(at);
        break;
      }
      owner.set(at, control);
    }
  }
  return {
    largestAlone(from) {
      let alone = from;
      for (let at = parentOf(from); at !== null && !shared.has(at) && owner.has(at); at = parentOf(at))
        alone = at;
      return alone;
    },
  };
}
