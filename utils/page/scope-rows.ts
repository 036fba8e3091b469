import { readLabel } from '../scopes/label.ts';
import { looksLikeToggle } from './check-control.ts';
import { hasEndpoint } from './row-text.ts';
import type { Candidate } from './scope-candidate.ts';
import { parentOf } from './tree.ts';

function isScopeLabel(label: string): boolean {
  const { verb, resource } = readLabel(label);
  return verb !== null && resource.length > 0;
}

/** Where a row stands and what it is made of: rows of one list share this. */
function signOf({ control, unit }: Candidate): string {
  return `${control.host.localName} ${unit.localName}`;
}

/** Rows by their endpoint or a scope's words, and their siblings in the same lists. */
export function findRows(
  candidates: readonly Candidate[],
  isCategory: (candidate: Candidate) => boolean,
): ReadonlySet<Candidate> {
  const rows = new Set(
    candidates.filter(
      ({ text, control }) => hasEndpoint(text) || (isScopeLabel(text.label) && !looksLikeToggle(control)),
    ),
  );
  // A list whose rows are mostly recognised is a list of scopes: its other rows are scopes too.
  const lists = new Map<Element | null, { rows: number; signs: Set<string> }>();
  for (const row of rows) {
    const parent = parentOf(row.unit);
    const list = lists.get(parent) ?? { rows: 0, signs: new Set() };
    list.rows += 1;
    list.signs.add(signOf(row));
    lists.set(parent, list);
  }
  for (const other of candidates) {
    if (rows.has(other) || other.text.label === '' || looksLikeToggle(other.control) || isCategory(other))
      continue;
    const list = lists.get(parentOf(other.unit));
    if (list !== undefined && list.rows >= 2 && list.signs.has(signOf(other))) rows.add(other);
  }
  return rows;
}

/** Boxes in the sections of toggles: rows even if no word of theirs is understood. */
export function findWordlessRows(
  candidates: readonly Candidate[],
  toggles: ReadonlyMap<Candidate, Element>,
): ReadonlySet<Candidate> {
  const sections = new Set(toggles.values());
  const isInside = (element: Element) => {
    for (let at = parentOf(element); at !== null; at = parentOf(at)) if (sections.has(at)) return true;
    return false;
  };
  return new Set(
    candidates.filter(
      (candidate) =>
        !toggles.has(candidate) &&
        candidate.text.label !== '' &&
        !looksLikeToggle(candidate.control) &&
        isInside(candidate.control.host),
    ),
  );
}
