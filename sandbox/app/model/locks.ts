import type { Category } from '../../data/types.ts';

/** The last row of every third category: the ones that `locked=…` holds. */
export function lockedScopes(categories: readonly Category[]): Set<string> {
  const held = categories.filter((_category, index) => index % 3 === 1).map(({ scopes }) => scopes.at(-1));
  return new Set(held.flatMap((scope) => (scope === undefined ? [] : [scope.id])));
}
