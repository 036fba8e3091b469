/**
 * Where the person put the panel: pure rules about what is kept, and what of it fits a window. The sides are those of
 * reading, so that what was kept means the same on a page that runs from right to left.
 */
export interface Placement {
  readonly open: boolean;
  readonly side: Side;
  /** As the person wanted it, in px; a narrow window shows less. */
  readonly width: number;
}

export type Side = 'start' | 'end';
/** The window's edge that the panel stands at. */
export type Edge = 'left' | 'right';

/** What the panel looks like until the person says otherwise. */
export const USUAL: Placement = { open: true, side: 'end', width: 360 };

/** Below this width of the window the open panel hides all of the page, in px; `sheet.css` says so, too. */
const HIDES_PAGE_BELOW = 480;

/** The same on the practice page, whose guide stays in sight: it is what says when to open the panel. */
export function usualForPractice(window: number): Placement {
  return { ...USUAL, open: window >= HIDES_PAGE_BELOW };
}

/** Bounds of the width, in px: presets keep their buttons beside them, and lines stay short enough to read. */
const LEAST = 300;
const MOST = 560;
/** Below this width of the window the panel lies over the page instead of beside it, in px. */
export const BESIDE_FROM = 1100;
/** Room between panel and page, in px: the handle at the panel's inner edge lies in it. */
export const GAP = 20;
/** What a page keeps beside the panel, and what of it stays in sight under one that lies over it, in px. */
const LEFT_BESIDE = 720;
const LEFT_UNDER = 64;

/** The widths between which the person may choose in a window of this width. */
export function widthsIn(window: number): { readonly least: number; readonly most: number } {
  const left = window >= BESIDE_FROM ? window - GAP - LEFT_BESIDE : window - LEFT_UNDER;
  return { least: LEAST, most: Math.max(LEAST, Math.min(MOST, left)) };
}

/** The nearest of the widths that a window of this width has room for, whole. */
export function widthIn(window: number, wanted: number): number {
  const { least, most } = widthsIn(window);
  return Math.round(Math.min(most, Math.max(least, wanted)));
}

export function edgeOf(side: Side, isRightToLeft: boolean): Edge {
  return (side === 'end') === isRightToLeft ? 'left' : 'right';
}

export function sideOf(edge: Edge, isRightToLeft: boolean): Side {
  return (edge === 'left') === isRightToLeft ? 'end' : 'start';
}

/** Where it is kept. Whether it is open stood here before there was more to keep, and changes for other reasons. */
export const OPEN_KEY = 'panel:open';
export const DOCK_KEY = 'panel:dock';

export interface ReadPlacement {
  readonly placement: Placement;
  /** Keys of what is not as it was written: the usual stands in its place. */
  readonly damaged: readonly string[];
}

/** Reads what is kept. What was never kept is as usual; so is what is damaged, and that is told. */
export function readPlacement(stored: Readonly<Record<string, unknown>>, usual = USUAL): ReadPlacement {
  const { [OPEN_KEY]: open = usual.open, [DOCK_KEY]: dock = usual } = stored;
  const damaged: string[] = [];
  if (typeof open !== 'boolean') damaged.push(OPEN_KEY);
  const put = readDock(dock);
  if (put === null) damaged.push(DOCK_KEY);
  return { placement: { ...usual, ...put, open: typeof open === 'boolean' ? open : usual.open }, damaged };
}

function readDock(dock: unknown): Pick<Placement, 'side' | 'width'> | null {
  if (typeof dock !== 'object' || dock === null || !('side' in dock) || !('width' in dock)) return null;
  const { side, width } = dock;
  if (side !== 'start' && side !== 'end') return null;
  if (typeof width !== 'number' || !(width >= LEAST && width <= MOST)) return null;
  return { side, width };
}

/** Where it stands, as it is kept. */
export function dockToKeep(side: Side, width: number): Record<string, unknown> {
  return { [DOCK_KEY]: { side, width } };
}
