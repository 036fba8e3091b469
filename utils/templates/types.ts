import type { AccountType, Mode, ScopeRule } from '../scopes/types.ts';

/** A template as every surface sees it after the schema accepted it; unknown fields are kept beside the known. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly accountType: AccountType | 'any';
  readonly setup?: TemplateSetup;
  readonly mode: Mode;
  readonly scopes: readonly ScopeRule[];
}

/** How to fill Setup and Contact Information; every field may be left out. */
export interface TemplateSetup {
  readonly name?: string;
  readonly description?: string;
  /** `latest` or an integer as text. */
  readonly apiVersion?: string;
  readonly primaryContact?: string;
  readonly developerEmails?: readonly string[];
}
