import { endpointKey } from './endpoint.ts';
import type { KnownScope } from './match.ts';
import { categoriesOff } from './snapshot.ts';
import type { ScopeCategory, Selection } from './types.ts';

/**
 * The categories, switched on, that list some of a known category's scopes and lack others. The page may have no more
 * of them, or the others are still on their way. Where rows show no endpoint nothing can be said.
 */
export function incompleteCategories(
  { accountType, categories, rows }: Selection,
  known: readonly KnownScope[],
): readonly ScopeCategory[] {
  const keyOf = ({ method, path }: KnownScope) => endpointKey(method, path, accountType);
  const categoryOf = new Map(known.map((scope) => [keyOf(scope), scope.category]));
  const keys = new Set<string>();
  const named = new Map<string, Set<string>>();
  for (const { method, path, categoryId } of rows) {
    if (method === null || path === null) continue;
    const key = endpointKey(method, path, accountType);
    keys.add(key);
    const name = categoryOf.get(key);
    if (name === undefined) continue;
    const names = named.get(categoryId) ?? new Set();
    named.set(categoryId, names.add(name));
  }
  const lacking = new Set(known.filter((scope) => !keys.has(keyOf(scope))).map(({ category }) => category));
  const off = categoriesOff({ accountType, categories, rows });
  return categories.filter(
    ({ id }) => !off.has(id) && [...(named.get(id) ?? [])].some((name) => lacking.has(name)),
  );
}
