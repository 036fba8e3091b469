/** The sandbox's own words; it shares no code with the extension that is tested on it. */

/** Whose settings page it is. */
export type AccountType = 'agency' | 'brand' | 'partner';

/** Languages the sandbox speaks. */
export type Language = 'en' | 'zh';

/** One row of the API Scopes step. */
export interface Scope {
  /** `METHOD /path` in the catalogue's spelling; unique inside an account type. */
  readonly id: string;
  readonly method: string;
  /** In the catalogue's spelling: `/Advertisers/{AccountSID}/Deals/{DealId}`. */
  readonly path: string;
  /** In the spelling of the screen, which varies: `/Advertisers/<AccountSID>/Deals/<DealID>`. */
  readonly shownPath: string;
  /** In the language of the screen. */
  readonly label: string;
}

/** A group of scopes with its toggle. */
export interface Category {
  /** The English name, whatever the language of the screen. */
  readonly id: string;
  /** In the language of the screen. */
  readonly name: string;
  readonly scopes: readonly Scope[];
}
