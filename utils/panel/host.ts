import { primaryActions } from '../page/screen.ts';

/**
 * The panel's place in the page: an element of its own beside `body`, with a closed shadow root, so that scripts of
 * the page can neither read nor drive what is inside (rule 4 of the design).
 */
export interface PanelHost {
  /** Where the components are rendered. */
  readonly mount: HTMLElement;
  /** Lies over the page, under the panel; clicks go through it. For what is drawn on the page. */
  readonly layer: HTMLElement;
  /** Puts the host back if the page removed it, and keeps it clear of the page's own buttons. */
  readonly place: (open: boolean) => void;
  readonly isOwn: (event: Event) => boolean;
  readonly remove: () => void;
}

const TAG = 'token-presets-panel';
/**
 * Events of the panel that the page must not take for its own: its short cuts listen for keys anywhere, its dialogs
 * for clicks and focus outside. Listeners of the page that capture on `window` still come first.
 */
const KEPT_INSIDE = [
  ...['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'paste', 'copy', 'cut'],
  ...['click', 'pointerdown', 'mousedown', 'focusin'],
];
/**
 * What only a person may do. Entering text and choosing in a list act on nothing by themselves, and tools that people
 * type with (dictation, form fillers, test drivers) do it without trusted events.
 */
const ACTS = ['click', 'keydown', 'submit', 'pointerdown', 'mousedown'];
const WIDTH = 360;
const GAP = 16;
const MARGIN = 'margin-inline-end';
/** Room between the panel and a button of the page, in px. */
const CLEAR = 8;
/** Below this width of the window the panel lies over the page instead of beside it, in px. */
const BESIDE_FROM = 1100;
/** A page that removes the panel again and again is left alone after so many times. */
const MOST_RETURNS = 100;

export function createHost(document: Document, css: string, signal: AbortSignal): PanelHost {
  // One from before an update of the extension is dead: nothing answers in it any more.
  for (const old of document.querySelectorAll(TAG)) old.remove();
  const host = document.createElement(TAG);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const mount = document.createElement('div');
  mount.className = 'tp-mount';
  const layer = document.createElement('div');
  layer.className = 'tp-layer';
  layer.setAttribute('aria-hidden', 'true');
  root.append(style, layer, mount);
  for (const type of ACTS) {
    root.addEventListener(
      type,
      (event) => {
        if (event.isTrusted || isFromSubmit(event)) return;
        event.stopImmediatePropagation();
        event.preventDefault();
      },
      { capture: true },
    );
  }
  for (const type of KEPT_INSIDE) host.addEventListener(type, (event) => event.stopPropagation());

  const layout = createLayout(document, host);
  let returns = 0;
  const putBack = () => {
    if (signal.aborted || (host.isConnected && host.parentNode === document.documentElement)) return;
    returns += 1;
    if (returns <= MOST_RETURNS) document.documentElement.append(host);
  };
  const observer = new MutationObserver(putBack);
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  putBack();
  const remove = () => {
    observer.disconnect();
    layout.release();
    host.remove();
  };
  signal.addEventListener('abort', remove);
  return {
    mount,
    layer,
    place: (open) => {
      putBack();
      layout.place(open);
    },
    isOwn: (event) => event.target === host || event.composedPath().includes(host),
    remove,
  };
}

/** A form's `submit` is made by the browser after a trusted click or key; some browsers do not mark it as trusted. */
function isFromSubmit(event: Event): boolean {
  return event.type === 'submit' && (event as SubmitEvent).submitter !== null;
}

interface Layout {
  readonly place: (open: boolean) => void;
  readonly release: () => void;
}

/** Beside the page where there is room: the page gets narrower and nothing of it is hidden. Else over it. */
function createLayout(document: Document, host: HTMLElement): Layout {
  const view = document.defaultView;
  if (view === null) throw new Error('The panel needs a document with a window');
  const page = document.documentElement.style;
  let before: { readonly value: string; readonly priority: string } | null = null;
  const reserve = (wanted: boolean) => {
    if (wanted === (before !== null)) return;
    if (wanted) {
      before = { value: page.getPropertyValue(MARGIN), priority: page.getPropertyPriority(MARGIN) };
      page.setProperty(MARGIN, `${WIDTH + GAP}px`, 'important');
    } else {
      if (before !== null && before.value !== '') page.setProperty(MARGIN, before.value, before.priority);
      else page.removeProperty(MARGIN);
      before = null;
    }
  };
  // Every write is a change of the page that its watchers see, ours too: only what differs is written.
  const written = new Map<string, string>();
  const write = (name: string, px: number) => {
    const value = `${px}px`;
    if (written.get(name) === value) return;
    written.set(name, value);
    host.style.setProperty(name, value);
  };
  const place = (open: boolean) => {
    const { innerWidth, innerHeight } = view;
    reserve(open && innerWidth >= BESIDE_FROM);
    const column = host.getBoundingClientRect();
    const span = open ? widestGap(primaryActions(document), column, innerHeight) : null;
    write('--tp-panel-top', span === null ? 0 : span.from);
    write('--tp-panel-bottom', span === null ? 0 : innerHeight - span.to);
  };
  return { place, release: () => reserve(false) };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Buttons to go on stand at the page's upper or lower edge: the panel takes the highest stretch of its column that
 * none of them is in. Null where the column is free.
 */
function widestGap(actions: readonly DOMRect[], column: DOMRect, height: number): Span | null {
  const covered = actions
    .filter((action) => action.right > column.left && action.left < column.right && action.height > 0)
    .filter((action) => action.bottom > 0 && action.top < height)
    .sort((a, b) => a.top - b.top);
  if (covered.length === 0) return null;
  let best: Span = { from: 0, to: 0 };
  let from = 0;
  for (const { top, bottom } of [...covered, { top: height + CLEAR, bottom: height }]) {
    const to = Math.min(top - CLEAR, height);
    if (to - from > best.to - best.from) best = { from, to };
    from = Math.max(from, bottom + CLEAR);
  }
  return best;
}
