import type { KnownScope } from '../match.ts';
import type { AccountType, Method } from '../types.ts';
import file from './catalogue.json' with { type: 'json' };

/**
 * The publicly documented endpoints that a scoped token can govern, per account type.
 * It helps to understand rows of the page and never decides what exists: the live list of scopes is not
 * published, and the page offers rows that no document names. Source, commit and date stand in `catalogue.json`, as
 * notes that the package leaves out, like `_labelFrom` (`observed`: published by somebody who saw it on screen;
 * `rule` and `weak`: predicted from the path), `_seenAs` and `_sensitiveRead`.
 */
interface CatalogueFile {
  readonly accountTypes: Readonly<
    Record<AccountType, { readonly categories: readonly CatalogueFileCategory[] }>
  >;
}

interface CatalogueFileCategory {
  readonly name: string;
  readonly rows: readonly CatalogueFileRow[];
}

interface CatalogueFileRow {
  readonly method: Method;
  readonly path: string;
  /** Title of the endpoint in the API documents; seldom the words on screen. */
  readonly summary: string;
  /** Expected words on screen; missing where no rule predicts any (no label of a write scope was ever seen). */
  readonly label?: string;
}

function entryOf(category: string, { method, path, summary, label }: CatalogueFileRow): KnownScope {
  return { category, method, path, labels: label === undefined ? [summary] : [label, summary] };
}

const entries = new Map<AccountType, readonly KnownScope[]>();

/** All documented scopes of an account type, in the order of the documents; the same array on every call. */
export function catalogueFor(accountType: AccountType): readonly KnownScope[] {
  const known = entries.get(accountType);
  if (known !== undefined) return known;
  // A JSON import types every text as `string`; the test checks the narrower form.
  const { categories } = (file as CatalogueFile).accountTypes[accountType];
  const built = categories.flatMap((category) => category.rows.map((row) => entryOf(category.name, row)));
  entries.set(accountType, built);
  return built;
}
