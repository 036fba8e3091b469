/**
 * The text that a person sees in an element, a document or a shadow root, white space collapsed. Runs in the
 * page. `textContent` would not do: it has what is hidden, and no space between blocks.
 */
export function visibleText(node: Node): string {
  const elements = node instanceof Element ? [node] : [...node.childNodes];
  const texts = elements.map((one) => {
    // What is not rendered, a style sheet for one, would give its source.
    if (one instanceof Element && !one.checkVisibility()) return '';
    if (!(one instanceof HTMLElement)) return one instanceof Element ? one.textContent : '';
    return one.innerText;
  });
  return texts.join(' ').replaceAll(/\s+/g, ' ').trim();
}
