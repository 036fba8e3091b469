import { primaryActions } from '../page/screen.ts';

const WIDTH = 360;
const GAP = 16;
/** Room between the panel and a button of the page, in px. */
const CLEAR = 8;
/** Below this width of the window the panel lies over the page instead of beside it, in px. */
const BESIDE_FROM = 1100;
/** Room that a dialog keeps at its sides, its padding included, in px. */
const AROUND_DIALOG = 64;

/** Room for the panel in the page. */
export interface Room {
  /**
   * Beside the page where there is room: the page gets narrower and nothing of it is hidden. Else over it.
   * @param dialog the modal dialog in which the panel stands; null where it stands in the page.
   */
  readonly place: (open: boolean, dialog: HTMLElement | null) => void;
  /** Gives all of it back. */
  readonly release: () => void;
}

export function createRoom(document: Document, host: HTMLElement): Room {
  const view = document.defaultView;
  if (view === null) throw new Error('The panel needs a document with a window');
  let giveBackPage: (() => void) | null = null;
  const besidePage = (wanted: boolean) => {
    if (wanted === (giveBackPage !== null)) return;
    if (giveBackPage !== null) giveBackPage();
    const styles = { 'margin-inline-end': `${WIDTH + GAP}px` };
    giveBackPage = wanted ? hold(document.documentElement, styles) : null;
  };
  let aside: Aside | null = null;
  const besideDialog = (dialog: HTMLElement | null) => {
    const width = view.innerWidth;
    if (aside !== null && (aside.dialog !== dialog || aside.width !== width)) {
      aside.giveBack();
      aside = null;
    }
    if (dialog === null || aside !== null || isClear(dialog, host)) return;
    aside = { dialog, width, giveBack: moveAside(dialog, host, width) };
  };
  // Every write is a change of the page that its watchers see, ours too: only what differs is written.
  const written = new Map<string, string>();
  const write = (name: string, px: number) => {
    const value = `${px}px`;
    if (written.get(name) === value) return;
    written.set(name, value);
    host.style.setProperty(name, value);
  };
  const place = (open: boolean, dialog: HTMLElement | null) => {
    const { innerWidth, innerHeight } = view;
    const beside = open && innerWidth >= BESIDE_FROM;
    besidePage(beside);
    besideDialog(beside ? dialog : null);
    const column = host.getBoundingClientRect();
    const span = open ? widestGap(primaryActions(document), column, innerHeight) : null;
    write('--tp-panel-top', span === null ? 0 : span.from);
    write('--tp-panel-bottom', span === null ? 0 : innerHeight - span.to);
  };
  const release = () => {
    besidePage(false);
    besideDialog(null);
  };
  return { place, release };
}

/** A dialog that was asked to make room in a window of this width; whether it did or not, it is asked once. */
interface Aside {
  readonly dialog: HTMLElement;
  readonly width: number;
  readonly giveBack: () => void;
}

/** Sets styles of an element of the page, over what it says itself; gives the way back. */
function hold({ style }: HTMLElement, styles: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(styles).map((name) => ({
    name,
    value: style.getPropertyValue(name),
    priority: style.getPropertyPriority(name),
  }));
  for (const [name, value] of Object.entries(styles)) style.setProperty(name, value, 'important');
  return () => {
    for (const { name, value, priority } of before) {
      if (value === '') style.removeProperty(name);
      else style.setProperty(name, value, priority);
    }
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
function moveAside(dialog: HTMLElement, host: HTMLElement, width: number): () => void {
  const most = width - WIDTH - GAP - AROUND_DIALOG;
  const before = dialog.getBoundingClientRect();
  const giveBack = hold(dialog, {
    'inset-inline-end': `${WIDTH + GAP}px`,
    'max-inline-size': `${most}px`,
  });
  const after = dialog.getBoundingClientRect();
  const inWindow = after.left >= 0 && after.right <= width;
  const isWhole = after.width >= Math.min(before.width, most) - 1;
  if (isClear(dialog, host) && inWindow && isWhole) return giveBack;
  giveBack();
  return () => {};
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
