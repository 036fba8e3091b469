/** A kind of elements, known by what an element says by itself: its tag, its attributes, the text directly in it. */
export interface Kind {
  readonly bit: number;
  readonly test: (element: Element) => boolean;
}

const kinds: Kind[] = [];
let asked = 0;

/** @param test asks nothing but the element's own tag, attributes and text; the answer is kept until one changes. */
export function createKind(test: (element: Element) => boolean): Kind {
  const kind = { bit: 1 << kinds.length, test };
  kinds.push(kind);
  return kind;
}

/** A kind that few elements are asked for: each by itself, with `isOf`. */
export function createAskedKind(test: (element: Element) => boolean): Kind {
  asked += 1;
  return { bit: 1 << asked, test };
}

/** Every kind that an element is of, as bits. */
export function kindsOf(element: Element): number {
  let found = 0;
  for (const { bit, test } of kinds) if (test(element)) found |= bit;
  return found;
}
