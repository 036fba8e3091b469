import type { PageSpec } from '../spec.ts';
import type { Line, Lines } from './lines.ts';
import { style } from './markup.ts';
import { type Bone, SKELETONS } from './skeleton.ts';

/** Whether the rows of a category are to be seen, in the document and hidden, or not there. */
export type Presence = 'shown' | 'hidden' | 'absent';

/** The list of scopes in the page. */
export interface ScopeList {
  readonly element: HTMLElement;
  /** Draws a category as it is now; `anew` makes its rows again. */
  draw(category: number, presence: Presence, isOpen: boolean, anew: boolean): void;
}

interface Drawn {
  readonly head: Line;
  /** The category's own element, where it has one. */
  readonly own: HTMLElement | null;
  /** Where rows go: into the container, before the anchor. */
  readonly container: Node;
  readonly anchor: Comment;
  /** What holds the rows and nothing else; null where they stand beside the head. */
  readonly box: HTMLElement | null;
  rows: readonly Line[];
}

/** Every row of a category that is shown is in the document. */
export function wholeList(spec: PageSpec, lines: Lines): ScopeList {
  const skeleton = SKELETONS[spec.structure];
  const element = lines.bone(skeleton.list, 'list');
  const columns = lines.columnHeads();
  if (spec.structure === 'columns') style(element, { columnCount: '2' });
  if (spec.structure === 'cards')
    style(element, { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '12px' });
  if (columns !== null && skeleton.rows === null) element.append(headOf(columns, skeleton.list));
  const drawn = spec.categories.map((_category, at) => place(spec, lines, element, columns, at));
  return {
    element,
    draw: (category, presence, isOpen, anew) => {
      const one = drawn[category];
      if (one === undefined) throw new Error(`No category ${category}`);
      if (anew || presence === 'absent') empty(one);
      if (presence !== 'absent' && one.rows.length === 0) fill(one, spec, lines, category);
      const display = presence === 'hidden' ? 'none' : '';
      if (one.box !== null) one.box.style.display = display;
      else
        for (const [at, row] of one.rows.entries()) hide(row, isHidden(spec, category, at) || display !== '');
      if (one.own instanceof HTMLDetailsElement) one.own.open = isOpen;
      for (const row of one.rows) row.show();
      one.head.show();
    },
  };
}

const isHidden = (spec: PageSpec, category: number, row: number) =>
  spec.categories[category]?.rows[row]?.state === 'hidden';

/** How rows are displayed when they are not hidden. */
const displays = new WeakMap<HTMLElement, string>();

function hide({ element }: Line, hidden: boolean): void {
  if (hidden === (element.style.display === 'none')) return;
  if (hidden) displays.set(element, element.style.display);
  element.style.display = hidden ? 'none' : (displays.get(element) ?? '');
}

function headOf(columns: HTMLElement, list: Bone): HTMLElement {
  if (list.tag !== 'table') return columns;
  const head = document.createElement('thead');
  head.append(columns);
  return head;
}

function place(
  spec: PageSpec,
  lines: Lines,
  list: HTMLElement,
  columns: HTMLElement | null,
  category: number,
): Drawn {
  const skeleton = SKELETONS[spec.structure];
  const head = lines.head(category);
  const anchor = document.createComment('');
  const box = skeleton.rows === null ? null : lines.bone(skeleton.rows, 'rows');
  if (box !== null && columns !== null) box.append(headOf(columns, skeleton.rows ?? skeleton.list));
  if (box === null) {
    if (skeleton.category === null) {
      list.append(head.element, anchor);
      return { head, own: null, container: list, anchor, box, rows: [] };
    }
    const own = lines.bone(skeleton.category, 'category', head.element, anchor);
    list.append(own);
    return { head, own, container: own, anchor, box, rows: [] };
  }
  box.append(anchor);
  if (spec.structure === 'grid') style(box, { display: 'grid', gap: '4px' });
  const bone = spec.fold?.by === 'details' ? { tag: 'details' } : (skeleton.category ?? skeleton.list);
  const own = lines.bone(bone, 'category');
  if (spec.place.shadow === 'category' && !(own instanceof HTMLDetailsElement)) {
    own.attachShadow({ mode: 'open' }).append(head.element, box);
  } else own.append(head.element, box);
  list.append(own);
  return { head, own, container: box, anchor, box, rows: [] };
}

function empty(one: Drawn): void {
  for (const { element } of one.rows) element.remove();
  one.rows = [];
}

function fill(one: Drawn, spec: PageSpec, lines: Lines, category: number): void {
  one.rows = (spec.categories[category]?.rows ?? []).map((_row, row) => lines.row({ category, row }));
  for (const { element } of one.rows) one.container.insertBefore(element, one.anchor);
}

const LINE_HEIGHT = 34;

/** What stands in a scrolling list, by a key that stays the same. */
interface Entry {
  readonly key: string;
  make(): Line;
}

/** Only the lines in sight of a scrolling box are in the document. */
export function scrollingList(spec: PageSpec, lines: Lines, alive: number): ScopeList {
  const skeleton = SKELETONS[spec.structure];
  const element = lines.bone({ tag: 'div' }, 'scroller');
  const whole = lines.bone(skeleton.list, 'list');
  style(element, { overflowY: 'auto', height: `${(alive - 2) * LINE_HEIGHT}px`, position: 'relative' });
  whole.style.position = 'relative';
  element.append(whole);
  const shown = new Map<string, Line>();
  const presences = spec.categories.map((): Presence => 'absent');

  const entries = (): readonly Entry[] =>
    spec.categories.flatMap(({ rows }, category) => [
      { key: `${category}`, make: () => lines.head(category) },
      ...(presences[category] === 'shown'
        ? rows.flatMap(({ state }, row) =>
            // A line without height has no place in such a list.
            state === 'hidden'
              ? []
              : [{ key: `${category}/${row}`, make: () => lines.row({ category, row }) }],
          )
        : []),
    ]);

  const redraw = () => {
    const all = entries();
    whole.style.height = `${all.length * LINE_HEIGHT}px`;
    const first = Math.max(0, Math.floor(element.scrollTop / LINE_HEIGHT) - 1);
    const inSight = all.slice(first, first + alive);
    const keys = new Set(inSight.map(({ key }) => key));
    for (const [key, line] of shown) {
      if (keys.has(key)) continue;
      line.element.remove();
      shown.delete(key);
    }
    for (const [at, { key, make }] of inSight.entries()) {
      const line = shown.get(key) ?? make();
      if (!shown.has(key)) whole.append(line.element);
      shown.set(key, line);
      style(line.element, {
        position: 'absolute',
        left: '0',
        right: '0',
        height: `${LINE_HEIGHT}px`,
        top: `${(first + at) * LINE_HEIGHT}px`,
      });
      line.show();
    }
  };
  element.addEventListener('scroll', redraw);

  return {
    element,
    draw: (category, presence, _isOpen, anew) => {
      presences[category] = presence === 'shown' ? 'shown' : 'absent';
      if (anew) {
        for (const [key, line] of shown) {
          if (!key.startsWith(`${category}/`)) continue;
          line.element.remove();
          shown.delete(key);
        }
      }
      redraw();
    },
  };
}

/** The list as the page draws it. */
export function makeList(spec: PageSpec, lines: Lines): ScopeList {
  return spec.linesAlive === null ? wholeList(spec, lines) : scrollingList(spec, lines, spec.linesAlive);
}
