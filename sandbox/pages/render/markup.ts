import type { NamingSpec } from '../spec.ts';

/** Words that utility classes are made of. */
const UTILITIES = [
  'flex',
  'items-center',
  'px-2',
  'py-1',
  'text-sm',
  'gap-3',
  'rounded',
  'border',
  'mt-4',
  'w-full',
];

/** A small number that is always the same for a text. */
function hashOf(text: string): number {
  let hash = 7;
  for (const letter of text) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return hash;
}

const CLASSES: Readonly<Record<NamingSpec['classes'], (part: string) => string>> = {
  none: () => '',
  utility: (part) => {
    const at = hashOf(part) % UTILITIES.length;
    return [...UTILITIES, ...UTILITIES].slice(at, at + 4).join(' ');
  },
  bem: (part) => `access-panel__${part}`,
  modules: (part) => `_${part}_${hashOf(part).toString(36)}_${hashOf(part) % 97}`,
};

/** Makes elements with the class names, test ids and ids of a page's naming. */
export class Markup {
  readonly #naming: NamingSpec;
  #ids = 0;

  constructor(naming: NamingSpec) {
    this.#naming = naming;
  }

  /** An element for a part of the page, e.g. `row`. */
  make<Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    part: string,
    ...children: readonly (Node | string)[]
  ): HTMLElementTagNameMap[Tag];
  make(tag: string, part: string, ...children: readonly (Node | string)[]): HTMLElement;
  make(tag: string, part: string, ...children: readonly (Node | string)[]): HTMLElement {
    const element = document.createElement(tag);
    const classes = CLASSES[this.#naming.classes](part);
    if (classes !== '') element.className = classes;
    if (this.#naming.testIds) element.dataset['testid'] = `uicl-${part}`;
    if (this.#naming.ids) element.id = this.newId(part);
    element.append(...children);
    return element;
  }

  /** The element's id; gives it one where it has none. */
  idOf(element: HTMLElement): string {
    if (element.id === '') element.id = this.newId('v');
    return element.id;
  }

  newId(part: string): string {
    this.#ids += 1;
    return `${part}-${this.#ids}`;
  }

  /** Puts elements without meaning around a node. */
  wrap(node: Node, depth: number, tag: 'div' | 'span'): Node {
    let wrapped = node;
    for (let level = 0; level < depth; level += 1) wrapped = this.make(tag, `wrap-${level}`, wrapped);
    return wrapped;
  }
}

/** Sets inline styles: what a generated page looks like hangs on no class name. */
export function style(element: HTMLElement, css: Partial<CSSStyleDeclaration>): void {
  Object.assign(element.style, css);
}
