import data from './catalogue.json' with { type: 'json' };
import type { AccountType } from './types.ts';

/** `[method, path, English label]`. */
export type CatalogueRow = readonly [method: string, path: string, label: string];

/** A category of the catalogue with its rows. */
export interface CatalogueCategory {
  readonly name: string;
  readonly scopes: readonly CatalogueRow[];
}

/** What is publicly known of one account type's endpoints; see README, "Where the data come from". */
export interface Catalogue {
  readonly latestVersion: number;
  readonly categories: readonly CatalogueCategory[];
}

function isRow(row: readonly string[]): row is [string, string, string] {
  return row.length === 3;
}

/** The compact copy of the public scope catalogue for one account type. Throws on a row that is no triple. */
export function catalogueOf(accountType: AccountType): Catalogue {
  const { latestVersion, categories } = data[accountType];
  return {
    latestVersion,
    categories: categories.map(({ name, scopes }) => ({
      name,
      scopes: scopes.map((row) => {
        if (!isRow(row)) throw new Error(`catalogue.json, ${accountType}, ${name}: ${JSON.stringify(row)}`);
        return row;
      }),
    })),
  };
}
