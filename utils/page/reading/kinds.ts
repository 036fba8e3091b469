/** A kind of elements, known by what an element says by itself: its tag, its attributes, the text directly in it. */
export interface Kind {
  readonly bit: number;
  readonly test: (element: Element) => boolean;
}

/** A kind that few elements are asked for: each by itself, with `isOf`. Its bits are a series of their own. */
export interface AskedKind {
  readonly askedBit: number;
  readonly test: (element: Element) => boolean;
}

/** A number has so many bits; one kind more would be taken for another. */
const MOST = 32;

const kinds: Kind[] = [];
let asked = 0;

/**
 * To be called as a module loads: what was remembered before would lack it.
 * @param test asks nothing but the element's own tag, attributes and text; the answer is kept until one changes.
 */
export function createKind(test: (element: Element) => boolean): Kind {
  const kind = { bit: bitAt(kinds.length), test };
  kinds.push(kind);
  return kind;
}

/** @param test as that of `createKind`. */
export function createAskedKind(test: (element: Element) => boolean): AskedKind {
  return { askedBit: bitAt(asked++), test };
}

/** Every kind that an element is of, as bits; those of `AskedKind` left out. */
export function kindsOf(element: Element): number {
  let found = 0;
  for (const { bit, test } of kinds) if (test(element)) found |= bit;
  return found;
}

function bitAt(place: number): number {
  if (place >= MOST) throw new Error('More kinds than bits');
  return 1 << place;
}
