import { drawnIn, insideSign, meaningOfDrawing } from './drawing.ts';
import { outFrom } from './state.ts';
import { meaningOf, ON_VALUES, STATE_ATTRIBUTES } from './state-words.ts';
import type { StateSign } from './types.ts';

function isNativeBox(box: Element): boolean {
  return box.localName === 'input' && /^checkbox$/i.test(box.getAttribute('type') ?? '');
}

function attributeSign(boxes: readonly Element[], row: number): StateSign | null {
  for (let out = 0; out <= row; out += 1) {
    const places = boxes.map((box) => outFrom(box, out)).filter((at) => at !== null);
    const name = STATE_ATTRIBUTES.find((one) => places.some((at) => at.hasAttribute(one)));
    if (name !== undefined) return { kind: 'attribute', out, name, on: ON_VALUES };
  }
  return null;
}

function classSign(boxes: readonly Element[], row: number): StateSign | null {
  for (let out = 0; out <= row; out += 1) {
    const places = boxes.map((box) => outFrom(box, out)).filter((at) => at !== null);
    const names = [...new Set(places.flatMap((at) => [...at.classList]))].filter(
      (name) => meaningOf(name) !== null,
    );
    const some = names.filter((name) => places.some((at) => !at.classList.contains(name)));
    // A class that all boxes have tells only where none of them differs.
    const name = some.find((one) => meaningOf(one) === 'on') ?? some[0] ?? names[0];
    const means = name === undefined ? null : meaningOf(name);
    if (name !== undefined && means !== null) return { kind: 'class', out, name, means };
  }
  return null;
}

function drawnSign(boxes: readonly Element[]): StateSign | null {
  const drawings = boxes.map(drawnIn);
  const all = [...new Set(drawings.flatMap((drawing) => [...drawing]))];
  const some = all.filter((one) => drawings.some((drawing) => !drawing.has(one)));
  const worded = some.map((one) => ({ one, means: meaningOfDrawing(one) }));
  const sure = worded.find(({ means }) => means === 'on') ?? worded.find(({ means }) => means === 'off');
  if (sure !== undefined && sure.means !== null) return insideSign(sure.one, sure.means);
  // A tick that is drawn in some boxes, while in the others nothing is drawn in its place.
  const outermost = some.filter((one) => !drawings.some((drawing) => drawing.size > 0 && !drawing.has(one)));
  const [tick] = outermost;
  return tick === undefined ? null : insideSign(tick, 'on');
}

/**
 * Where the state of boxes built alike shows, judged by how they differ and by what names say.
 * @param row how many steps out the row is.
 * @returns null where it cannot be told; then somebody has to press one: `state-press.ts`.
 */
export function learnState(boxes: readonly Element[], row: number): StateSign | null {
  if (boxes.length > 0 && boxes.every(isNativeBox)) return { kind: 'property' };
  return attributeSign(boxes, row) ?? classSign(boxes, row) ?? drawnSign(boxes);
}
