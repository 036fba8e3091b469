/** Decides whether the page ignores an event. `path` is where it passes, hosts of shadow roots included. */
export type Refusal = (event: Event, path: readonly EventTarget[]) => boolean;

/** All that a press of the mouse, a finger, a key or a script is made of. */
const PRESSES = [
  'pointerdown',
  'mousedown',
  'touchstart',
  'pointerup',
  'mouseup',
  'touchend',
  'click',
  'keydown',
  'keyup',
];

const refusals = new Set<Refusal>();

/** Lets `refusal` have a say from now on; call what it returns to end that. */
export function addRefusal(refusal: Refusal): () => void {
  refusals.add(refusal);
  return () => refusals.delete(refusal);
}

/** A node and all that is around it, through shadow roots. */
function outwards(node: Node): Node[] {
  const parent = node instanceof ShadowRoot ? node.host : node.parentNode;
  return parent === null ? [node] : [node, ...outwards(parent)];
}

/**
 * Keeps refused presses from whatever lies below the window, or below a shadow root those that do not leave it. It
 * listens in the capturing phase; start the recorder first, for what is refused was pressed all the same.
 */
export function guardRoot(root: Window | ShadowRoot): void {
  const judge = (event: Event) => {
    // The path of an event that stays in its shadow root ends there.
    const path =
      root instanceof ShadowRoot ? [...event.composedPath(), ...outwards(root.host)] : event.composedPath();
    if (![...refusals].some((refuses) => refuses(event, path))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of PRESSES) root.addEventListener(type, judge, { capture: true, passive: false });
}
