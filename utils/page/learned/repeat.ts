import { neighbourhoodOf } from '../alone.ts';
import { textPieces } from '../text.ts';
import { parentOf } from '../tree.ts';
import { commonShape, isBare, leavesRoot, shapeOf } from './shape.ts';
import { outFrom } from './state.ts';
import type { Route, Shape, Step, WordsPlace } from './types.ts';
import { createWords, placeOfWords } from './words.ts';

/** How far out the element that repeats is looked for. */
const REACH = 8;
/** How far beyond the row the route goes where nothing up to the row has a name of its own. */
const FURTHER = 3;

export interface Repeat {
  readonly box: Route;
  readonly row: number;
  readonly words: WordsPlace;
  /** The boxes of the list that was pointed at. */
  readonly boxes: readonly Element[];
}

/** Built alike as far as can be told from two of them: one may be ticked, the other not. */
function alike(one: Element, other: Element): boolean {
  const [a, b] = [shapeOf(one), shapeOf(other)];
  if (a.tag !== b.tag || a.role !== b.role || a.type !== b.type) return false;
  const classless = a.classes.length === 0 && b.classes.length === 0;
  return classless || a.classes.some((name) => b.classes.includes(name));
}

function childrenOf(element: Element, acrossRoot: boolean): readonly Element[] {
  return [...((acrossRoot ? element.shadowRoot : element)?.children ?? [])];
}

/** The path from an element `top` around the box down to it, followed in a sibling of `top`. */
function follow(sibling: Element, path: readonly Element[]): readonly Element[] {
  let found: readonly Element[] = [sibling];
  for (let at = path.length - 2; at >= 0; at -= 1) {
    const model = path[at];
    if (model === undefined) break;
    found = found.flatMap((one) => childrenOf(one, leavesRoot(model)).filter((child) => alike(child, model)));
  }
  return found;
}

function siblingsOf(element: Element): readonly Element[] {
  const parent = element.parentNode;
  if (parent === null) return [];
  return [...parent.children].filter((other) => other !== element && alike(other, element));
}

function commonRoute(boxes: readonly Element[], steps: number): Route | null {
  const at = (out: number) => boxes.map((box) => outFrom(box, out)).filter((one) => one !== null);
  const shape = commonShape(at(0).map(shapeOf));
  if (shape === null) return null;
  const around: Step[] = [];
  const shapes: Shape[] = [shape];
  for (let out = 1; out <= steps || (out <= steps + FURTHER && shapes.every(isBare)); out += 1) {
    const [inner, outer] = [at(out - 1), at(out)];
    const common = outer.length === boxes.length ? commonShape(outer.map(shapeOf)) : null;
    const [first] = inner;
    if (common === null || first === undefined) return out <= steps ? null : { shape, around };
    shapes.push(common);
    around.push({ ...common, hop: leavesRoot(first) });
  }
  return { shape, around };
}

/**
 * The list that a box stands in: the smallest element around it that has siblings with such a box in the same place,
 * and different words. Null where nothing repeats, or no words tell one from another.
 * @param extent `row`: all that stands around one box; `head`: only up to its own words, since a category's switch
 *   has all of its scopes around it.
 */
export function findRepeatAround(box: Element, extent: 'row' | 'head'): Repeat | null {
  const path: Element[] = [];
  for (let at: Element | null = box; at !== null && path.length < REACH; at = parentOf(at)) {
    path.push(at);
    const others = siblingsOf(at).flatMap((sibling) => follow(sibling, path));
    if (others.length === 0) continue;
    const boxes = inOrder([box, ...others]);
    const around = neighbourhoodOf(boxes);
    const largest = stepsBetween(box, around.largestAlone(box), path.length - 1);
    const steps = extent === 'row' ? largest : stepsToWords(boxes, largest);
    const rows = boxes.map((one) => outFrom(one, steps) ?? one);
    const words = placeOfWords(outFrom(box, steps) ?? box, rows);
    const route = commonRoute(boxes, steps);
    if (words === null || route === null) continue;
    const wordsOf = createWords(rows, words);
    if (new Set(rows.map((row) => wordsOf(row).join(' '))).size < 2) continue;
    return { box: route, row: steps, words, boxes };
  }
  return null;
}

/** The fewest steps out from which every box has words around it; `most` where there are no fewer. */
function stepsToWords(boxes: readonly Element[], most: number): number {
  for (let steps = 0; steps < most; steps += 1) {
    const rows = boxes.map((box) => outFrom(box, steps));
    if (rows.every((row) => row !== null && textPieces(row).some((text) => /\p{L}/u.test(text))))
      return steps;
  }
  return most;
}

function inOrder(elements: readonly Element[]): readonly Element[] {
  return [...elements].sort((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}

/** Steps from an element out to another around it; at the most `most`. */
function stepsBetween(inner: Element, outer: Element, most: number): number {
  let steps = 0;
  for (let at: Element | null = inner; at !== null && at !== outer && steps < most; at = parentOf(at))
    steps += 1;
  return steps;
}
