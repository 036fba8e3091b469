import { readLabel } from '../scopes/label.ts';
import { looksLikeToggle } from './check-control.ts';
import { hasEndpoint } from './row-text.ts';
import type { Candidate } from './scope-candidate.ts';
import { parentOf } from './tree.ts';

/** What a row is made of: the rows of a page share this. */
function signOf({ control, line }: Candidate): string {
  return `${control.host.localName} ${line.localName}`;
}

function groupBy<K>(
  candidates: Iterable<Candidate>,
  keyOf: (candidate: Candidate) => K,
): Map<K, Candidate[]> {
  const groups = new Map<K, Candidate[]>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [candidate]);
    else group.push(candidate);
  }
  return groups;
}

function isScopeLabel({ text, control }: Candidate): boolean {
  const { verb, resource } = readLabel(text.label);
  return verb !== null && resource.length > 0 && !looksLikeToggle(control);
}

/**
 * Rows that show their endpoint. Scopes come in numbers and alike: a box that is built differently from them and has
 * an endpoint somewhere near is something else, a help text for instance.
 */
function endpointRows(candidates: readonly Candidate[], isScopesPage: () => boolean): readonly Candidate[] {
  const found = candidates.filter(({ text }) => hasEndpoint(text));
  const groups = [...groupBy(found, signOf).values()];
  const several = groups.filter((group) => group.length >= 2);
  if (several.length > 0) return several.flat();
  return groups.length === 1 && isScopesPage() ? found : [];
}

/** On pages that show no endpoints: boxes with a scope's words, alike and several, on a screen that is the scopes'. */
function wordedRows(candidates: readonly Candidate[], isScopesPage: () => boolean): readonly Candidate[] {
  const groups = [...groupBy(candidates, signOf).values()].map((group) => group.filter(isScopeLabel));
  const several = groups.filter((group) => group.length >= 2);
  return several.length > 0 && isScopesPage() ? several.flat() : [];
}

/** Rows by their endpoint or, where the page shows none, by a scope's words; and their siblings in the same lists. */
export function findRows(
  candidates: readonly Candidate[],
  isCategory: (candidate: Candidate) => boolean,
  onScopesScreen: () => boolean,
): ReadonlySet<Candidate> {
  const isScopesPage = () => candidates.some(isCategory) || onScopesScreen();
  const byEndpoint = endpointRows(candidates, isScopesPage);
  const rows = new Set(byEndpoint.length > 0 ? byEndpoint : wordedRows(candidates, isScopesPage));
  // A list whose rows are mostly recognised is a list of scopes: its other rows are scopes too.
  const byLine = groupBy(rows, ({ line }) => parentOf(line));
  const byUnit = groupBy(rows, ({ unit }) => parentOf(unit));
  for (const other of candidates) {
    if (rows.has(other) || other.text.label === '' || looksLikeToggle(other.control) || isCategory(other))
      continue;
    const lists = [byLine.get(parentOf(other.line)) ?? [], byUnit.get(parentOf(other.unit)) ?? []];
    if (lists.some((list) => list.length >= 2 && list.some((row) => signOf(row) === signOf(other))))
      rows.add(other);
  }
  return rows;
}

/**
 * Boxes in the sections of toggles: rows even if no word of theirs is understood. Where rows are known, only boxes
 * built like them count. A scope that were left out here would silently stay ticked.
 */
export function findWordlessRows(
  candidates: readonly Candidate[],
  toggles: ReadonlyMap<Candidate, Element>,
  known: ReadonlySet<Candidate>,
): readonly Candidate[] {
  const sections = new Set(toggles.values());
  const signs = new Set([...known].map(signOf));
  const isInside = (element: Element) => {
    for (let at = parentOf(element); at !== null; at = parentOf(at)) if (sections.has(at)) return true;
    return false;
  };
  return candidates.filter(
    (candidate) =>
      !toggles.has(candidate) &&
      candidate.text.label !== '' &&
      !looksLikeToggle(candidate.control) &&
      (signs.size === 0 || signs.has(signOf(candidate))) &&
      isInside(candidate.control.host),
  );
}
