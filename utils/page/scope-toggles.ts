import { categoryKey, readLabel } from '../scopes/label.ts';
import { neighbourhoodOf } from './alone.ts';
import { looksLikeToggle } from './check-control.ts';
import { bareName, hasTitle, headingIn, isInHeading } from './headings.ts';
import { BULK_WORDS, forbiddenName, isLabel } from './map/page-map.ts';
import type { TextCache } from './reading/reading.ts';
import { hasEndpoint } from './row-text.ts';
import type { Candidate } from './scope-candidate.ts';
import type { Rows } from './scope-rows.ts';
import { CERTAIN, type Signs, type ToggleSign, weighToggle } from './scope-signs.ts';
import { textOf, textPieces } from './text.ts';
import { holds, parentOf, tagAndClass } from './tree.ts';

const SEVERAL = 2;
/** A heading says no more than this, in pieces of text. */
const FEW_PIECES = 4;
/** So large a part of a group must be called like known categories. */
const MOSTLY = 0.5;
/** A category's heading holds nothing that does something, but what folds it. */
const ACTS =
  'button:not([aria-expanded]):not([aria-pressed]), a[href], [role="button"]:not([aria-expanded]):not([aria-pressed]), [role="tab"]';

/** A toggle's section, the largest element around it that holds no other toggle, and why it is taken for one. */
export interface ToggleFound {
  readonly section: Element;
  readonly signs: Signs<ToggleSign>;
  /** It only ticks all of its rows: it tells where a category begins, and is never pressed. */
  readonly bulk: boolean;
}

export type Toggles = ReadonlyMap<Candidate, ToggleFound>;

/** Names that toggles have without saying which category they are for. */
const EMPTY_NAMES = /^(?:on|off|toggle|enable|enabled|disable|disabled|switch|select all|all|yes|no)$/i;

function ariaNames({ control }: Candidate): readonly string[] {
  return [control.host, control.element].map((element) => element.getAttribute('aria-label') ?? '');
}

/** Whether a candidate is called like one of the known categories. */
export function isCategoryName(candidate: Candidate, known: ReadonlySet<string>): boolean {
  const heading = headingIn(candidate.unit);
  const isKnown = (name: string) => name !== '' && known.has(categoryKey(bareName(name)));
  const around = textPieces(candidate.unit);
  // What stands with the names of several categories (a list of them) is none of them.
  const isOneOf = around.length <= FEW_PIECES && new Set(around.filter(isKnown).map(bareName)).size === 1;
  const names = [
    candidate.text.label,
    ...ariaNames(candidate),
    heading === null ? '' : textOf(heading),
    // Its name may stand in another part of its heading: "Enable" in a box, "Users (0 of 2)" beside it.
    ...(isOneOf ? around : []),
  ];
  return names.some(isKnown);
}

/**
 * The name of the category that a toggle heads: in the smallest element around the toggle that has one, rows left
 * out. Null where none can be read.
 */
function nameOfToggle(
  toggle: Candidate,
  section: Element,
  withoutRows: TextCache,
  known: ReadonlySet<string>,
  general: ReadonlySet<string>,
): string | null {
  const isName = (name: string) =>
    /\p{L}/u.test(name) && !isEmptyName(name) && !general.has(categoryKey(name));
  const isKnown = (name: string) => known.has(categoryKey(name));
  const aria = ariaNames(toggle).map(bareName).filter(isName);
  const knownAria = aria.find(isKnown);
  if (knownAria !== undefined) return knownAria;
  let nearest: string | null = null;
  for (let at: Element | null = toggle.control.host; at !== null; at = parentOf(at)) {
    const heading = headingIn(at);
    const texts = textPieces(at, withoutRows);
    const names = [...(heading === null ? [] : [textOf(heading)]), ...texts].map(bareName).filter(isName);
    const name = names.find(isKnown);
    if (name !== undefined) return name;
    nearest ??= names[0] ?? null;
    // What else is in the section may be called like another category.
    if (nearest !== null && names.length > FEW_PIECES) break;
    if (at === section) break;
  }
  return nearest ?? aria[0] ?? null;
}

/** Words that say what a control does, not which category it is for. */
function isEmptyName(name: string): boolean {
  return (
    EMPTY_NAMES.test(name) || BULK_WORDS.test(name) || isLabel(name, 'enable') || isLabel(name, 'disable')
  );
}

/** The names of all toggles: what several are called alike says nothing, unless nothing else is said. */
export function namesOfToggles(
  toggles: Toggles,
  rows: readonly Candidate[],
  known: ReadonlySet<string>,
): ReadonlyMap<Candidate, string | null> {
  const withoutRows: TextCache = new Map(rows.map(({ line }) => [line, []]));
  const read = (general: ReadonlySet<string>) =>
    new Map(
      [...toggles].map(([toggle, { section }]) => [
        toggle,
        nameOfToggle(toggle, section, withoutRows, known, general),
      ]),
    );
  const labels = [...toggles.keys()].map(({ text }) => categoryKey(text.label));
  const shared = labels.filter((label, at) => label !== '' && labels.indexOf(label) !== at);
  const first = read(new Set());
  if (shared.length === 0) return first;
  const second = read(new Set(shared));
  return new Map([...first].map(([toggle, name]) => [toggle, second.get(toggle) ?? name]));
}

/** The largest element around each that holds no other of them. */
export function sectionsOf(toggles: readonly Candidate[]): Map<Candidate, Element> {
  const around = neighbourhoodOf(toggles.map(({ control }) => control.host));
  return new Map(toggles.map((toggle) => [toggle, around.largestAlone(toggle.control.host)]));
}

/** The first row in each element that holds rows, by its position. */
function firstRows(rows: Iterable<Candidate>): ReadonlyMap<Element, number> {
  const first = new Map<Element, number>();
  const ordered = [...rows].sort((a, b) => a.order - b.order);
  for (const row of ordered) {
    for (let at: Element | null = row.control.host; at !== null && !first.has(at); at = parentOf(at)) {
      first.set(at, row.order);
    }
  }
  return first;
}

/** How a toggle is built and where in its section it stands: toggles of one list share this, filters beside it do not. */
function buildIn(toggle: Candidate, sections: ReadonlyMap<Candidate, Element>): string {
  const end = parentOf(sections.get(toggle) ?? toggle.unit);
  const build = [toggle.control.element.getAttribute('role') ?? '', String(looksLikeToggle(toggle.control))];
  for (let at: Element | null = toggle.control.host; at !== null && at !== end; at = parentOf(at))
    build.push(at.localName);
  return build.join(' < ');
}

/** Where a table's columns are named. */
const COLUMN_HEADS = 'thead, [role="columnheader"]';

/** Without the controls that stand side by side in the head of one table, each over a column. */
function withoutColumns(bulks: readonly Candidate[]): readonly Candidate[] {
  const lines = bulks.map(({ control: { host } }) =>
    host.closest(COLUMN_HEADS) === null ? null : host.closest('tr, [role="row"]'),
  );
  const isAlone = (line: Element | null) => lines.filter((other) => other === line).length < SEVERAL;
  return bulks.filter((_, at) => lines[at] === null || isAlone(lines[at] ?? null));
}

/** Candidates whose sections stand side by side and are of one kind. */
function siblingGroups(sections: ReadonlyMap<Candidate, Element>): readonly (readonly Candidate[])[] {
  const byParent = new Map<Element | null, Map<string, Candidate[]>>();
  for (const [candidate, section] of sections) {
    const kinds = byParent.get(parentOf(section)) ?? new Map<string, Candidate[]>();
    byParent.set(parentOf(section), kinds);
    const kind = `${section.localName} ${candidate.control.host.localName}`;
    const members = kinds.get(kind);
    if (members === undefined) kinds.set(kind, [candidate]);
    else members.push(candidate);
  }
  return [...byParent.values()].flatMap((kinds) => [...kinds.values()]);
}

/** Whether a control could be a toggle by its looks or its place: like a switch, or beside a title. */
function isTitled({ control, unit }: Candidate): boolean {
  return looksLikeToggle(control) || headingIn(unit) !== null || isInHeading(control.host) || hasTitle(unit);
}

/** Whether a control ticks a whole list at once: its state follows from its rows and switches nothing. */
function isBulk(candidate: Candidate): boolean {
  if (candidate.control.host.closest(COLUMN_HEADS) !== null) return true;
  const names = [candidate.text.label, ...ariaNames(candidate)];
  return names.some((name) => BULK_WORDS.test(bareName(name)));
}

/**
 * Where rows are seen: toggles are the controls that head a group of them, or are called like a category, or stand
 * before rows in their list, and those that stand in a row with such. A lone switch of the app, whatever its looks,
 * is none.
 */
function togglesWithRows(others: readonly Candidate[], rows: Rows, known: ReadonlySet<string>): Toggles {
  const ordered = [...rows.keys()].sort((a, b) => a.order - b.order);
  const first = firstRows(ordered);
  // Whatever is in it: what ticks a list at once may tick rows that are out of sight.
  const isToggle = (other: Candidate) => !isBulk(other);
  const sections = sectionsOf(others.filter(isToggle));
  const besideRows = createBesideRows(ordered);
  const endpoints = ordered.filter(({ text }) => hasEndpoint(text)).length;
  // Among rows that show their endpoints, what shows none is something else.
  const tellsLess = ({ text }: Candidate) =>
    endpoints > MOSTLY * ordered.length && !hasEndpoint(text) && text.label !== '';
  const withoutRows: TextCache = new Map(ordered.map(({ line }) => [line, []]));
  // A toggle without words of its own is called what stands beside it.
  const isNamedBeside = (other: Candidate) => {
    const { label } = other.text;
    const isMute = label === '' || isEmptyName(label) || forbiddenName(label) !== null;
    const section = sections.get(other) ?? other.unit;
    const name = isMute ? nameOfToggle(other, section, withoutRows, known, new Set()) : null;
    return name !== null && known.has(categoryKey(name));
  };
  const found = new Map<Candidate, ToggleFound>();
  for (const group of siblingGroups(sections)) {
    const beside = group.filter((other) => (isTitled(other) || tellsLess(other)) && besideRows(other));
    const heading = group.filter((other) => {
      const firstRow = first.get(sections.get(other) ?? other.unit);
      return firstRow !== undefined && other.order < firstRow;
    });
    const sure = group.filter((other) => {
      const section = sections.get(other) ?? other.unit;
      const signs: ToggleSign[] = [];
      if (heading.includes(other)) {
        signs.push('headsRows');
        // A lone switch above everything may be the page's own; one of several side by side is not.
        if (group.length >= SEVERAL) signs.push('alike');
      }
      if (isCategoryName(other, known) || (heading.includes(other) && isNamedBeside(other))) {
        signs.push('category');
        if (first.has(parentOf(section) ?? section)) signs.push('nearRows');
      }
      // Heading rows and standing before them is the same thing seen twice.
      if (beside.includes(other) && (beside.length >= SEVERAL || !heading.includes(other))) {
        signs.push('besideRows');
        if (beside.length >= SEVERAL && !signs.includes('alike')) signs.push('alike');
      }
      if (weighToggle(signs) < CERTAIN) return false;
      found.set(other, { section, signs, bulk: false });
      return true;
    });
    const builds = new Set(sure.map((other) => buildIn(other, sections)));
    // One beside one is hardly a row of toggles: it may be a filter beside the only category that is shown.
    const mayBeAmong = (other: Candidate) =>
      builds.has(buildIn(other, sections)) && (group.length > SEVERAL || isTitled(other));
    for (const other of group) {
      const section = sections.get(other) ?? other.unit;
      if (!found.has(other) && mayBeAmong(other))
        found.set(other, { section, signs: ['amongToggles'], bulk: false });
    }
  }
  // One for each category: a single one for the whole list, or those over a table's columns, say nothing of them.
  const bulks = withoutColumns(others.filter((other) => !isToggle(other) && !found.has(other)));
  if (bulks.length >= SEVERAL)
    for (const other of bulks) found.set(other, { section: other.unit, signs: ['headsRows'], bulk: true });
  return withSections(found);
}

/** The section of a toggle ends where the next toggle's begins; what turned out to be none does not end it. */
function withSections(found: Toggles): Toggles {
  const sections = sectionsOf([...found.keys()]);
  return new Map(
    [...found].map(([toggle, one]) => [toggle, { ...one, section: sections.get(toggle) ?? toggle.unit }]),
  );
}

/** Whether a control stands in the same list as rows and the next of them follows before another list begins. */
function createBesideRows(ordered: readonly Candidate[]): (other: Candidate) => boolean {
  const lists = new Map<Element | null, number>();
  for (const row of ordered) {
    for (const list of [parentOf(row.unit), parentOf(row.line)]) lists.set(list, row.order);
  }
  return (other) =>
    [parentOf(other.unit), parentOf(other.line)].some((list) => (lists.get(list) ?? -1) > other.order);
}

/** Whether controls say "enabled" and other things beside it: a filter does, while categories' switches all do or none. */
function isChoiceOfStates(group: readonly Candidate[]): boolean {
  const states = group.filter(({ text }) => text.label !== '' && isEmptyName(text.label));
  return states.length > 0 && new Set(group.map(({ text }) => text.label)).size > 1;
}

/** The group with the most members, and those that are built like it; where no name is known, nothing else tells. */
function longest(groups: readonly (readonly Candidate[])[]): readonly (readonly Candidate[])[] {
  const build = ([first]: readonly Candidate[]) =>
    first === undefined ? '' : `${tagAndClass(first.unit)} ${tagAndClass(first.control.host)}`;
  const most = Math.max(0, ...groups.map(({ length }) => length));
  const long = groups.filter(({ length }) => length === most).map(build);
  return new Set(long).size > 1 ? [] : groups.filter((group) => long.includes(build(group)));
}

/** Where no row is seen: only on a screen that names the scopes, and only controls alike that stand in a row. */
function togglesAlone(
  others: readonly Candidate[],
  known: ReadonlySet<string>,
  namedElsewhere: () => boolean,
): Toggles {
  // A category that lists one row only: its endpoint was not enough to take it for a row, and it heads nothing.
  const bare = others.filter(
    ({ unit, control, text }) =>
      !hasEndpoint(text) &&
      (readLabel(text.label).verb === null || known.has(categoryKey(text.label))) &&
      [...unit.querySelectorAll(ACTS)].every(
        (act) => holds(act, control.element) || holds(control.host, act),
      ),
  );
  const titled = bare.filter(isTitled);
  const bulks = bare.filter(isBulk);
  const candidates = titled.length >= SEVERAL ? titled : bare;
  const groups = siblingGroups(sectionsOf(candidates)).filter((group) => !isChoiceOfStates(group));
  // Of a table's columns one may be called like a category; categories mostly are.
  const areCategories = (group: readonly Candidate[]) =>
    group.filter((other) => isCategoryName(other, known)).length > MOSTLY * group.length;
  const named = groups.filter(areCategories);
  const found = new Map<Candidate, ToggleFound>();
  for (const group of named.length > 0 ? named : longest(groups)) {
    const isNamed = named.includes(group);
    const allTitled = group.every(isTitled);
    for (const other of group) {
      const signs: ToggleSign[] = ['screen'];
      if (group.length >= SEVERAL && (isNamed || (allTitled && !namedElsewhere()))) signs.push('alike');
      if (allTitled) signs.push('titled');
      if (isNamed) signs.push(isCategoryName(other, known) ? 'category' : 'amongToggles');
      const bulk = bulks.includes(other);
      if (weighToggle(signs) >= CERTAIN) found.set(other, { section: other.unit, signs, bulk });
    }
  }
  return withSections(found);
}

/**
 * The controls that switch categories. What is not certain enough is left alone.
 * @param namedElsewhere whether something else on the screen is called like the known categories.
 */
export function findToggles(
  others: readonly Candidate[],
  rows: Rows,
  known: ReadonlySet<string>,
  onScopesScreen: () => boolean,
  namedElsewhere: () => boolean,
): Toggles {
  if (others.length === 0) return new Map();
  if (rows.size > 0) return togglesWithRows(others, rows, known);
  return onScopesScreen() ? togglesAlone(others, known, namedElsewhere) : new Map();
}
