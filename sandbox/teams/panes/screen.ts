import type { Category, Scope } from '../../data/types.ts';
import { element, escaped, one, oneInput } from '../markup.ts';
import { startOf } from '../start.ts';
import { Truth } from '../truth.ts';

/** How long a pane's content takes to come. */
const LOADING_MS = 180;

/**
 * The two-pane team: categories are a list on the left (Bootstrap's list group as tabs), and the one that is chosen
 * fills the only pane on the right; no other rows exist. A category that is switched off loses its ticks, and shows a
 * line of text in place of its rows.
 */
class TwoPanes {
  readonly #categories: readonly Category[];
  readonly #on: Set<string>;
  readonly #ticked: Set<string>;
  readonly #tabs: readonly HTMLElement[];
  readonly #content: HTMLElement;
  #active = 0;

  constructor(categories: readonly Category[]) {
    this.#categories = categories;
    const start = startOf(categories);
    this.#on = new Set(start.on);
    this.#ticked = new Set(start.ticked);
    this.#content = one(document, '.tab-content');
    this.#tabs = categories.map((category, at) => this.#tab(category, at));
    one(document, '.list-group').append(...this.#tabs);
    this.#choose(0);
  }

  granted(): readonly string[] {
    return [...this.#ticked];
  }

  #tab({ name }: Category, at: number): HTMLElement {
    const tab = element(
      `<a class="list-group-item list-group-item-action" id="list-${at}-list" data-bs-toggle="list" href="#list-${at}" role="tab" aria-controls="list-${at}" aria-selected="false">${escaped(name)} <span class="badge"></span></a>`,
    );
    tab.addEventListener('click', (event) => {
      event.preventDefault();
      this.#choose(at);
    });
    return tab;
  }

  #choose(at: number): void {
    this.#active = at;
    this.#tabs.forEach((tab, place) => {
      tab.classList.toggle('active', place === at);
      tab.setAttribute('aria-selected', String(place === at));
      if (place === at) tab.removeAttribute('tabindex');
      else tab.setAttribute('tabindex', '-1');
    });
    this.#count();
    this.#content.replaceChildren(
      element(
        `<div class="tab-pane fade show active" id="list-${at}" role="tabpanel" aria-labelledby="list-${at}-list" aria-busy="true"><p class="placeholder-glow"><span class="placeholder col-12"></span></p></div>`,
      ),
    );
    setTimeout(() => {
      if (this.#active === at) this.#fill();
    }, LOADING_MS);
  }

  #count(): void {
    this.#categories.forEach(({ scopes }, at) => {
      const ticked = scopes.filter(({ id }) => this.#ticked.has(id)).length;
      one(this.#tabs[at] ?? document, '.badge').textContent = `${ticked} / ${scopes.length}`;
    });
  }

  #fill(): void {
    const at = this.#active;
    const category = this.#categories[at];
    if (category === undefined) throw new Error(`There is no category ${at}`);
    const pane = one(this.#content, '.tab-pane');
    pane.removeAttribute('aria-busy');
    const card =
      element(`<div class="card"><div class="card-header"><h2 class="h5">${escaped(category.name)}</h2>
<div class="form-check form-switch"><input class="form-check-input" type="checkbox" role="switch" id="categorySwitch"><label class="form-check-label" for="categorySwitch">Category enabled</label></div></div>
<div class="card-body"></div></div>`);
    const toggle = oneInput(card, '#categorySwitch');
    toggle.checked = this.#on.has(category.id);
    toggle.addEventListener('change', () => this.#switch(category, toggle.checked));
    pane.replaceChildren(card);
    this.#fillBody(category);
  }

  #switch(category: Category, on: boolean): void {
    if (on) this.#on.add(category.id);
    else this.#on.delete(category.id);
    for (const { id } of category.scopes) this.#ticked.delete(id);
    this.#count();
    this.#fillBody(category);
  }

  #fillBody({ id, scopes }: Category): void {
    const body = one(this.#content, '.card-body');
    if (!this.#on.has(id)) {
      body.replaceChildren(element('<p class="text-body-secondary">This category is switched off.</p>'));
      return;
    }
    const list = element('<ul class="list-group list-group-flush"></ul>');
    list.append(...scopes.map((scope, at) => this.#row(scope, at)));
    body.replaceChildren(list);
  }

  #row({ id, method, shownPath, label }: Scope, at: number): HTMLElement {
    const row =
      element(`<li class="list-group-item-plain"><div class="form-check"><input class="form-check-input" type="checkbox" id="scope-${at}">
<label class="form-check-label" for="scope-${at}"><strong>${method}</strong> <span class="font-monospace">${escaped(shownPath)}</span><small class="text-body-secondary d-block">${escaped(label)}</small></label></div></li>`);
    const box = oneInput(row);
    box.checked = this.#ticked.has(id);
    box.addEventListener('change', () => {
      if (box.checked) this.#ticked.add(id);
      else this.#ticked.delete(id);
      this.#count();
    });
    return row;
  }
}

export function startPanes(categories: readonly Category[]): void {
  const panes = new TwoPanes(categories);
  const truth = new Truth(() => panes.granted());
  truth.watch('notification', one(document, '.alert'));
  truth.watch('find', oneInput(document, '#categorySearch'));
  truth.watch('enabled only', oneInput(document, '#onlyEnabled'));
  truth.watch('back', one(document, '.back'));
  truth.watch('next', one(document, '.next'));
}
