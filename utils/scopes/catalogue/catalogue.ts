import type { KnownScope } from '../match.ts';
import type { AccountType, Method } from '../types.ts';
import file from './catalogue.json' with { type: 'json' };

/**
 * The publicly documented endpoints that a scoped token can govern, per account type.
 * It helps to understand rows of the page and never decides what exists: the live list of scopes is not
 * published, and the page offers rows that no document names. Source, commit and date stand in `catalogue.json`.
 */

/** `observed`: published by somebody who saw it on screen; `rule` and `weak`: predicted from the path. */
export type LabelOrigin = 'observed' | 'rule' | 'weak';

export interface CatalogueEntry extends KnownScope {
  /** Other names under which guides saw the category on screen. */
  readonly categorySeenAs: readonly string[];
  /** Title of the endpoint in the API documents; seldom the words on screen. */
  readonly summary: string;
  /** Expected words on screen; null where no rule predicts any (no label of a write scope was ever seen). */
  readonly label: { readonly text: string; readonly origin: LabelOrigin } | null;
  /** Why reading it is not harmless; null where nothing is known. */
  readonly sensitiveRead: string | null;
}

/** The form of `catalogue.json`, held by `catalogue.test.ts`. */
interface CatalogueFile {
  readonly accountTypes: Readonly<
    Record<AccountType, { readonly categories: readonly CatalogueFileCategory[] }>
  >;
}

interface CatalogueFileCategory {
  readonly name: string;
  readonly seenAs?: readonly string[];
  readonly rows: readonly CatalogueFileRow[];
}

interface CatalogueFileRow {
  readonly method: Method;
  readonly path: string;
  readonly summary: string;
  readonly label?: string;
  readonly labelFrom?: LabelOrigin;
  readonly sensitiveRead?: string;
}

function entryOf(category: CatalogueFileCategory, row: CatalogueFileRow): CatalogueEntry {
  const label =
    row.label === undefined || row.labelFrom === undefined
      ? null
      : { text: row.label, origin: row.labelFrom };
  return {
    category: category.name,
    categorySeenAs: category.seenAs ?? [],
    method: row.method,
    path: row.path,
    summary: row.summary,
    label,
    labels: label === null ? [row.summary] : [label.text, row.summary],
    sensitiveRead: row.sensitiveRead ?? null,
  };
}

const entries = new Map<AccountType, readonly CatalogueEntry[]>();

/** All documented scopes of an account type, in the order of the documents; the same array on every call. */
export function catalogueFor(accountType: AccountType): readonly CatalogueEntry[] {
  const known = entries.get(accountType);
  if (known !== undefined) return known;
  // A JSON import types every text as `string`; the test checks the narrower form.
  const { categories } = (file as CatalogueFile).accountTypes[accountType];
  const built = categories.flatMap((category) => category.rows.map((row) => entryOf(category, row)));
  entries.set(accountType, built);
  return built;
}
