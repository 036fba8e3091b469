import { categoryKey } from '../scopes/label.ts';
import { neighbourhoodOf } from './alone.ts';
import { looksLikeToggle } from './check-control.ts';
import { bareName, hasTitle, headingIn, isInHeading } from './headings.ts';
import type { Candidate } from './scope-candidate.ts';
import { textOf, textPieces } from './text.ts';
import { parentOf } from './tree.ts';

/** Each toggle with its section: the largest element around it that holds no other toggle. */
export type Toggles = ReadonlyMap<Candidate, Element>;

/** Names that toggles have without saying which category they are for. */
const EMPTY_NAMES = /^(?:on|off|toggle|enable|enabled|disable|disabled|switch|select all|all|yes|no)$/i;

/** How sure one has to be that a control is a category's toggle. */
const ENOUGH = 3;

function ariaNames({ control }: Candidate): readonly string[] {
  return [control.host, control.element].map((element) => element.getAttribute('aria-label') ?? '');
}

/** Whether a candidate is called like one of the known categories. */
export function isCategoryName(candidate: Candidate, known: ReadonlySet<string>): boolean {
  const heading = headingIn(candidate.unit);
  const names = [candidate.text.label, ...ariaNames(candidate), heading === null ? '' : textOf(heading)];
  return names.some((name) => name !== '' && known.has(categoryKey(bareName(name))));
}

/** The name of the category that a toggle heads; null where none can be read. */
export function nameOfToggle(toggle: Candidate, known: ReadonlySet<string>): string | null {
  const heading = headingIn(toggle.unit);
  const names = [heading === null ? '' : textOf(heading), ...ariaNames(toggle), ...textPieces(toggle.unit)]
    .map(bareName)
    .filter((name) => /\p{L}/u.test(name) && !EMPTY_NAMES.test(name));
  return names.find((name) => known.has(categoryKey(name))) ?? names[0] ?? null;
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

/** How many candidates stand in sections side by side and of one kind, for each of them. */
function countSiblings(sections: ReadonlyMap<Candidate, Element>): ReadonlyMap<Candidate, number> {
  const groups = new Map<Element | null, Map<string, Candidate[]>>();
  for (const [candidate, section] of sections) {
    const kinds = groups.get(parentOf(section)) ?? new Map<string, Candidate[]>();
    groups.set(parentOf(section), kinds);
    const kind = `${section.localName} ${candidate.control.host.localName}`;
    const members = kinds.get(kind);
    if (members === undefined) kinds.set(kind, [candidate]);
    else members.push(candidate);
  }
  const counts = new Map<Candidate, number>();
  for (const kinds of groups.values()) {
    for (const members of kinds.values()) for (const member of members) counts.set(member, members.length);
  }
  return counts;
}

/**
 * Controls that head a group of rows, are called like a category, or are like those that do. Each sign has a
 * weight; below `ENOUGH` a control is left alone.
 */
export function findToggles(
  others: readonly Candidate[],
  rows: ReadonlySet<Candidate>,
  known: ReadonlySet<string>,
  onScopesScreen: () => boolean,
): Toggles {
  const sections = sectionsOf(others);
  const first = firstRows(rows);
  const siblings = countSiblings(sections);
  const scores = new Map<Candidate, number>();
  for (const [other, section] of sections) {
    const firstRow = first.get(section);
    let score = 0;
    if (looksLikeToggle(other.control)) score += 2;
    if (isCategoryName(other, known)) score += 3;
    if (firstRow !== undefined && other.order < firstRow) score += 3;
    if (headingIn(other.unit) !== null || isInHeading(other.control.host)) score += 2;
    else if (score < ENOUGH && hasTitle(other.unit)) score += 1;
    // Categories come in a row; a lone switch of the app does not.
    if (score < ENOUGH && (siblings.get(other) ?? 0) >= 2) score += onScopesScreen() ? 2 : 1;
    scores.set(other, score);
  }
  const decided = others.filter((other) => (scores.get(other) ?? 0) >= ENOUGH);
  const parents = new Set(decided.map((toggle) => parentOf(sections.get(toggle) ?? toggle.unit)));
  const hosts = new Set(decided.map(({ control }) => control.host.localName));
  const alike = others.filter((other) => {
    const score = scores.get(other) ?? 0;
    if (score >= ENOUGH || other.text.label === '') return false;
    if (!parents.has(parentOf(sections.get(other) ?? other.unit))) return false;
    return score + (hosts.has(other.control.host.localName) ? 2 : 0) >= 2;
  });
  const toggles = [...decided, ...alike];
  // Switches alone, without one scope or known category in sight, could be anything.
  const understood = rows.size > 0 || toggles.some((toggle) => isCategoryName(toggle, known));
  if (!understood && (toggles.length < 2 || !onScopesScreen())) return new Map();
  return sectionsOf(toggles);
}
