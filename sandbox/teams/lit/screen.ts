import type { Category } from '../../data/types.ts';
import { one } from '../markup.ts';
import { startOf } from '../start.ts';
import { Truth } from '../truth.ts';
import { DsElement } from './base.ts';
import { DsButton, DsCard, DsCheckbox, DsInput, DsMethod, DsSwitch } from './controls.ts';
import { ScopeCategory, ScopeRow, type Selection } from './scopes.ts';

/** `<scopes-step>`: heading, filter and the cards; it only hands down what it is given. */
class ScopesStep extends DsElement {
  #categories: readonly Category[] = [];
  #selection: Selection = { on: new Set(), ticked: new Set() };

  show(categories: readonly Category[], selection: Selection): void {
    this.#categories = categories;
    this.#selection = selection;
    this.requestUpdate();
  }

  protected override template(): string {
    return `<style>.bar { display: flex; gap: 16px; align-items: center; }</style>
<h2>API Scopes</h2><div class="bar"><ds-input><span slot="label">Filter</span></ds-input><ds-checkbox class="deprecated">Show deprecated</ds-checkbox><ds-button class="clear">Clear all</ds-button></div><div class="cards"></div>`;
  }

  protected override firstUpdated(): void {
    one(this.root, '.clear').addEventListener('ds-press', () => this.emit('scopes-cleared'));
    one(this.root, '.deprecated').addEventListener('ds-change', (event) => event.stopPropagation());
  }

  protected override updated(): void {
    const cards = one(this.root, '.cards');
    this.#categories.forEach((category, at) => {
      const present = cards.children[at];
      const card = present ?? document.createElement('scope-category');
      if (!(card instanceof ScopeCategory)) throw new Error('A card is not upgraded');
      card.show(category, this.#selection);
      if (present === undefined) cards.append(card);
    });
  }
}

/**
 * The design-system team's `<token-wizard>` holds the state. A category that is switched on grants all of its rows,
 * one that is switched off none.
 */
class TokenWizard extends DsElement {
  #categories: readonly Category[] = [];
  #selection: Selection = { on: new Set(), ticked: new Set() };

  open(categories: readonly Category[]): void {
    this.#categories = categories;
    this.#selection = startOf(categories);
    this.requestUpdate();
  }

  granted(): string[] {
    return [...this.#selection.ticked];
  }

  protected override template(): string {
    return `<style>.steps { display: flex; gap: 24px; list-style: none; padding: 0; } .current { font-weight: bold; } footer { display: flex; justify-content: space-between; }</style>
<ds-card><div slot="header"><ol class="steps"><li>Setup</li><li>Contact Information</li><li class="current" aria-current="step">API Scopes</li><li>Create</li></ol></div>
<scopes-step></scopes-step>
<ds-checkbox class="newsletter">Send me the developer newsletter</ds-checkbox>
<footer><ds-button class="back">Back</ds-button><ds-button class="next">Next</ds-button></footer></ds-card>`;
  }

  protected override firstUpdated(): void {
    const listen = (type: string, handle: (id: string) => void) =>
      this.root.addEventListener(type, (event) => {
        if (event instanceof CustomEvent) handle(String(event.detail));
      });
    listen('scope-toggled', (id) => this.#toggleScope(id));
    listen('category-toggled', (id) => this.#toggleCategory(id));
    listen('scopes-cleared', () => this.#set({ on: this.#selection.on, ticked: new Set() }));
  }

  protected override updated(): void {
    const step = one(this.root, 'scopes-step');
    if (!(step instanceof ScopesStep)) throw new Error('The step is not upgraded');
    step.show(this.#categories, this.#selection);
  }

  #toggleScope(id: string): void {
    const ticked = new Set(this.#selection.ticked);
    if (!ticked.delete(id)) ticked.add(id);
    this.#set({ ...this.#selection, ticked });
  }

  #toggleCategory(id: string): void {
    const category = this.#categories.find((one) => one.id === id);
    if (category === undefined) throw new Error(`No category ${id}`);
    const on = new Set(this.#selection.on);
    const ticked = new Set(this.#selection.ticked);
    const wasOn = on.delete(id);
    if (!wasOn) on.add(id);
    for (const scope of category.scopes) ticked[wasOn ? 'delete' : 'add'](scope.id);
    this.#set({ on, ticked });
  }

  #set(selection: Selection): void {
    this.#selection = selection;
    this.requestUpdate();
  }
}

export function startLit(categories: readonly Category[]): void {
  const tags = {
    'ds-switch': DsSwitch,
    'ds-checkbox': DsCheckbox,
    'ds-method': DsMethod,
    'ds-button': DsButton,
    'ds-input': DsInput,
    'ds-card': DsCard,
    'scope-row': ScopeRow,
    'scope-category': ScopeCategory,
    'scopes-step': ScopesStep,
    'token-wizard': TokenWizard,
  };
  for (const [tag, type] of Object.entries(tags)) customElements.define(tag, type);
  const wizard = one(document, 'token-wizard');
  if (!(wizard instanceof TokenWizard)) throw new Error('The wizard is not upgraded');
  wizard.open(categories);
  const truth = new Truth(() => wizard.granted());
  const step = one(wizard.root, 'scopes-step').shadowRoot;
  if (step === null) throw new Error('The step has no shadow root');
  truth.watch('filter', one(step, 'ds-input'));
  truth.watch('deprecated', one(step, '.deprecated'));
  truth.watch('newsletter', one(wizard.root, '.newsletter'));
  truth.watch('back', one(wizard.root, '.back'));
  truth.watch('next', one(wizard.root, '.next'));
}
