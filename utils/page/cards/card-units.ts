import { tagAndClass } from '../tree.ts';
import { type CardSign, CERTAIN_CARD, weighCard } from './card-signs.ts';
import type { Drawn, DrawnPage, Item } from './drawn-texts.ts';

/** What may be one card: an element, or the stretch of elements that a heading begins. */
export interface Unit {
  readonly parts: readonly Drawn[];
  readonly from: number;
  readonly to: number;
}

/** Cards that stand beside each other. */
export interface CardList {
  readonly units: readonly Unit[];
  /** Under the head of the column for names: which cell has the name; null where no head says. */
  readonly nameColumn: number | null;
}

type Counted = Exclude<CardSign, 'alike' | 'headed'> | 'page';

const COUNTS = {
  enabled: 'state',
  disabled: 'state',
  version: 'version',
  legacy: 'legacy',
  menu: 'menu',
  action: 'actions',
  date: 'date',
  number: 'number',
  page: 'page',
} as const satisfies Partial<Record<Item['kind'], Counted>>;

/** Heads of columns: their line, and what each says. */
interface Heads {
  readonly row: Drawn;
  readonly kinds: readonly (Item['kind'] | null)[];
}

/** A card says little; what says more is a part of the page. */
const MOST_ITEMS = 60;
/** A version, and perhaps the one that it can be raised to. */
const MOST_VERSIONS = 2;

const LEAD = 'dt, h1, h2, h3, h4, h5, h6, [role="heading"]';

/** Finds what is built like cards of tokens. Looks at each element a bounded number of times. */
export class CardSearch {
  readonly #page: DrawnPage;
  /** How many items of each kind there are before a place. */
  readonly #before: ReadonlyMap<Counted, readonly number[]>;

  constructor(page: DrawnPage) {
    this.#page = page;
    const counted: readonly Counted[] = [...new Set(Object.values(COUNTS))];
    this.#before = new Map(
      counted.map((kind) => {
        let sum = 0;
        const sums = page.items.map((item) => {
          const at = sum;
          if (item.kind in COUNTS && COUNTS[item.kind as keyof typeof COUNTS] === kind) sum += 1;
          return at;
        });
        return [kind, [...sums, sum]] as const;
      }),
    );
  }

  /** Every list of cards, in reading order. Cards that stand alone are lists of one. */
  find(): readonly CardList[] {
    const lists = this.#listsIn(this.#page.root);
    const covered = new Set(lists.flatMap(({ units }) => units.flatMap(({ parts }) => parts)));
    const alone = this.#page.items.flatMap((item) => {
      const begins = item.kind === 'enabled' || item.kind === 'disabled' || item.kind === 'legacy';
      const like = lists[0]?.units[0] ?? null;
      const unit = begins && !isIn(item.at, covered) ? this.#alone(item, covered, like) : null;
      if (unit === null) return [];
      for (const part of unit.parts) covered.add(part);
      return [{ units: [unit], nameColumn: null }];
    });
    return [...lists, ...alone].sort((one, other) => firstOf(one) - firstOf(other));
  }

  #count(kind: Counted, { from, to }: Pick<Unit, 'from' | 'to'>): number {
    const sums = this.#before.get(kind) ?? []; // every kind has its sums
    return (sums[to] ?? 0) - (sums[from] ?? 0);
  }

  /** What speaks for one card; none where it is too much, or too little, for one. */
  #signs(unit: Unit): readonly CardSign[] {
    const count = (kind: Counted) => this.#count(kind, unit);
    const isOne =
      unit.to - unit.from <= MOST_ITEMS &&
      count('state') <= 1 &&
      count('legacy') <= 1 &&
      count('version') <= MOST_VERSIONS &&
      count('page') === 0;
    if (!isOne || count('state') + count('version') + count('legacy') === 0) return [];
    const kinds = ['state', 'version', 'legacy', 'menu', 'date', 'number'] as const;
    const signs: CardSign[] = kinds.filter((kind) => count(kind) > 0);
    return count('actions') > 1 ? [...signs, 'actions'] : signs;
  }

  #listsIn(drawn: Drawn): readonly CardList[] {
    if (this.#count('state', drawn) + this.#count('version', drawn) === 0) return [];
    const list = this.#listOf(drawn, drawn.children.map(unitOf)) ?? this.#listOf(drawn, stretches(drawn));
    const taken = new Set(list === null ? [] : list.units.flatMap(({ parts }) => parts));
    const inner = drawn.children
      .filter((child) => !taken.has(child))
      .flatMap((child) => this.#listsIn(child));
    return list === null ? inner : [list, ...inner];
  }

  /** Those of these units that are cards, where several are or heads of columns stand above them. */
  #listOf(parent: Drawn, units: readonly Unit[]): CardList | null {
    const judged = units.map((unit) => ({ unit, signs: this.#signs(unit) }));
    const likely = judged.filter(({ signs }) => signs.length > 1 || signs.includes('legacy'));
    const [first] = likely;
    if (first === undefined) return null;
    // The legacy tokens may take a line of a table of their own build.
    const ordinary = likely.find(({ signs }) => !signs.includes('legacy')) ?? first;
    const heads = this.#headsOf(parent, ordinary.unit);
    const shared: CardSign[] = [];
    if (likely.length > 1) shared.push('alike');
    if (heads !== null) shared.push('headed');
    const isCard = ({ signs }: { readonly signs: readonly CardSign[] }) =>
      weighCard([...signs, ...shared]) >= CERTAIN_CARD;
    const isOneTag = likely.every(({ unit }) => tagOf(unit) === tagOf(first.unit));
    if (shared.length === 0 || !isOneTag || !likely.every(isCard)) return null;
    // Built like a card and saying something, it is one too, though it may say too little, or its state twice.
    const builds = new Set(likely.map(({ unit }) => wholeBuildOf(unit)));
    const isLike = (unit: Unit) =>
      unit.parts[0] !== heads?.row && builds.has(wholeBuildOf(unit)) && this.#says(unit);
    const known = new Set(likely.map(({ unit }) => unit));
    const cards = units.filter((unit) => known.has(unit) || isLike(unit));
    const column = heads === null ? -1 : heads.kinds.indexOf('heads');
    return { units: cards, nameColumn: column === -1 ? null : column };
  }

  /** Whether a unit has words of its own. */
  #says({ from, to }: Unit): boolean {
    return to - from <= MOST_ITEMS && this.#page.items.slice(from, to).some(({ kind }) => kind !== 'menu');
  }

  /** What the heads of columns above a line say; null where there are none. */
  #headsOf(parent: Drawn, line: Unit): Heads | null {
    const [part] = line.parts;
    if (part === undefined || part.children.length < 2) return null;
    const above = [
      ...parent.children.slice(0, parent.children.indexOf(part)),
      ...beforeOf(parent).flatMap((one) => [one, ...one.children]),
    ];
    for (const row of above) {
      if (row.children.length !== part.children.length) continue;
      const kinds = row.children.map(({ from, to }) =>
        to > from ? (this.#page.items[from]?.kind ?? null) : null,
      );
      const heads = kinds.filter((kind) => kind === 'heads' || kind === 'label' || kind === 'versionLabel');
      if (heads.length > 1) return { row, kinds };
    }
    return null;
  }

  /**
   * The smallest element around an item that is certainly a card though no other stands beside it; rather one that is
   * built like a card that was found.
   */
  #alone(item: Item, covered: ReadonlySet<Drawn>, like: Unit | null): Unit | null {
    let smallest: Unit | null = null;
    for (let at: Drawn | null = item.at; at !== null; at = at.parent) {
      const unit = unitOf(at);
      const signs = this.#signs(unit);
      if (signs.length === 0 || at.children.some((child) => covered.has(child))) return smallest;
      const items = this.#page.items.slice(unit.from, unit.to);
      const hasName = items.some(({ kind }) => kind === 'text' || kind === 'legacy');
      if (!hasName || weighCard(signs) < CERTAIN_CARD) continue;
      if (like === null || isOneBuild(unit, like)) return unit;
      smallest ??= unit;
    }
    return smallest;
  }
}

function unitOf(drawn: Drawn): Unit {
  return { parts: [drawn], from: drawn.from, to: drawn.to };
}

/** Children in stretches that begin with a heading each: a definition list, or cards that are no elements. */
function stretches({ children }: Drawn): readonly Unit[] {
  const begins = children.flatMap((child, at) => (child.element.matches(LEAD) ? [at] : []));
  return begins.flatMap((at, index) => {
    const parts = children.slice(at, begins[index + 1] ?? children.length);
    const [first, last] = [parts[0], parts.at(-1)];
    return first === undefined || last === undefined ? [] : [{ parts, from: first.from, to: last.to }];
  });
}

function tagOf({ parts: [part] }: Unit): string {
  return part === undefined ? '' : part.element.localName;
}

/** Lines without a class are alike if they have as many cells. */
function wholeBuildOf({ parts }: Unit): string {
  const [part] = parts;
  if (part === undefined) return '';
  const { element, children } = part;
  return `${tagAndClass(element)} ${element.hasAttribute('class') ? '' : `${parts.length} ${children.length}`}`;
}

/** Whether two cards may belong to one list: the same tag, and a class in common or none at all. */
export function isOneBuild({ parts: [one] }: Unit, { parts: [other] }: Unit): boolean {
  if (one === undefined || other === undefined || one.element.localName !== other.element.localName)
    return false;
  const classes = [...one.element.classList];
  return classes.length === 0
    ? other.element.classList.length === 0
    : classes.some((name) => other.element.classList.contains(name));
}

function firstOf({ units: [unit] }: CardList): number {
  return unit === undefined ? 0 : unit.from;
}

function isIn(drawn: Drawn, outer: ReadonlySet<Drawn>): boolean {
  for (let at: Drawn | null = drawn; at !== null; at = at.parent) if (outer.has(at)) return true;
  return false;
}

/** The siblings before an element. */
function beforeOf({ parent, element }: Drawn): readonly Drawn[] {
  if (parent === null) return [];
  const at = parent.children.findIndex((child) => child.element === element);
  return parent.children.slice(Math.max(0, at - 2), at);
}
