import type { Category, Scope } from '../../data/types.ts';
import { element, escaped, one } from '../markup.ts';
import { startOf } from '../start.ts';
import { Truth } from '../truth.ts';
import { type Checked, patchNode, type TreeNode, treeNode } from './node.ts';

/** `ant-motion-collapse` */
const MOTION_MS = 200;

const TAG_COLOURS: Readonly<Record<string, string>> = { GET: 'blue', POST: 'green', DELETE: 'red' };

/**
 * The Ant Design team: one `<Tree checkable selectable={false}>`, categories as parents, folded at first. There is no
 * toggle: the box of a parent ticks all of its children that can be ticked. Nodes are siblings in one flat list, and
 * those of a folded parent are not there. The last endpoint of the first category is `disableCheckbox`: support
 * enables it.
 */
class ScopesTree {
  readonly #categories: readonly Category[];
  readonly #locked: string;
  readonly #checked: Set<string>;
  readonly #expanded = new Set<string>();
  readonly #moving = new Set<string>();
  readonly #list: HTMLElement;
  readonly #elements = new Map<string, HTMLElement>();
  readonly #keys = new WeakMap<Element, string>();

  constructor(categories: readonly Category[], list: HTMLElement) {
    this.#categories = categories;
    this.#list = list;
    this.#locked = categories[0]?.scopes.at(-1)?.id ?? '';
    this.#checked = new Set([...startOf(categories).ticked].filter((id) => id !== this.#locked));
    this.#render();
  }

  granted(): readonly string[] {
    return [...this.#checked];
  }

  clear(): void {
    this.#checked.clear();
    this.#render();
  }

  /** React's one listener at the root. */
  handleClick(target: EventTarget | null): void {
    if (!(target instanceof Element)) return;
    const node = target.closest('.ant-tree-treenode');
    const key = node === null ? undefined : this.#keys.get(node);
    if (key === undefined) return;
    if (target.closest('.ant-tree-switcher') !== null) this.#expand(key);
    else if (target.closest('.ant-tree-checkbox, .ant-tree-node-content-wrapper') !== null) this.#check(key);
  }

  #check(key: string): void {
    const category = this.#categories.find(({ id }) => id === key);
    if (category === undefined) {
      if (key === this.#locked) return;
      if (!this.#checked.delete(key)) this.#checked.add(key);
    } else {
      const children = this.#usable(category);
      const tick = this.#checkedOf(category) !== 'all';
      for (const { id } of children) this.#checked[tick ? 'add' : 'delete'](id);
    }
    queueMicrotask(() => this.#render());
  }

  #usable({ scopes }: Category): readonly Scope[] {
    return scopes.filter(({ id }) => id !== this.#locked);
  }

  /** Children that cannot be ticked have no say (rc-tree, `conductCheck`). */
  #checkedOf(category: Category): Checked {
    const children = this.#usable(category);
    const ticked = children.filter(({ id }) => this.#checked.has(id)).length;
    return ticked === 0 ? 'none' : ticked === children.length ? 'all' : 'some';
  }

  #expand(key: string): void {
    if (!this.#categories.some(({ id }) => id === key) || this.#moving.has(key)) return;
    if (!this.#expanded.delete(key)) {
      this.#expanded.add(key);
      this.#moving.add(key);
      setTimeout(() => {
        this.#moving.delete(key);
        this.#render();
      }, MOTION_MS);
    }
    this.#render();
  }

  #parent(category: Category): TreeNode {
    return {
      key: category.id,
      title: escaped(category.name),
      plainTitle: category.name,
      depth: 0,
      expanded: this.#expanded.has(category.id),
      checked: this.#checkedOf(category),
      disableCheckbox: false,
    };
  }

  #leaf({ id, method, path, label }: Scope): TreeNode {
    const item = (inner: string) => `<div class="ant-space-item">${inner}</div>`;
    const title = [
      `<span class="ant-tag ant-tag-${TAG_COLOURS[method] ?? 'orange'}">${method}</span>`,
      `<span class="ant-typography"><code>${escaped(path)}</code></span>`,
      `<span class="ant-typography ant-typography-secondary">${escaped(label)}</span>`,
    ];
    return {
      key: id,
      title: `<div class="ant-space ant-space-horizontal ant-space-align-center">${title.map(item).join('')}</div>`,
      plainTitle: null,
      depth: 1,
      expanded: false,
      checked: this.#checked.has(id) ? 'all' : 'none',
      disableCheckbox: id === this.#locked,
    };
  }

  /** While a parent opens its children are drawn in a wrapper that grows; then they are drawn anew in the list. */
  #render(): void {
    const seen = new Set<string>();
    const nodes: HTMLElement[] = [];
    for (const category of this.#categories) {
      const parent = this.#parent(category);
      nodes.push(this.#elementFor(parent, `${parent.key}:${parent.expanded}`, seen));
      if (!parent.expanded) continue;
      const moving = this.#moving.has(category.id);
      const leaves = category.scopes.map((scope) => {
        const leaf = this.#leaf(scope);
        return this.#elementFor(leaf, `${leaf.key}:${moving}`, seen);
      });
      nodes.push(...(moving ? [motionOf(leaves)] : leaves));
    }
    for (const slot of [...this.#elements.keys()]) if (!seen.has(slot)) this.#elements.delete(slot);
    const current = [...this.#list.children];
    const same = current.length === nodes.length && current.every((child, at) => child === nodes[at]);
    if (!same) this.#list.replaceChildren(...nodes);
  }

  #elementFor(node: TreeNode, slot: string, seen: Set<string>): HTMLElement {
    seen.add(slot);
    const made = this.#elements.get(slot) ?? treeNode(node);
    patchNode(made, node);
    this.#elements.set(slot, made);
    this.#keys.set(made, node.key);
    return made;
  }
}

function motionOf(leaves: readonly HTMLElement[]): HTMLElement {
  const motion = element(
    '<div class="ant-tree-treenode-motion ant-motion-collapse-enter ant-motion-collapse-enter-active" style="opacity: 1"></div>',
  );
  motion.append(...leaves);
  return motion;
}

export function startAnt(categories: readonly Category[]): void {
  const root = one(document, '#root');
  root.append(
    element(`<div class="ant-layout"><div class="ant-steps ant-steps-horizontal">
${['Setup', 'Contact Information', 'API Scopes', 'Create'].map((step, at) => `<div class="ant-steps-item ant-steps-item-${at < 2 ? 'finish' : at === 2 ? 'process' : 'wait'}"><div class="ant-steps-item-title">${step}</div></div>`).join('')}
</div>
<div class="ant-alert ant-alert-info" role="alert"><span class="ant-alert-message">Version 15 has two new endpoints.</span><button type="button" class="ant-alert-close-icon" tabindex="0" aria-label="Close">×</button></div>
<div class="ant-card"><h4 class="ant-typography">Configure API Scopes</h4>
<div class="ant-flex"><span class="ant-input-group-wrapper ant-input-search"><input placeholder="Search endpoints" class="ant-input" type="text"><button type="button" class="ant-btn ant-btn-icon-only ant-input-search-button" aria-label="search">⌕</button></span>
<span class="deprecated"><button type="button" role="switch" aria-checked="false" class="ant-switch" id="deprecated"><div class="ant-switch-handle"></div><span class="ant-switch-inner"></span></button> <label for="deprecated">Show deprecated</label></span>
<button type="button" class="ant-btn ant-btn-link clear"><span>Clear all</span></button></div>
<div class="ant-tree ant-tree-icon-hide" role="tree"><div style="width: 0; height: 0; overflow: hidden; border: 0; padding: 0" aria-hidden="true"><input tabindex="-1" aria-label="for screen reader"></div><div class="ant-tree-list" style="position: relative"><div class="ant-tree-list-holder"><div><div class="ant-tree-list-holder-inner" style="display: flex; flex-direction: column"></div></div></div></div></div>
</div>
<div class="ant-flex"><button type="button" class="ant-btn ant-btn-default previous"><span>Previous</span></button><button type="button" class="ant-btn ant-btn-primary next"><span>Next</span></button></div></div>`),
  );
  const tree = new ScopesTree(categories, one(root, '.ant-tree-list-holder-inner'));
  const truth = new Truth(() => tree.granted());
  root.addEventListener('click', ({ target }) => tree.handleClick(target));
  one(root, '.clear').addEventListener('click', () => tree.clear());
  truth.watch('notification', one(root, '.ant-alert'));
  truth.watch('search', one(root, '.ant-input-search'));
  truth.watch('deprecated', one(root, '.deprecated'));
  truth.watch('previous', one(root, '.previous'));
  truth.watch('next', one(root, '.next'));
}
