import { endpointKey } from '../scopes/endpoint.ts';
import { categoryKey, foldText } from '../scopes/label.ts';
import type { AccountType, ScopeCategory, ScopeRow, Selection } from '../scopes/types.ts';
import type { CheckControl } from './check-control.ts';
import { findFolds } from './fold.ts';
import { namesScopes } from './headings.ts';
import type { LearnedPage } from './learned/types.ts';
import { inOneReading } from './reading/reading.ts';
import type { Candidate } from './scope-candidate.ts';
import { type Entries, type HeadEntry, type RowEntry, readEntries } from './scope-entries.ts';
import { categoryKeys, type Recognition, recognise } from './scope-recognition.ts';
import { commonParent, holds } from './tree.ts';

/** The scopes of the screen as a typed selection, and the controls behind it. */
export interface ScopesOnPage {
  readonly selection: Selection;
  /** By the ids of the selection's rows; only those that are on the page now. */
  readonly rows: ReadonlyMap<string, CheckControl>;
  /** By the ids of the selection's categories. */
  readonly toggles: ReadonlyMap<string, CheckControl>;
  /** What each row and toggle was recognised from, by the ids of the selection. */
  readonly candidates: ReadonlyMap<string, Candidate>;
  /** What each row and category was read from, those too that are not on the page at the moment. */
  readonly byId: ReadonlyMap<string, HeadEntry | RowEntry>;
  readonly entries: Entries;
  readonly recognition: Recognition;
}

/** Longer texts are no names; they are cut, in characters. */
const LONGEST = 200;

/** What a category or row is called on a page that gives it no readable name. */
const NAMELESS = '?';

/** Gives the second and later bearers of a key a number, so that each id is unique and the same in every reading. */
function createNumbering(): (key: string) => string {
  const used = new Map<string, number>();
  return (key) => {
    const times = (used.get(key) ?? 0) + 1;
    used.set(key, times);
    return times === 1 ? key : `${key} #${times}`;
  };
}

/**
 * Makes a selection of entries; heads without rows are categories that list none.
 * @param isAlive whether an entry's control is on the page now.
 */
export function assemble(
  account: AccountType,
  entries: Entries,
  recognition: Recognition,
  isAlive: (entry: HeadEntry | RowEntry) => boolean = () => true,
): ScopesOnPage {
  const { heads, rows } = entries;
  const listed = new Set(rows.map(({ head }) => head));
  const unique = createNumbering();
  const ids = new Map<HeadEntry | null, string>();
  const categories: ScopeCategory[] = [];
  const toggleControls = new Map<string, CheckControl>();
  const candidates = new Map<string, Candidate>();
  const byId = new Map<string, HeadEntry | RowEntry>();
  const keep = (id: string, entry: HeadEntry | RowEntry, controls: Map<string, CheckControl>) => {
    byId.set(id, entry);
    if (entry.candidate === null || !isAlive(entry)) return;
    controls.set(id, entry.candidate.control);
    candidates.set(id, entry.candidate);
  };
  const categoryHeads = heads.filter((head) => head.mayHoldRows || listed.has(head));
  for (const head of new Set<HeadEntry | null>([...categoryHeads, ...listed])) {
    const name = head?.name ?? NAMELESS; // a row may stand under nothing, and a toggle beside no name
    const id = unique(categoryKey(name).slice(0, LONGEST));
    ids.set(head, id);
    categories.push({
      id,
      name: name.slice(0, LONGEST),
      toggle: head === null ? 'none' : head.toggle,
      locked: head === null ? false : head.locked,
      listed: listed.has(head),
      ...(head === null || head.bulk === null ? {} : { bulk: head.bulk }),
    });
    if (head !== null) keep(id, head, toggleControls);
  }
  const rowControls = new Map<string, CheckControl>();
  const scopeRows = rows.map((row): ScopeRow => {
    const categoryId = ids.get(row.head);
    if (categoryId === undefined) throw new Error(`The row ${row.text.label} was given no category`);
    const { method, path, label } = row.text;
    const what = method !== null && path !== null ? endpointKey(method, path, account) : foldText(label);
    const id = unique(`${categoryId} | ${what}`);
    keep(id, row, rowControls);
    return {
      id,
      method,
      path,
      label: label.slice(0, LONGEST),
      categoryId,
      ticked: row.ticked,
      locked: row.locked,
    };
  });
  return {
    selection: { accountType: account, categories, rows: scopeRows },
    rows: rowControls,
    toggles: toggleControls,
    candidates,
    byId,
    entries,
    recognition,
  };
}

/**
 * Reads the scopes that the page shows now.
 * @param knownCategories names of categories, from the catalogue; they help to recognise toggles.
 * @param learned what the person pointed out on this host.
 * @returns null where the page shows no scopes.
 */
export function readScopes(
  document: Document,
  account: AccountType,
  knownCategories: Iterable<string>,
  learned: LearnedPage | null = null,
): ScopesOnPage | null {
  const categories = categoryKeys(knownCategories);
  return inOneReading(document, () => {
    const recognition = recognise(document, { categories, learned }) ?? recogniseFolded(document, categories);
    if (recognition === null) return null;
    return assemble(account, readEntries(document, recognition, categories), recognition);
  });
}

/** A screen that names the scopes and shows nothing of them but folded categories. */
function recogniseFolded(document: Document, categories: ReadonlySet<string>): Recognition | null {
  if (findFolds(document, null, categories).length === 0 || !namesScopes(document)) return null;
  return { rows: new Map(), toggles: new Map(), others: [], pointedOut: false };
}

/** What stands beside the boxes among the scopes that are none of the scopes'; those elsewhere on the page are not meant. */
export function wordsOfOthers({ recognition }: ScopesOnPage): readonly string[] {
  const ours = [...recognition.rows.keys(), ...recognition.toggles.keys()];
  const around = commonParent(ours.map(({ control }) => control.host));
  if (around === null) return [];
  return recognition.others
    .filter(({ control }) => holds(around, control.host))
    .map(({ text }) => (text.label || (text.path ?? NAMELESS)).slice(0, LONGEST));
}
