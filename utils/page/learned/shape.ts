import { parentOf } from '../tree.ts';
import { meaningOf } from './state-words.ts';
import type { Route, Shape, Step } from './types.ts';

/** Attributes by which pages name things for their own tests. */
const TEST_IDS = ['data-testid', 'data-test-id', 'data-test', 'data-qa', 'data-cy', 'data-pa-testid'];

/** Names that say nothing of the kind: they belong to one element, or are kept as a part of the shape. */
const OWN_ATTRIBUTES =
  /^(?:id|class|style|type|role|name|value|for|href|src|key|title|alt|checked|selected|disabled|hidden|open|readonly|required|aria-(?:checked|pressed|selected|disabled|hidden|expanded|busy|describedby|labelledby))$/;

/** Made by a tool: `css-1x2y3z`, `sc-bdVaJa`, `_box_1a2b3`, `data-v-7ba5bd90`. Such names change with every build. */
const TOOLS = /^(?:css|sc|jss|emotion|svelte|ng|ember|v|data-v|react|radix|headlessui)-?[\w-]*\d|^sc-|^_/i;
const MIXED = /\d[a-z]|[a-z]\d/i;
const NUMBER = /\d{2,}/;

/** Whether a name looks chosen by a person, and for a kind of thing rather than for one of them. */
export function isStableName(name: string): boolean {
  if (name === '' || name.length > 60 || TOOLS.test(name) || !/^[a-z]/i.test(name)) return false;
  return name.split(/[-_:]+/).every((part) => !NUMBER.test(part) && (part.length < 5 || !MIXED.test(part)));
}

function testIdOf(element: Element): string | null {
  for (const name of TEST_IDS) {
    const value = element.getAttribute(name);
    if (value !== null) return isStableName(value) ? value : null;
  }
  return null;
}

/** The shape of one element, as it is. */
export function shapeOf(element: Element): Shape {
  return {
    tag: element.localName,
    role: element.getAttribute('role'),
    type: element.getAttribute('type'),
    testId: testIdOf(element),
    // Names of states belong to some of the kind: whoever learns from a ticked box wants the others too.
    classes: [...element.classList].filter((name) => isStableName(name) && meaningOf(name) === null),
    attributes: element
      .getAttributeNames()
      .filter((name) => !OWN_ATTRIBUTES.test(name) && !TEST_IDS.includes(name) && isStableName(name)),
  };
}

/** Whether a shape would fit nearly anything: a plain `div`, `li` or `td`. */
export function isBare({ tag, role, type, testId, classes }: Shape): boolean {
  return role === null && type === null && testId === null && classes.length === 0 && !tag.includes('-');
}

/** What all of the shapes have; null where they are not of one kind. */
export function commonShape(shapes: readonly Shape[]): Shape | null {
  const [first] = shapes;
  if (first === undefined) return null;
  if (shapes.some(({ tag, role, type }) => tag !== first.tag || role !== first.role || type !== first.type))
    return null;
  const inAll = (pick: (shape: Shape) => readonly string[]) =>
    pick(first).filter((name) => shapes.every((shape) => pick(shape).includes(name)));
  return {
    tag: first.tag,
    role: first.role,
    type: first.type,
    testId: shapes.every(({ testId }) => testId === first.testId) ? first.testId : null,
    classes: inAll(({ classes }) => classes),
    attributes: inAll(({ attributes }) => attributes),
  };
}

/** Whether an element has all that the shape asks for; it may have more. */
export function hasShape(element: Element, shape: Shape): boolean {
  return (
    element.localName === shape.tag &&
    (shape.role === null || element.getAttribute('role') === shape.role) &&
    (shape.type === null || element.getAttribute('type') === shape.type) &&
    (shape.testId === null || testIdOf(element) === shape.testId) &&
    shape.classes.every((name) => element.classList.contains(name)) &&
    shape.attributes.every((name) => element.hasAttribute(name))
  );
}

/** Whether the way from a node to its parent leaves a shadow root or a frame. */
export function leavesRoot(node: Node): boolean {
  return node.parentNode !== null && node.parentNode.nodeType !== Node.ELEMENT_NODE;
}

/** The element and up to `steps` around it, nearest first. */
export function routeOf(element: Element, steps: number): Route {
  const around: Step[] = [];
  for (let at = element; around.length < steps; ) {
    const outer = parentOf(at);
    if (outer === null) break;
    around.push({ ...shapeOf(outer), hop: leavesRoot(at) });
    at = outer;
  }
  return { shape: shapeOf(element), around };
}
