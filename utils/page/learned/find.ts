import { neighbourhoodOf } from '../alone.ts';
import type { FieldName } from '../field.ts';
import { refuseCheck } from '../guard.ts';
import { walk } from '../reading/reading.ts';
import { parentOf } from '../tree.ts';
import { findField } from './field.ts';
import { fits, isUnder } from './route.ts';
import { readState } from './state.ts';
import type { LearnedControl, LearnedFindings, LearnedPage, LearnedRepeat, Route } from './types.ts';
import { createWords } from './words.ts';

/** The row of a box: so many steps out, but never so far that it would hold another box. */
function rowOf(box: Element, steps: number, largest: Element): Element {
  let row = box;
  for (let left = steps; left > 0 && row !== largest; left -= 1) {
    const outer = parentOf(row);
    if (outer === null) break;
    row = outer;
  }
  return row;
}

/** Every element of the page that is built like the learned box, in reading order; nothing that the guard refuses. */
export function boxesBy(elements: readonly Element[], route: Route, place: Route | null): readonly Element[] {
  return elements.filter(
    (element) =>
      fits(element, route) &&
      isUnder(element, place) &&
      isRendered(element) &&
      refuseCheck(element, '') === null,
  );
}

/** The same, looked for in the whole document. */
export function boxesIn(document: Document, route: Route, place: Route | null): readonly Element[] {
  return boxesBy(elementsOf(document), route, place);
}

function findRepeat(
  elements: readonly Element[],
  learned: LearnedRepeat,
  place: Route | null,
): readonly LearnedControl[] {
  const boxes = boxesBy(elements, learned.box, place);
  const around = neighbourhoodOf(boxes);
  const rows = boxes.map((box) => rowOf(box, learned.row, around.largestAlone(box)));
  const wordsOf = createWords(rows, learned.words);
  return boxes.map((element, at) => {
    const row = rows[at];
    if (row === undefined) throw new Error('There are fewer rows than boxes');
    const read = () => readState(element, learned.state);
    return { element, row, state: read(), words: wordsOf(row), read };
  });
}

/** A box that is drawn by something beside it may be hidden itself; then its parent shows. */
function isRendered(element: Element): boolean {
  const shown = (one: Element) => one.isConnected && one.checkVisibility({ visibilityProperty: true });
  const parent = parentOf(element);
  return shown(element) || (parent !== null && shown(parent));
}

function elementsOf(document: Document): readonly Element[] {
  const elements: Element[] = [];
  walk(document, (element) => elements.push(element));
  return elements;
}

/**
 * The scopes' boxes and the categories' switches that a learned page leads to, in reading order. Empty lists where
 * nothing on the screen is built like that any more. Changes nothing and never reads a value of a text field.
 */
export function findLearned(document: Document, learned: LearnedPage): LearnedFindings {
  if (learned.boxes === null && learned.toggles === null) return { boxes: [], toggles: [] };
  const elements = elementsOf(document);
  const boxes = learned.boxes === null ? [] : findRepeat(elements, learned.boxes, learned.place);
  const toggles = learned.toggles === null ? [] : findRepeat(elements, learned.toggles, learned.place);
  // Where both fit, what was pointed out as the rarer thing is it.
  const [rare, common] = toggles.length <= boxes.length ? [toggles, boxes] : [boxes, toggles];
  const taken = new Set(rare.map(({ element }) => element));
  const rest = common.filter(({ element }) => !taken.has(element));
  return rare === toggles ? { boxes: rest, toggles: rare } : { boxes: rare, toggles: rest };
}

/** The fields that a learned page leads to; a field that several elements could be is left out. */
export function findLearnedFields(document: Document, learned: LearnedPage): ReadonlyMap<FieldName, Element> {
  const names = Object.keys(learned.fields) as FieldName[];
  if (names.length === 0) return new Map();
  const elements = elementsOf(document);
  const found = new Map<FieldName, Element>();
  for (const name of names) {
    const field = learned.fields[name];
    const element = field === undefined ? null : findField(elements, field, learned.place);
    if (element !== null) found.set(name, element);
  }
  return found;
}
