import { endpointKey } from '../scopes/endpoint.ts';
import { categoryKey, foldText } from '../scopes/label.ts';
import type { AccountType, ScopeCategory, ScopeRow, Selection } from '../scopes/types.ts';
import { type CheckControl, isLocked, stateOf } from './check-control.ts';
import { headingAbove, namesScopes } from './headings.ts';
import { type Candidate, findCandidates } from './scope-candidate.ts';
import { findRows, findWordlessRows } from './scope-rows.ts';
import { findToggles, isCategoryName, nameOfToggle, type Toggles } from './scope-toggles.ts';
import { parentOf } from './tree.ts';

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

/** A category's toggle, or its heading where the page gives it no toggle; null where it has not even that. */
type Head = Candidate | string | null;

/** Longer texts are no names; they are cut, in characters. */
const LONGEST = 200;

/** What a category or row is called on a page that gives it no readable name. */
const NAMELESS = '?';

/** Finds the head of each row: the toggle whose section holds it, else the last toggle before it, else a heading. */
function headsOf(rows: readonly Candidate[], toggles: Toggles): ReadonlyMap<Candidate, Head> {
  const bySection = new Map([...toggles].map(([toggle, section]) => [section, toggle]));
  const ordered = [...toggles.keys()].sort((a, b) => a.order - b.order);
  const known = new Map<Element, Candidate | null>();
  const sectionHead = (from: Element | null): Candidate | null => {
    if (from === null) return null;
    const before = known.get(from);
    if (before !== undefined) return before;
    const head = bySection.get(from) ?? sectionHead(parentOf(from));
    known.set(from, head);
    return head;
  };
  return new Map(
    rows.map((row) => {
      const head = sectionHead(row.control.host) ?? ordered.findLast((toggle) => toggle.order < row.order);
      return [row, head ?? headingAbove(row.unit)];
    }),
  );
}

/** Gives the second and later bearers of a key a number, so that each id is unique and the same in every reading. */
function createNumbering(): (key: string) => string {
  const used = new Map<string, number>();
  return (key) => {
    const times = (used.get(key) ?? 0) + 1;
    used.set(key, times);
    return times === 1 ? key : `${key} #${times}`;
  };
}

function assemble(
  account: AccountType,
  rows: readonly Candidate[],
  toggles: Toggles,
  known: ReadonlySet<string>,
): ScopesOnPage {
  const heads = headsOf(rows, toggles);
  const listed = new Set(heads.values());
  const unique = createNumbering();
  const ids = new Map<Head, string>();
  const categories: ScopeCategory[] = [];
  const toggleControls = new Map<string, CheckControl>();
  const ordered = [...toggles.keys()].sort((a, b) => a.order - b.order);
  for (const head of new Set<Head>([...ordered, ...heads.values()])) {
    const own = head !== null && typeof head !== 'string';
    const section = own ? toggles.get(head) : undefined;
    const name =
      (own && section !== undefined ? nameOfToggle(head, section, rows, known) : own ? null : head) ??
      NAMELESS;
    const id = unique(categoryKey(name).slice(0, LONGEST));
    ids.set(head, id);
    categories.push({
      id,
      name: name.slice(0, LONGEST),
      toggle: own ? stateOf(head.control) : 'none',
      locked: own && isLocked(head.control),
      listed: listed.has(head),
    });
    if (own) toggleControls.set(id, head.control);
  }
  const rowControls = new Map<string, CheckControl>();
  const scopeRows = rows.map((row): ScopeRow => {
    const categoryId = ids.get(heads.get(row) ?? null);
    if (categoryId === undefined) throw new Error(`The row ${row.text.label} was given no category`);
    const { method, path, label } = row.text;
    const what = method !== null && path !== null ? endpointKey(method, path, account) : foldText(label);
    const id = unique(`${categoryId} | ${what}`);
    rowControls.set(id, row.control);
    const ticked = stateOf(row.control) === 'on';
    return {
      id,
      method,
      path,
      label: label.slice(0, LONGEST),
      categoryId,
      ticked,
      locked: isLocked(row.control),
    };
  });
  return {
    selection: { accountType: account, categories, rows: scopeRows },
    rows: rowControls,
    toggles: toggleControls,
  };
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
  const known = new Set([...knownCategories].map((name) => categoryKey(name)));
  const candidates = findCandidates(document);
  if (candidates.length === 0) return null;
  let named: boolean | null = null;
  const onScopesScreen = () => {
    named ??= namesScopes(document);
    return named;
  };
  const worded = findRows(candidates, (candidate) => isCategoryName(candidate, known), onScopesScreen);
  const others = candidates.filter((candidate) => !worded.has(candidate));
  const toggles = findToggles(others, worded, known, onScopesScreen);
  // Two toggles at the least: the section of a lone one is the whole page.
  const wordless = toggles.size >= 2 ? findWordlessRows(candidates, toggles, worded) : [];
  const rows = new Set([...worded, ...wordless]);
  const taken = candidates.filter((candidate) => rows.has(candidate) && !toggles.has(candidate));
  if (taken.length === 0 && toggles.size === 0) return null;
  return assemble(account, taken, toggles, known);
}
