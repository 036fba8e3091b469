/** As people set it who need more room between letters, words and lines (WCAG 1.4.12). */
export const TEXT_SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

/**
 * Runs in a page, on a document or a shadow root: words that are cut off or that stand beside their window, and parts
 * that would have to be scrolled sideways, one line each (WCAG 1.4.10, 1.4.12). Boxes for text scroll by themselves.
 */
export function cutOff(root: Node): readonly string[] {
  if (!(root instanceof Document || root instanceof ShadowRoot)) throw new Error('this is no root');
  const lines: string[] = [];
  const scroller = document.scrollingElement;
  if (root instanceof Document && scroller !== null && scroller.scrollWidth > scroller.clientWidth + 1)
    lines.push(`sideways: the page is ${scroller.scrollWidth} wide in a window of ${scroller.clientWidth}`);
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches('input, textarea, select, option, svg, svg *, progress, style')) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
    // Hidden for the eye only.
    if (style.display === 'inline' || clientWidth <= 1 || clientHeight <= 1) continue;
    const tooWide = scrollWidth > clientWidth + 1;
    const tooHigh = scrollHeight > clientHeight + 1;
    const what = `${element.localName}.${element.className} "${element.textContent.trim().slice(0, 40)}"`;
    if (tooWide && /auto|scroll/.test(style.overflowX) && !element.matches('pre, code'))
      lines.push(`sideways: ${what} has ${scrollWidth} in ${clientWidth}`);
    if (tooWide && /hidden|clip/.test(style.overflowX))
      lines.push(`cut off: ${what} has ${scrollWidth} in ${clientWidth}`);
    if (tooHigh && /hidden|clip/.test(style.overflowY) && style.overflowX !== 'auto')
      lines.push(`cut off: ${what} has ${scrollHeight} in a height of ${clientHeight}`);
    if (
      tooWide &&
      style.overflowX === 'visible' &&
      element.matches('button, a, label, p, h1, h2, h3, li, span, dt, dd')
    )
      lines.push(`beyond its edge: ${what} has ${scrollWidth} in ${clientWidth}`);
  }
  return lines;
}
