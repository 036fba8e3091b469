/**
 * What of a surface does not fit: text that its own box cuts off or lets run over, and what stands beyond the edges.
 * Runs in the page; `root` is a document or the panel's shadow root.
 */
export function spillsIn(root: Node): readonly string[] {
  if (!(root instanceof Document || root instanceof ShadowRoot)) throw new Error('this is no root');
  const frame =
    root instanceof ShadowRoot
      ? root.host.getBoundingClientRect()
      : new DOMRect(0, 0, innerWidth, innerHeight);
  const nameOf = (element: Element) =>
    `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${(element.textContent ?? '').trim().slice(0, 60)}`;
  /** Unseen parts, and the handle, which stands beside the panel on purpose. */
  const LEFT = 'option, .tp-visually-hidden, .tp-panel-handle';
  /** So far parts go into the room around them, in px: focus rings and pictures of buttons. */
  const BLEED = 8;
  /** Ends in “…” on purpose, and says all of it elsewhere. */
  const isShortened = (style: CSSStyleDeclaration) => style.textOverflow === 'ellipsis';
  /** A part that scrolls of its own; what is beyond its edges is not on the screen. */
  const scrolls = (style: CSSStyleDeclaration) => style.overflowX === 'auto' || style.overflowX === 'scroll';
  const found: string[] = [];
  const look = (element: Element) => {
    const style = getComputedStyle(element);
    const { width, left, right } = element.getBoundingClientRect();
    if (style.display === 'none' || style.visibility === 'hidden' || element.matches(LEFT)) return;
    const [wide, room] = [element.scrollWidth, element.clientWidth];
    if (
      width > 1 &&
      room > 0 &&
      wide > room + BLEED &&
      !isShortened(style) &&
      !element.matches('input, select, textarea')
    )
      found.push(`${wide} px in ${room}: ${nameOf(element)}`);
    if (width > 1 && (left < frame.left - 1 || right > frame.right + 1))
      found.push(
        `from ${Math.round(left)} to ${Math.round(right)} of ${Math.round(frame.width)} px: ${nameOf(element)}`,
      );
    if (element.matches('button') && element.scrollHeight > element.clientHeight + 1)
      found.push(`${element.scrollHeight} px high in ${element.clientHeight}: ${nameOf(element)}`);
    // In drawings nothing is measured in boxes.
    if (!scrolls(style) && element.localName !== 'svg') for (const child of element.children) look(child);
  };
  const start = root instanceof Document ? [root.body] : [...root.children];
  for (const element of start) if (!element.matches('style, .tp-layer')) look(element);
  return found;
}
