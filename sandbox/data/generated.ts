import type { CatalogueCategory, CatalogueRow } from './catalogue.ts';

const PER_CATEGORY = 20;

/** Twenty rows of one invented resource: every third writes. */
function rowsOf(root: string, group: string, count: number): CatalogueRow[] {
  return Array.from({ length: count }, (_none, index): CatalogueRow => {
    const number = String(index + 1).padStart(2, '0');
    const path = `${root}/Samples${group}/{SampleId}/Values${number}`;
    return index % 3 === 2
      ? ['PUT', path, `Update sample ${group} value ${number}`]
      : ['GET', path, `Retrieve sample ${group} value ${number}`];
  });
}

/** Categories with `count` invented scopes below the account's root path; none for a count below one. */
export function generatedCategories(root: string, count: number): CatalogueCategory[] {
  const groups = Math.max(0, Math.ceil(count / PER_CATEGORY));
  return Array.from({ length: groups }, (_none, index) => {
    const group = String(index + 1).padStart(3, '0');
    return {
      name: `Sample ${group}`,
      scopes: rowsOf(root, group, Math.min(PER_CATEGORY, count - index * PER_CATEGORY)),
    };
  });
}
