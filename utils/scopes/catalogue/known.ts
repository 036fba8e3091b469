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

/** All that is known of an account type's scopes: documented ones, and rows that were only seen on screen. */
export function knownScopes(accountType: AccountType): readonly KnownScope[] {
  const onScreen = seen.flatMap(({ accountTypes, category, method, labels }) => {
    const path = accountTypes[accountType];
    return path === undefined ? [] : [{ category, method, path, labels }];
  });
  return [...catalogueFor(accountType), ...onScreen];
}
