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

/** What of an account type's legacy tokens is replaced by now. Unknown fields of what is stored survive. */
export interface Migration {
  readonly accountType: AccountType;
  /** In the order in which they were added. */
  readonly integrations: readonly MigratedIntegration[];
}

/** One act of the person. It is applied to what is stored by then, so that no window writes over another's. */
export type MigrationChange =
  | { readonly kind: 'add'; readonly id: string; readonly name: string }
  | { readonly kind: 'rename'; readonly id: string; readonly name: string }
  | { readonly kind: 'tick'; readonly id: string; readonly step: string; readonly ticked: boolean }
  | { readonly kind: 'remove'; readonly id: string }
  /** Puts back what was removed, where it stood. */
  | { readonly kind: 'restore'; readonly integration: MigratedIntegration; readonly at: number };

/** Why a change was not made, in the words of `migration.refused`. */
export type MigrationRefusal =
  | 'empty'
  | 'long'
  | 'line'
  | 'secret'
  | 'taken'
  | 'tooMany'
  /** Removed in another window. */
  | 'gone';

/** What the store answers, whatever it was asked. */
export type MigrationAnswer =
  | { readonly state: 'ok'; readonly migration: Migration; readonly refused: MigrationRefusal | null }
  /** It stays as it is; `stored` is what lies there, as text without credentials. */
  | { readonly state: 'damaged' | 'newer'; readonly stored: string }
  /** The browser's storage did not answer, or has no room left: nothing was changed. */
  | { readonly state: 'failed'; readonly full: boolean };
