import type { AccountType } from '../scopes/types.ts';

/** An integration that uses a legacy token and is to get a scoped one. */
export interface MigratedIntegration {
  /** The extension's own, random. */
  readonly id: string;
  /** The person's words; one line, never shaped like a credential. */
  readonly name: string;
  /** Ids of the steps that the person ticked. */
  readonly ticked: readonly string[];
}

/** What of an account type's legacy tokens is replaced by now. */
export interface Migration {
  readonly accountType: AccountType;
  readonly integrations: readonly MigratedIntegration[];
}
