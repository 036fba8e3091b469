import { categoryKey } from '../scopes/label.ts';
import { neighbourhoodOf } from './alone.ts';
import { looksLikeToggle } from './check-control.ts';
import { bareName, hasTitle, headingIn, isInHeading } from './headings.ts';
import type { Candidate } from './scope-candidate.ts';
import { type TextCache, textOf, textPieces } from './text.ts';
import { parentOf } from './tree.ts';

/** Each toggle with its section: the largest element around it that holds no other toggle. */
export type Toggles = ReadonlyMap<Candidate, Element>;

/** Names that toggles have without saying which category they are for. */
const EMPTY_NAMES = /^(?:on|off|toggle|enable|enabled|disable|disabled|switch|select all|all|yes|no)$/i;

function ariaNames({ control }: Candidate): readonly string[] {
  return [control.host, control.element].map((element) => element.getAttribute('aria-label') ?? '');
}

/** Whether a candidate is called like one of the known categories. */
export function isCategoryName(candidate: Candidate, known: ReadonlySet<string>): boolean {
  const heading = headingIn(candidate.unit);
  const names = [candidate.text.label, ...ariaNames(candidate), heading === null ? '' : textOf(heading)];
  return names.some((name) => name !== '' && known.has(categoryKey(bareName(name))));
}

/**
 * The name of the category that a toggle heads: in the smallest element around the toggle that has one, rows left
 * out. Null where none can be read.
 */
export function nameOfToggle(
  toggle: Candidate,
  section: Element,
  rows: Iterable<Candidate>,
  known: ReadonlySet<string>,
): string | null {
  const withoutRows: TextCache = new Map([...rows].map(({ line }) => [line, []]));
  const isName = (name: string) => /\p{L}/u.test(name) && !EMPTY_NAMES.test(name);
  const aria = ariaNames(toggle).map(bareName).filter(isName);
  const knownAria = aria.find((name) => known.has(categoryKey(name)));
  if (knownAria !== undefined) return knownAria;
  for (let at: Element | null = toggle.control.host; at !== null; at = parentOf(at)) {
    const heading = headingIn(at);
    const texts = textPieces(at, withoutRows);
    const names = [...(heading === null ? [] : [textOf(heading)]), ...texts].map(bareName).filter(isName);
    const name = names.find((one) => known.has(categoryKey(one))) ?? names[0];
    if (name !== undefined) return name;
    if (at === section) break;
  }
  return aria[0] ?? null;
}

function sectionsOf(toggles: readonly Candidate[]): Map<Candidate, Element> {
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

/**
 * Where rows are seen: toggles are the controls that head a group of them, or are called like a category, and those
 * that stand in a row with such. A lone switch of the app, whatever its looks, is none.
 */
function togglesWithRows(
  others: readonly Candidate[],
  rows: ReadonlySet<Candidate>,
  known: ReadonlySet<string>,
): readonly Candidate[] {
  const sections = sectionsOf(others);
  const first = firstRows(rows);
  const heads = (other: Candidate) => {
    const firstRow = first.get(sections.get(other) ?? other.unit);
    return firstRow !== undefined && other.order < firstRow;
  };
  return siblingGroups(sections).flatMap((group) => {
    const sure = group.filter((other) => heads(other) || isCategoryName(other, known));
    return sure.length > 0 ? group : [];
  });
}

/** Where no row is seen: only on a screen that names the scopes, and only controls alike that stand in a row. */
function togglesAlone(others: readonly Candidate[], known: ReadonlySet<string>): readonly Candidate[] {
  const titled = others.filter(isTitled);
  const sections = sectionsOf(titled.length >= 2 ? titled : others);
  return siblingGroups(sections).flatMap((group) => {
    const named = group.filter((other) => isCategoryName(other, known));
    return group.length >= 2 && (named.length > 0 || group.every(isTitled)) ? group : named;
  });
}

/** The controls that switch categories. What is not certain enough is left alone. */
export function findToggles(
  others: readonly Candidate[],
  rows: ReadonlySet<Candidate>,
  known: ReadonlySet<string>,
  onScopesScreen: () => boolean,
): Toggles {
  if (others.length === 0) return new Map();
  if (rows.size > 0) return sectionsOf(togglesWithRows(others, rows, known));
  return onScopesScreen() ? sectionsOf(togglesAlone(others, known)) : new Map();
}
