import type { AccountType } from '../data/types.ts';

/**
 * One generated page: the API Scopes screen as some front-end team may have built it. Plain JSON, so that a page
 * can be printed, kept and shown again. The values of each choice stand with the plainest first.
 */
export interface PageSpec {
  readonly accountType: AccountType;
  /** Of the page's own words; scope labels stay English unless `labels` says otherwise. */
  readonly language: PageLanguage;
  readonly title: 'apiScopes' | 'scopes' | 'permissions';
  readonly place: PlaceSpec;
  readonly structure: Structure;
  /** Elements without meaning around each row, and around the parts of a row. */
  readonly wrappers: number;
  readonly naming: NamingSpec;
  readonly box: BoxSpec;
  /** Null: the page gives categories no toggle. */
  readonly toggle: ToggleSpec | null;
  readonly heading: HeadingSpec;
  readonly endpoint: EndpointSpec;
  /** `verbs`: the verb is in the page's language ("Abrufen actions"); only where endpoints are in sight. */
  readonly labels: 'english' | 'verbs' | 'absent';
  readonly timing: TimingSpec;
  /** Null: categories do not fold. */
  readonly fold: FoldSpec | null;
  /** Null: every row is there; else only this many lines of the list at a time. */
  readonly linesAlive: number | null;
  readonly start: 'none' | 'all' | 'some';
  /** Whether the scopes have a Clear All of their own. */
  readonly clearAll: boolean;
  readonly categories: readonly CategorySpec[];
  readonly decoys: readonly DecoySpec[];
  readonly buttons: ButtonKind;
}

export const PAGE_LANGUAGES = ['en', 'zh', 'de', 'fr', 'es', 'it', 'ja', 'pt'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

export interface PlaceSpec {
  /** What lies in an open shadow root of its own. */
  readonly shadow: 'none' | 'page' | 'category' | 'row';
  /** The scopes in a same-origin frame; what else there is stays in the top document. */
  readonly frame: boolean;
  readonly dialog: 'none' | 'native' | 'role';
}

export const STRUCTURES = [
  'table',
  'tables',
  'grid',
  'list',
  'definitions',
  'fieldsets',
  'treegrid',
  'aria-grid',
  'flat',
  'cards',
  'columns',
] as const;
export type Structure = (typeof STRUCTURES)[number];

export interface NamingSpec {
  readonly classes: 'none' | 'utility' | 'bem' | 'modules';
  readonly testIds: boolean;
  readonly ids: boolean;
}

export const CONTROL_KINDS = [
  /** `input[type=checkbox]`. */
  'native',
  /** The same, its state set by a script after each event, as React does it. */
  'controlled',
  /** The input is there for assistive technology only; what is seen is a label. */
  'hidden-input',
  'role-checkbox',
  'role-switch',
  'aria-pressed',
  /** A custom element with a native input in its open shadow root. */
  'element',
  /** A custom element whose shadow root holds another one. */
  'nested-element',
  /** The input takes no pointer; what is around it reacts to `mousedown` and to nothing else. */
  'mousedown',
  /** Reacts to `pointerdown` and to nothing else. */
  'pointer',
] as const;
export type ControlKind = (typeof CONTROL_KINDS)[number];

/** How a control gets its name: `beside` is text next to it and nothing that says so. */
export type NamedBy = 'label-for' | 'label-around' | 'aria-label' | 'labelledby' | 'beside';

export interface BoxSpec {
  readonly kind: ControlKind;
  readonly namedBy: NamedBy;
  readonly side: 'left' | 'right';
}

export interface ToggleSpec {
  readonly kind: ControlKind;
  readonly namedBy: NamedBy;
  readonly side: 'right' | 'left';
  readonly words: 'none' | 'toggleAll' | 'selectAll' | 'enable' | 'category';
  /** `switch`: the category is on or off; `select-all`: nothing but a way to tick all of its rows. */
  readonly means: 'switch' | 'select-all';
  /** Select-all only: whether it shows that some, but not all, rows are ticked. */
  readonly showsMixed: boolean;
  /** What the rows become when it is switched on. */
  readonly turnsOn: 'nothing' | 'everything' | 'keep';
  /** Where the rows of a category that is off are: not in the document, there and hidden, seen and locked, in use. */
  readonly offRows: 'absent' | 'hidden' | 'disabled' | 'usable';
}

export interface HeadingSpec {
  readonly element: 'h3' | 'h4' | 'strong' | 'span' | 'role';
  /** "Actions", "Actions (8)", "Actions (3 of 8)". */
  readonly count: 'none' | 'total' | 'ticked';
}

export interface EndpointSpec {
  readonly shown: 'cells' | 'text' | 'badge' | 'title' | 'data' | 'nowhere';
  readonly placeholder: 'curly' | 'colon' | 'angle';
  readonly letters: 'as-is' | 'lower' | 'upper';
  /** How much of the address: below the account, with the account, with the host. */
  readonly extent: 'full' | 'short' | 'url';
  readonly order: 'method-first' | 'path-first';
}

/** All times in ms. */
export interface TimingSpec {
  /** Until rows are there: after the page was loaded, and after their category was switched on or opened. */
  readonly rowsAfter: number;
  /** Until a press shows. */
  readonly showAfter: number;
  /** Until a row that reverts takes a change back. */
  readonly revertAfter: number;
  /** Whether each change makes the rows of the category anew. */
  readonly redraw: boolean;
  /** Whether the page was not ready for the first press and loses it. */
  readonly losesFirst: boolean;
}

export interface FoldSpec {
  readonly mode: 'open' | 'folded' | 'single';
  readonly by: 'button' | 'details' | 'plain';
  readonly content: 'hidden' | 'absent';
  /** Whether switching a category on opens it. */
  readonly opensWithToggle: boolean;
}

export interface CategorySpec {
  readonly name: string;
  readonly on: boolean;
  readonly rows: readonly RowSpec[];
}

export interface RowSpec {
  readonly method: string;
  /** As the catalogue spells it. */
  readonly path: string;
  readonly label: string;
  readonly ticked: boolean;
  /** `hidden`: in the document and not to be seen; nobody can want it. */
  readonly state: 'usable' | 'disabled' | 'reverts' | 'hidden';
}

export const DECOY_KINDS = [
  'newsletter',
  'filter-bar',
  'remember-me',
  'cookies',
  'report-columns',
  'notifications',
  'users',
  'token-cards',
  'dark-mode',
  'pagination',
  'help-text',
] as const;
export type DecoyKind = (typeof DECOY_KINDS)[number];

export interface DecoySpec {
  readonly kind: DecoyKind;
  readonly where: 'after' | 'before';
  readonly control: ControlKind;
}

/** As what Create, Next, Cancel and Delete token come. */
export type ButtonKind = 'button' | 'submit' | 'link' | 'div' | 'element' | 'plain' | 'check-box';
