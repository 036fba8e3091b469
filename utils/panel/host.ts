import { primaryActions } from '../page/screen.ts';

/**
 * The panel's place in the page: an element of its own beside `body`, with a closed shadow root, so that scripts of
 * the page can neither read nor drive what is inside (rule 4 of the design).
 */
export interface PanelHost {
  /** Where the components are rendered. */
  readonly mount: HTMLElement;
  /** Puts the host back if the page removed it, and keeps it clear of the page's own buttons. */
  readonly place: (open: boolean) => void;
  readonly isOwn: (event: Event) => boolean;
  readonly remove: () => void;
}

const TAG = 'token-presets-panel';
/** Events of the panel that the page must not take for its own: its short cuts listen for keys anywhere. */
const KEPT_INSIDE = ['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'paste', 'copy', 'cut'];
/**
 * What only a person may do. Entering text and choosing in a list act on nothing by themselves, and tools that people
 * type with (dictation, form fillers, test drivers) do it without trusted events.
 */
const ACTS = ['click', 'keydown', 'submit', 'pointerdown', 'mousedown'];
const WIDTH = 360;
const GAP = 16;
/** Below this width of the window the panel lies over the page instead of beside it, in px. */
const BESIDE_FROM = 1100;
/** A page that removes the panel again and again is left alone after so many times in a row. */
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
  root.append(style, mount);
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
  let reserved = false;
  const reserve = (wanted: boolean) => {
    if (wanted === reserved) return;
    reserved = wanted;
    if (wanted) page.setProperty('margin-inline-end', `${WIDTH + GAP}px`, 'important');
    else page.removeProperty('margin-inline-end');
  };
  const place = (open: boolean) => {
    const { innerWidth, innerHeight } = view;
    const beside = open && innerWidth >= BESIDE_FROM;
    reserve(beside);
    host.dataset['place'] = beside ? 'beside' : 'over';
    host.style.setProperty('--tp-panel-bottom', '0px');
    if (!open) return;
    const box = host.getBoundingClientRect();
    const covered = primaryActions(document).filter(
      (action) =>
        action.right > box.left &&
        action.left < box.right &&
        action.bottom > box.top &&
        action.top < box.bottom,
    );
    if (covered.length === 0) return;
    // Buttons to go on stand at the lower edge: end above the highest of them, but stay usable.
    const top = Math.min(...covered.map((action) => action.top));
    const bottom = Math.min(innerHeight - top + GAP / 2, innerHeight * 0.6);
    host.style.setProperty('--tp-panel-bottom', `${Math.max(bottom, 0)}px`);
  };
  return { place, release: () => reserve(false) };
}
