import { parentOf } from '../tree.ts';
import { hasShape, leavesRoot } from './shape.ts';
import type { Route } from './types.ts';

/** Whether an element and what is around it are built as the route says. */
export function fits(element: Element, { shape, around }: Route): boolean {
  if (!hasShape(element, shape)) return false;
  let at = element;
  for (const step of around) {
    const outer = parentOf(at);
    if (outer === null || leavesRoot(at) !== step.hop || !hasShape(outer, step)) return false;
    at = outer;
  }
  return true;
}

/** Whether an element stands in the part of the page that a route leads to; anywhere, where there is no route. */
export function isUnder(element: Element, place: Route | null): boolean {
  if (place === null) return true;
  for (let at: Element | null = element; at !== null; at = parentOf(at)) if (fits(at, place)) return true;
  return false;
}
