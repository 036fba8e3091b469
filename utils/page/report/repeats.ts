import type { ReportElement, ReportNode } from './types.ts';

/** How much two siblings have to have in common to count as repeated: all of their structure, or their own looks. */
export type Likeness = 'structure' | 'looks';

/** Which siblings count as repeated, and how many of a run are kept besides its last one. */
export interface Cutting {
  readonly likeness: Likeness;
  readonly first: number;
}

/** Words for the state of a row are no part of its structure. */
const STATE_CLASS =
  /(?:^|[-_])(?:checked|unchecked|selected|active|on|off|disabled|enabled|ticked|focus|hover)$/i;

function looksOf({ tag, classes = '', values = {}, is = '', hidden }: ReportElement): string {
  const stable = classes.split(' ').filter((name) => !STATE_CLASS.test(name));
  return [tag, stable.join(' '), values['role'] ?? '', values['type'] ?? '', is, hidden ?? ''].join('|');
}

/** Writes down each element's structure once; a report is a tree of plain objects. */
function createSignatures(likeness: Likeness): (node: ReportNode) => string {
  const known = new WeakMap<ReportElement, string>();
  const listOf = (nodes: readonly ReportNode[] | undefined): string =>
    (nodes ?? []).map(signatureOf).join(',');
  const signatureOf = (node: ReportNode): string => {
    if (typeof node === 'string') return 'text';
    const before = known.get(node);
    if (before !== undefined) return before;
    const frame = node.frame === undefined ? '' : signatureOf(node.frame);
    const inner = `${node.times ?? 1}{${listOf(node.shadow)}}{${frame}}{${listOf(node.children)}}`;
    const signature = likeness === 'looks' ? looksOf(node) : `${looksOf(node)}${inner}`;
    known.set(node, signature);
    return signature;
  };
  return signatureOf;
}

/** Keeps the first few and the last; the last of the first few stands for those in between. */
function shorten(run: readonly ReportElement[], first: number): readonly ReportElement[] {
  const [last] = run.slice(-1);
  if (run.length < first + 2 || last === undefined) return run;
  const between = run.slice(first - 1, -1);
  const [sample] = between;
  if (sample === undefined) return run;
  const times = between.reduce((sum, element) => sum + (element.times ?? 1), 0);
  return [...run.slice(0, first - 1), { ...sample, times }, last];
}

/** Cuts repeated siblings, everywhere in a tree, from the inside outwards. */
export function cutRepeats(top: ReportElement, { likeness, first }: Cutting): ReportElement {
  const signatureOf = createSignatures(likeness);
  const cutList = (nodes: readonly ReportNode[]): readonly ReportNode[] => {
    const kept: ReportNode[] = [];
    let run: ReportElement[] = [];
    const close = () => {
      kept.push(...shorten(run, first));
      run = [];
    };
    for (const node of nodes) {
      if (typeof node === 'string') {
        close();
        kept.push(node);
        continue;
      }
      const element = cut(node);
      const [before] = run;
      if (before !== undefined && signatureOf(before) !== signatureOf(element)) close();
      run.push(element);
    }
    close();
    return kept;
  };
  const cut = (element: ReportElement): ReportElement => ({
    ...element,
    ...(element.shadow === undefined ? {} : { shadow: cutList(element.shadow) }),
    ...(element.frame === undefined ? {} : { frame: cut(element.frame) }),
    ...(element.children === undefined ? {} : { children: cutList(element.children) }),
  });
  return cut(top);
}

/** How many elements a tree has as it is written down. */
export function countElements(node: ReportNode): number {
  if (typeof node === 'string') return 0;
  const inner = [
    ...(node.shadow ?? []),
    ...(node.children ?? []),
    ...(node.frame === undefined ? [] : [node.frame]),
  ];
  return inner.reduce<number>((sum, one) => sum + countElements(one), 1);
}
