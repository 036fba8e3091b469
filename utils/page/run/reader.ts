import { incompleteCategories } from '../../scopes/awaited.ts';
import { withMemory, withoutToggles } from '../../scopes/snapshot.ts';
import type { ScopeCategory, ScopeRow, Selection } from '../../scopes/types.ts';
import { showsCredentials } from '../field.ts';
import type { ScopesOnPage } from '../scope-reader.ts';
import { Survey } from '../survey.ts';
import { Stopped, until } from '../wait.ts';
import type { ReadOptions } from './options.ts';
import { rest, STILL, STILL_HIDDEN, STILL_LISTING } from './rest.ts';
import type { ToggleMeaning } from './toggle-meaning.ts';

/** How long a category may take to list its rows, and how long it may stay still before it counts as empty, in ms. */
const ROWS_WITHIN = 10_000;
const ROWS_QUIET = 2500;
/** How long a page may stay still before what is on and lists nothing counts as empty, in ms. */
const FIRST_QUIET = 1200;
/** How much longer than before the next part of a list may take. */
const SLOWER = 1.5;
/** How long the scopes may be gone from the screen, in ms. */
const AWAY = 2000;

/** The survey of a page's scopes. */
export function surveyFor(options: ReadOptions): Survey {
  const { known, learned = null } = options;
  const categories = [...new Set(known.map((scope) => scope.category))];
  return new Survey({ ...options, categories, learned });
}

/** Reads a page for one run, with what the run has seen of it and found out so far. */
export class RunReader {
  readonly #options: ReadOptions;
  readonly #meaning: ToggleMeaning;
  readonly #survey: Survey;
  readonly #seen = new Map<string, ScopeRow>();
  /** Categories, by id, that listed a part of their scopes and were given the time to list the others. */
  readonly #waitedFor = new Set<string>();
  /** When the toggles of categories were switched on, by the category's id. */
  readonly #pressedAt = new Map<string, number>();
  #mayList = false;
  /** Whether rows that may still have been on their way were given less time than any page may take. */
  #hurried = false;

  constructor(options: ReadOptions, meaning: ToggleMeaning) {
    this.#options = options;
    this.#meaning = meaning;
    this.#survey = surveyFor(options);
  }

  /** Every row that was seen, as it was seen last. */
  get seen(): Iterable<ScopeRow> {
    return this.#seen.values();
  }

  /** Whether the page was ever seen to hide a part of its scopes. */
  get partial(): boolean {
    return this.#survey.partial;
  }

  /** Reads the scopes. `fresh`: also what the page hides, again; otherwise as it was seen last. */
  async read(fresh: boolean): Promise<ScopesOnPage | null> {
    if (showsCredentials(this.#options.document)) return null;
    const page = await this.#survey.read(fresh);
    return page === null ? null : this.#remember(page);
  }

  /** What is on the page now, without opening or scrolling anything. */
  now(): ScopesOnPage | null {
    if (showsCredentials(this.#options.document)) return null;
    const page = this.#survey.now();
    return page === null ? null : this.#remember(page);
  }

  /**
   * The first reading. Waits for the rows of categories that are on: what is ticked in them has to be known for Undo.
   * @param mayGrow whether rows matter that have not come yet.
   */
  async first(mayGrow: boolean): Promise<ScopesOnPage | null> {
    const page = await this.read(true);
    if (page === null) return null;
    const awaited = page.selection.categories.filter(({ toggle, listed }) => toggle === 'on' && !listed);
    let listing: ScopesOnPage | null = page;
    if (awaited.length > 0) {
      await this.#untilListed(new Set(awaited.map(({ id }) => id)), FIRST_QUIET);
      await rest(this.#options);
      listing = await this.read(true);
    }
    return mayGrow && (await this.restUntilListed(listing)) ? await this.read(true) : listing;
  }

  /** Waits until categories list rows, or the page has been still for this long, in ms. */
  async #untilListed(categoryIds: ReadonlySet<string>, quiet: number): Promise<void> {
    const listed = () => this.#survey.shows(categoryIds);
    await until(listed, { ...this.#options, within: ROWS_WITHIN, costly: true, quiet });
  }

  /**
   * Waits until categories that were switched on list their rows.
   * @param pressedAt when the toggle of each was pressed, by its id.
   */
  async waitForRows(pressedAt: ReadonlyMap<string, number>): Promise<void> {
    const ids = new Set(pressedAt.keys());
    for (const [id, at] of pressedAt) this.#pressedAt.set(id, at);
    await this.#untilListed(ids, ROWS_QUIET);
    const page = this.now();
    const hides = this.partial || (page !== null && this.#survey.hides(page));
    // Rows that are in sight can be ticked while others come; folds and lists are gone through once all are there.
    if (hides && !(await this.restUntilListed(page, STILL_HIDDEN))) await rest(this.#options);
    this.#mayList = !hides;
  }

  /** Whether toggles were pressed since the page was last seen to have listed all. */
  get mayList(): boolean {
    return this.#mayList;
  }

  /** Waits until the page is at rest, and until rows have come that may still be on their way. */
  async rest(page: ScopesOnPage): Promise<void> {
    this.#mayList = false;
    // What goes out of sight cannot be looked at again later.
    const still = this.partial ? STILL_HIDDEN : STILL;
    if (!(await this.restUntilListed(page, still))) await rest(this.#options, still);
  }

  /**
   * Where rows lack that are asked for: waits as long as any page may take, if it was not waited as long before.
   * @returns whether it was waited now.
   */
  async restForLacking(): Promise<boolean> {
    if (!this.#hurried) return false;
    this.#hurried = false;
    await rest(this.#options, STILL_LISTING - STILL);
    return true;
  }

  /**
   * Waits for rows that may still be on their way, for each category once.
   * @param least how long the page has to be still in any case, in ms.
   * @returns whether there was something to wait for.
   */
  async restUntilListed(page: ScopesOnPage | null, least = STILL): Promise<boolean> {
    if (page === null) return false;
    const incomplete = incompleteCategories(page.selection, this.#options.known);
    const lacking = incomplete.filter(({ id }) => !this.#waitedFor.has(id));
    if (lacking.length === 0) return false;
    for (const { id } of lacking) this.#waitedFor.add(id);
    const quiet = Math.max(least, this.#listsFor(lacking, page));
    this.#hurried ||= quiet < STILL_LISTING;
    await rest(this.#options, quiet);
    return true;
  }

  /**
   * How long rows of these categories may still be on their way, in ms. A page that brings them part by part does so at
   * a pace of its own: longer than it took for the first part, or from part to part, and half of that, nothing is waited
   * for. Where it was not seen, as long as any page may take.
   */
  #listsFor(lacking: readonly ScopeCategory[], page: ScopesOnPage): number {
    const { changes } = this.#options;
    let pace = 0;
    let last = 0;
    for (const { id } of lacking) {
      const pressedAt = this.#pressedAt.get(id);
      const rows = page.selection.rows.filter(({ categoryId }) => categoryId === id);
      const controls = rows.map((row) => page.rows.get(row.id)).filter((control) => control !== undefined);
      const came = controls.map(({ element }) => changes?.cameAt(element) ?? null);
      if (pressedAt === undefined || came.some((time) => time === null)) return STILL_LISTING;
      const parts = [...new Set(came.filter((time) => time !== null))].sort((a, b) => a - b);
      for (const [at, time] of parts.entries()) pace = Math.max(pace, time - (parts[at - 1] ?? pressedAt));
      last = Math.max(last, ...parts);
    }
    return Math.min(pace * SLOWER, STILL_LISTING) - (performance.now() - last);
  }

  /** A page may clear its screen for a moment; only when the scopes stay away has the person left. */
  async again(fresh: boolean): Promise<ScopesOnPage> {
    const isBack = () => this.now() !== null;
    const page = await this.read(fresh);
    if (page !== null) return page;
    await until(isBack, { ...this.#options, within: AWAY, costly: true });
    await rest(this.#options);
    const back = await this.read(fresh);
    if (back === null) throw new Stopped('left');
    return back;
  }

  /** What is on the page after a fault; null where nothing can be read. */
  afterFault(): ScopesOnPage | null {
    try {
      return this.now();
    } catch {
      return null; // the reading may be what failed; the one from before is used then
    }
  }

  /** Brings a row or toggle on the screen; null where it could not be found again. */
  async reach(id: string): Promise<ScopesOnPage | null> {
    return await this.#survey.reach(id);
  }

  /** Leaves lists and tabs as they stood. */
  async leave(): Promise<void> {
    await this.#survey.leave();
  }

  /** A reading with what this run has found out: what toggles mean, and rows that are not listed any more. */
  complete(selection: Selection): Selection {
    this.#meaning.notice(selection);
    return withMemory(withoutToggles(selection, this.#meaning.bulk), this.#seen.values());
  }

  #remember(page: ScopesOnPage): ScopesOnPage {
    for (const row of page.selection.rows) this.#seen.set(row.id, row);
    return { ...page, selection: this.complete(page.selection) };
  }
}
