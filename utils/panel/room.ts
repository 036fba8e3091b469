import { primaryActions } from '../page/screen.ts';
import type { Dock } from './docking.ts';
import { BESIDE_FROM, GAP, USUAL } from './placement.ts';
import { createTabPlace } from './tab-place.ts';

/** Room between the panel and a button of the page, in px. */
const CLEAR = 8;
/** Room that a dialog keeps at its sides, its padding included, in px. */
const AROUND_DIALOG = 64;

/** Room for the panel in the page. */
export interface Room {
  /** At which edge the panel stands and how wide; the page makes room for that when it is placed next. */
  readonly dock: (dock: Dock) => void;
  /**
   * Beside the page where there is room: the page gets narrower and nothing of it is hidden. Else over it.
   * @param dialog the modal dialog in which the panel stands; null where it stands in the page.
   */
  readonly place: (open: boolean, dialog: HTMLElement | null) => void;
  /** Gives all of it back. */
  readonly release: () => void;
}

/** @param mount what the panel is drawn into, in the host's shadow root. */
export function createRoom(
  document: Document,
  host: HTMLElement,
  mount: HTMLElement,
  signal: AbortSignal,
): Room {
  const view = document.defaultView;
  if (view === null) throw new Error('The panel needs a document with a window');
  let docked: Dock = { edge: 'right', width: USUAL.width };
  const taken = () => `${docked.width + GAP}px`;
  const besidePage = held();
  const besideDialog = held();
  // Every write is a change of the page that its watchers see, ours too: only what differs is written.
  const written = new Map<string, string>();
  const write = (name: string, value: string) => {
    if (written.get(name) === value) return;
    written.set(name, value);
    host.style.setProperty(name, value);
  };
  const placeTab = createTabPlace(document, view, host, mount, signal);
  const dock = (next: Dock) => {
    docked = next;
    const { edge, width } = next;
    write('--tp-panel-width', `${width}px`);
    write('--tp-panel-left', edge === 'left' ? '0px' : 'auto');
    write('--tp-panel-right', edge === 'right' ? '0px' : 'auto');
  };
  // On paper there is no panel (sheet.css): the page has all of it.
  let prints = false;
  let placed: Parameters<Room['place']> | null = null;
  const print = (on: boolean) => {
    prints = on;
    if (placed !== null) place(...placed);
  };
  view.addEventListener('beforeprint', () => print(true), { signal });
  view.addEventListener('afterprint', () => print(false), { signal });
  const place = (open: boolean, dialog: HTMLElement | null) => {
    placed = [open, dialog];
    const { innerWidth, innerHeight } = view;
    const beside = open && innerWidth >= BESIDE_FROM && !prints;
    const { edge } = docked;
    const page = document.documentElement;
    besidePage(beside ? page : null, `${edge} ${taken()}`, () => hold(page, { [`margin-${edge}`]: taken() }));
    besideDialog(beside ? dialog : null, `${edge} ${taken()} ${innerWidth}`, (one) =>
      isClear(one, host) ? null : moveAside(one, host, innerWidth, docked),
    );
    const span = open ? widestGap(primaryActions(document), columnOf(host, docked), innerHeight) : null;
    write('--tp-panel-top', `${span === null ? 0 : span.from}px`);
    write('--tp-panel-bottom', `${span === null ? 0 : innerHeight - span.to}px`);
    const top = open ? null : placeTab(edge);
    if (top !== null) write('--tp-tab-top', `${top}px`);
  };
  const release = () => {
    placed = null;
    besidePage(null, '', () => null);
    besideDialog(null, '', () => null);
  };
  return { dock, place, release };
}

/** Takes back the room that a dead panel left in the page: what the page had before, nobody knows any more. */
export function clearLeftRoom({ style }: HTMLElement): void {
  for (const name of ['margin-left', 'margin-right'])
    if (style.getPropertyPriority(name) === 'important') style.removeProperty(name);
}

/**
 * Keeps styles on one element, for as long as they are asked for with the same words, and then gives them back.
 * `take` gives null where there is nothing to do yet, and is asked again.
 */
function held() {
  let now: { readonly element: HTMLElement; readonly how: string; readonly giveBack: () => void } | null =
    null;
  return (
    element: HTMLElement | null,
    how: string,
    take: (element: HTMLElement) => (() => void) | null,
  ): void => {
    if (now !== null && (now.element !== element || now.how !== how)) {
      now.giveBack();
      now = null;
    }
    if (element === null || now !== null) return;
    const giveBack = take(element);
    if (giveBack !== null) now = { element, how, giveBack };
  };
}

/**
 * Sets styles of an element of the page, over what it says itself; gives the way back. What the page has written there
 * meanwhile is its own and stays.
 */
function hold(element: HTMLElement, styles: Readonly<Record<string, string>>): () => void {
  const { style } = element;
  const names = Object.keys(styles);
  const read = (name: string) => [style.getPropertyValue(name), style.getPropertyPriority(name)] as const;
  const hadNone = !element.hasAttribute('style');
  const whole = style.cssText;
  const before = names.map((name) => [name, ...read(name)] as const);
  for (const [name, value] of Object.entries(styles)) style.setProperty(name, value, 'important');
  const set = new Map(names.map((name) => [name, read(name).join()]));
  const wholeSet = style.cssText;
  return () => {
    // As it was, shorthands too.
    if (style.cssText === wholeSet) style.cssText = whole;
    else
      for (const [name, value, priority] of before)
        if (read(name).join() === set.get(name)) style.setProperty(name, value, priority);
    if (hadNone && style.length === 0) element.removeAttribute('style');
  };
}

/** Whether an element stands beside the panel's column. */
function isClear(element: HTMLElement, host: HTMLElement): boolean {
  const column = host.getBoundingClientRect();
  const { left, right } = element.getBoundingClientRect();
  return right <= column.left || left >= column.right;
}

/**
 * A dialog stands on the window and not in the page, so a narrower page leaves it where it is. How it is placed is
 * its own business: whether it made room without being squeezed is measured, and else it is left as it was.
 */
function moveAside(
  dialog: HTMLElement,
  host: HTMLElement,
  window: number,
  { edge, width }: Dock,
): () => void {
  const most = window - width - GAP - AROUND_DIALOG;
  const before = dialog.getBoundingClientRect();
  const giveBack = hold(dialog, { [edge]: `${width + GAP}px`, 'max-inline-size': `${most}px` });
  const after = dialog.getBoundingClientRect();
  const inWindow = after.left >= 0 && after.right <= window;
  const isWhole = after.width >= Math.min(before.width, most) - 1;
  if (isClear(dialog, host) && inWindow && isWhole) return giveBack;
  giveBack();
  return () => {};
}

/** What the panel and the handle at its inner edge may cover. */
function columnOf(host: HTMLElement, { edge }: Dock): Pick<DOMRect, 'left' | 'right'> {
  const { left, right } = host.getBoundingClientRect();
  return edge === 'left' ? { left, right: right + GAP } : { left: left - GAP, right };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Buttons to go on stand at the page's upper or lower edge: the panel takes the highest stretch of its column that
 * none of them is in. Null where the column is free.
 */
function widestGap(
  actions: readonly DOMRect[],
  column: Pick<DOMRect, 'left' | 'right'>,
  height: number,
): Span | null {
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
