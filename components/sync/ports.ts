import type { SyncState } from '../../utils/sync/state.ts';

/** Sync as it is now. */
export interface SyncNow {
  /** Null: a later version of the extension wrote it. */
  readonly state: SyncState | null;
  /** How many templates lie in the browser's sync storage. */
  readonly count: number;
  /** Bytes of it that are taken. */
  readonly used: number;
}

/** What the section of sync needs of the world around it; the entrypoint brings the browser's. */
export interface SyncPorts {
  /** Rejects where a storage does not answer, as do the next two. */
  readonly read: () => Promise<SyncNow>;
  readonly switch: (on: boolean) => Promise<void>;
  /** Takes the templates out of sync storage and switches sync off. */
  readonly clear: () => Promise<void>;
  /** Calls back after any change, from whatever window; returns the way to stop. */
  readonly watch: (changed: () => void) => () => void;
}
