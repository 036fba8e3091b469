import { type TextCache, walk } from '../reading/reading.ts';
import { textPieces } from '../text.ts';
import { parentOf } from '../tree.ts';
import { hasShape } from './shape.ts';
import type { WordsPlace } from './types.ts';

/** The rows and everything around them. */
function holdersOf(rows: readonly Element[]): ReadonlySet<Element> {
  const holders = new Set<Element>();
  for (const row of rows)
    for (let at: Element | null = row; at !== null && !holders.has(at); at = parentOf(at)) holders.add(at);
  return holders;
}

/** What stands beside a row that has no words, up to the next row: text nodes and elements. */
function besides(row: Element, holders: ReadonlySet<Element>, back: boolean, cache: TextCache): string[] {
  const pieces: string[] = [];
  const next = (node: Node) => (back ? node.previousSibling : node.nextSibling);
  for (let at = next(row); at !== null; at = next(at)) {
    if (at.nodeType === Node.TEXT_NODE) {
      const text = (at.nodeValue ?? '').replace(/\s+/g, ' ').trim();
      if (text !== '') pieces.push(text);
      continue;
    }
    if (at.nodeType !== Node.ELEMENT_NODE) continue;
    const element = at as Element;
    if (holders.has(element)) break;
    pieces.push(...textPieces(element, cache));
  }
  return back ? pieces.reverse() : pieces;
}

/** Gives a reader of rows' words. All rows are needed, since beside one only what is not another's counts. */
export function createWords(
  rows: readonly Element[],
  place: WordsPlace,
): (row: Element) => readonly string[] {
  const cache: TextCache = new Map();
  if (place.from === 'row') return (row) => textPieces(row, cache);
  if (place.from === 'after' || place.from === 'before') {
    const holders = holdersOf(rows);
    return (row) => besides(row, holders, place.from === 'before', cache);
  }
  const { shape } = place;
  return (row) => {
    let part: Element | null = null;
    walk(row, (element) => {
      if (part === null && hasShape(element, shape)) part = element;
    });
    return textPieces(part ?? row, cache);
  };
}

/** Where the words of a row are: in it, else behind or before it; null where there are none. */
export function placeOfWords(row: Element, rows: readonly Element[]): WordsPlace | null {
  const says = (from: 'row' | 'after' | 'before') =>
    createWords(rows, { from })(row).some((text) => /\p{L}/u.test(text));
  const found = (['row', 'after', 'before'] as const).find(says);
  return found === undefined ? null : { from: found };
}
