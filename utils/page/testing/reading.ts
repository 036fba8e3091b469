import type { AccountType } from '../../scopes/types.ts';
import { readScopes } from '../scope-reader.ts';
import { showPage } from './page.ts';

/** Categories that the tests' pages have, as the catalogue would name them. */
export const KNOWN_CATEGORIES = ['Actions', 'Catalogs', 'Reports', 'Jobs Management', 'Tracking Links'];

export interface Reading {
  /** `Actions on`, with ` locked` and ` unlisted` where they hold. */
  readonly categories: readonly string[];
  /** `x Actions | GET /Actions | Retrieve actions`; a ticked row begins with x, a locked one ends with ` locked`. */
  readonly rows: readonly string[];
}

/** A page's scopes in lines that can be compared; null where none are seen. */
export function readPage(html: string, account: AccountType = 'agency'): Reading | null {
  const page = readScopes(showPage(html), account, KNOWN_CATEGORIES);
  if (page === null) return null;
  const { categories, rows } = page.selection;
  const names = new Map(categories.map(({ id, name }) => [id, name]));
  return {
    categories: categories.map(
      ({ name, toggle, locked, listed }) =>
        `${name} ${toggle}${locked ? ' locked' : ''}${listed ? '' : ' unlisted'}`,
    ),
    rows: rows.map(({ ticked, categoryId, method, path, label, locked }) => {
      const endpoint = method === null || path === null ? '-' : `${method} ${path}`;
      const words = `${names.get(categoryId)} | ${endpoint} | ${label}`;
      return `${ticked ? 'x' : 'o'} ${words}${locked ? ' locked' : ''}`;
    }),
  };
}
