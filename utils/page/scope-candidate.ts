import { neighbourhoodOf } from './alone.ts';
import { type CheckControl, findCheckControls } from './check-control.ts';
import { createLabels, type LabelsOf } from './labels.ts';
import type { LearnedFindings } from './learned/types.ts';
import { knownTexts, type TextCache } from './reading/reading.ts';
import { inReadingOrder } from './reading-order.ts';
import { hasEndpoint, type RowText, readRowText } from './row-text.ts';
import { textPieces } from './text.ts';
import { isShown, parentOf, type Root } from './tree.ts';

/** A check control on the screen with what stands beside it; not yet known to be a row, a toggle or neither. */
export interface Candidate {
  readonly control: CheckControl;
  /** The largest element around the control that holds no other. */
  readonly unit: Element;
  /** The smallest element around the control whose text tells what it is for; never larger than `unit`. */
  readonly line: Element;
  /** What `line` says. */
  readonly text: RowText;
  /** Position on the page. */
  readonly order: number;
  /** What the person pointed it out as; null for what was found by meaning. */
  readonly pointedOut: 'row' | 'toggle' | null;
}

const NOTHING: LearnedFindings = { boxes: [], toggles: [] };

/** How many elements further out than the endpoint the words of a row may stand. */
const WORDS_OUT = 2;

const ATTRIBUTE = /^(?:title|name|value|id|aria-label)$|^data-/;
/** Elements of a row that are looked at for attributes; a row has few. */
const MOST_PARTS = 40;

function attributesOf(element: Element): readonly string[] {
  return [...element.attributes].filter(({ name }) => ATTRIBUTE.test(name)).map(({ value }) => value);
}

/** Endpoints are also found in attributes: titles, data attributes, a box's own name or value, a row's own. */
function attributeTexts({ element, host }: CheckControl, line: Element, unit: Element): readonly string[] {
  const parts: Element[] = [element, host];
  // Where the box has nothing around it for itself, what is around it speaks of others too.
  for (let at: Element | null = host; at !== null && at !== unit; at = parentOf(at)) {
    const outer = parentOf(at);
    if (outer !== null) parts.push(outer);
  }
  const inside = [...line.querySelectorAll('*')].slice(0, MOST_PARTS);
  return [...new Set([...parts, ...inside])].flatMap(attributesOf);
}

/** What the candidates of one reading share. */
interface Reading {
  readonly cache: TextCache;
  readonly labelsOf: LabelsOf;
}

/** Texts that stand elsewhere and are tied to a control by `for` or by ARIA. */
function tiedTexts({ element }: CheckControl, { cache, labelsOf }: Reading): readonly string[] {
  const tied: Element[] = 'labels' in element ? [...labelsOf(element)] : [];
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const root = element.getRootNode() as Root;
  for (const id of ids) {
    const named = root.getElementById(id);
    if (named !== null) tied.push(named);
  }
  return tied.flatMap((text) => textPieces(text, cache));
}

function readLine(control: CheckControl, unit: Element, reading: Reading): { line: Element; text: RowText } {
  const { cache } = reading;
  const around = textPieces(unit, cache);
  // Boxes and words side by side in one list have no element around just the two.
  const whole = readRowText(around.length > 0 ? around : tiedTexts(control, reading));
  let best = { line: unit, text: whole };
  /** The smallest element with the endpoint, and how many further ones were looked at for words. */
  let row: { line: Element; text: RowText; outer: number } | null = null;
  for (let at: Element | null = control.host; at !== null && at !== unit; at = parentOf(at)) {
    const pieces = textPieces(at, cache);
    if (pieces.length === 0) continue;
    const here = readRowText(pieces);
    if (hasEndpoint(here)) row ??= { line: at, text: here, outer: -1 };
    if (row === null && (here.label === '' || hasEndpoint(whole))) continue;
    if (row === null) best = { line: at, text: here };
    // The words may stand one or two elements further out; beyond that they are those of a heading.
    else if (here.label !== '' && hasEndpoint(here)) best = { line: row.line, text: here };
    else {
      row = { ...row, outer: row.outer + 1 };
      best = { line: row.line, text: row.text };
      if (row.outer < WORDS_OUT) continue;
    }
    break;
  }
  if (hasEndpoint(best.text)) return best;
  const hidden = readRowText(attributeTexts(control, best.line, unit));
  if (!hasEndpoint(hidden)) return best;
  const label = best.text.label || hidden.label;
  return { line: best.line, text: { method: hidden.method, path: hidden.path, label } };
}

/** A visually hidden input counts when something that stands for it is rendered beside it. */
function isOnScreen({ element, host }: CheckControl, unit: Element): boolean {
  if (isShown(element) || isShown(host)) return true;
  const parent = parentOf(host);
  if (parent === null || !isShown(parent) || !isShown(unit)) return false;
  return [...parent.children].some((child) => child !== host && isShown(child));
}

/** Every check control on the screen, in reading order, those included that the person pointed out. */
export function findCandidates(document: Document, learned: LearnedFindings = NOTHING): readonly Candidate[] {
  const reading: Reading = { cache: knownTexts(), labelsOf: createLabels() };
  const reads = new Map([...learned.boxes, ...learned.toggles].map(({ element, read }) => [element, read]));
  const controls = findCheckControls(document, reads);
  const around = neighbourhoodOf(controls.map(({ host }) => host));
  const boxes = new Map(learned.boxes.map((one) => [one.element, one]));
  const toggles = new Map(learned.toggles.map((one) => [one.element, one]));
  const candidates: Candidate[] = [];
  for (const [order, control] of controls.entries()) {
    const unit = around.largestAlone(control.host);
    const box = boxes.get(control.host) ?? boxes.get(control.element);
    const toggle = toggles.get(control.host) ?? toggles.get(control.element);
    const shown = box ?? toggle;
    if (shown !== undefined) {
      const pointedOut = box === undefined ? 'toggle' : 'row';
      candidates.push({ control, unit, order, pointedOut, line: shown.row, text: readRowText(shown.words) });
    } else if (isOnScreen(control, unit)) {
      candidates.push({ control, unit, order, pointedOut: null, ...readLine(control, unit, reading) });
    }
  }
  return inReadingOrder(candidates, ({ unit }) => unit).map((candidate, order) => ({ ...candidate, order }));
}
