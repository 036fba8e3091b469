/** What a generated page tells tests, in `window.sandboxPage`. Plain JSON. */
export interface PageRecord {
  /** Sorted `METHOD /path` in the catalogue's spelling: ticked, to be seen, in a category that is on. */
  readonly granted: readonly string[];
  readonly rows: readonly RecordedRow[];
  /** What happened to controls that the extension has to leave alone. */
  readonly activations: readonly Activation[];
}

export interface RecordedRow {
  readonly method: string;
  readonly path: string;
  readonly label: string;
  readonly category: string;
  readonly ticked: boolean;
  readonly locked: boolean;
  readonly hidden: boolean;
}

export interface Activation {
  /** `decoy: …` or `forbidden: …`. */
  readonly control: string;
  readonly event: string;
  /** By the person, not by a script. */
  readonly trusted: boolean;
}

/** Where a person would click to change a row. */
export interface DrawnBox {
  readonly id: string;
  /** In the viewport of the top document. */
  readonly x: number;
  readonly y: number;
}

export interface SandboxPage {
  record(): PageRecord;
  /** The boxes that are drawn now, in the order of the page. */
  boxes(): readonly DrawnBox[];
  /** Whether nothing is about to change unless somebody presses something. */
  isAtRest(): boolean;
}

declare global {
  interface Window {
    sandboxPage?: SandboxPage;
  }
}
