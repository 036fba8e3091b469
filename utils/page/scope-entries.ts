import { categoryKey } from '../scopes/label.ts';
import { type CategoryTab, type CategoryTabs, findCategoryTabs, shownOf } from './category-tabs.ts';
import { type CheckControl, isLocked, stateOf } from './check-control.ts';
import { createHeadings, type Heading, type Headings } from './headings.ts';
import { type RowText, readRowText } from './row-text.ts';
import type { Candidate } from './scope-candidate.ts';
import type { Recognition } from './scope-recognition.ts';
import type { RowSign, Signs, ToggleSign } from './scope-signs.ts';
import { namesOfToggles, type Toggles } from './scope-toggles.ts';
import { textPieces } from './text.ts';
import { holds, parentOf } from './tree.ts';

/*
 * What was recognised, as entries in reading order. Entries outlive the elements they were read from, so that a list
 * that draws only a part of itself can be put together from several readings.
 */

/** What heads rows: a toggle, or a heading where the page gives the category no toggle. */
export interface HeadEntry {
  readonly kind: 'head';
  /** As the page writes it; null where none can be read. */
  readonly name: string | null;
  readonly toggle: 'on' | 'off' | 'mixed' | 'none';
  readonly locked: boolean;
  /** State of a box that seems to tick all rows at once; null where there is none. */
  readonly bulk: 'on' | 'off' | 'mixed' | null;
  /** Null for a heading. */
  readonly candidate: Candidate | null;
  readonly element: Element;
  /** Whether it is a category also where no rows are seen under it. */
  readonly mayHoldRows: boolean;
  readonly signs: Signs<ToggleSign>;
}

/** A scope's box. */
export interface RowEntry {
  readonly kind: 'row';
  readonly text: RowText;
  readonly ticked: boolean;
  readonly locked: boolean;
  readonly candidate: Candidate;
  readonly signs: Signs<RowSign>;
  /** Null where nothing that could head it is on the screen. */
  readonly head: HeadEntry | null;
}

export interface Entries {
  readonly heads: readonly HeadEntry[];
  readonly rows: readonly RowEntry[];
}

/** Headings by name: two of one name mean one category. */
type Head = Candidate | string | null;

/**
 * Finds the head of each row: the toggle whose section holds it, else the last toggle before it, else the chosen tab
 * or a heading.
 */
function headsOf(
  rows: readonly Candidate[],
  toggles: Toggles,
  groups: Headings,
  tab: Heading | null,
): { readonly of: ReadonlyMap<Candidate, Head>; readonly headings: ReadonlyMap<string, Heading> } {
  const bySection = new Map([...toggles].map(([toggle, { section }]) => [section, toggle]));
  const ordered = [...toggles.keys()].sort(byOrder);
  const known = new Map<Element, Candidate | null>();
  const sectionHead = (from: Element | null): Candidate | null => {
    if (from === null) return null;
    const before = known.get(from);
    if (before !== undefined) return before;
    const head = bySection.get(from) ?? sectionHead(parentOf(from));
    known.set(from, head);
    return head;
  };
  const headings = new Map<string, Heading>();
  const of = new Map<Candidate, Head>();
  for (const row of rows) {
    const toggle = sectionHead(row.control.host) ?? ordered.findLast((one) => one.order < row.order);
    const heading = toggle === undefined ? (tab ?? groups.above(row.unit, row.line)) : null;
    if (heading !== null && !headings.has(heading.name)) headings.set(heading.name, heading);
    of.set(row, toggle ?? (heading === null ? null : heading.name));
  }
  return { of, headings };
}

/** Toggles whose sections end where the tabs begin: these are called like other categories. */
function besideTabs(toggles: Toggles, { chosen }: CategoryTabs): Toggles {
  const outside = (toggle: Candidate, section: Element) => {
    let largest = toggle.control.host;
    for (let at: Element | null = largest; at !== null && !holds(at, chosen.element); at = parentOf(at)) {
      largest = at;
      if (at === section) break;
    }
    return largest;
  };
  return new Map(
    [...toggles].map(([toggle, found]) => [toggle, { ...found, section: outside(toggle, found.section) }]),
  );
}

/** Tabs of categories of which nothing is on the page now. */
function tabsWithout(
  tabs: readonly CategoryTab[],
  heads: readonly { readonly name: string | null }[],
): readonly CategoryTab[] {
  const here = new Set(heads.map(({ name }) => categoryKey(name ?? '')));
  return tabs.filter(({ name }) => !here.has(categoryKey(name)));
}

/** In reading order. */
function byOrder(one: Candidate, other: Candidate): number {
  return one.order - other.order;
}

/**
 * Reads the state of everything that was recognised.
 * @param categories folded names of known categories.
 */
export function readEntries(
  document: Document,
  { rows, toggles }: Recognition,
  categories: ReadonlySet<string>,
): Entries {
  const ordered = [...rows.keys()].sort(byOrder);
  const boxes = ordered.map(({ control }) => control.host);
  const groups = createHeadings(document, categories, boxes);
  const tabs = findCategoryTabs(document, categories, shownOf({ rows, toggles }));
  const heads = headsOf(ordered, toggles, groups, tabs === null ? null : tabs.chosen);
  const entries = new Map<Head, HeadEntry>();
  const names = namesOfToggles(tabs === null ? toggles : besideTabs(toggles, tabs), ordered, categories);
  for (const toggle of [...toggles.keys()].sort(byOrder)) {
    const found = toggles.get(toggle);
    if (found === undefined) continue;
    const own = names.get(toggle) ?? null;
    // The only toggle under a tab is that tab's, unless it is called like another category.
    const isTabs = tabs !== null && toggles.size === 1 && !(own !== null && categories.has(categoryKey(own)));
    const name = isTabs ? tabs.chosen.name : own;
    const { signs, bulk } = found;
    const state = bulk ? 'none' : stateOf(toggle.control);
    entries.set(toggle, {
      kind: 'head',
      name,
      toggle: state,
      locked: !bulk && isLocked(toggle.control),
      bulk: bulk ? stateOf(toggle.control) : null,
      candidate: bulk ? null : toggle,
      element: toggle.unit,
      mayHoldRows: true,
      signs,
    });
  }
  const used = [...heads.headings.values()];
  const empty = toggles.size > 0 ? [] : groups.withoutRows(used);
  const unseen = tabs === null ? [] : tabsWithout(tabs.all, [...entries.values(), ...used]);
  for (const heading of [...used, ...empty, ...unseen]) {
    const { name, element } = heading;
    if (entries.has(name)) continue;
    const nothing = { toggle: 'none', locked: false, bulk: null, candidate: null, signs: [] } as const;
    entries.set(name, {
      kind: 'head',
      name,
      element,
      mayHoldRows: empty.includes(heading) || unseen.includes(heading),
      ...nothing,
    });
  }
  return {
    heads: [...entries.values()],
    rows: ordered.map((row) => ({
      kind: 'row',
      text: row.text,
      ticked: stateOf(row.control) === 'on',
      locked: isLocked(row.control),
      candidate: row,
      signs: rows.get(row) ?? [],
      head: entries.get(heads.of.get(row) ?? null) ?? null,
    })),
  };
}

/**
 * Whether the words beside a control are still those it was recognised by. Pages use their elements again for other
 * rows, and a box must never be pressed for what it was a moment ago.
 */
export function stillSays({ control, line, text, pointedOut }: Candidate): boolean {
  if (!control.element.isConnected) return false;
  if (pointedOut !== null) return true;
  const now = readRowText(textPieces(line));
  // Where the endpoint was found in attributes, or the words stand elsewhere, the line need not say all of it.
  const says = (was: string | null, is: string | null) => was === is || is === null || is === '';
  return says(text.method, now.method) && says(text.path, now.path) && says(text.label, now.label);
}

/** The control of an entry, if it has one. */
export function controlOf(entry: HeadEntry | RowEntry): CheckControl | null {
  return entry.candidate === null ? null : entry.candidate.control;
}
