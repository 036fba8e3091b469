import { showsCredentials } from '../field.ts';
import { type Refusal, refuseCheck } from '../guard.ts';
import { textPieces } from '../text.ts';
import { holds, parentOf, walk } from '../tree.ts';
import { boxAt } from './box-at.ts';
import { isEntry, learnField } from './field.ts';
import { boxesIn, findLearned } from './find.ts';
import { findRepeatAround, type Repeat } from './repeat.ts';
import { routeOf, shapeOf } from './shape.ts';
import { learnState } from './state-learn.ts';
import type { LearnedField, LearnedPage, LearnedRepeat, Route, WordsPlace } from './types.ts';
import { createWords } from './words.ts';

/** Why nothing can be learned from what was pointed at. */
export type LearnRefusal =
  /** A box for a password, or a screen with credentials: never looked at. */
  | { readonly kind: 'credential' }
  /** The guard would never let it be pressed. */
  | { readonly kind: 'guard'; readonly refusal: Refusal }
  /** Nothing else on the page is built like it, or no words tell one from another. */
  | { readonly kind: 'alone' }
  /** No text field, drop-down or list box. */
  | { readonly kind: 'no-field' };

export type RepeatLearned =
  | { readonly kind: 'learned'; readonly box: Element; readonly repeat: LearnedRepeat }
  /** All but where the state shows: the box has to be pressed twice, see `state-press.ts`. */
  | {
      readonly kind: 'stateless';
      readonly box: Element;
      readonly repeat: Omit<LearnedRepeat, 'state'>;
    }
  | { readonly kind: 'refused'; readonly why: LearnRefusal };

export type FieldLearned =
  | { readonly kind: 'learned'; readonly element: Element; readonly field: LearnedField }
  | { readonly kind: 'refused'; readonly why: LearnRefusal };

function isSecret(element: Element): boolean {
  return element.matches('input[type="password" i]') || showsCredentials(element.ownerDocument);
}

const refused = (why: LearnRefusal) => ({ kind: 'refused', why }) as const;

/**
 * Learns how the boxes of scopes, or the switches of categories, are built, from one of them or from what belongs to
 * it. Reads and changes nothing else.
 * @param place the part of the page to look in; null: anywhere.
 */
export function learnRepeat(
  document: Document,
  pointed: Element,
  place: Route | null,
  of: 'scope' | 'category' = 'scope',
): RepeatLearned {
  if (isSecret(pointed)) return refused({ kind: 'credential' });
  const box = boxAt(pointed);
  if (isSecret(box)) return refused({ kind: 'credential' });
  const early = refuseCheck(box, '');
  if (early !== null) return refused({ kind: 'guard', refusal: early });
  const repeat = findRepeatAround(box, of === 'scope' ? 'row' : 'head');
  if (repeat === null) return refused({ kind: 'alone' });
  const named = refuseCheck(box, nameOf(box, repeat));
  if (named !== null) return refused({ kind: 'guard', refusal: named });
  const boxes = boxesIn(document, repeat.box, place);
  const all = boxes.length === 0 ? repeat.boxes : boxes;
  const { box: route, row, words } = repeat;
  const state = learnState(all, row);
  return state === null
    ? { kind: 'stateless', box, repeat: { box: route, row, words } }
    : { kind: 'learned', box, repeat: { box: route, row, words, state } };
}

/** The words of the row that a box stands in. */
function nameOf(box: Element, { boxes, row, words }: Repeat): string {
  const rowOf = (one: Element) => {
    let at = one;
    for (let left = row; left > 0; left -= 1) at = parentOf(at) ?? at;
    return at;
  };
  return createWords(boxes.map(rowOf), words)(rowOf(box)).join(' ');
}

export type WordsLearned =
  | { readonly kind: 'learned'; readonly words: WordsPlace }
  | { readonly kind: 'refused'; readonly why: LearnRefusal };

/** Learns which part of a row says what its scope is, from a text in one of the rows of boxes that are known. */
export function learnWords(document: Document, pointed: Element, page: LearnedPage): WordsLearned {
  if (isSecret(pointed)) return refused({ kind: 'credential' });
  const { boxes } = findLearned(document, page);
  const isInRow = boxes.some(({ row }) => row !== pointed && holds(row, pointed));
  if (!isInRow || textPieces(pointed).length === 0) return refused({ kind: 'alone' });
  return { kind: 'learned', words: { from: 'part', shape: shapeOf(pointed) } };
}

/** Learns where one of the wizard's fields is. */
export function learnFieldAt(document: Document, pointed: Element, place: Route | null): FieldLearned {
  const elements = elementsOf(document);
  const entries = elements.filter((element) => isEntry(element) && holds(pointed, element));
  let element: Element | null = entries.length === 1 ? (entries[0] ?? null) : null;
  for (let at: Element | null = pointed; element === null && at !== null; at = parentOf(at))
    if (isEntry(at)) element = at;
  if (element === null) {
    const secret = isSecret(pointed) || elements.some((one) => holds(pointed, one) && isSecret(one));
    return refused(secret ? { kind: 'credential' } : { kind: 'no-field' });
  }
  if (isSecret(element)) return refused({ kind: 'credential' });
  return { kind: 'learned', element, field: learnField(elements, element, place) };
}

/** How far around a part of the page its build is kept. */
const PLACE_STEPS = 2;

/** The part of the page that was pointed at; what holds the whole page is none. */
export function learnPlace(pointed: Element): Route | null {
  if (pointed.matches('html, body') || isSecret(pointed)) return null;
  return routeOf(pointed, PLACE_STEPS);
}

function elementsOf(document: Document): readonly Element[] {
  const elements: Element[] = [];
  walk(document, (element) => elements.push(element));
  return elements;
}
