import type { FieldName } from '../page/field.ts';
import type { LearnedState } from '../page/learned/types.ts';

/** What can be pointed out: one of what repeats, the words of a scope, the part of the page, or a field. */
export type PointTarget = 'scope' | 'category' | 'words' | 'place' | FieldName;

export const POINT_TARGETS: readonly PointTarget[] = [
  ...(['scope', 'category', 'words', 'place'] as const),
  ...(['name', 'description', 'apiVersion', 'primaryContact', 'developerEmails'] as const),
];

/** Why something cannot be learned, in the words of `recognition.refused`. */
export type PointRefusal = 'credential' | 'guard' | 'alone' | 'noField' | 'noState' | 'noBoxes' | 'noPart';

export interface PointExample {
  readonly words: string;
  readonly state: LearnedState;
}

/** Where pointing something out has got to. */
export type PointingView = { readonly target: PointTarget } & (
  | {
      readonly phase: 'choosing';
      /** What the keyboard is at. */
      readonly at: { readonly nth: number; readonly of: number; readonly words: string } | null;
    }
  /** The person presses the box on the page twice. */
  | { readonly phase: 'pressing'; readonly words: string; readonly presses: number }
  /** The person says which state is which. */
  | { readonly phase: 'asking'; readonly words: string }
  | {
      readonly phase: 'reviewing';
      readonly found: number;
      readonly examples: readonly PointExample[];
    }
  | { readonly phase: 'refused'; readonly why: PointRefusal }
  | { readonly phase: 'saving' }
  | { readonly phase: 'saved' }
  | { readonly phase: 'forgotten' }
);
