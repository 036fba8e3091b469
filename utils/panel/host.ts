import { allRoots } from '../page/tree.ts';
import type { Dock } from './docking.ts';
import { Modals } from './modals.ts';
import { clearLeftRoom, createRoom } from './room.ts';

/**
 * The panel's place in the page: an element of its own with a closed shadow root, so that scripts of the page can
 * neither read nor drive what is inside (rule 4 of the design). It stands beside `body`, or in the modal dialog that
 * the page has open, outside of which nothing can be used.
 */
export interface PanelHost {
  /** Where the components are rendered. */
  readonly mount: HTMLElement;
  /** Lies over the page, under the panel; clicks go through it. For what is drawn on the page. */
  readonly layer: HTMLElement;
  /** At which edge it stands and how wide it is; the page makes room for that when it is placed next. */
  readonly dock: (dock: Dock) => void;
  /** Puts the host back if the page removed it, and keeps it clear of the page's own buttons. */
  readonly place: (open: boolean) => void;
  /** Looks for modal dialogs everywhere; those outside of shadow roots are followed at once and by themselves. */
  readonly follow: () => void;
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
const ACTS = ['click', 'dblclick', 'keydown', 'submit', 'pointerdown', 'pointermove', 'mousedown'];
/** A page that removes the panel again and again is left alone after so many times. */
const MOST_RETURNS = 100;

/** @param isDead whether the extension is gone: then another panel may take this one's place. */
export function createHost(
  document: Document,
  css: string,
  signal: AbortSignal,
  isDead: () => boolean,
): PanelHost {
  // One from before an update of the extension is dead: nothing answers in it any more.
  for (const tree of allRoots(document))
    for (const old of tree.querySelectorAll(TAG)) {
      old.remove();
      clearLeftRoom(document.documentElement);
    }
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

  const page = document.documentElement;
  const modals = new Modals(document);
  const room = createRoom(document, host, mount, signal);
  const move = createMove(host, root);
  /** Where the host was put last. */
  let home: Element = page;
  let returns = 0;
  let removed = false;
  const putBack = () => {
    if (removed) return;
    const wanted = modals.top() ?? page; // where no dialog is open
    if (host.isConnected && host.parentNode === wanted) return;
    // Following dialogs is no quarrel with the page.
    if (wanted === home) returns += 1;
    if (returns > MOST_RETURNS) return;
    const opens = wanted !== home && (home === page || modals.has(home));
    home = wanted;
    move(wanted, opens);
  };
  // A dialog would close by an Escape that was meant for the panel, with all that was entered in it.
  host.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && home !== page) event.preventDefault();
  });
  const observer = new MutationObserver((records) => {
    // Else both would be there.
    if (!host.isConnected && isDead()) return remove();
    modals.note(records);
    putBack();
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['open'] });
  modals.search();
  putBack();
  const remove = () => {
    removed = true;
    observer.disconnect();
    room.release();
    host.remove();
  };
  signal.addEventListener('abort', remove);
  return {
    mount,
    layer,
    dock: room.dock,
    place: (open) => {
      if (removed) return;
      putBack();
      room.place(open, home === page ? null : (home as HTMLElement));
    },
    follow: () => {
      modals.search();
      putBack();
    },
    isOwn: (event) => event.target === host || event.composedPath().includes(host),
    remove,
  };
}

/**
 * Moves the host without losing what an element loses when it is moved: the focus inside of it and how far its parts
 * are scrolled. A dialog that opens takes the focus, as it should; one that closes gives it back to where it was
 * before, and if it was in the panel by then, it stays there.
 */
function createMove(host: HTMLElement, root: ShadowRoot): (parent: Element, opens: boolean) => void {
  let focused: HTMLElement | null = null;
  root.addEventListener('focusin', ({ target }) => {
    focused = target as HTMLElement;
  });
  root.addEventListener('focusout', ({ target }) => {
    // The observer hears of a dialog's closing before this microtask.
    queueMicrotask(() => {
      if (focused === target) focused = null;
    });
  });
  return (parent, opens) => {
    const held = opens ? null : focused;
    const scrolled = [...root.querySelectorAll('*')]
      .map((element) => ({ element, top: element.scrollTop }))
      .filter(({ top }) => top > 0);
    parent.append(host);
    if (parent.localName === 'dialog') {
      // In the top layer neither a transform of the dialog nor its edge has a say in where the panel stands.
      host.setAttribute('popover', 'manual');
      host.showPopover();
    } else host.removeAttribute('popover');
    for (const { element, top } of scrolled) element.scrollTop = top;
    if (held !== null) held.focus({ preventScroll: true });
  };
}

/** A form's `submit` is made by the browser after a trusted click or key; some browsers do not mark it as trusted. */
function isFromSubmit(event: Event): boolean {
  return event.type === 'submit' && (event as SubmitEvent).submitter !== null;
}
