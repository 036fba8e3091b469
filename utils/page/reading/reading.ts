import { frameDocument, type Root, allRoots as rootsBelow, walk as walkBelow } from '../tree.ts';
import { type AskedKind, type Kind, kindsOf } from './kinds.ts';
import type { PageMemory } from './memory.ts';

/*
 * A reading of the page: what goes on between two changes of it. All that is looked for in one reading goes through
 * the page once, and of what was read before, that is used again which cannot have changed.
 */

/** Pieces of text by the element that they are below. */
export interface TextCache {
  get(node: Node): readonly string[] | undefined;
  set(node: Node, pieces: readonly string[]): unknown;
}

interface Tree {
  /** All elements of the page in reading order, those in shadow roots and frames included. */
  readonly elements: readonly Element[];
  readonly roots: readonly Root[];
  /** What kinds each of the elements is of; null where that is not kept. */
  readonly kinds: readonly number[] | null;
}

interface Reading {
  readonly document: Document;
  readonly memory: PageMemory | null;
  readonly texts: TextCache;
  readonly found: Map<Kind, readonly Element[]>;
  /** Once something asked for it. */
  tree: Tree | null;
}

/** The one that is going on. */
let reading: Reading | null = null;

const memories = new WeakMap<Document, PageMemory>();

/** From now on readings of this page use what is kept of earlier ones, until the memory given back is taken away. */
export function useMemory(document: Document, memory: PageMemory): () => void {
  memories.set(document, memory);
  return () => {
    if (memories.get(document) === memory) memories.delete(document);
  };
}

/**
 * Goes through the page once for all that `read` looks for. Nothing may add, move, change or take away anything of the
 * page meanwhile; so `read` cannot wait.
 */
export function inOneReading<Result>(document: Document, read: () => Result): Result {
  if (reading?.document === document) return read();
  const outer = reading;
  const memory = memories.get(document) ?? null;
  if (memory !== null) memory.catchUp();
  const texts = memory === null ? new Map<Node, readonly string[]>() : memory.texts;
  reading = { document, memory, texts, found: new Map(), tree: null };
  try {
    // Every root has to be watched before anything in it is kept.
    if (memory !== null) reading.tree = readTree(document, memory);
    return read();
  } finally {
    reading = outer;
  }
}

function readTree(document: Document, memory: PageMemory | null): Tree {
  const elements: Element[] = [];
  const roots: Root[] = [];
  const collect = (root: Root) => {
    roots.push(root);
    memory?.watch(root);
    for (const element of root.querySelectorAll('*')) {
      elements.push(element);
      const inner = element.shadowRoot ?? frameDocument(element);
      if (inner !== null) collect(inner);
    }
  };
  collect(document);
  if (memory === null) return { elements, roots, kinds: null };
  memory.catchUp();
  const kinds = elements.map((element) => {
    let known = memory.kinds.get(element);
    if (known === undefined) {
      known = kindsOf(element);
      memory.kinds.set(element, known);
    }
    return known;
  });
  return { elements, roots, kinds };
}

function treeOf(now: Reading): Tree {
  now.tree ??= readTree(now.document, now.memory);
  return now.tree;
}

/** Calls `visit` for every element below `root` in reading order, entering shadow roots and frames. */
export function walk(root: Root | Element, visit: (element: Element) => void): void {
  if (reading === null || root !== reading.document) walkBelow(root, visit);
  else for (const element of treeOf(reading).elements) visit(element);
}

/** Every root of the page, the given one first; mutation observers see only one root each. */
export function allRoots(document: Document): readonly Root[] {
  return reading?.document === document ? treeOf(reading).roots : rootsBelow(document);
}

/** The elements of one kind below `root`, in reading order. */
export function elementsOf(root: Root | Element, kind: Kind): readonly Element[] {
  if (reading === null || root !== reading.document) {
    if (memories.has(root as Document)) return inOneReading(root as Document, () => elementsOf(root, kind));
    const found: Element[] = [];
    walkBelow(root, (element) => {
      if (kind.test(element)) found.push(element);
    });
    return found;
  }
  const known = reading.found.get(kind);
  if (known !== undefined) return known;
  const { elements, kinds } = treeOf(reading);
  const found = elements.filter((element, at) =>
    kinds === null ? kind.test(element) : ((kinds[at] ?? 0) & kind.bit) !== 0,
  );
  reading.found.set(kind, found);
  return found;
}

/** The texts that were read in this reading, and those of earlier ones that still hold. */
export function knownTexts(): TextCache {
  return reading === null ? new Map<Node, readonly string[]>() : reading.texts;
}

/** Whether an element of the page is of a kind; remembered until its tag, attributes or own text change. */
export function isOf(element: Element, { askedBit, test }: AskedKind): boolean {
  if (reading === null || reading.memory === null) return test(element);
  const { asked } = reading.memory;
  let answers = asked.get(element);
  if (answers === undefined) {
    answers = { known: 0, are: 0 };
    asked.set(element, answers);
  }
  if ((answers.known & askedBit) === 0) {
    answers.known |= askedBit;
    if (test(element)) answers.are |= askedBit;
  }
  return (answers.are & askedBit) !== 0;
}
