import type { FieldName } from '../page/field.ts';
import type { AccountType, ScopeRow, Selection } from '../scopes/types.ts';

/** A part of the tokens page that the extension recognised since the draft began. */
export type PagePart =
  | 'list'
  | 'legacy-token'
  | 'setup'
  | 'contact'
  | 'scopes'
  | 'create'
  | 'overview'
  | 'credentials';

/** Id of what stands among the categories for the rows that a list does not draw. */
export const REST_OF_LIST = '';

/** How the selection stands to the preset that was applied last, else to the chosen template. */
export interface WantedScopes {
  readonly name: string;
  /** How many scopes it wants of those that are listed. */
  readonly wanted: number;
  /** False while categories that do not list their scopes, switched off or not, may hold more that it wants. */
  readonly allSeen: boolean;
  /** Scopes that are ticked now and that it does not want. */
  readonly extra: readonly ScopeRow[];
  /** Scopes that it wants and that are not ticked now. */
  readonly missing: readonly ScopeRow[];
}

/** What the chosen template would fill in. Only texts without open variables and without credentials. */
export type TemplateTexts = Partial<
  Readonly<Record<'name' | 'description' | 'apiVersion' | 'primaryContact', string>>
>;

/**
 * What the page's state says about the token being made, as last seen: wizard steps come one after the other.
 * Null means "not seen", which is never the same as "empty". Never holds a credential.
 */
export interface PageFacts {
  readonly parts: readonly PagePart[] | null;
  readonly accountType: AccountType | null;
  /** Token Name as it stands in the box. */
  readonly name: string | null;
  readonly description: string | null;
  /** As the page writes them, for instance `16` or `v16.0 (latest)`. */
  readonly apiVersion: { readonly chosen: string | null; readonly newest: string | null } | null;
  /** `latest` or an integer as text, from the template in use; null where none asks for a version. */
  readonly wantedApiVersion: string | null;
  readonly primaryContact: 'chosen' | 'empty' | 'unknown';
  readonly selection: Selection | null;
  /** Names on the other cards of the token list, without the token that is being made or edited. */
  readonly otherTokenNames: readonly string[] | null;
  readonly wantedScopes: WantedScopes | null;
  /** Null where no template is chosen. */
  readonly template: TemplateTexts | null;
  /** Fields of the wizard that are on the screen now: only there can anything be filled or shown. */
  readonly onScreen: readonly FieldName[];
  /** Whether the scopes are on the screen now: only then can rows be ticked or cleared. */
  readonly scopesOnScreen: boolean;
  /** A token that exists already is open, not a new one; null while that is not known. */
  readonly editing: boolean | null;
}

/** Before anything was recognised. */
export const nothingSeen: PageFacts = {
  parts: null,
  accountType: null,
  name: null,
  description: null,
  apiVersion: null,
  wantedApiVersion: null,
  primaryContact: 'unknown',
  selection: null,
  otherTokenNames: null,
  wantedScopes: null,
  template: null,
  onScreen: [],
  scopesOnScreen: false,
  editing: null,
};
