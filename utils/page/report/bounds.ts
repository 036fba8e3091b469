import { countElements, cutRepeats } from './repeats.ts';
import type { PageReport, ReportElement, ReportNode } from './types.ts';

/** A report has to fit into an issue and a person's patience. */
export const MOST_ELEMENTS = 1_500;
export const MOST_BYTES = 150_000;

/** What a report is made for: things to tick, to enter something in, to press, and their titles. */
const TELLING = /^(?:input|select|textarea|button|label|h[1-6]|legend|caption|summary)$/;

function tells(node: ReportNode): boolean {
  if (typeof node === 'string') return false;
  if (node.is !== undefined || node.state !== undefined || TELLING.test(node.tag)) return true;
  return (
    [...(node.shadow ?? []), ...(node.children ?? [])].some(tells) ||
    (node.frame !== undefined && tells(node.frame))
  );
}

function rebuild(
  element: ReportElement,
  keep: (nodes: readonly ReportNode[]) => readonly ReportNode[],
): ReportElement {
  return {
    ...element,
    ...(element.shadow === undefined ? {} : { shadow: keep(element.shadow) }),
    ...(element.children === undefined ? {} : { children: keep(element.children) }),
  };
}

function withCut(element: ReportElement, before: ReportElement): ReportElement {
  const cut = countElements(before) - countElements(element);
  return cut === 0 ? element : { ...element, cut: (before.cut ?? 0) + cut };
}

/** Empties what holds nothing to tick, enter or press. */
function emptySilent(element: ReportElement): ReportElement {
  if (!tells(element)) {
    const { shadow: _shadow, frame: _frame, children = [], ...bare } = element;
    const texts = children.filter((node) => typeof node === 'string');
    return withCut({ ...bare, ...(texts.length === 0 ? {} : { children: texts }) }, element);
  }
  const inner = rebuild(element, (nodes) =>
    nodes.map((node) => (typeof node === 'string' ? node : emptySilent(node))),
  );
  return element.frame === undefined ? inner : { ...inner, frame: emptySilent(element.frame) };
}

/** Keeps the first elements in reading order. */
function keepFirst(top: ReportElement, most: number): ReportElement {
  let left = most;
  const keep = (element: ReportElement): ReportElement => {
    left -= 1;
    const keepList = (nodes: readonly ReportNode[]) =>
      nodes.flatMap((node) => (left <= 0 ? [] : [typeof node === 'string' ? node : keep(node)]));
    const { frame, ...rest } = element;
    const kept = rebuild(rest, keepList);
    const whole = frame === undefined || left <= 0 ? kept : { ...kept, frame: keep(frame) };
    const lost = countOwn(element) - countOwn(whole);
    return lost === 0 ? whole : { ...whole, cut: (element.cut ?? 0) + lost };
  };
  return keep(top);
}

/** Children that an element has by itself; what its children lack they say themselves. */
function countOwn({ shadow = [], children = [], frame }: ReportElement): number {
  const own = [...shadow, ...children].filter((node) => typeof node !== 'string').length;
  return own + (frame === undefined ? 0 : 1);
}

function bytesOf(report: PageReport): number {
  return new TextEncoder().encode(JSON.stringify(report)).length;
}

/** From what loses the least to what loses the most; the first does not lose how many rows there are, nor the second. */
const CUTS: readonly ((area: ReportElement) => ReportElement)[] = [
  (area) => cutRepeats(area, { likeness: 'structure', first: 3 }),
  (area) => cutRepeats(area, { likeness: 'structure', first: 1 }),
  (area) => cutRepeats(area, { likeness: 'looks', first: 1 }),
  (area) => emptySilent(cutRepeats(area, { likeness: 'looks', first: 1 })),
];

/**
 * Makes a report small enough, losing as little as possible: first repeated siblings, then what only looks alike,
 * then what holds nothing that can be ticked, entered or pressed, and at last whatever comes late on the page.
 */
export function fitReport(report: PageReport): PageReport {
  const whole = report.area;
  if (whole === null) return report;
  const fits = (area: ReportElement) =>
    countElements(area) <= MOST_ELEMENTS && bytesOf({ ...report, area }) <= MOST_BYTES;
  let area = whole;
  for (const cut of CUTS) {
    area = cut(whole);
    if (fits(area)) return { ...report, area };
  }
  for (let most = MOST_ELEMENTS; !fits(area) && most >= 1; most = Math.floor(most * 0.7)) {
    area = keepFirst(area, most);
  }
  return { ...report, area };
}
