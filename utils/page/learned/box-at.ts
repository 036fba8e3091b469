import { findCheckControls } from '../check-control.ts';
import { BOX_WORDS } from '../map/page-map.ts';
import { textPieces } from '../text.ts';
import { parentOf, signOf } from '../tree.ts';
import { meaningOf, STATE_ATTRIBUTES } from './state-words.ts';

/** How far out a box is looked for from what was pointed at. */
const REACH = 6;
const SVG = 'http://www.w3.org/2000/svg';

function hasWords(element: Element): boolean {
  return textPieces(element).some((text) => /\p{L}/u.test(text));
}

function isCalledBox(element: Element): boolean {
  return BOX_WORDS.test(signOf(element));
}

function showsState(element: Element): boolean {
  return (
    STATE_ATTRIBUTES.some((name) => element.hasAttribute(name)) ||
    [...element.classList].some((name) => meaningOf(name) !== null)
  );
}

/** The element and what is around it, as long as `holds` says so. */
function outward(from: Element, holds: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  for (let at: Element | null = from; at !== null && found.length < REACH && holds(at); at = parentOf(at))
    found.push(at);
  return found;
}

function drawnBoxIn(element: Element): Element | null {
  const boxes = [...element.querySelectorAll('*')].filter(
    (one) => one.namespaceURI !== SVG && isCalledBox(one) && !hasWords(one),
  );
  const outermost = boxes.filter((one) => !boxes.some((other) => other !== one && other.contains(one)));
  return outermost.length === 1 ? (outermost[0] ?? null) : null;
}

/**
 * The box that is meant by pointing at it, at something drawn in it, or at the words beside it: a control that the
 * browser knows, else what is called a box by its class, else the element itself.
 */
export function boxAt(pointed: Element): Element {
  const solid = outward(pointed, () => true).find((at) => at.namespaceURI !== SVG) ?? pointed;
  const wordless = outward(solid, (at) => !hasWords(at));
  // On words: the row around them may hold the one box that they belong to.
  const near = wordless.length > 0 ? wordless : outward(solid, () => true);
  for (const at of near) {
    const controls = findCheckControls(at);
    if (controls.length > 1) break;
    const [control] = controls;
    if (control !== undefined) return control.element;
    if (isControl(at)) return at;
  }
  if (wordless.length > 0) return wordless.find(showsState) ?? wordless.find(isCalledBox) ?? solid;
  for (const at of near) {
    const box = drawnBoxIn(at);
    if (box !== null) return box;
  }
  return solid;
}

/** Whether the element itself is a control that the browser or ARIA knows as one to tick. */
function isControl(element: Element): boolean {
  const parent = parentOf(element);
  return parent !== null && findCheckControls(parent).some((control) => control.element === element);
}
