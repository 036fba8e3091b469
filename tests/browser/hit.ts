import type { ElementHandle, Mouse } from 'puppeteer-core';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of the visible part of an element in the window. Throws where it has none. */
export async function centreOf(element: ElementHandle<Element>): Promise<Point> {
  return await element.clickablePoint();
}

/** Where the mouse goes that is to press an element. */
export interface Aim {
  /**
   * What a press of the mouse at a point would hit instead of the element: a short description, or `null` where it
   * hits the element, something in it, its label, or the element that contains it in its shadow tree.
   */
  coveredAt(point: Point): Promise<string | null>;
  /**
   * Presses there.
   * @returns what was hit instead of the element, which may have moved while the mouse was on its way; `null` where it
   *   was hit, and where nobody can tell: it was built anew, or the page was left or keeps its events to itself.
   */
  press(point: Point): Promise<string | null>;
}

/** Aims at an element with its page's mouse. */
export async function aimAt(element: ElementHandle<Element>, mouse: Mouse): Promise<Aim> {
  const aim = await element.evaluateHandle((node) => {
    const describe = (one: Element | null) =>
      one === null ? 'nothing (outside of the window)' : `<${one.localName} class="${one.className}">`;
    const labels = node instanceof HTMLInputElement ? [...(node.labels ?? [])] : [];

    const coveredAt = (x: number, y: number): string | null => {
      // From the outermost tree inwards: in each, the hit must be the host of the next, and at last the node.
      const chain: Element[] = [node];
      let root = node.getRootNode();
      while (root instanceof ShadowRoot) {
        chain.unshift(root.host);
        root = root.host.getRootNode();
      }
      for (const [depth, wanted] of chain.entries()) {
        const tree = wanted.getRootNode();
        if (!(tree instanceof Document || tree instanceof ShadowRoot))
          return 'nothing (it is not on the page)';
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
    };

    const heard: { instead: string | null } = { instead: null };
    const hear = (event: PointerEvent) => {
      // What was built anew meanwhile may well have been hit as its successor: nothing is known.
      if (event.isTrusted && node.isConnected) heard.instead = coveredAt(event.clientX, event.clientY);
    };
    const listen = () => window.addEventListener('pointerdown', hear, { capture: true, once: true });
    return { coveredAt, listen, heard };
  });
  return {
    coveredAt: ({ x, y }) => aim.evaluate(({ coveredAt }, left, top) => coveredAt(left, top), x, y),
    async press({ x, y }) {
      await aim.evaluate(({ listen }) => listen());
      await mouse.click(x, y);
      try {
        return await aim.evaluate(({ heard }) => heard.instead);
      } catch {
        return null; // the press led to another page
      }
    },
  };
}
