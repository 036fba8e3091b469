import { walk } from '../tree.ts';
import { isStableName } from './shape.ts';
import { meaningOf } from './state-words.ts';
import type { StateSign } from './types.ts';

/** Something drawn in a box: its tag and its stable classes, parted by dots. */
export type Drawing = string;

type InsideSign = Extract<StateSign, { kind: 'inside' }>;

/** Everything that is drawn in a box. */
export function drawnIn(box: Element): ReadonlySet<Drawing> {
  const drawn = new Set<Drawing>();
  walk(box, ({ localName, classList }) =>
    drawn.add([localName, ...[...classList].filter(isStableName)].join('.')),
  );
  return drawn;
}

export function insideSign(drawing: Drawing, means: 'on' | 'off'): InsideSign {
  const [tag = '', ...classes] = drawing.split('.');
  return { kind: 'inside', tag, classes, means };
}

/** What the classes of a drawing say about a state; null where they say nothing. */
export function meaningOfDrawing(drawing: Drawing): 'on' | 'off' | null {
  const meanings = drawing
    .split('.')
    .slice(1)
    .map(meaningOf)
    .filter((meaning) => meaning !== null);
  return meanings[0] ?? null;
}

export function isDrawnIn(box: Element, { tag, classes }: InsideSign): boolean {
  let there = false;
  walk(box, (element) => {
    there ||= element.localName === tag && classes.every((name) => element.classList.contains(name));
  });
  return there;
}
