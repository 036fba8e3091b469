import type { AccountType, Mode, ScopeRule } from '../scopes/types.ts';

/** A template as every surface sees it after the schema accepted it; unknown fields are kept beside the known. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly accountType: AccountType | 'any';
  readonly setup?: TemplateSetup;
  readonly mode: Mode;
  readonly scopes: readonly ScopeRule[];
  /** Words to find it by, in the person's order; no two alike but for case. */
  readonly tags?: readonly string[];
  /** After how many days its tokens are to be rotated. */
  readonly rotateAfterDays?: number;
  /** Whom its tokens are for; what `{client}` offers first. */
  readonly client?: string;
  /** What is known of the variables in its texts; those that are not named here may still be used. */
  readonly variables?: readonly TemplateVariable[];
}

/** How a variable of a template is asked for. */
export interface TemplateVariable {
  /** As in the braces. */
  readonly name: string;
  readonly default?: string;
  /** What it may be; empty or missing: anything. */
  readonly choices?: readonly string[];
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
