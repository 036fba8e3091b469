import type { HeadEntry, RowEntry } from './scope-entries.ts';
import { assemble, type ScopesOnPage } from './scope-reader.ts';
import { placeIn } from './scroll-list.ts';
import { holds } from './tree.ts';
import { checkStopped, nextFrame, until } from './wait.ts';

type Entry = HeadEntry | RowEntry;

interface Item {
  /** What it says; neighbours tell apart two that say the same. */
  readonly key: string;
  readonly entry: Entry;
  /** Its middle in the list's content, in px. */
  readonly at: number;
}

/** Part of the visible height that each step scrolls by: neighbouring views must share some rows. */
const STEP = 0.6;
/** How long a list may take to draw what was scrolled into view, and how long it may stay still, in ms. */
const DRAWS_WITHIN = 1000;
const DRAWS_QUIET = 120;
/** A list longer than this many views is read no further. */
const MOST_VIEWS = 600;
/** How far outside of its list the box of a row may stand, in px. */
const OUTSIDE = 48;
/** Steps back and forth while looking for one row. */
const MOST_SEARCHES = 12;

function keyOf(entry: Entry): string {
  if (entry.kind === 'head') return `head ${entry.name ?? ''}`;
  const { method, path, label } = entry.text;
  return `row ${method ?? ''} ${path ?? ''} ${label}`;
}

function elementOf(entry: Entry): Element {
  return entry.candidate === null ? (entry as HeadEntry).element : entry.candidate.control.host;
}

/**
 * A list that draws only what is scrolled into view, put together from views that share rows. A view that fits
 * nowhere means that the list has changed: then nothing of it counts as being on the page.
 */
export class DrawnList {
  readonly #scroller: Element;
  readonly #read: () => ScopesOnPage | null;
  readonly #document: Document;
  #items: Item[] = [];
  #byId: ReadonlyMap<string, Entry> = new Map();
  #stale = false;

  private constructor(scroller: Element, read: () => ScopesOnPage | null, document: Document) {
    this.#scroller = scroller;
    this.#read = read;
    this.#document = document;
  }

  /**
   * Scrolls through the whole list and remembers what it shows.
   * @returns null where it shows the same rows everywhere: then it is a list like any other.
   */
  static async readThrough(
    scroller: Element,
    read: () => ScopesOnPage | null,
    document: Document,
    signal: AbortSignal,
  ): Promise<DrawnList | null> {
    const list = new DrawnList(scroller, read, document);
    let shortest = Number.POSITIVE_INFINITY;
    const shown = new Set<string>();
    await list.#scrollTo(0, signal);
    for (let views = 0; views < MOST_VIEWS; views += 1) {
      checkStopped(signal);
      const page = read();
      if (page === null) break;
      const view = list.#view(page);
      shortest = Math.min(shortest, view.length);
      // What sticks to an edge stands elsewhere in each view; so whether all show the same is told without places.
      shown.add(
        view
          .map(({ key }) => key)
          .sort()
          .join('\n'),
      );
      list.#extend(view);
      const { scrollTop, clientHeight, scrollHeight } = scroller;
      if (scrollTop + clientHeight >= scrollHeight - 1) break;
      await list.#scrollTo(scrollTop + STEP * clientHeight, signal);
      if (scroller.scrollTop <= scrollTop) break;
    }
    return shown.size > 1 && list.#items.length > shortest ? list : null;
  }

  /** Whether the list has changed since it was read, so that it must be read anew. */
  get stale(): boolean {
    return this.#stale;
  }

  /** A reading of the page, completed by what the list showed elsewhere. */
  merge(page: ScopesOnPage): ScopesOnPage {
    const view = this.#view(page);
    const start = this.#fit(view);
    this.#stale = view.length > 0 && (start === null || start + view.length > this.#items.length);
    const alive = new Set<Entry>();
    for (const [offset, item] of view.entries()) {
      const at = this.#stale || start === null ? this.#soleHead(item, view) : start + offset;
      if (at === null) continue;
      this.#items[at] = item;
      alive.add(item.entry);
    }
    const merged = this.#assemble(page, alive);
    this.#byId = merged.byId;
    return merged;
  }

  /** Scrolls until a row or toggle is drawn; whether it is, the next reading shows. */
  async bring(id: string, signal: AbortSignal): Promise<void> {
    const key = this.#keyOf(id);
    const target = this.#items.find((item) => key !== null && item.key === key && this.#isEntry(item, id));
    if (target === undefined) return;
    const { clientHeight } = this.#scroller;
    const isDrawn = () => {
      const page = this.#read();
      return page !== null && this.#view(page).some((item) => item.key === target.key);
    };
    await this.#scrollTo(target.at - clientHeight / 2, signal);
    // Lists that only estimate their heights are off by some rows.
    for (let search = 1; search <= MOST_SEARCHES && !isDrawn(); search += 1) {
      const away = Math.ceil(search / 2) * STEP * clientHeight * (search % 2 === 0 ? -1 : 1);
      await this.#scrollTo(target.at - clientHeight / 2 + away, signal);
    }
  }

  #keyOf(id: string): string | null {
    const entry = this.#byId.get(id);
    return entry === undefined ? null : keyOf(entry);
  }

  /** The rows that say the same are told apart by their place among them. */
  #isEntry(item: Item, id: string): boolean {
    const entry = this.#byId.get(id);
    if (entry === undefined) return false;
    const alike = [...this.#byId.values()].filter((one) => keyOf(one) === item.key);
    const items = this.#items.filter((one) => one.key === item.key);
    return items.indexOf(item) === alike.indexOf(entry);
  }

  /** What of the list is drawn now, from top to bottom. */
  #view({ entries }: ScopesOnPage): readonly Item[] {
    const { scrollHeight } = this.#scroller;
    // Rows that are kept for later stand far outside; a hidden box of the first row may stand a little.
    const isPlaced = (at: number) => at >= -OUTSIDE && at <= scrollHeight + OUTSIDE;
    // Where categories have toggles, the headings around the list are none of theirs.
    const known = this.#items.some(({ entry }) => entry.kind === 'head' && entry.candidate !== null);
    const toggles = entries.heads.filter(({ candidate }) => candidate !== null);
    const heads = known || toggles.length > 0 ? toggles : entries.heads;
    return [...heads, ...entries.rows]
      .filter((entry) => holds(this.#scroller, elementOf(entry)))
      .map((entry): Item => {
        const { top, bottom } = placeIn(this.#scroller, elementOf(entry));
        return { key: keyOf(entry), entry, at: (top + bottom) / 2 };
      })
      .filter(({ at }) => isPlaced(at))
      .sort((one, other) => one.at - other.at);
  }

  /** Where a view begins in what is known; null where it fits nowhere. */
  #fit(view: readonly Item[]): number | null {
    if (view.length === 0) return null;
    let best: { start: number; shared: number; off: number } | null = null;
    for (const [start, item] of this.#items.entries()) {
      if (item.key !== view[0]?.key) continue;
      const shared = Math.min(view.length, this.#items.length - start);
      const same = view.slice(0, shared).every((one, at) => one.key === this.#items[start + at]?.key);
      if (!same) continue;
      const off = Math.abs(item.at - (view[0]?.at ?? 0));
      if (best === null || shared > best.shared || (shared === best.shared && off < best.off))
        best = { start, shared, off };
    }
    return best === null ? null : best.start;
  }

  /** Where a toggle stands, also while rows come and go around it: known by its name if no other is called so. */
  #soleHead(item: Item, view: readonly Item[]): number | null {
    if (item.entry.kind !== 'head') return null;
    const isSole = (items: readonly Item[]) => items.filter(({ key }) => key === item.key).length === 1;
    return isSole(view) && isSole(this.#items) ? this.#items.findIndex(({ key }) => key === item.key) : null;
  }

  #extend(view: readonly Item[]): void {
    const start = this.#fit(view);
    // Without a shared row something in between may have been missed; it then counts as a new stretch.
    const at = start ?? this.#items.length;
    this.#items.splice(at, this.#items.length - at, ...view, ...this.#items.slice(at + view.length));
  }

  #assemble(page: ScopesOnPage, drawn: ReadonlySet<Entry>): ScopesOnPage {
    const outside = (entry: Entry) => !holds(this.#scroller, elementOf(entry));
    const outsideHeads = page.entries.heads.filter(outside);
    const outsideRows = page.entries.rows.filter(outside);
    const alive = new Set<Entry>([...outsideHeads, ...outsideRows, ...drawn]);
    const heads: HeadEntry[] = [];
    const rows: RowEntry[] = [];
    let head: HeadEntry | null = null;
    for (const { entry } of this.#items) {
      if (entry.kind === 'head') {
        heads.push(entry);
        head = entry;
        continue;
      }
      // Where the list has no heads of its own, what heads the list heads its rows.
      const own = entry.head !== null && outsideHeads.includes(entry.head) ? entry.head : null;
      const placed: RowEntry = { ...entry, head: head ?? own };
      rows.push(placed);
      if (alive.has(entry)) alive.add(placed);
    }
    const entries = { heads: [...outsideHeads, ...heads], rows: [...outsideRows, ...rows] };
    const isAlive = (entry: Entry) => alive.has(entry);
    return assemble(page.selection.accountType, entries, page.recognition, isAlive);
  }

  async #scrollTo(top: number, signal: AbortSignal): Promise<void> {
    const scroller = this.#scroller;
    const most = Math.max(0, scroller.scrollHeight - scroller.clientHeight);
    const wanted = Math.min(Math.max(0, top), most);
    // Also where it stands there already: it may have been scrolled a moment ago and not be drawn yet.
    if (Math.abs(wanted - scroller.scrollTop) >= 1) {
      scroller.scrollTo({ top: wanted, behavior: 'instant' });
      // The page hears of it before its next frame, and draws in that one or in the one after.
      await nextFrame();
      await nextFrame();
    }
    const isDrawn = () => {
      const page = this.#read();
      const view = page === null ? [] : this.#view(page);
      const { scrollTop, clientHeight } = scroller;
      const [first, last] = [view[0], view.at(-1)];
      if (first === undefined || last === undefined) return false;
      return first.at < scrollTop + clientHeight / 3 && last.at > scrollTop + (clientHeight * 2) / 3;
    };
    await until(isDrawn, {
      document: this.#document,
      signal,
      within: DRAWS_WITHIN,
      quiet: DRAWS_QUIET,
      costly: true,
    });
  }
}
