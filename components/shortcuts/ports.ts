/** The key of each command as the browser writes it; null where the person or the browser set none. */
export interface ShortcutKeys {
  readonly openPanel: string | null;
  readonly applyLast: string | null;
}

/** What the section of shortcuts needs of the world around it; the entrypoint brings the browser's. */
export interface ShortcutPorts {
  readonly read: () => Promise<ShortcutKeys>;
  /** Opens the place in the browser where keys are chosen. */
  readonly change: () => Promise<void>;
  /** Calls back when keys may have been changed; returns the way to stop. */
  readonly watch: (changed: () => void) => () => void;
}
