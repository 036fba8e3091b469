/** What was measured of the element that has the focus. */
export interface FocusStop {
  readonly name: string;
  /** What is wrong with how it shows. */
  readonly faults: readonly string[];
  /** The same element again has the same number. */
  readonly id: number;
}

/**
 * Runs in a page, on a document or a shadow root: whether one sees where the focus is (WCAG 2.4.7, 2.4.11, 2.4.13): a ring of
 * 2 px with contrast 3 : 1, and nothing over the element. Null where the focus is not in there.
 */
export function focusStop(root: Node): FocusStop | null {
  if (!(root instanceof Document || root instanceof ShadowRoot)) throw new Error('this is no root');
  const element = root.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  // The focus is in the panel, which is a surface of its own.
  if (element.localName === 'token-presets-panel') return null;
  const known: Map<Element, number> = Reflect.get(globalThis, '__focusStops') ?? new Map();
  Reflect.set(globalThis, '__focusStops', known);
  const id = known.get(element) ?? known.size;
  known.set(element, id);

  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  const rgba = (color: string): readonly number[] => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (color: readonly number[]) => {
    const [r = 0, g = 0, b = 0] = color.slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (of: Element | null): readonly number[] => {
    for (let at = of; at !== null; at = at.parentElement) {
      const color = rgba(getComputedStyle(at).backgroundColor);
      if ((color[3] ?? 0) > 250) return color;
    }
    return matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18, 255] : [255, 255, 255, 255];
  };
  // Some draw it around their sign, which is smaller than they are.
  const widthOf = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration) =>
    outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
  const styles = [null, '::before', '::after'].map((part) => getComputedStyle(element, part));
  const style = styles.find((one) => widthOf(one) >= 2) ?? getComputedStyle(element);
  const faults: string[] = [];
  if (widthOf(style) < 2) faults.push(`no ring: ${style.outline}`);
  else {
    const [light, dark] = [
      luminance(rgba(style.outlineColor)),
      luminance(behind(element.parentElement)),
    ].sort((a, b) => b - a);
    const ratio = ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
    if (ratio < 3) faults.push(`its ring has a contrast of ${ratio.toFixed(2)}`);
  }
  const box = element.getBoundingClientRect();
  const inView = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  if (!inView)
    faults.push(`it stands outside of the window at ${Math.round(box.left)}, ${Math.round(box.top)}`);
  else {
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
    const places = [box.top + 3, box.top + box.height / 2, box.bottom - 3].filter(
      (y) => y > 0 && y < innerHeight,
    );
    const seen = places.filter((y) => {
      const hit = root.elementFromPoint(x, y);
      return (
        hit !== null && (element.contains(hit) || hit.contains(element) || hit.closest('label') !== null)
      );
    });
    if (seen.length === 0) {
      const hit = root.elementFromPoint(x, box.top + box.height / 2);
      faults.push(`it is covered by ${hit === null ? 'nothing' : `${hit.localName}.${hit.className}`}`);
    }
  }
  const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 50);
  return { name: `${element.localName} "${name}"`, faults, id };
}
