import { allRoots, parentOf } from '../tree.ts';
import { type PickKind, pickables } from './pickable.ts';

/**
 * Pointing at something of the page: while it lasts, presses and keys are caught before the page gets them. Only what
 * a person does counts; what scripts of the page dispatch neither picks nor ends anything. A listener that the page
 * has put on `window` for the capture phase earlier still comes first.
 */
export interface PickerOptions {
  readonly document: Document;
  readonly kind: PickKind;
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Whether an event comes from the panel, where presses work as always. */
  readonly isOwn: (event: Event) => boolean;
  /** What is under the pointer, or chosen by the keyboard, with its place among what could be meant. */
  readonly onPoint: (
    element: Element | null,
    place: { readonly nth: number; readonly of: number } | null,
  ) => void;
  readonly onPick: (element: Element) => void;
  readonly onCancel: () => void;
}

const PRESSES = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['touchstart', 'touchend'],
];
const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};
/** The second half of a double click must not reach the page, in ms. */
const AFTERMATH = 500;

function windowsOf(document: Document): readonly Window[] {
  return allRoots(document).flatMap((root) =>
    'defaultView' in root && root.defaultView !== null ? [root.defaultView] : [],
  );
}

/** The element that an event happened on, also in open shadow roots. */
function elementAt(event: Event): Element | null {
  const [target] = event.composedPath();
  const node = target as Partial<Node> | undefined;
  if (node === undefined || node.nodeType === undefined) return null;
  return node.nodeType === Node.ELEMENT_NODE ? (node as Element) : parentOf(node as Node);
}

/** What is still being caught of the picking before; the next one takes over from it. */
const aftermaths = new WeakMap<Document, AbortController>();

/** Starts to catch; ends by `signal`, after a pick, or by Escape. */
export function startPicking(options: PickerOptions): void {
  const { document, kind, signal, isOwn, onPoint, onPick, onCancel } = options;
  const caught = new AbortController();
  aftermaths.get(document)?.abort();
  aftermaths.set(document, caught);
  let current: Element | null = null;
  let over = false;
  const heard = new WeakSet<Window>();

  const end = () => {
    over = true;
    onPoint(null, null);
    setTimeout(() => caught.abort(), AFTERMATH);
  };
  const point = (element: Element | null, place: { nth: number; of: number } | null) => {
    if (element === current && place === null) return;
    current = element;
    onPoint(element, place);
  };
  const step = (by: 1 | -1) => {
    const list = pickables(document, kind);
    if (list.length === 0) return;
    const at = current === null ? -1 : list.indexOf(current);
    const next = at < 0 ? (by === 1 ? 0 : list.length - 1) : (at + by + list.length) % list.length;
    const element = list[next];
    if (element === undefined) return;
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    point(element, { nth: next + 1, of: list.length });
  };
  const hold = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const onPress = (event: Event) => {
    if (!event.isTrusted || isOwn(event)) return;
    hold(event);
    if (over || event.type !== 'click') return;
    const element = elementAt(event);
    if (element === null) return;
    end();
    onPick(element);
  };
  const onMove = (event: Event) => {
    if (over || !event.isTrusted) return;
    listen();
    point(isOwn(event) ? null : elementAt(event), null);
  };
  const onKey = (event: KeyboardEvent) => {
    if (over || !event.isTrusted) return;
    const by = event.key === 'Tab' ? (event.shiftKey ? -1 : 1) : STEPS[event.key];
    if (by === undefined && event.key !== 'Escape' && event.key !== 'Enter') return;
    // In the panel's own fields arrow keys choose; Tab leads out of them and through the page.
    hold(event);
    if (event.type !== 'keydown') return;
    if (by !== undefined) step(by);
    else if (event.key === 'Escape') {
      end();
      onCancel();
    } else if (current !== null) {
      const picked = current;
      end();
      onPick(picked);
    }
  };
  /** Frames may come while it lasts. */
  function listen(): void {
    for (const view of windowsOf(document)) {
      if (heard.has(view)) continue;
      heard.add(view);
      const how = { capture: true, signal: caught.signal };
      for (const type of PRESSES) view.addEventListener(type, onPress, { ...how, passive: false });
      view.addEventListener('pointermove', onMove, how);
      for (const type of ['keydown', 'keyup', 'keypress'] as const) view.addEventListener(type, onKey, how);
    }
  }
  listen();
  signal.addEventListener('abort', () => {
    if (!over) end();
  });
}
