import type { AddedHosts, HostChange } from '../../utils/hosts/store.ts';

/** The hosts as they are now. */
export interface HostsNow extends AddedHosts {
  /** Those of the added hosts on which the browser lets the extension act. */
  readonly granted: readonly string[];
}

/** What the section of hosts needs of the world around it; the entrypoint brings the browser's. */
export interface HostPorts {
  /** Rejects where the storage does not answer. */
  readonly read: () => Promise<HostsNow>;
  readonly add: (host: string) => Promise<HostChange>;
  readonly remove: (host: string) => Promise<HostChange>;
  readonly discardUnreadable: () => Promise<void>;
  /** Must run inside the person's click, before anything is waited for. */
  readonly requestAccess: (host: string) => Promise<boolean>;
  /** False where the browser keeps its permission. */
  readonly giveBackAccess: (host: string) => Promise<boolean>;
  /** Calls back when hosts or permissions changed, wherever; returns the way to stop. */
  readonly watch: (changed: () => void) => () => void;
  /** Offers a text to the person as a file. */
  readonly download: (name: string, text: string) => void;
}
