import './visibility.ts';

/**
 * Puts a page into the document of the test. `<template shadowrootmode="open">` becomes its parent's shadow root, as
 * in a browser that parses a file.
 */
export function showPage(html: string): Document {
  document.title = '';
  document.body.innerHTML = html;
  openShadowRoots(document.body);
  return document;
}

function openShadowRoots(root: Element | ShadowRoot): void {
  for (const template of root.querySelectorAll('template[shadowrootmode]')) {
    const host = template.parentElement;
    if (host === null) throw new Error('A shadow root needs a host');
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = template.innerHTML;
    template.remove();
    openShadowRoots(shadow);
  }
}

/** The one element that a selector finds, also in open shadow roots. Throws where there is none or are several. */
export function only<E extends Element = HTMLElement>(selector: string): E {
  const found = all<E>(selector);
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`${found.length} elements are ${selector}`);
  return first;
}

/** Every element that a selector finds, also in open shadow roots. */
export function all<E extends Element = HTMLElement>(
  selector: string,
  root: Document | ShadowRoot | Element = document,
): E[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element as E] : []),
    ...(element.shadowRoot === null ? [] : all<E>(selector, element.shadowRoot)),
  ]);
}
