import type { Board, RowPlace } from '../board.ts';
import { shownEndpoint } from '../endpoint.ts';
import { shownLabel } from '../labels.ts';
import type { CategorySpec, PageSpec, RowSpec } from '../spec.ts';
import { PAGE_WORDS } from '../words.ts';
import { type Control, makeControl, nameControl } from './control.ts';
import { type Markup, style } from './markup.ts';
import { type Bone, SKELETONS, type Skeleton } from './skeleton.ts';

/** One line of the list: a category's head or a row. */
export interface Line {
  readonly element: HTMLElement;
  /** Shows what holds now. */
  show(): void;
}

/** What the lines tell the page. The presses answer whether they were taken. */
export interface Presses {
  row(place: RowPlace): boolean;
  toggle(category: number): boolean;
  fold(category: number): void;
  isOpen(category: number): boolean;
}

/** Text that a page writes of an endpoint, by the places it goes to. */
interface Parts {
  readonly words: HTMLElement | null;
  readonly others: readonly Node[];
}

const keyOf = ({ category, row }: RowPlace) => `${category}/${row}`;

/** Builds the heads and rows of a page. */
export class Lines {
  readonly #spec: PageSpec;
  readonly #board: Board;
  readonly #markup: Markup;
  readonly #presses: Presses;
  readonly #skeleton: Skeleton;
  /** What a person clicks on to change a row, by the row's place. */
  readonly #clickable = new Map<string, HTMLElement>();

  constructor(spec: PageSpec, board: Board, markup: Markup, presses: Presses) {
    this.#spec = spec;
    this.#board = board;
    this.#markup = markup;
    this.#presses = presses;
    this.#skeleton = SKELETONS[spec.structure];
  }

  /** An element of the list with its role. */
  bone({ tag, role }: Bone, part: string, ...children: readonly (Node | string)[]): HTMLElement {
    const element = this.#markup.make(tag, part, ...children);
    if (role !== undefined) element.setAttribute('role', role);
    return element;
  }

  /** The middle of what a person clicks on to change a row; null where it is not drawn now. */
  middleOf(place: RowPlace): { readonly x: number; readonly y: number } | null {
    const element = this.#clickable.get(keyOf(place));
    if (element?.isConnected !== true) return null;
    const { x, y, width, height } = element.getBoundingClientRect();
    return width * height === 0 ? null : { x: x + width / 2, y: y + height / 2 };
  }

  /** The head of the columns, where the structure has one. */
  columnHeads(): HTMLElement | null {
    const { columnHead, row } = this.#skeleton;
    if (columnHead === null || this.#spec.endpoint.shown !== 'cells') return null;
    const words = PAGE_WORDS[this.#spec.language];
    const endpoint = [words.method, words.path];
    if (this.#spec.endpoint.order === 'path-first') endpoint.reverse();
    const label = this.#spec.labels === 'absent' ? [] : [words.objective];
    const heads = ['', ...label, ...endpoint].map((text) => this.bone(columnHead, 'column', text));
    return this.bone(row, 'columns', ...heads);
  }

  head(category: number): Line {
    const { head, headCell } = this.#skeleton;
    const spec = this.#category(category);
    const counted = this.#markup.make('span', 'name');
    const heading = this.#heading(counted, category);
    const toggle = this.#toggle(category, heading);
    const both = toggle === null ? [heading] : [heading, toggle.element];
    const present = this.#spec.toggle?.side === 'left' ? both.toReversed() : both;
    const inner = headCell === null ? present : [this.bone(headCell, 'head-cell', ...present)];
    const tag = this.#spec.fold?.by === 'details' ? { tag: 'summary' } : head;
    const element = this.bone(tag, 'head', ...inner);
    const [only] = inner;
    if (only instanceof HTMLTableCellElement) only.colSpan = 4;
    if (head.role === 'row') element.setAttribute('aria-level', '1');
    return {
      element,
      show: () => {
        counted.textContent = this.#headingText(spec, category);
        const expanded = element.querySelector('[aria-expanded]');
        expanded?.setAttribute('aria-expanded', String(this.#presses.isOpen(category)));
        toggle?.show();
      },
    };
  }

  row(place: RowPlace): Line {
    const { row: bone, cell } = this.#skeleton;
    const spec = this.#row(place);
    const parts = this.#parts(spec);
    const control = makeControl(this.#markup, {
      kind: this.#spec.box.kind,
      controlled: this.#spec.timing.showAfter > 0,
      press: () => this.#presses.row(place),
    });
    const named = nameControl(this.#markup, control, this.#spec.box.namedBy, parts.words, this.#nameOf(spec));
    const seen = this.#spec.box.kind === 'hidden-input' ? (named.words ?? named.element) : control.element;
    this.#clickable.set(keyOf(place), seen);
    const wrappers = this.#spec.wrappers;
    const inCell = (part: string, node: Node) =>
      this.bone(cell, part, this.#markup.wrap(node, wrappers, cell.tag === 'span' ? 'span' : 'div'));
    const box = inCell('box-cell', named.element);
    const texts = [named.words, ...parts.others]
      .filter((node) => node !== null)
      .map((node) => inCell('text-cell', node));
    const cells = this.#spec.box.side === 'left' ? [box, ...texts] : [...texts, box];
    const element = this.bone(bone, 'row', ...cells);
    if (bone.role === 'row') element.setAttribute('aria-level', '2');
    if (cell.tag !== 'td') style(element, { display: 'flex', gap: '8px', minHeight: '24px' });
    this.#annotate(element, named.words ?? box, spec);
    const host = this.#spec.place.shadow === 'row' ? this.#inShadow(element) : element;
    if (spec.state === 'hidden') host.style.display = 'none';
    return {
      element: host,
      show: () => control.show({ checked: this.#board.isTicked(place), locked: this.#board.isLocked(place) }),
    };
  }

  #inShadow(element: HTMLElement): HTMLElement {
    const host = this.#markup.make('ui-scope-row', 'row-host');
    style(host, { display: 'block' });
    host.attachShadow({ mode: 'open' }).append(element);
    return host;
  }

  /** Endpoint in a title or in data attributes, where the page has it there. */
  #annotate(row: HTMLElement, words: HTMLElement, spec: RowSpec): void {
    const { method, path } = shownEndpoint(spec, this.#spec.accountType, this.#spec.endpoint);
    if (this.#spec.endpoint.shown === 'title') words.title = `${method} ${path}`;
    if (this.#spec.endpoint.shown === 'data') {
      row.dataset['method'] = method;
      row.dataset['path'] = path;
    }
  }

  /** What a row says: its words, and what else stands in it. */
  #parts(row: RowSpec): Parts {
    const { shown, order } = this.#spec.endpoint;
    const { method, path } = shownEndpoint(row, this.#spec.accountType, this.#spec.endpoint);
    const pair = (parts: readonly Node[]) => (order === 'path-first' ? parts.toReversed() : parts);
    const label = shownLabel(row, this.#spec);
    const words = label === '' ? null : this.#markup.make('span', 'text', label);
    const code = () => this.#markup.make('code', 'path', path);
    switch (shown) {
      case 'cells': {
        const methodPart = this.#markup.make('span', 'method', method);
        const pathPart = this.#markup.make('span', 'path', path);
        return words === null
          ? { words: pathPart, others: [methodPart] }
          : { words, others: pair([methodPart, pathPart]) };
      }
      case 'text': {
        const text = this.#markup.make('small', 'endpoint', `${method} ${path}`);
        return words === null ? { words: text, others: [] } : { words, others: [text] };
      }
      case 'badge': {
        const badge = this.#markup.make('b', 'badge', method);
        const both = this.#markup.make('span', 'endpoint', badge, ' ', code());
        return words === null ? { words: both, others: [] } : { words, others: [both] };
      }
      default:
        return { words, others: [] };
    }
  }

  #nameOf(row: RowSpec): string {
    const label = shownLabel(row, this.#spec);
    if (label !== '') return label;
    const { method, path } = shownEndpoint(row, this.#spec.accountType, this.#spec.endpoint);
    return `${method} ${path}`;
  }

  #heading(text: HTMLElement, category: number): HTMLElement {
    const { element } = this.#spec.heading;
    const heading = this.#markup.make(element === 'role' ? 'div' : element, 'heading');
    if (element === 'role') {
      heading.setAttribute('role', 'heading');
      heading.setAttribute('aria-level', '3');
    }
    style(heading, { display: 'inline-block', margin: '6px 0' });
    heading.append(this.#folding(text, category));
    return heading;
  }

  #folding(text: HTMLElement, category: number): HTMLElement {
    const by = this.#spec.fold?.by;
    if (by === undefined || by === 'details') return text;
    const press = () => this.#presses.fold(category);
    if (by === 'button') {
      const button = this.#markup.make('button', 'fold', text);
      button.type = 'button';
      button.setAttribute('aria-expanded', 'false');
      button.addEventListener('click', press);
      return button;
    }
    const plain = this.#markup.make('div', 'fold', text, this.#markup.make('i', 'chevron', '▾'));
    plain.style.cursor = 'pointer';
    plain.addEventListener('click', press);
    return plain;
  }

  #headingText({ name }: CategorySpec, category: number): string {
    const { ticked, total } = this.#board.count(category);
    switch (this.#spec.heading.count) {
      case 'none':
        return name;
      case 'total':
        return `${name} (${total})`;
      case 'ticked':
        return `${name} (${ticked} ${PAGE_WORDS[this.#spec.language].of} ${total})`;
    }
  }

  #toggle(category: number, heading: HTMLElement): Line | null {
    const { toggle, language, timing } = this.#spec;
    if (toggle === null) return null;
    const { name } = this.#category(category);
    const control: Control = makeControl(this.#markup, {
      kind: toggle.kind,
      controlled: timing.showAfter > 0,
      press: () => this.#presses.toggle(category),
    });
    const ownWords =
      toggle.words === 'none' || toggle.words === 'category' ? '' : PAGE_WORDS[language][toggle.words];
    const byLabel = toggle.namedBy === 'label-for' || toggle.namedBy === 'label-around';
    const text = ownWords !== '' ? ownWords : byLabel ? name : '';
    const words = text === '' ? null : this.#markup.make('span', 'toggle-text', text);
    const target = toggle.namedBy === 'labelledby' && toggle.words === 'category' ? heading : words;
    const named = nameControl(
      this.#markup,
      control,
      toggle.namedBy,
      target,
      ownWords === '' ? name : `${ownWords} ${name}`,
    );
    const seen = named.words === heading ? words : named.words;
    const place = this.#markup.make('span', 'toggle', ...(seen === null ? [] : [seen]), named.element);
    return {
      element: place,
      show: () => {
        const state = this.#board.toggleState(category);
        control.show({ checked: state === 'mixed' ? 'mixed' : state === 'on', locked: false });
      },
    };
  }

  #category(category: number): CategorySpec {
    const spec = this.#spec.categories[category];
    if (spec === undefined) throw new Error(`No category ${category}`);
    return spec;
  }

  #row({ category, row }: RowPlace): RowSpec {
    const spec = this.#category(category).rows[row];
    if (spec === undefined) throw new Error(`No row ${row} in category ${category}`);
    return spec;
  }
}
