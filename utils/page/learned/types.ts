import type { AccountType } from '../../scopes/types.ts';
import type { FieldName } from '../field.ts';

/**
 * A page as a person pointed it out: how a scope's box, a category's switch and the fields are built. Data, so that
 * it can be kept, exported and read back. It holds how the page is built, never what stands in it: no values, no ids
 * of rows, no names of people; of texts only the labels beside fields.
 */
export interface LearnedPage {
  readonly version: 1;
  readonly host: string;
  readonly accountType: AccountType;
  /** The part of the page to look in; null: the whole page. */
  readonly place: Route | null;
  /** The boxes of scopes. */
  readonly boxes: LearnedRepeat | null;
  /** The switches of categories. */
  readonly toggles: LearnedRepeat | null;
  readonly fields: Readonly<Partial<Record<FieldName, LearnedField>>>;
}

/** What an element is made of, without anything that belongs to one row only. */
export interface Shape {
  readonly tag: string;
  readonly role: string | null;
  /** The attribute `type`. */
  readonly type: string | null;
  readonly testId: string | null;
  /** Stable ones that all elements of the kind have; no generated ones. */
  readonly classes: readonly string[];
  /** Names of further attributes that all elements of the kind have. */
  readonly attributes: readonly string[];
}

/** A shape one step further out. */
export interface Step extends Shape {
  /** The step leaves a shadow root or a frame. */
  readonly hop: boolean;
}

/** An element by what it is made of and what is around it, nearest first. */
export interface Route {
  readonly shape: Shape;
  readonly around: readonly Step[];
}

/** Something that occurs once for each scope or category. */
export interface LearnedRepeat {
  readonly box: Route;
  /** How many steps out of `box.around` the row is; 0: the box itself is all there is to a row. */
  readonly row: number;
  readonly state: StateSign;
  readonly words: WordsPlace;
}

/** Where the words of a row stand: in it, or (where box and words stand side by side) beside it. */
export type WordsPlace =
  | { readonly from: 'row' }
  | { readonly from: 'part'; readonly shape: Shape }
  | { readonly from: 'after' }
  | { readonly from: 'before' };

/** Where the state shows. `out`: how many steps out from the box, 0 for the box itself. */
export type StateSign =
  /** `checked` of a native box. */
  | { readonly kind: 'property' }
  /** Its value is in `on` or it is there with none at all (`on` holds an empty text); `off` and absent are off. */
  | {
      readonly kind: 'attribute';
      readonly out: number;
      readonly name: string;
      readonly on: readonly string[];
    }
  /** `means`: what it says when the class is there. */
  | {
      readonly kind: 'class';
      readonly out: number;
      readonly name: string;
      readonly means: 'on' | 'off';
    }
  /** Something of this tag and class in the box that is there in one of the two states. */
  | {
      readonly kind: 'inside';
      readonly tag: string;
      readonly classes: readonly string[];
      readonly means: 'on' | 'off';
    };

/** One of the five fields, by its build, its name in code and the label beside it. */
export interface LearnedField {
  readonly route: Route;
  /** The attribute `name`, where it looks made by a person. */
  readonly code: string | null;
  /** The label beside it, folded; null where it has none. */
  readonly label: string | null;
  /** Its place among elements built alike, and how many those were; used where nothing else tells them apart. */
  readonly nth: number;
  readonly of: number;
}

/** A box or switch that was found by a learned page, as it stands now. */
export interface LearnedControl {
  /** What is pressed; it need not be a control that the browser knows. */
  readonly element: Element;
  /** The row around it; the element itself where there is nothing around just the one. */
  readonly row: Element;
  readonly state: LearnedState;
  /** What the row says, in pieces. */
  readonly words: readonly string[];
  /** Reads the state anew. */
  readonly read: () => LearnedState;
}

export type LearnedState = 'on' | 'off' | 'mixed' | 'unknown';

/** What a learned page finds on the screen. */
export interface LearnedFindings {
  readonly boxes: readonly LearnedControl[];
  readonly toggles: readonly LearnedControl[];
}
