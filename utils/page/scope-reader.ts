import { endpointKey } from '../scopes/endpoint.ts';
import { categoryKey, foldText, readLabel } from '../scopes/label.ts';
import type { AccountType, ScopeCategory, ScopeRow, Selection } from '../scopes/types.ts';
import { type CheckControl, findCheckControls, isLocked, looksLikeToggle, stateOf } from './check-control.ts';
import { isLabel } from './map/page-map.ts';
import { hasEndpoint, type RowText, readRowText } from './row-text.ts';
import { textOf, textPieces } from './text.ts';
import { isShown, parentOf, walk } from './tree.ts';

/**
 * Reads the API Scopes step by meaning. Nobody has seen its markup, so no class, tag or nesting is relied on:
 * a box is a scope because an endpoint or a scope's words stand beside it, and a toggle because it heads a group of
 * such boxes, is called like a category, or looks like a switch under a heading. Boxes with none of these signs are
 * left out of the reading, so that nothing else can ever touch them.
 */
export interface ScopesOnPage {
  readonly selection: Selection;
  readonly rows: ReadonlyMap<string, CheckControl>;
  readonly toggles: ReadonlyMap<string, CheckControl>;
}

interface Candidate {
  readonly control: CheckControl;
  /** The largest element around the control that holds no other. */
  readonly unit: Element;
  readonly text: RowText;
  readonly order: number;
}

const HEADING = 'h1,h2,h3,h4,h5,h6,legend,caption,summary,[role="heading"]';
const TITLE_WORDS = /title|heading|header|name/i;
/** Names that toggles have without saying which category they are for. */
const EMPTY_NAMES = /^(?:on|off|toggle|enable|enabled|disable|disabled|switch|select all|all|yes|no)$/i;

/** How many controls each element holds. */
function countHeld(controls: readonly CheckControl[]): Map<Element, number> {
  const held = new Map<Element, number>();
  for (const { host } of controls) {
    for (let at: Element | null = host; at !== null; at = parentOf(at)) held.set(at, (held.get(at) ?? 0) + 1);
  }
  return held;
}

/** The largest element around `from` that holds just the one control. */
function largestAlone(from: Element, held: ReadonlyMap<Element, number>): Element {
  let unit = from;
  for (let at = parentOf(from); at !== null && held.get(at) === 1; at = parentOf(at)) unit = at;
  return unit;
}

/** Endpoints are also found in attributes: titles, data attributes, a box's own name or value. */
function attributeTexts(element: Element): readonly string[] {
  return [...element.attributes]
    .filter(({ name }) => /^(?:title|name|value|id|aria-label)$|^data-/.test(name))
    .map(({ value }) => value);
}

/** The smallest element around the control whose text says what the row is, and that text. */
function readRow(control: CheckControl, unit: Element): RowText {
  const whole = readRowText(textPieces(unit));
  let best = whole;
  for (let at: Element | null = control.host; at !== null; at = parentOf(at)) {
    const here = at === unit ? whole : readRowText(textPieces(at));
    if (hasEndpoint(whole) ? hasEndpoint(here) && here.label !== '' : here.label !== '') {
      best = here;
      break;
    }
    if (at === unit) break;
  }
  if (hasEndpoint(best)) return best;
  const hidden = readRowText([...attributeTexts(control.element), ...attributeTexts(control.host)]);
  return hasEndpoint(hidden)
    ? { method: hidden.method, path: hidden.path, label: best.label || hidden.label }
    : best;
}

function isScopeLabel(label: string): boolean {
  const { verb, resource } = readLabel(label);
  return verb !== null && resource.length > 0;
}

/** Counters and state words that categories show beside their name: "Actions (3 of 8)". */
function bareName(text: string): string {
  return text
    .replace(/[([]?\s*\d+\s*(?:\/|of|von|sur|de|di)?\s*\d*\s*(?:selected|enabled)?\s*[)\]]?$/i, '')
    .trim();
}

class Reader {
  readonly #account: AccountType;
  readonly #knownCategories: ReadonlySet<string>;
  readonly #candidates: readonly Candidate[];

  constructor(document: Document, account: AccountType, knownCategories: Iterable<string>) {
    this.#account = account;
    this.#knownCategories = new Set([...knownCategories].map((name) => categoryKey(name)));
    const all = findCheckControls(document);
    const held = countHeld(all);
    this.#candidates = all
      .map((control, order): Candidate => {
        const unit = largestAlone(control.host, held);
        return { control, unit, text: readRow(control, unit), order };
      })
      .filter(
        ({ control, unit }) =>
          isShown(control.element) || isShown(control.host) || isShownAround(control, unit),
      );
  }

  read(document: Document): ScopesOnPage | null {
    const rows = this.#findRows();
    const toggles = this.#findToggles(rows, document);
    const more = this.#findWordlessRows(rows, toggles, document);
    const taken = [...rows, ...more].filter((row) => !toggles.has(row)).sort((a, b) => a.order - b.order);
    if (taken.length === 0 && toggles.size === 0) return null;
    return this.#assemble(taken, toggles);
  }

  /** Rows by their endpoint or their words, and their siblings. */
  #findRows(): Set<Candidate> {
    const rows = new Set(
      this.#candidates.filter(
        ({ text, control }) => hasEndpoint(text) || (isScopeLabel(text.label) && !looksLikeToggle(control)),
      ),
    );
    // A list whose rows are mostly recognised is a list of scopes: its other rows are scopes too.
    const lists = new Map<Element | null, { rows: number; signs: Set<string> }>();
    for (const row of rows) {
      const parent = parentOf(row.unit);
      const list = lists.get(parent) ?? { rows: 0, signs: new Set() };
      list.rows += 1;
      list.signs.add(`${row.control.host.localName} ${row.unit.localName}`);
      lists.set(parent, list);
    }
    for (const other of this.#candidates) {
      if (rows.has(other) || looksLikeToggle(other.control) || this.#isCategoryName(other)) continue;
      const list = lists.get(parentOf(other.unit));
      const sign = `${other.control.host.localName} ${other.unit.localName}`;
      if (list !== undefined && list.rows >= 2 && list.signs.has(sign) && other.text.label !== '')
        rows.add(other);
    }
    return rows;
  }

  #isCategoryName({ unit, control, text }: Candidate): boolean {
    const names = [
      text.label,
      control.host.getAttribute('aria-label') ?? '',
      control.element.getAttribute('aria-label') ?? '',
    ];
    const heading = unit.querySelector(HEADING);
    if (heading !== null) names.push(textOf(heading));
    return names.some((name) => name !== '' && this.#knownCategories.has(categoryKey(bareName(name))));
  }

  /** Controls that head a group of rows, are called like a category, or are like those that do. */
  #findToggles(rows: ReadonlySet<Candidate>, document: Document): Map<Candidate, Element> {
    const others = this.#candidates.filter((candidate) => !rows.has(candidate));
    const held = countHeld(others.map(({ control }) => control));
    const sections = new Map(others.map((other) => [other, largestAlone(other.control.host, held)]));
    const rowSections = new Set<Element>();
    const firstIn = new Map<Element, number>();
    for (const row of rows) {
      for (let at: Element | null = row.control.host; at !== null; at = parentOf(at)) {
        rowSections.add(at);
        firstIn.set(at, Math.min(firstIn.get(at) ?? Number.POSITIVE_INFINITY, row.order));
      }
    }
    const heads = (other: Candidate): boolean => {
      const section = sections.get(other);
      if (section === undefined || !rowSections.has(section)) return false;
      return other.order < (firstIn.get(section) ?? -1);
    };
    const repeated = countSiblings(others, sections);
    const onScopesScreen = showsScopesHeading(document);
    const scores = new Map<Candidate, number>();
    for (const other of others) {
      let score = 0;
      if (looksLikeToggle(other.control)) score += 2;
      if (this.#isCategoryName(other)) score += 3;
      if (heads(other)) score += 3;
      if (other.unit.querySelector(HEADING) !== null || other.control.host.closest(HEADING) !== null)
        score += 2;
      else if (hasTitle(other.unit)) score += 1;
      // Categories come in a row; a lone switch of the app does not.
      if ((repeated.get(other) ?? 0) >= 2) score += onScopesScreen ? 2 : 1;
      scores.set(other, score);
    }
    const decided = new Map<Candidate, Element>();
    const decide = (other: Candidate) => {
      const section = sections.get(other);
      if (section !== undefined) decided.set(other, section);
    };
    for (const [other, score] of scores) if (score >= 3) decide(other);
    const parents = new Set([...decided.values()].map((section) => parentOf(section)));
    const signs = new Set([...decided.keys()].map(({ control }) => control.host.localName));
    for (const [other, score] of scores) {
      const section = sections.get(other);
      if (decided.has(other) || section === undefined || !parents.has(parentOf(section))) continue;
      if (score + (signs.has(other.control.host.localName) ? 2 : 0) >= 2 && other.text.label !== '')
        decide(other);
    }
    // Switches alone, without one scope or known category in sight, could be anything.
    if (rows.size === 0 && ![...decided.keys()].some((other) => this.#isCategoryName(other))) {
      return decided.size >= 2 && onScopesScreen ? sectionsOf(decided.keys()) : new Map();
    }
    return sectionsOf(decided.keys());
  }

  /** Under toggles of a screen that is called API Scopes, boxes in groups are rows even if no word is understood. */
  #findWordlessRows(
    rows: ReadonlySet<Candidate>,
    toggles: ReadonlyMap<Candidate, Element>,
    document: Document,
  ): readonly Candidate[] {
    if (rows.size > 0 || toggles.size < 2) return [];
    if (!showsScopesHeading(document)) return [];
    const sections = new Set(toggles.values());
    return this.#candidates.filter((candidate) => {
      if (toggles.has(candidate) || looksLikeToggle(candidate.control) || candidate.text.label === '')
        return false;
      for (let at = parentOf(candidate.control.host); at !== null; at = parentOf(at))
        if (sections.has(at)) return true;
      return false;
    });
  }

  #assemble(rows: readonly Candidate[], toggles: ReadonlyMap<Candidate, Element>): ScopesOnPage {
    const bySection = new Map([...toggles].map(([toggle, section]) => [section, toggle]));
    const ordered = [...toggles.keys()].sort((a, b) => a.order - b.order);
    const categoryOf = new Map<Candidate, Candidate | string>();
    for (const row of rows) categoryOf.set(row, this.#headOf(row, bySection, ordered));

    const categories: ScopeCategory[] = [];
    const ids = new Map<Candidate | string, string>();
    const used = new Map<string, number>();
    const unique = (key: string) => {
      const times = used.get(key) ?? 0;
      used.set(key, times + 1);
      return times === 0 ? key : `${key} #${times + 1}`;
    };
    const toggleControls = new Map<string, CheckControl>();
    const heads = [
      ...ordered,
      ...new Set([...categoryOf.values()].filter((head) => typeof head === 'string')),
    ];
    for (const head of heads) {
      const name = typeof head === 'string' ? head : this.#nameOf(head, rows);
      const id = unique(categoryKey(name));
      ids.set(head, id);
      const listed = rows.some((row) => categoryOf.get(row) === head);
      if (typeof head === 'string') categories.push({ id, name, toggle: 'none', locked: false, listed });
      else {
        toggleControls.set(id, head.control);
        categories.push({ id, name, toggle: stateOf(head.control), locked: isLocked(head.control), listed });
      }
    }
    const rowControls = new Map<string, CheckControl>();
    const scopeRows = rows.map((row): ScopeRow => {
      const head = categoryOf.get(row);
      const categoryId = head === undefined ? undefined : ids.get(head);
      if (categoryId === undefined) throw new Error(`The row ${row.text.label} was given no category`);
      const { method, path, label } = row.text;
      const what =
        method !== null && path !== null ? endpointKey(method, path, this.#account) : foldText(label);
      const id = unique(`${categoryId} | ${what}`);
      rowControls.set(id, row.control);
      return {
        id,
        method,
        path,
        label,
        categoryId,
        ticked: stateOf(row.control) === 'on',
        locked: isLocked(row.control),
      };
    });
    return {
      selection: { accountType: this.#account, categories, rows: scopeRows },
      rows: rowControls,
      toggles: toggleControls,
    };
  }

  /** The toggle whose section holds the row; else the last toggle before it; else the heading above it. */
  #headOf(
    row: Candidate,
    bySection: ReadonlyMap<Element, Candidate>,
    ordered: readonly Candidate[],
  ): Candidate | string {
    for (let at: Element | null = row.control.host; at !== null; at = parentOf(at)) {
      const head = bySection.get(at);
      if (head !== undefined) return head;
    }
    return ordered.findLast((toggle) => toggle.order < row.order) ?? headingAbove(row.unit);
  }

  #nameOf(toggle: Candidate, rows: readonly Candidate[]): string {
    const held = new Set(rows.map((row) => row.control.host));
    const heading = toggle.unit.querySelector(HEADING);
    const names = [
      heading === null ? '' : textOf(heading),
      toggle.control.host.getAttribute('aria-label') ?? '',
      toggle.control.element.getAttribute('aria-label') ?? '',
      ...textPieces(toggle.unit, held),
    ]
      .map(bareName)
      .filter((name) => /\p{L}/u.test(name) && !EMPTY_NAMES.test(name));
    const known = names.find((name) => this.#knownCategories.has(categoryKey(name)));
    return known ?? names[0] ?? '?';
  }
}

/** Each toggle with the largest element around it that holds no other toggle: its category. */
function sectionsOf(toggles: Iterable<Candidate>): Map<Candidate, Element> {
  const all = [...toggles];
  const held = countHeld(all.map(({ control }) => control));
  return new Map(all.map((toggle) => [toggle, largestAlone(toggle.control.host, held)]));
}

/** How many of the candidates stand in sections side by side and of one kind with a candidate's own. */
function countSiblings(
  candidates: readonly Candidate[],
  sections: ReadonlyMap<Candidate, Element>,
): ReadonlyMap<Candidate, number> {
  const groups = new Map<Element | null, Map<string, Candidate[]>>();
  for (const candidate of candidates) {
    const section = sections.get(candidate);
    if (section === undefined) continue;
    const parent = parentOf(section);
    const kinds = groups.get(parent) ?? new Map<string, Candidate[]>();
    groups.set(parent, kinds);
    const kind = `${section.localName} ${candidate.control.host.localName}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), candidate]);
  }
  const counts = new Map<Candidate, number>();
  for (const kinds of groups.values()) {
    for (const members of kinds.values()) for (const member of members) counts.set(member, members.length);
  }
  return counts;
}

function hasTitle(unit: Element): boolean {
  return [...unit.querySelectorAll('[class]')].some((element) =>
    TITLE_WORDS.test(element.getAttribute('class') ?? ''),
  );
}

/** A visually hidden input counts when what stands for it is rendered. */
function isShownAround(control: CheckControl, unit: Element): boolean {
  const parent = parentOf(control.host);
  return parent !== null && isShown(parent) && isShown(unit) && !isHiddenBox(control);
}

/** A box that is hidden together with everything that could stand for it. */
function isHiddenBox({ host }: CheckControl): boolean {
  const parent = parentOf(host);
  return parent !== null && ![...parent.children].some((child) => child !== host && isShown(child));
}

function showsScopesHeading(document: Document): boolean {
  let shown = false;
  walk(document, (element) => {
    if (shown || !(element.matches(HEADING) || TITLE_WORDS.test(element.getAttribute('class') ?? ''))) return;
    shown = isLabel(textOf(element), 'apiScopes') && isShown(element);
  });
  return shown;
}

/** For pages without toggles: the nearest heading before the row. */
function headingAbove(unit: Element): string {
  for (let at: Element | null = unit; at !== null; at = parentOf(at)) {
    for (let before = at.previousElementSibling; before !== null; before = before.previousElementSibling) {
      const heading = before.matches(HEADING) ? before : before.querySelector(HEADING);
      if (heading !== null) return bareName(textOf(heading)) || '?';
    }
  }
  return '?';
}

/**
 * Reads the scopes that the page shows.
 * @param knownCategories names of categories, from the catalogue; they help to recognise toggles.
 * @returns null where the page shows no scopes.
 */
export function readScopes(
  document: Document,
  account: AccountType,
  knownCategories: Iterable<string>,
): ScopesOnPage | null {
  return new Reader(document, account, knownCategories).read(document);
}
