import type { Category } from '../../data/types.ts';
import { element, escaped, one } from '../markup.ts';
import { startOf } from '../start.ts';
import { Truth } from '../truth.ts';
import { type MaterialControl, matCheckbox, matSlideToggle } from './controls.ts';

/** How long a panel takes to open or close. */
const ANIMATION_MS = 225;

/**
 * The Material team: categories are expansion panels whose bodies are made when they open for the first time
 * (`matExpansionPanelContent`). A slide toggle in the header enables a category and opens it; the boxes of a category
 * that is off cannot be used, and keep their ticks.
 */
class ScopesStep {
  readonly #on: Set<string>;
  readonly #ticked: Set<string>;
  readonly #open = new Set<string>();
  readonly #panels: readonly ScopePanel[];
  #planned = false;

  constructor(categories: readonly Category[], list: HTMLElement) {
    const start = startOf(categories);
    this.#on = new Set(start.on);
    this.#ticked = new Set(start.ticked);
    this.#panels = categories.map((category, at) => new ScopePanel(category, at, this));
    list.append(...this.#panels.map(({ host }) => host));
    this.#detectChanges();
  }

  isOn = (category: Category): boolean => this.#on.has(category.id);
  isOpen = (category: Category): boolean => this.#open.has(category.id);
  isTicked = (id: string): boolean => this.#ticked.has(id);

  toggleCategory(category: Category): void {
    if (!this.#on.delete(category.id)) {
      this.#on.add(category.id);
      this.#open.add(category.id);
    }
    this.#plan();
  }

  togglePanel(category: Category): void {
    if (!this.#open.delete(category.id)) this.#open.add(category.id);
    this.#plan();
  }

  toggleScope(id: string): void {
    if (!this.#ticked.delete(id)) this.#ticked.add(id);
    this.#plan();
  }

  clear(): void {
    this.#ticked.clear();
    this.#on.clear();
    this.#plan();
  }

  granted(categories: readonly Category[]): string[] {
    const enabled = categories.filter(this.isOn).flatMap(({ scopes }) => scopes.map(({ id }) => id));
    return enabled.filter(this.isTicked);
  }

  /** Changes are written into the DOM when the zone has no microtask left. */
  #plan(): void {
    if (this.#planned) return;
    this.#planned = true;
    queueMicrotask(() => this.#detectChanges());
  }

  #detectChanges(): void {
    this.#planned = false;
    for (const panel of this.#panels) panel.write();
  }
}

/** `<mat-expansion-panel>` of one category. */
class ScopePanel {
  readonly host: HTMLElement;
  readonly #category: Category;
  readonly #step: ScopesStep;
  readonly #toggle: MaterialControl;
  readonly #rows = new Map<string, MaterialControl>();

  constructor(category: Category, at: number, step: ScopesStep) {
    this.#category = category;
    this.#step = step;
    this.host = element(`<mat-expansion-panel class="mat-expansion-panel">
<mat-expansion-panel-header role="button" class="mat-expansion-panel-header mat-focus-indicator" id="mat-expansion-panel-header-${at}" tabindex="0" aria-controls="cdk-accordion-child-${at}" aria-expanded="false" aria-disabled="false">
<span class="mat-content"><mat-panel-title class="mat-expansion-panel-header-title">${escaped(category.name)}</mat-panel-title></span><span class="mat-expansion-indicator"></span>
</mat-expansion-panel-header>
<div class="mat-expansion-panel-content" role="region" id="cdk-accordion-child-${at}" aria-labelledby="mat-expansion-panel-header-${at}"><div><div class="mat-expansion-panel-body"></div></div></div>
</mat-expansion-panel>`);
    this.#toggle = matSlideToggle('', `Enable ${category.name}`, () => step.toggleCategory(category));
    // (click)="$event.stopPropagation()": else the panel would open and close with each switch.
    this.#toggle.host.addEventListener('click', (event) => event.stopPropagation());
    one(this.host, '.mat-content').append(this.#toggle.host);
    const header = one(this.host, 'mat-expansion-panel-header');
    header.addEventListener('click', () => step.togglePanel(category));
    header.addEventListener('keydown', (event) => {
      if (event.target !== header || ![' ', 'Enter'].includes(event.key)) return;
      event.preventDefault();
      step.togglePanel(category);
    });
  }

  write(): void {
    const on = this.#step.isOn(this.#category);
    const open = this.#step.isOpen(this.#category);
    if (open && this.#rows.size === 0) this.#makeRows();
    if (open !== this.host.classList.contains('mat-expanded')) this.#animate(open);
    this.#toggle.write({ checked: on, disabled: false });
    for (const [id, row] of this.#rows) row.write({ checked: this.#step.isTicked(id), disabled: !on });
  }

  #makeRows(): void {
    for (const { id, label, method, path } of this.#category.scopes) {
      const content = `${escaped(label)} <span class="endpoint">${method} ${escaped(path)}</span>`;
      this.#rows.set(
        id,
        matCheckbox(content, () => this.#step.toggleScope(id)),
      );
    }
    one(this.host, '.mat-expansion-panel-body').append(...[...this.#rows.values()].map(({ host }) => host));
  }

  #animate(open: boolean): void {
    this.host.classList.toggle('mat-expanded', open);
    this.host.classList.add('mat-expansion-panel-animating');
    setTimeout(() => this.host.classList.remove('mat-expansion-panel-animating'), ANIMATION_MS);
    one(this.host, 'mat-expansion-panel-header').setAttribute('aria-expanded', String(open));
  }
}

export function startMaterial(categories: readonly Category[]): void {
  const main = element(`<main>
<h1>Create access token</h1>
<div class="mat-stepper-horizontal"><div class="mat-stepper-header" role="tablist" aria-orientation="horizontal">
${['Setup', 'Contact Information', 'API Scopes', 'Create'].map((step, at) => `<mat-step-header role="tab" aria-selected="${at === 2}" class="mat-step-header"><span class="mat-step-icon">${at + 1}</span> <span class="mat-step-text-label">${step}</span></mat-step-header>`).join('')}
</div><div role="tabpanel" class="mat-horizontal-stepper-content">
<h2 class="mat-headline-small">API scopes</h2>
<div class="toolbar"><mat-form-field class="mat-mdc-form-field"><label for="mat-input-0">Filter endpoints</label> <input matInput id="mat-input-0" class="mat-mdc-input-element" type="search"></mat-form-field><span class="deprecated"></span><button mat-button type="button" class="mdc-button mat-mdc-button clear"><span class="mdc-button__label">Clear all</span></button></div>
<mat-accordion class="mat-accordion" multi></mat-accordion>
<p class="notify"></p>
<div class="actions"><button matStepperPrevious type="button" class="mdc-button"><span class="mdc-button__label">Back</span></button> <button matStepperNext type="button" class="mdc-button mdc-button--raised"><span class="mdc-button__label">Next</span></button></div>
</div></div></main>`);
  one(document, 'app-root').append(main);
  const step = new ScopesStep(categories, one(main, 'mat-accordion'));
  const truth = new Truth(() => step.granted(categories));
  one(main, '.clear').addEventListener('click', () => step.clear());

  let showsDeprecated = false;
  const deprecated = matSlideToggle('Show deprecated endpoints', null, () => {
    showsDeprecated = !showsDeprecated;
    deprecated.write({ checked: showsDeprecated, disabled: false });
  });
  deprecated.write({ checked: false, disabled: false });
  let notifies = true;
  const notify = matCheckbox('E-mail me when new endpoints are released', () => {
    notifies = !notifies;
    notify.write({ checked: notifies, disabled: false });
  });
  notify.write({ checked: true, disabled: false });
  one(main, '.deprecated').replaceWith(deprecated.host);
  one(main, '.notify').append(notify.host);
  truth.watch('filter', one(main, 'mat-form-field'));
  truth.watch('deprecated', deprecated.host);
  truth.watch('notify', notify.host);
  truth.watch('back', one(main, '[matStepperPrevious]'));
  truth.watch('next', one(main, '[matStepperNext]'));
}
