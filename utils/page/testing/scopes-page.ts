import { only, showPage } from './page.ts';

export interface RowSpec {
  readonly label: string;
  /** `GET /Actions`; absent where the page shows none. */
  readonly endpoint?: string;
  readonly ticked?: boolean;
  readonly locked?: boolean;
}

export interface CategorySpec {
  readonly name: string;
  readonly on: boolean;
  readonly rows: readonly RowSpec[];
}

/** How a page may behave; nobody has seen the real one. */
export interface Habits {
  /** Whether a switched-off category has its rows on the page. */
  readonly mounts?: 'always' | 'when-on';
  /** How long rows take to appear, in ms. */
  readonly mountsAfter?: number;
  /** Categories that are folded: they show no rows, on or off. */
  readonly folded?: readonly string[];
  /** What switching a category on does to its boxes. */
  readonly switchOn?: 'keep' | 'everything' | 'nothing';
  /** How many presses of each control the page does not notice. */
  readonly deafTo?: number;
  /** The event that the page listens for on what surrounds a control, in place of the control's own `change`. */
  readonly reactsTo?: string;
  /** Rows whose tick the page takes back, and after how many ms. */
  readonly takesBack?: { readonly label: string; readonly after: number };
  /** The whole list is built anew after every change. */
  readonly rebuilds?: boolean;
  /** What follows from a press is drawn only after so many ms; else before the page's next task, as Vue does. */
  readonly drawsAfter?: number;
  /** A category whose last box is cleared switches itself off. */
  readonly offWhenEmpty?: boolean;
  /** What else is on the page, before the scopes. */
  readonly around?: string;
}

interface Row extends RowSpec {
  ticked: boolean;
}

interface Category {
  readonly name: string;
  on: boolean;
  mounted: boolean;
  readonly rows: readonly Row[];
}

/** A scopes step that keeps its own record of what is granted, apart from what its boxes show. */
export interface ScopesPage {
  /** `Actions: Retrieve actions`, sorted; only rows of categories that are on. */
  granted(): readonly string[];
  /** Names of the categories that are on. */
  on(): readonly string[];
  /** Texts of what was clicked, in order. */
  readonly clicked: readonly string[];
  /** Takes the scopes off the screen, as when the person leaves the step. */
  leave(): void;
}

export function showScopesPage(specs: readonly CategorySpec[], habits: Habits = {}): ScopesPage {
  const { mounts = 'always', mountsAfter = 0, switchOn = 'keep', deafTo = 0 } = habits;
  const categories: Category[] = specs.map(({ name, on, rows }) => ({
    name,
    on,
    mounted: mounts === 'always' || on,
    rows: rows.map((row) => ({ ...row, ticked: row.ticked === true })),
  }));
  const clicked: string[] = [];
  const presses = new Map<string, number>();
  showPage(
    `${habits.around ?? ''}<main><h2>API Scopes</h2><div id="scopes"></div><button>Create</button></main>`,
  );
  const list = only('#scopes');
  const drawSoon = () => {
    if (habits.drawsAfter === undefined) queueMicrotask(draw);
    else setTimeout(draw, habits.drawsAfter);
  };
  document.addEventListener('click', ({ target }) => clicked.push(nameOf(target as Element)), {
    capture: true,
    signal: listening(),
  });

  /** Ties a control to its state: what the page notices, it takes over; what it does not, it puts back. */
  const tie = (input: HTMLInputElement, key: string, take: () => void) => {
    const isHeard = () => {
      const times = presses.get(key) ?? 0;
      presses.set(key, times + 1);
      return times >= deafTo;
    };
    if (habits.reactsTo === undefined) {
      input.addEventListener('click', (event) => {
        if (isHeard()) take();
        else event.preventDefault();
      });
      return;
    }
    input.addEventListener('click', (event) => event.preventDefault());
    input.parentElement?.addEventListener(habits.reactsTo, () => {
      if (isHeard()) take();
      draw();
    });
  };

  const tick = (category: Category, row: Row) => {
    row.ticked = !row.ticked;
    const back = habits.takesBack;
    if (row.ticked && back?.label === row.label) {
      setTimeout(() => {
        row.ticked = false;
        draw();
      }, back.after);
    }
    if (habits.offWhenEmpty === true && !category.rows.some(({ ticked }) => ticked)) category.on = false;
    if (habits.rebuilds === true || habits.offWhenEmpty === true) drawSoon();
  };

  const flip = (category: Category) => {
    category.on = !category.on;
    if (category.on && switchOn !== 'keep')
      for (const row of category.rows) if (row.locked !== true) row.ticked = switchOn === 'everything';
    const mount = () => {
      category.mounted = mounts === 'always' || category.on;
    };
    if (mountsAfter === 0) mount();
    else {
      setTimeout(() => {
        mount();
        draw();
      }, mountsAfter);
    }
    drawSoon();
  };

  const addControl = (parent: Element, on: boolean, locked: boolean): HTMLInputElement => {
    const input = document.createElement('input');
    input.type = 'checkbox';
    input.checked = on;
    input.disabled = locked;
    parent.prepend(input);
    return input;
  };

  function draw(): void {
    list.replaceChildren();
    for (const category of categories) {
      const section = document.createElement('section');
      section.innerHTML = '<header><h3></h3><span class="toggle"></span></header>';
      const [heading, holder] = [section.querySelector('h3'), section.querySelector('span')];
      if (heading === null || holder === null) throw new Error('The section was not built');
      heading.textContent = category.name;
      tie(addControl(holder, category.on, false), category.name, () => flip(category));
      const folded = habits.folded?.includes(category.name) === true;
      for (const row of category.mounted && !folded ? category.rows : []) {
        const line = document.createElement('p');
        for (const text of [row.label, row.endpoint ?? '']) {
          const cell = document.createElement('span');
          cell.textContent = text;
          line.append(cell);
        }
        const input = addControl(line, row.ticked, row.locked === true);
        tie(input, `${category.name} ${row.label}`, () => tick(category, row));
        section.append(line);
      }
      list.append(section);
    }
  }
  draw();

  return {
    granted: () =>
      categories
        .filter(({ on }) => on)
        .flatMap(({ name, rows }) =>
          rows.filter(({ ticked }) => ticked).map(({ label }) => `${name}: ${label}`),
        )
        .sort(),
    on: () => categories.filter(({ on }) => on).map(({ name }) => name),
    clicked,
    leave: () => list.remove(),
  };
}

/** The words beside what was clicked. */
function nameOf(target: Element): string {
  return (target.closest('p, header, label, button, div')?.textContent ?? target.localName)
    .replace(/\s+/g, ' ')
    .trim();
}

let current = new AbortController();

/** Ends the listeners of the page before. */
function listening(): AbortSignal {
  current.abort();
  current = new AbortController();
  return current.signal;
}
