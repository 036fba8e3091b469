import type { ElementHandle } from 'puppeteer-core';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of the visible part of an element in the window. Throws where it has none. */
export async function centreOf(element: ElementHandle<Element>): Promise<Point> {
  return await element.clickablePoint();
}

/**
 * What a press of the mouse at `point` would hit instead of the element: a short description, or `null`
 * where it hits the element, something in it, its label, or the element that contains it in its shadow tree.
 */
export async function coveredBy(element: ElementHandle<Element>, point: Point): Promise<string | null> {
  return await element.evaluate((node, { x, y }) => {
    const describe = (one: Element | null) =>
      one === null ? 'nothing (outside of the window)' : `<${one.localName} class="${one.className}">`;
    const labels = node instanceof HTMLInputElement ? [...(node.labels ?? [])] : [];

    // From the outermost tree inwards: in each, the hit must be the host of the next, and at last the node.
    const chain: Element[] = [node];
    let root = node.getRootNode();
    while (root instanceof ShadowRoot) {
      chain.unshift(root.host);
      root = root.host.getRootNode();
    }
    for (const [depth, wanted] of chain.entries()) {
      const tree = wanted.getRootNode();
      if (!(tree instanceof Document || tree instanceof ShadowRoot)) return 'nothing (it is not on the page)';
      const hit = tree.elementFromPoint(x, y);
      const last = depth === chain.length - 1;
      // Text that is slotted into the element belongs to the host's tree, so the host itself is reported.
      const slotted = tree instanceof ShadowRoot && hit === tree.host;
      const meant =
        hit !== null &&
        (wanted.contains(hit) || slotted || (last && labels.some((label) => label.contains(hit))));
      if (!meant) return describe(hit);
    }
    return null;
  }, point);
}
