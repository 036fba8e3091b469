import { ACCOUNT_TYPES, type AccountType } from '../scopes/types.ts';
import data from './hosts.json' with { type: 'json' };

/** A host that is known to serve the app. */
export interface KnownHost {
  readonly host: string;
  /** What people call it. */
  readonly name: string;
  readonly accountTypes: readonly AccountType[];
}

/** Typed by hand, since TypeScript reads the texts of a JSON file as any text; a test holds the file. */
const accountTypes = (names: readonly string[]) => ACCOUNT_TYPES.filter((one) => names.includes(one));

/** Hosts that the options page suggests. */
export const SUGGESTED_HOSTS: readonly KnownHost[] = data.suggested.map((one) => ({
  host: one.host,
  name: one.name,
  accountTypes: accountTypes(one.accountTypes),
}));

/** Which account types may have their tokens page on a host; all, where nothing is known. */
export function accountTypesOn(host: string): readonly AccountType[] {
  return SUGGESTED_HOSTS.find((one) => one.host === host)?.accountTypes ?? ACCOUNT_TYPES;
}
