import { oncePerFrame } from '../page/watch.ts';
import {
  DOCK_KEY,
  dockToKeep,
  type Edge,
  edgeOf,
  type Placement,
  readPlacement,
  type Side,
  sideOf,
  USUAL,
  widthIn,
  widthsIn,
} from './placement.ts';

/** Where the panel stands in this window. */
export interface Dock {
  readonly edge: Edge;
  /** In px, as this window has room for it. */
  readonly width: number;
}

export interface DockView extends Dock {
  /** Between which widths the person may choose in this window. */
  readonly least: number;
  readonly most: number;
  readonly usual: number;
}

export interface DockIntents {
  moveTo(edge: Edge): void;
  /** Shows a width without keeping it, while a drag goes on. */
  stretch(width: number): void;
  resize(width: number): void;
}

export interface DockingOptions {
  readonly window: Pick<Window, 'innerWidth'>;
  readonly document: Document;
  readonly signal: AbortSignal;
  /** Shows a dock at once, without drawing the panel anew. */
  readonly stretch: (dock: Dock) => void;
  readonly keep: (items: Record<string, unknown>) => void;
}

/**
 * At which side the panel stands and how wide it is, here and in what is kept.
 *
 * Other tabs take it over only while nobody looks at them: a panel that jumps in a window beside this one would move
 * the page under somebody's eyes or mouse. Whether it is open they do not take over: it is closed because it is in the
 * way of something here, and what it says there may not have been read yet. The next page follows both.
 */
export class Docking {
  readonly intents: DockIntents;
  readonly #options: DockingOptions;
  #side: Side;
  #width: number;
  #window: number;
  #elsewhere: Placement | null = null;
  #listener: (dock: DockView) => void = () => {};

  constructor(options: DockingOptions, { side, width }: Placement) {
    this.#options = options;
    this.#side = side;
    this.#width = width;
    const { window, document, signal, keep, stretch } = options;
    this.#window = window.innerWidth;
    document.addEventListener('visibilitychange', () => this.#takeOver(), { signal });
    const put = (side: Side, width: number) => {
      this.#put(side, width);
      keep(dockToKeep(side, width));
    };
    let stretched = width;
    const stretchSoon = oncePerFrame(() =>
      stretch({ ...this.view(), width: widthIn(this.#window, stretched) }),
    );
    this.intents = {
      moveTo: (edge) => put(sideOf(edge, this.#isRightToLeft()), this.#width),
      stretch: (width) => {
        stretched = width;
        stretchSoon();
      },
      resize: (width) => put(this.#side, widthIn(this.#window, width)),
    };
  }

  view(): DockView {
    return {
      edge: edgeOf(this.#side, this.#isRightToLeft()),
      width: widthIn(this.#window, this.#width),
      ...widthsIn(this.#window),
      usual: USUAL.width,
    };
  }

  /** Tells of each change of the view. */
  listen(listener: (dock: DockView) => void): void {
    this.#listener = listener;
  }

  /** The window may have another size now. */
  fit(): void {
    const { innerWidth } = this.#options.window;
    if (innerWidth === this.#window) return;
    this.#window = innerWidth;
    this.#listener(this.view());
  }

  /** @param kept what is kept now, put there from here or from another tab. */
  heard(kept: unknown): void {
    this.#elsewhere = readPlacement({ [DOCK_KEY]: kept }).placement;
    if (this.#options.document.visibilityState === 'hidden') this.#takeOver();
  }

  #isRightToLeft(): boolean {
    return getComputedStyle(this.#options.document.documentElement).direction === 'rtl';
  }

  #takeOver(): void {
    if (this.#elsewhere !== null) this.#put(this.#elsewhere.side, this.#elsewhere.width);
    this.#elsewhere = null;
  }

  #put(side: Side, width: number): void {
    this.#side = side;
    this.#width = width;
    this.#elsewhere = null;
    this.#listener(this.view());
  }
}
