/** Text as it stands in markup, attributes included. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The one element that this markup is. Throws where it is none. */
export function element(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html.trim();
  const [only, ...others] = template.content.children;
  if (!(only instanceof HTMLElement) || others.length > 0) throw new Error(`Not one element: ${html}`);
  document.adoptNode(only);
  return only;
}

/** The first element below that fits. Throws where there is none. */
export function one(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`The page has no ${selector}`);
  return found;
}

/** The first native check box or text box below that fits. Throws where there is none. */
export function oneInput(root: ParentNode, selector = 'input'): HTMLInputElement {
  const found = one(root, selector);
  if (!(found instanceof HTMLInputElement)) throw new Error(`${selector} is no input`);
  return found;
}
