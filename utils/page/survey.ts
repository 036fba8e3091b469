import type { AccountType, ScopeCategory, ScopeRow } from '../scopes/types.ts';
import { isBusy } from './busy.ts';
import type { PageChanges } from './changes.ts';
import { stateOf } from './check-control.ts';
import { DrawnList } from './drawn-list.ts';
import { type Fold, findFolds, isOpen } from './fold.ts';
import type { LearnedPage } from './learned/types.ts';
import { click } from './operate/press.ts';
import { ReadOnChange } from './read-on-change.ts';
import { inOneReading } from './reading/reading.ts';
import type { Candidate } from './scope-candidate.ts';
import { stillSays } from './scope-entries.ts';
import { readScopes, type ScopesOnPage } from './scope-reader.ts';
import { categoryKeys } from './scope-recognition.ts';
import { partlyDrawn } from './scroll-list.ts';
import { checkStopped, nextFrame, until } from './wait.ts';

/**
 * Reads scopes that are not all on the page at once: folded categories are opened, lists that draw only what is
 * scrolled into view are scrolled through. On a page that shows everything it is one reading.
 */
export interface SurveyOptions {
  readonly document: Document;
  readonly accountType: AccountType;
  /** Names of categories from the catalogue. */
  readonly categories: readonly string[];
  readonly learned: LearnedPage | null;
  readonly signal: AbortSignal;
  /** What follows the page's changes; without it everything is read anew each time. */
  readonly changes?: PageChanges;
}

/** How long a fold may take to open, and its rows to come, in ms. */
const OPENS_WITHIN = 3000;
/** How long it may stay still before its category counts as empty, in ms. */
const OPENS_QUIET = 400;
/** After so many categories that are switched off and list nothing, the others are taken to list nothing either. */
const ENOUGH_EMPTY = 3;
/** Rounds of opening folds: opening one may close another. */
const MOST_FOLDS = 200;

interface Remembered {
  readonly category: ScopeCategory;
  readonly rows: readonly ScopeRow[];
  /** The fold behind which they are. */
  readonly fold: string;
  /** Whether its toggle is behind the fold too. */
  readonly withToggle: boolean;
}

export class Survey {
  readonly #options: SurveyOptions;
  readonly #known: ReadonlySet<string>;
  /** Rows of folded categories, by the category's id. */
  readonly #folded = new Map<string, Remembered>();
  /** Folds that showed nothing when they were opened. */
  readonly #empty = new Set<string>();
  /** How many categories that are switched off were opened and listed nothing; once one lists rows, others may too. */
  #emptyOffs = 0;
  #list: DrawnList | null = null;
  /** Where lists stood before they were scrolled through for the first time, in px. */
  readonly #homes = new Map<Element, number>();
  #partial = false;
  /** The tab that was chosen at first. */
  #homeTab: string | null = null;
  /** Reads what is on the page. */
  readonly #readNow: () => ScopesOnPage | null;
  /** The reading that was last found to hide nothing. */
  #whole: ScopesOnPage | null = null;

  constructor(options: SurveyOptions) {
    this.#options = options;
    this.#known = categoryKeys(options.categories);
    const { document, accountType, categories, learned, changes } = options;
    const read = () =>
      inOneReading(document, () => {
        // Roots that came without a change that is told are found by the way.
        if (changes !== undefined) changes.search();
        return readScopes(document, accountType, categories, learned);
      });
    const kept = changes === undefined ? null : new ReadOnChange(read, changes);
    this.#readNow = kept === null ? read : () => kept.now();
  }

  /** What is on the page now, with what was seen of folded categories before. Null where there are no scopes. */
  now(): ScopesOnPage | null {
    const page = this.#readNow();
    if (page === null) return null;
    const inList = this.#list === null ? page : this.#list.merge(page);
    return this.#withFolded(inList);
  }

  /**
   * Everything, whatever it takes to see it.
   * @param fresh whether what was seen before has to be looked at again.
   */
  async read(fresh: boolean): Promise<ScopesOnPage | null> {
    const first = this.now();
    if (first === null || (!fresh && this.#list?.stale !== true)) return first;
    const page = this.#list === null && this.#folded.size === 0 ? first : this.#anew();
    if (page === null || !this.hides(page)) return page;
    await this.#openFolds();
    await this.#scrollThrough();
    this.#partial ||= this.#list !== null || this.#folded.size > 0;
    return this.now();
  }

  /** What is on the page now, without what was seen of it before. */
  #anew(): ScopesOnPage | null {
    this.#folded.clear();
    this.#list = null;
    return this.now();
  }

  /** Whether the page hides a part of its scopes. */
  hides(page: ScopesOnPage): boolean {
    if (page === this.#whole) return false;
    const { folds, lists } = this.hidden(page);
    const hides = folds > 0 || lists > 0;
    if (!hides) this.#whole = page;
    return hides;
  }

  /** Whether this page was ever seen to hide a part of its scopes. */
  get partial(): boolean {
    return this.#partial;
  }

  /** Whether categories that were switched on show their rows, as far as they can without being opened. */
  shows(categoryIds: ReadonlySet<string>): boolean {
    const page = this.now();
    if (page === null) return false;
    // A list whose views fit no more has taken in new rows.
    if (this.#list?.stale === true) return true;
    const closed = new Set(this.#closed(page).map(({ categoryId }) => categoryId));
    return page.selection.categories.every(
      ({ id, listed }) => listed || closed.has(id) || !categoryIds.has(id),
    );
  }

  /**
   * Brings a row or toggle on the screen that is not there, and gives the reading in which it is.
   * Null where it could not be found again.
   */
  async reach(id: string): Promise<ScopesOnPage | null> {
    const page = this.now();
    if (page === null || page.candidates.has(id)) return page;
    const isBehind = ({ category, rows, withToggle }: Remembered) =>
      (withToggle && category.id === id) || rows.some((row) => row.id === id);
    const folded = [...this.#folded.values()].find(isBehind);
    if (folded !== undefined) {
      const fold = this.#folds(page).find(({ key }) => key === folded.fold);
      if (fold !== undefined && !isOpen(fold)) await this.#open(fold);
    } else if (this.#list !== null) await this.#list.bring(id, this.#options.signal);
    const now = this.now();
    return now?.candidates.has(id) === true ? now : null;
  }

  /** What may be hidden in folds, and in lists that draw a part of themselves. */
  hidden(page: ScopesOnPage): Hidden {
    return { folds: this.#closed(page).length, lists: this.#drawnPartly(page).length };
  }

  /**
   * Scrolls lists back to where they were, and chooses the tab that was chosen. Other folds stay open: the person sees
   * what was set.
   */
  async leave(): Promise<void> {
    for (const [scroller, top] of this.#homes) scroller.scrollTo({ top, behavior: 'instant' });
    // Whoever reads next is to find drawn what stands there: in the next frame, or in the one after.
    for (let frame = 0; frame < 2 && this.#homes.size > 0; frame += 1) await nextFrame();
    if (this.#homeTab === null) return;
    const home = this.#folds(this.now()).find(({ isTab, key }) => isTab && key === this.#homeTab);
    if (home !== undefined && !isOpen(home)) click(home.press);
  }

  #folds(page: ScopesOnPage | null): readonly Fold[] {
    return findFolds(this.#options.document, page, this.#known);
  }

  /** Folds that may hold back rows. */
  #closed(page: ScopesOnPage): readonly Fold[] {
    const isAwaited = ({ categoryId }: Fold) => {
      const category = page.selection.categories.find(({ id }) => id === categoryId);
      return category === undefined || !isListed(page, category.id);
    };
    // What is switched off may list its rows all the same, unless it was seen that it, or several like it, do not.
    const isKnownEmpty = (fold: Fold) =>
      isOff(page, fold) && (this.#empty.has(fold.key) || this.#emptyOffs >= ENOUGH_EMPTY);
    return this.#folds(page).filter((fold) => !isOpen(fold) && isAwaited(fold) && !isKnownEmpty(fold));
  }

  async #openFolds(): Promise<void> {
    const tried = new Set<string>();
    // The tab that is chosen shows its category already.
    const first = this.now();
    const chosen = this.#folds(first).find((fold) => fold.isTab && isOpen(fold));
    if (first !== null && chosen !== undefined) {
      this.#homeTab ??= chosen.key;
      this.#remember(first, chosen, new Set());
      // Unless it still shows what another tab showed.
      if (chosen.categoryId !== null && this.#folded.has(chosen.categoryId)) tried.add(chosen.key);
    }
    for (let round = 0; round < MOST_FOLDS; round += 1) {
      checkStopped(this.#options.signal);
      const page = this.now();
      if (page === null) return;
      const next = this.#closed(page).find(({ key }) => !tried.has(key));
      if (next === undefined) return;
      tried.add(next.key);
      await this.#open(next);
    }
  }

  /** Opens a fold and waits for what is in it. */
  async #open({ key, isTab }: Fold): Promise<void> {
    const { document, signal } = this.#options;
    const find = () => this.#folds(this.now()).find((fold) => fold.key === key);
    const first = this.now();
    const before = new Set(rowIds(first));
    let fold = find();
    if (first === null || fold === undefined) return;
    const wasOff = isOff(first, fold);
    click(fold.press);
    const isThere = () => {
      if (fold?.element.isConnected !== true) fold = find(); // the page may build its headings anew
      if (fold === undefined || !isOpen(fold)) return false;
      const page = this.now();
      if (isTab && (page === null || !isOther(first, page))) return false;
      return rowIds(page).some((id) => !before.has(id)) || (isTab && page !== null && showsOff(page));
    };
    const waiting = { document, signal, within: OPENS_WITHIN, costly: true };
    const came = await until(isThere, { ...waiting, quiet: OPENS_QUIET });
    if (!came && isTab && isBusy(document)) await until(isThere, waiting);
    // A list may come in more than one go.
    await nextFrame();
    const page = this.now();
    if (page !== null && fold !== undefined) this.#remember(page, fold, before);
    const isEmpty = rowIds(page).every((id) => before.has(id));
    if (isEmpty) this.#empty.add(key);
    else this.#empty.delete(key);
    if (wasOff) this.#emptyOffs = isEmpty ? this.#emptyOffs + 1 : Number.NEGATIVE_INFINITY;
  }

  #remember(page: ScopesOnPage, { key, isTab }: Fold, before: ReadonlySet<string>): void {
    const tabs = isTab ? this.#folds(page).filter((fold) => fold.isTab && fold.key !== key) : [];
    for (const category of page.selection.categories) {
      // What another tab showed may stay for a moment.
      if (tabs.some(({ categoryId }) => categoryId === category.id)) continue;
      const rows = page.selection.rows.filter(({ categoryId }) => categoryId === category.id);
      const isNew = rows.some(({ id }) => page.rows.has(id) && !before.has(id));
      const isHere = isTab && page.toggles.has(category.id);
      if (isNew || isHere) this.#folded.set(category.id, { category, rows, fold: key, withToggle: isTab });
    }
  }

  /** Adds what was seen behind folds that are closed now; what is open is read anew. */
  #withFolded(page: ScopesOnPage): ScopesOnPage {
    if (this.#folded.size === 0) return page;
    const { categories, rows } = page.selection;
    const isHere = ({ category: { id }, withToggle }: Remembered) =>
      isListed(page, id) || (withToggle && page.toggles.has(id));
    for (const [id, was] of this.#folded) {
      if (!isHere(was)) continue;
      const category = categories.find((one) => one.id === id);
      const here = rows.filter(({ categoryId }) => categoryId === id);
      if (category !== undefined) this.#folded.set(id, { ...was, category, rows: here });
    }
    const away = [...this.#folded.values()].filter((was) => !isHere(was));
    if (away.length === 0) return page;
    const back = new Map(away.map((was) => [was.category.id, was]));
    const asSeen = (one: ScopeCategory): ScopeCategory => {
      const was = back.get(one.id);
      if (was === undefined) return one;
      return was.withToggle ? was.category : { ...one, listed: true };
    };
    return {
      ...page,
      selection: {
        ...page.selection,
        categories: [
          ...categories.map(asSeen),
          ...away
            .map(({ category }) => category)
            .filter(({ id }) => !categories.some((one) => one.id === id)),
        ],
        // Those of categories that are switched off, too: what looks like a switch may only tick all of its rows.
        rows: [...rows, ...away.flatMap((one) => one.rows)],
      },
    };
  }

  #drawnPartly(page: ScopesOnPage): readonly Element[] {
    return partlyDrawn(unitsOf([...page.recognition.rows.keys(), ...page.recognition.toggles.keys()]));
  }

  async #scrollThrough(): Promise<void> {
    const page = this.now();
    if (page === null) return;
    // Inner lists last: those are what holds the rows.
    const scroller = this.#drawnPartly(page).at(-1);
    if (scroller === undefined) return;
    const { document, accountType, categories, learned, signal } = this.#options;
    const read = () => readScopes(document, accountType, categories, learned);
    if (!this.#homes.has(scroller)) this.#homes.set(scroller, scroller.scrollTop);
    this.#list = await DrawnList.readThrough(scroller, read, document, signal);
  }
}

/** What of the scopes may be out of sight on a page, as far as can be told without touching it. */
export interface Hidden {
  /** Folded categories that are not switched off. */
  readonly folds: number;
  /** Lists that may draw only a part of their rows. */
  readonly lists: number;
}

/** Looks for what hides scopes, without opening or scrolling anything. */
export function findHidden(options: SurveyOptions, page: ScopesOnPage): Hidden {
  return new Survey(options).hidden(page);
}

function unitsOf(candidates: readonly Candidate[]): readonly Element[] {
  return candidates.map(({ line }) => line);
}

/** Whether a fold's category is switched off. */
function isOff({ selection }: ScopesOnPage, { categoryId }: Fold): boolean {
  return selection.categories.some(({ id, toggle }) => id === categoryId && toggle === 'off');
}

function isListed(page: ScopesOnPage, categoryId: string): boolean {
  return page.selection.rows.some((row) => row.categoryId === categoryId);
}

/** Whether nothing that one reading shows is still there, by its element and its words, in another. */
function isOther(before: ScopesOnPage, now: ScopesOnPage): boolean {
  const elements = new Set([...now.candidates.values()].map(({ control }) => control.element));
  return ![...before.candidates.values()].some(
    (candidate) => elements.has(candidate.control.element) && stillSays(candidate),
  );
}

/** Whether a toggle that is off is on the page: then there may be no rows. */
function showsOff(page: ScopesOnPage): boolean {
  return [...page.toggles.values()].some((toggle) => stateOf(toggle) === 'off');
}

/** The rows that are on the page now. */
function rowIds(page: ScopesOnPage | null): readonly string[] {
  return page === null ? [] : [...page.rows.keys()];
}
