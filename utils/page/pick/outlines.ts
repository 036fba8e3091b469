import { type Box, isInView, isUncovered, placeOf } from './place.ts';

/** What an outline is around; each has its own colour and line style (`components/recognition/marks.css`). */
export type MarkKind = 'scope' | 'category' | 'field' | 'pointed';

export interface Mark {
  readonly element: Element;
  readonly kind: MarkKind;
  /** A few words on the outline; empty for none. */
  readonly text: string;
}

/**
 * Outlines around elements of the page, drawn in the panel's own closed shadow root: the page's elements are not
 * touched, and a click goes through.
 */
export interface Outlines {
  /** Replaces what is outlined. */
  readonly show: (marks: readonly Mark[]) => void;
}

type View = Window & Pick<typeof globalThis, 'document'>;

interface Drawn {
  readonly node: HTMLElement;
  readonly text: HTMLElement;
  kind: MarkKind | null;
  at: string;
}

/** Room between an element and its outline, in px. */
const GAP = 2;
/** More than these at once would only cover the page. */
const MOST = 500;

/** @param layer an element in the panel's shadow root that nothing else draws into. */
export function createOutlines(layer: HTMLElement, view: View, signal: AbortSignal): Outlines {
  let marks: readonly Mark[] = [];
  let frame: number | null = null;
  const drawn: Drawn[] = [];

  const add = (): Drawn => {
    const node = view.document.createElement('div');
    const text = view.document.createElement('span');
    text.className = 'tp-mark-text';
    node.append(text);
    layer.append(node);
    const one = { node, text, kind: null, at: '' };
    drawn.push(one);
    return one;
  };

  const put = (one: Drawn, { kind, text }: Mark, { left, top, width, height }: Box) => {
    if (one.kind !== kind) one.node.className = `tp-mark tp-mark-${kind}`;
    one.kind = kind;
    if (one.text.textContent !== text) one.text.textContent = text;
    const at = [left - GAP, top - GAP, width + 2 * GAP, height + 2 * GAP].map(Math.round).join(' ');
    if (one.at === at) return;
    one.at = at;
    const [x, y, w, h] = at.split(' ');
    one.node.style.cssText = `translate: ${x}px ${y}px; width: ${w}px; height: ${h}px`;
  };

  const draw = () => {
    let used = 0;
    for (const mark of marks) {
      const box = mark.element.isConnected ? placeOf(mark.element) : null;
      if (box === null || !isInView(box, view) || used >= MOST || !isUncovered(mark.element)) continue;
      put(drawn[used] ?? add(), mark, box);
      used += 1;
    }
    for (const extra of drawn.splice(used)) extra.node.remove();
  };

  // What moves elements cannot all be listened for: scrolling inside of frames, transitions, fonts that arrive.
  const loop = () => {
    draw();
    frame = marks.length === 0 ? null : view.requestAnimationFrame(loop);
  };
  const stop = () => {
    if (frame !== null) view.cancelAnimationFrame(frame);
    frame = null;
  };
  signal.addEventListener('abort', () => {
    marks = [];
    stop();
    draw();
  });
  return {
    show(next) {
      if (signal.aborted) return;
      marks = next;
      stop();
      loop();
    },
  };
}
