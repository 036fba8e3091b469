import type { AccountType } from '../../data/types.ts';
import type { Tab, View } from '../model/route.ts';

/** A control was clicked, changed or pressed by key. */
export interface Activation {
  /** What the control is, in English whatever the language of the screen: `next`, `scope GET /Agencies/…`. */
  readonly control: string;
  /** True for the person's own act, false for a script's. */
  readonly trusted: boolean;
  /** The type of the DOM event. */
  readonly event: string;
}

/** An activation of a control that the extension must never touch. */
export interface ForbiddenActivation extends Activation {
  /** Milliseconds since the page was loaded. */
  readonly at: number;
}

/** The token in hand, as the app (not the screen) knows it. */
export interface TokenRecord {
  readonly name: string;
  readonly description: string;
  /** The integer as text. */
  readonly apiVersion: string;
  readonly primaryContact: string | null;
  readonly developerEmails: readonly string[];
}

/** The true state of the page, as plain JSON. */
export interface SandboxRecord {
  readonly accountType: AccountType;
  readonly view: View;
  /** Null outside the edit view. */
  readonly tab: Tab | null;
  readonly token: TokenRecord;
  /** Sorted `METHOD /path` of what is truly granted: category on and row ticked. */
  readonly scopes: readonly string[];
  /** Sorted `METHOD /path` of every ticked row, also in categories that are off. */
  readonly ticked: readonly string[];
  /** English names of the categories that are on. */
  readonly categoriesOn: readonly string[];
  /** How many tokens the list holds. */
  readonly savedTokens: number;
  readonly forbidden: readonly ForbiddenActivation[];
  readonly activations: readonly Activation[];
}

/** One row that the API Scopes step offers. */
export interface OfferedScope {
  /** As the screen writes it. */
  readonly category: string;
  readonly label: string;
  readonly method: string;
  /** In the catalogue's spelling, as in the record. */
  readonly path: string;
  /** As the screen writes it; null with `paths=hidden`. */
  readonly shownPath: string | null;
}

/** `window.sandbox`. */
export interface SandboxWindow {
  record(): SandboxRecord;
  offered(): OfferedScope[];
  /** Forgets every recorded activation; the fields stay. */
  reset(): void;
}
