import type { Category, Scope } from '../../data/types.ts';
import { escaped, one } from '../markup.ts';
import { DsElement } from './base.ts';
import { DsCheckbox, DsSwitch } from './controls.ts';

/** The state that the wizard hands down; it is replaced, never changed. */
export interface Selection {
  readonly on: ReadonlySet<string>;
  readonly ticked: ReadonlySet<string>;
}

function control<Made extends HTMLElement>(root: ParentNode, type: new () => Made, selector: string): Made {
  const found = one(root, selector);
  if (!(found instanceof type)) throw new Error(`${selector} is not upgraded`);
  return found;
}

/** `<scope-row>`: one endpoint. Tells its parents by `scope-toggled`, with its id. */
export class ScopeRow extends DsElement {
  #scope: Scope | null = null;
  #ticked = false;

  show(scope: Scope, ticked: boolean): void {
    this.#scope = scope;
    this.#ticked = ticked;
    this.requestUpdate();
  }

  protected override template(): string {
    if (this.#scope === null) throw new Error('A row without a scope');
    const { label, method, path } = this.#scope;
    return `<style>:host { display: block; padding: 4px 0; } code { color: #555; }</style>
<ds-checkbox>${escaped(label)}<span slot="help-text"><ds-method verb="${method}"></ds-method> <code>${escaped(path)}</code></span></ds-checkbox>`;
  }

  protected override firstUpdated(): void {
    one(this.root, 'ds-checkbox').addEventListener('ds-change', (event) => {
      event.stopPropagation();
      this.emit('scope-toggled', this.#scope?.id);
    });
  }

  protected override updated(): void {
    control(this.root, DsCheckbox, 'ds-checkbox').checked = this.#ticked;
  }
}

/** `<scope-category>`: a card with a switch in its header; its rows are there while it is on. */
export class ScopeCategory extends DsElement {
  #category: Category | null = null;
  #selection: Selection = { on: new Set(), ticked: new Set() };

  show(category: Category, selection: Selection): void {
    this.#category = category;
    this.#selection = selection;
    this.requestUpdate();
  }

  protected override template(): string {
    return `<style>.head { display: flex; justify-content: space-between; align-items: center; } h3 { margin: 0; }</style>
<ds-card><div slot="header" class="head"><h3>${escaped(this.#shown().name)}</h3><ds-switch>Enabled</ds-switch></div><div class="rows"></div></ds-card>`;
  }

  protected override firstUpdated(): void {
    one(this.root, 'ds-switch').addEventListener('ds-change', (event) => {
      event.stopPropagation();
      this.emit('category-toggled', this.#shown().id);
    });
  }

  protected override updated(): void {
    const { id, scopes } = this.#shown();
    const { on, ticked } = this.#selection;
    control(this.root, DsSwitch, 'ds-switch').checked = on.has(id);
    const rows = one(this.root, '.rows');
    if (!on.has(id)) {
      rows.replaceChildren();
      return;
    }
    scopes.forEach((scope, at) => {
      const present = rows.children[at];
      const row = present ?? document.createElement('scope-row');
      if (!(row instanceof ScopeRow)) throw new Error('A row is not upgraded');
      row.show(scope, ticked.has(scope.id));
      if (present === undefined) rows.append(row);
    });
  }

  #shown(): Category {
    if (this.#category === null) throw new Error('A card without a category');
    return this.#category;
  }
}
