import { element, escaped } from '../markup.ts';

/** How a box of the tree is drawn. */
export type Checked = 'all' | 'some' | 'none';

/** What React knows of one node when it draws it. */
export interface TreeNode {
  readonly key: string;
  /** Markup of the title. */
  readonly title: string;
  /** The title where it is a plain string: only then the box is named after it (rc-tree). */
  readonly plainTitle: string | null;
  readonly depth: 0 | 1;
  readonly expanded: boolean;
  readonly checked: Checked;
  readonly disableCheckbox: boolean;
}

const CARET =
  '<span role="img" aria-label="caret-down" class="anticon anticon-caret-down ant-tree-switcher-icon"><svg viewBox="0 0 1024 1024" width="1em" height="1em" fill="currentColor" aria-hidden="true"><path d="M840.4 300H183.6c-19.7 0-30.7 20.8-18.5 35l328.4 380.8c9.4 10.9 27.5 10.9 37 0L858.9 335c12.2-14.2 1.2-35-18.5-35z"></path></svg></span>';

const ARIA_CHECKED = { all: 'true', some: 'mixed', none: 'false' } as const;

/** The element of a node, without listeners: events are delegated from the root. */
export function treeNode(node: TreeNode): HTMLElement {
  const isLeaf = node.depth === 1;
  const state = isLeaf ? 'noop' : node.expanded ? 'open' : 'close';
  const expanded = isLeaf ? '' : ` aria-expanded="${node.expanded}"`;
  const name = `Select ${node.plainTitle ?? 'tree node'}`;
  const made = element(`<div role="treeitem"${expanded} draggable="false" class="ant-tree-treenode">
<span aria-hidden="true" class="ant-tree-indent">${'<span class="ant-tree-indent-unit"></span>'.repeat(node.depth)}</span>
<span class="ant-tree-switcher ant-tree-switcher-${state} ant-tree-switcher_${state}">${isLeaf ? '' : CARET}</span>
<span role="checkbox" aria-label="${escaped(name)}"><span class="ant-tree-checkbox-inner"></span></span>
<span title="${escaped(node.plainTitle ?? '')}" class="ant-tree-node-content-wrapper ant-tree-node-content-wrapper-${isLeaf ? 'normal' : state}"><span class="ant-tree-title">${node.title}</span></span>
</div>`);
  patchNode(made, node);
  return made;
}

/** Writes what may change into an element that stays. */
export function patchNode(made: HTMLElement, node: TreeNode): void {
  const box = made.querySelector('[role=checkbox]');
  if (box === null) throw new Error(`Node ${node.key} has no box`);
  const classes = ['ant-tree-checkbox'];
  if (node.checked === 'all') classes.push('ant-tree-checkbox-checked');
  if (node.checked === 'some') classes.push('ant-tree-checkbox-indeterminate');
  if (node.disableCheckbox) classes.push('ant-tree-checkbox-disabled');
  box.className = classes.join(' ');
  box.setAttribute('aria-checked', ARIA_CHECKED[node.checked]);
  if (node.disableCheckbox) box.setAttribute('aria-disabled', 'true');
  made.classList.toggle('ant-tree-treenode-checkbox-checked', node.checked === 'all');
  made.classList.toggle('ant-tree-treenode-checkbox-indeterminate', node.checked === 'some');
  made.classList.toggle('ant-tree-treenode-leaf-last', node.depth === 1);
}
