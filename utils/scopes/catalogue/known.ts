import type { KnownScope } from '../match.ts';
import type { AccountType, Method } from '../types.ts';
import { catalogueFor } from './catalogue.ts';
import file from './seen-on-screen.json' with { type: 'json' };

/** The form of `seen-on-screen.json`, held by `known.test.ts`. */
interface SeenRow {
  readonly accountTypes: Readonly<Partial<Record<AccountType, string>>>;
  readonly category: string;
  readonly method: Method;
  readonly labels: readonly string[];
}

// A JSON import types every text as `string`; the test checks the narrower form.
const seen = file.rows as readonly SeenRow[];

const known = new Map<AccountType, readonly KnownScope[]>();

/**
 * All that is known of an account type's scopes: documented ones, and rows that were only seen on screen; the same
 * array on every call.
 */
export function knownScopes(accountType: AccountType): readonly KnownScope[] {
  const built = known.get(accountType);
  if (built !== undefined) return built;
  const onScreen = seen.flatMap(({ accountTypes, category, method, labels }) => {
    const path = accountTypes[accountType];
    return path === undefined ? [] : [{ category, method, path, labels }];
  });
  const all = [...catalogueFor(accountType), ...onScreen];
  known.set(accountType, all);
  return all;
}
