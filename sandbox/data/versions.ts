import { catalogueOf } from './catalogue.ts';
import type { AccountType } from './types.ts';

/** One choice of API Version. */
export interface Version {
  /** The integer as text. */
  readonly value: string;
  readonly label: string;
}

/**
 * Public pages write versions as `14`, `v14` and `v13.0`, and nobody has shown the drop-down: so every account
 * type writes them its own way here, and brands list the oldest first.
 */
const SHOWN: Readonly<
  Record<AccountType, { oldest: number; write: (version: number) => string; oldestFirst: boolean }>
> = {
  agency: { oldest: 2, write: (version) => `v${version}.0`, oldestFirst: false },
  brand: { oldest: 11, write: (version) => `v${version}`, oldestFirst: true },
  partner: { oldest: 13, write: (version) => String(version), oldestFirst: false },
};

/** The newest version, as an integer in text. */
export function latestVersion(accountType: AccountType): string {
  return String(catalogueOf(accountType).latestVersion);
}

/** The versions that the drop-down offers, in its order. */
export function versionsOf(accountType: AccountType): Version[] {
  const { oldest, write, oldestFirst } = SHOWN[accountType];
  const latest = catalogueOf(accountType).latestVersion;
  const numbers = Array.from({ length: latest - oldest + 1 }, (_none, index) => latest - index);
  if (oldestFirst) numbers.reverse();
  return numbers.map((number) => ({ value: String(number), label: write(number) }));
}
