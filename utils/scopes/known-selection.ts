import { endpointKey } from './endpoint.ts';
import { categoryKey } from './label.ts';
import type { KnownScope } from './match.ts';
import type { AccountType, ScopeRow, Selection } from './types.ts';

/**
 * The known scopes as if a page listed them, so that rules find them as they find rows. The id of a row is the key of
 * its endpoint.
 */
export function knownSelection(known: readonly KnownScope[], accountType: AccountType): Selection {
  // By key: a category goes by several names.
  const names = new Map<string, string>();
  const rows = known.map(({ category, method, path, labels }): ScopeRow => {
    const key = categoryKey(category);
    const name = names.get(key) ?? category;
    names.set(key, name);
    const id = endpointKey(method, path, accountType);
    return { id, method, path, label: labels[0] ?? '', categoryId: name, ticked: false, locked: false };
  });
  const categories = [...names.values()].map((name) => ({
    id: name,
    name,
    toggle: 'none' as const,
    locked: false,
    listed: true,
  }));
  return { accountType, categories, rows };
}
