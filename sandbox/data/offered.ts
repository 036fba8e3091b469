import { type CatalogueCategory, type CatalogueRow, catalogueOf } from './catalogue.ts';
import { chineseCategory, chineseLabel } from './chinese.ts';
import { DIFFERENCES } from './differences.ts';
import { generatedCategories } from './generated.ts';
import { shownPath } from './spelling.ts';
import type { AccountType, Category, Language, Scope } from './types.ts';

const ROOTS: Readonly<Record<AccountType, string>> = {
  agency: '/Agencies/{AccountSID}',
  brand: '/Advertisers/{AccountSID}',
  partner: '/Mediapartners/{AccountSID}',
};

const idOf = ([method, path]: CatalogueRow) => `${method} ${path}`;

/** The catalogue, less what the screen does not offer, plus what only the screen offers; by name. */
function known(accountType: AccountType): CatalogueCategory[] {
  const { added, missing } = DIFFERENCES[accountType];
  const gone = new Set(missing);
  const rows = new Map<string, CatalogueRow[]>();
  for (const { name, scopes } of catalogueOf(accountType).categories) {
    const left = scopes.filter((row) => !gone.has(idOf(row)));
    if (left.length > 0) rows.set(name, left);
  }
  for (const { category, row } of added) rows.set(category, [row, ...(rows.get(category) ?? [])]);
  return [...rows]
    .map(([name, scopes]) => ({ name, scopes }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/**
 * Every category and scope that the API Scopes step of this account type offers, in the order of the screen.
 *
 * @param rows when there are fewer known scopes than this, generated ones are added up to this number
 */
export function offeredCategories(accountType: AccountType, language: Language, rows = 0): Category[] {
  const categories = known(accountType);
  const count = categories.reduce((sum, { scopes }) => sum + scopes.length, 0);
  const all = [...categories, ...generatedCategories(ROOTS[accountType], rows - count)];
  return all.map(({ name, scopes }, index) => ({
    id: name,
    name: language === 'zh' ? chineseCategory(name) : name,
    scopes: scopes.map(
      ([method, path, label]): Scope => ({
        id: `${method} ${path}`,
        method,
        path,
        shownPath: shownPath(accountType, index, path),
        label: language === 'zh' ? chineseLabel(label) : label,
      }),
    ),
  }));
}
