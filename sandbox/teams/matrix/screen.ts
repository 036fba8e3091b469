import type { Category, Scope } from '../../data/types.ts';
import { element, escaped, one, oneInput } from '../markup.ts';
import { startOf } from '../start.ts';
import { Truth } from '../truth.ts';

/** The columns, with the methods that stand in each. */
const COLUMNS = [
  { name: 'Read', methods: ['GET'] },
  { name: 'Create', methods: ['POST'] },
  { name: 'Update', methods: ['PUT', 'PATCH'] },
  { name: 'Delete', methods: ['DELETE'] },
] as const;

/** One line of the matrix: a path, and what can be done with it. */
interface Resource {
  readonly name: string;
  readonly scopes: readonly Scope[];
}

/** Paths of a category in their order. `/Advertisers/{AccountSID}/Actions/{ActionId}` reads "Actions › ActionId". */
function resourcesOf({ name, scopes }: Category): Resource[] {
  const byPath = Map.groupBy(scopes, ({ path }) => path);
  return [...byPath].map(([path, those]) => {
    const parts = path
      .split('/')
      .slice(3)
      .map((part) => part.replace(/^\{(.*)\}$/, '$1'));
    return { name: parts.length === 0 ? name : parts.join(' › '), scopes: those };
  });
}

function scopeIn({ scopes }: Resource, methods: readonly string[]): Scope | null {
  const [scope = null, ...others] = scopes.filter(({ method }) => methods.includes(method));
  if (others.length > 0) throw new Error(`Two endpoints in one cell: ${others.map(({ id }) => id)}`);
  return scope;
}

/**
 * The matrix team: a line per resource and a column per kind of access. The endpoint is the title of its cell; boxes
 * have no name. No category has a toggle; the boxes in the column heads grant a whole column (`bind:checked` and
 * `bind:indeterminate` of Svelte, which listens to `change`).
 */
class Matrix {
  readonly #ticked: Set<string>;
  readonly #boxes = new Map<string, HTMLInputElement>();
  readonly #heads: readonly { readonly box: HTMLInputElement; readonly ids: readonly string[] }[];

  constructor(categories: readonly Category[], table: HTMLElement) {
    this.#ticked = new Set(startOf(categories).ticked);
    table.append(...categories.map((category) => this.#group(category)));
    const scopes = categories.flatMap((category) => category.scopes);
    const heads = table.querySelectorAll<HTMLInputElement>('thead input');
    this.#heads = COLUMNS.map(({ name, methods }, at) => {
      const box = heads[at];
      if (box === undefined) throw new Error(`Column ${name} has no box`);
      const ids = scopes.filter(({ method }) => methods.some((one) => one === method)).map(({ id }) => id);
      box.addEventListener('change', () => this.#set(ids, box.checked));
      return { box, ids };
    });
    this.#flush();
  }

  granted(): readonly string[] {
    return [...this.#ticked];
  }

  reset(): void {
    this.#ticked.clear();
    queueMicrotask(() => this.#flush());
  }

  #group(category: Category): HTMLElement {
    const group = element(
      `<tbody class="svelte-9x8y7z"><tr class="group"><th scope="rowgroup" colspan="5">${escaped(category.name)}</th></tr></tbody>`,
    );
    group.append(...resourcesOf(category).map((resource) => this.#line(resource)));
    return group;
  }

  #line(resource: Resource): HTMLElement {
    const line = element(`<tr><th scope="row" class="resource">${escaped(resource.name)}</th></tr>`);
    line.append(...COLUMNS.map(({ methods }) => this.#cell(scopeIn(resource, methods))));
    return line;
  }

  #cell(scope: Scope | null): HTMLElement {
    if (scope === null) return element('<td class="none" aria-hidden="true">–</td>');
    const cell = element(
      `<td title="${escaped(`${scope.method} ${scope.path}`)}"><input type="checkbox"></td>`,
    );
    const box = oneInput(cell);
    box.addEventListener('change', () => this.#set([scope.id], box.checked));
    this.#boxes.set(scope.id, box);
    return cell;
  }

  #set(ids: readonly string[], ticked: boolean): void {
    for (const id of ids) this.#ticked[ticked ? 'add' : 'delete'](id);
    queueMicrotask(() => this.#flush());
  }

  #flush(): void {
    for (const [id, box] of this.#boxes) box.checked = this.#ticked.has(id);
    for (const { box, ids } of this.#heads) {
      const count = ids.filter((id) => this.#ticked.has(id)).length;
      box.checked = ids.length > 0 && count === ids.length;
      box.indeterminate = count > 0 && count < ids.length;
    }
  }
}

export function startMatrix(categories: readonly Category[]): void {
  const heads = COLUMNS.map(
    ({ name }) => `<th scope="col"><label><input type="checkbox"> ${name}</label></th>`,
  );
  const main = element(`<main class="svelte-1ab2cd"><p>Step 3 of 4</p><h1>API Scopes</h1>
<p role="status">Draft saved. <button type="button" class="undo-draft">Discard draft</button></p>
<div class="row"><input type="search" placeholder="Filter resources" aria-label="Filter resources"> <label class="compact"><input type="checkbox"> Compact rows</label> <label class="deprecated"><input type="checkbox"> Show deprecated</label> <button type="button" class="reset">Clear All</button></div>
<table class="svelte-9x8y7z"><thead class="svelte-9x8y7z"><tr><th scope="col" class="resource">Resource</th>${heads.join('')}</tr></thead></table>
<div class="row"><button type="button" class="back">Back</button><button type="button" class="next">Next</button></div></main>`);
  one(document, '#svelte').append(main);
  const matrix = new Matrix(categories, one(main, 'table'));
  const truth = new Truth(() => matrix.granted());
  one(main, '.reset').addEventListener('click', () => matrix.reset());
  truth.watch('draft', one(main, '.undo-draft'));
  truth.watch('filter', one(main, '[type=search]'));
  truth.watch('compact', one(main, '.compact'));
  truth.watch('deprecated', one(main, '.deprecated'));
  truth.watch('back', one(main, '.back'));
  truth.watch('next', one(main, '.next'));
}
