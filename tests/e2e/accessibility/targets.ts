/**
 * Runs in a page, on a document or a shadow root: what can be pressed and is smaller than 24 × 24 CSS px (WCAG 2.5.8),
 * one line each. The words of a box are part of its target; a link within a sentence may be as small as the sentence.
 */
export function smallTargets(root: Node): readonly string[] {
  if (!(root instanceof Document || root instanceof ShadowRoot)) throw new Error('this is no root');
  const LEAST = 24;
  const all = root.querySelectorAll<HTMLElement>(
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [tabindex="0"]',
  );
  const lines: string[] = [];
  for (const element of all) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const inSentence =
      element instanceof HTMLAnchorElement &&
      getComputedStyle(element).display === 'inline' &&
      (element.parentElement?.textContent ?? '').trim() !== element.textContent.trim();
    if (inSentence) continue;
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const boxes = [element, ...labels].map((one) => one.getBoundingClientRect());
    // Hidden for the eye only, as a file input behind its button is.
    if (boxes.every(({ width, height }) => width <= 1 || height <= 1)) continue;
    const width = Math.max(...boxes.map((box) => box.width));
    const height = Math.max(...boxes.map((box) => box.height));
    if (width >= LEAST - 0.01 && height >= LEAST - 0.01) continue;
    const name = element.getAttribute('aria-label') ?? element.textContent.trim();
    lines.push(
      `target: ${element.localName} "${name.slice(0, 60)}" is ${width.toFixed(1)} × ${height.toFixed(1)}`,
    );
  }
  return lines;
}
